import { upgradeEmbeds as upgrade, type Upgrade, type UpgradeOptions } from './upgrade.js';

export type { Upgrade, UpgradeOptions };

/**
 * Replaces the old Kaltura frames of a page with this element, also those that are added later. The element is loaded when the
 * first one is found.
 * @returns `stop()` ends the watch for frames that are added
 */
export const upgradeEmbeds = (root: Document | Element = document, options: UpgradeOptions = {}): Upgrade =>
  upgrade(root, options, async () => {
    const { defineKalturaPlayer } = await import('../define.js');
    defineKalturaPlayer();
  });
