/* Named by nobody: browsers take those for no landmarks, checkers do. */
const UNNAMED = '[role=region]:not([aria-label], [aria-labelledby])';

/**
 * The player's own region around the video has no name, and stands inside of ours (playkit-js-ui, `components/video-player`): one
 * landmark is enough.
 */
export function plainInnerRegion(node: ParentNode): void {
  for (const region of node.querySelectorAll(UNNAMED)) region.removeAttribute('role');
}
