import type { PlayKitPlayer } from '../../playkit/types.js';

/**
 * Shows the image of a watermark that has changed. The player measures it only when its component is mounted (playkit-js-ui,
 * `components/watermark`): so that is taken away, and put back once the player has drawn itself without it.
 */
export function remountWatermark({ ui }: PlayKitPlayer): void {
  const putBack = ui.removeComponent({
    presets: ['Playback', 'Live'],
    container: 'InteractiveArea',
    removeComponent: 'Watermark',
  });
  setTimeout(putBack);
}
