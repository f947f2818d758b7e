import { upgradeEmbeds as upgrade, type Upgrade, type UpgradeOptions } from './upgrade.js';

export type { Upgrade, UpgradeOptions };

/**
 * Replaces the old Kaltura frames of a page with this element, also frames that are added later. The element is loaded when the
 * first frame is replaced.
 * @returns `stop()` ends the observation of the page
 */
export const upgradeEmbeds = (root: Document | Element = document, options: UpgradeOptions = {}): Upgrade =>
  upgrade(root, options, async () => {
    const { defineKalturaPlayer } = await import('../define.js');
    defineKalturaPlayer();
  });
