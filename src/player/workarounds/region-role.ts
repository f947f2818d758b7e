/* Regions without a name: browsers don't treat them as landmarks, accessibility checkers do. */
const UNNAMED = '[role=region]:not([aria-label], [aria-labelledby])';

/**
 * Removes the role of the player's own region around the video, which has no name and is inside of ours (playkit-js-ui,
 * `components/video-player`): one landmark is enough.
 */
export function removeRegionRole(node: ParentNode): void {
  for (const region of node.querySelectorAll(UNNAMED)) region.removeAttribute('role');
}
