import { Deferred } from '../../async.js';
import { aborted, notPlayable } from '../../errors/index.js';
import { SEVERITY_CRITICAL } from '../../playkit/error-table.js';
import { EVENT } from '../../playkit/events.js';
import type { PlayKitPlayer } from '../../playkit/types.js';

/**
 * `play()` as a promise. PlayKit's own returns nothing: events report whether playback started.
 * Rejects as `HTMLMediaElement.play()` does: `NotAllowedError` if the browser requires a gesture, `AbortError` when a pause or a
 * new load comes first, `NotSupportedError` when the media fails.
 * @param reloaded returns a new `play()` while the same media is reloaded, which resets the player
 */
export function play(
  player: PlayKitPlayer,
  signal: AbortSignal,
  reloaded: () => Promise<void> | undefined = () => undefined,
): Promise<void> {
  const { promise, resolve, reject } = new Deferred();
  if (signal.aborted) reject(aborted('The player was removed'));
  else {
    const interrupt = (reason: Error): void =>
      end(() => {
        const next = reloaded();
        if (next) resolve(next);
        else reject(reason);
      });
    const listeners: Record<string, (payload: unknown) => void> = {
      [EVENT.PLAYING]: () => end(resolve),
      [EVENT.PLAY_FAILED]: (payload) => {
        const reason = reasonIn(payload);
        /* Caused by a pause or a load, which have their own events; or by an earlier attempt, while this one continues. */
        if (reason.name !== 'AbortError') interrupt(reason);
      },
      /* May fire late, for a pause before this play(). */
      [EVENT.PAUSE]: () => {
        if (player.paused !== false) interrupt(interrupted('pause()'));
      },
      [EVENT.CHANGE_SOURCE_STARTED]: () => interrupt(interrupted('a new load')),
      [EVENT.ERROR]: (payload) => {
        if (isFatal(payload)) end(() => reject(notPlayable()));
      },
    };
    const onEvent = (event: { type: string; payload?: unknown }): void => listeners[event.type]?.(event.payload);
    const onAbort = (): void => end(() => reject(aborted('The player was removed')));
    const end = (settle: () => unknown): void => {
      for (const type of Object.keys(listeners)) player.removeEventListener(type, onEvent);
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    for (const type of Object.keys(listeners)) player.addEventListener(type, onEvent);
    signal.addEventListener('abort', onAbort, { once: true });
    if (player.paused === false && !player.ended) {
      const { readyState = HTMLMediaElement.HAVE_NOTHING } = player.getVideoElement() ?? {};
      if (readyState >= HTMLMediaElement.HAVE_FUTURE_DATA) {
        end(resolve);
        return promise;
      }
    }
    player.play();
  }
  return promise;
}

export const interrupted = (by: string): DOMException =>
  new DOMException(`The play() request was interrupted by ${by}.`, 'AbortError');

const reasonIn = (payload: unknown): Error =>
  typeof payload === 'object' && payload !== null && 'error' in payload && payload.error instanceof Error
    ? payload.error
    : new DOMException('play() failed', 'NotAllowedError');

const isFatal = (payload: unknown): boolean =>
  typeof payload === 'object' && payload !== null && 'severity' in payload && payload.severity === SEVERITY_CRITICAL;
