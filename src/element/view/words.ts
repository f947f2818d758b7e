import type { Messages } from '../../messages/en.js';

/** The element's own words for one render. */
export interface ViewWords {
  readonly messages: Messages;
  /** Their language, where it is not that of the place in the page. */
  readonly lang: string | undefined;
}
