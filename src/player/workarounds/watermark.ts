import type { PlayKitPlayer } from '../../playkit/types.js';

/**
 * Shows a changed watermark image. The player measures it only when its component is mounted (playkit-js-ui,
 * `components/watermark`), so the component is removed, and added again once the player has rendered without it.
 */
export function remountWatermark({ ui }: PlayKitPlayer): void {
  const putBack = ui.removeComponent({
    presets: ['Playback', 'Live'],
    container: 'InteractiveArea',
    removeComponent: 'Watermark',
  });
  setTimeout(putBack);
}
