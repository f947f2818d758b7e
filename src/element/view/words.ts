import type { ShownMessages } from '../../messages/registry.js';

/** The element's own words for one render. */
export interface ViewWords {
  readonly messages: ShownMessages;
  /** Their language, where it is not that of the place in the page. */
  readonly lang: string | undefined;
}
