import { firstHeadEntries } from './head-lists.js';

/**
 * Whether the page's markup is its owner's own. By default it may be anybody's, as in a content management system, and of a
 * config in it only listed options count.
 */

let isTrustedPage = firstHeadEntries('kaltura-player-markup').includes('trusted');

/** The owner's decision, taken in script: whoever may write markup here may do what scripts may. */
export function trustMarkup(): void {
  isTrustedPage = true;
}

export const isMarkupTrusted = (): boolean => isTrustedPage;
