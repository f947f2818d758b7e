import { firstHeadEntries } from './head-lists.js';

/**
 * Whether the owner controls the page's markup. By default it may be anybody's, as in a content management system, and a config
 * in it may contain only the listed options.
 */

let isTrustedPage = firstHeadEntries('kaltura-player-markup').includes('trusted');

/** Records the owner's decision, made by script: authors of markup may do what scripts may. */
export function trustMarkup(): void {
  isTrustedPage = true;
}

export const isMarkupTrusted = (): boolean => isTrustedPage;
