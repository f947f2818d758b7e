import type { ShownMessages } from '../../messages/registry.js';

/** The element's texts for one render. */
export interface ViewWords {
  readonly messages: ShownMessages;
  /** Their language, if it differs from that of the surrounding page. */
  readonly lang: string | undefined;
}
