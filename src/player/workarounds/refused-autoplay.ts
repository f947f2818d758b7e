import { EVENT } from '../../playkit/events.js';
import type { PlayKitEvent, PlayKitPlayer } from '../../playkit/types.js';
import { listen } from '../events/listen.js';

const isRefusal = ({ payload }: PlayKitEvent): boolean =>
  typeof payload === 'object' &&
  payload !== null &&
  'error' in payload &&
  payload.error instanceof DOMException &&
  payload.error.name === 'NotAllowedError';

/**
 * Continues a refused autoplay muted, or reports it. In WebKit the player may not notice a refusal (docs/playkit.md#autoplay). Can be
 * removed when it does.
 */
export function followRefusedAutoplay(player: PlayKitPlayer, signal: AbortSignal): void {
  let isHandled = false;
  const listeners: Readonly<Record<string, (event: PlayKitEvent) => void>> = {
    [EVENT.CHANGE_SOURCE_STARTED]: () => (isHandled = false),
    [EVENT.PLAYING]: () => (isHandled = true),
    [EVENT.AUTOPLAY_FAILED]: () => (isHandled = true),
    [EVENT.PLAY_FAILED]: (event) => {
      const { autoplay, allowMutedAutoPlay } = player.config.playback ?? {};
      if (isHandled || !autoplay || !isRefusal(event)) return;
      if (allowMutedAutoPlay === false || player.muted) {
        player.dispatchEvent({ type: EVENT.AUTOPLAY_FAILED, payload: event.payload });
      } else {
        player.muted = true;
        player.dispatchEvent({ type: EVENT.FALLBACK_TO_MUTED_AUTOPLAY });
        player.play();
      }
    },
  };
  listen(player, Object.keys(listeners), (event) => listeners[event.type]?.(event), signal);
}
