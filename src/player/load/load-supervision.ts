import type { PlayKitPlayer } from '../../playkit/types.js';

const LOADS = ['loadMedia', 'loadPlaylist', 'loadPlaylistByEntryList'] as const;
const ANSWERS = ['getMediaConfig', 'getPlaylistConfig', 'getEntryListConfig'] as const;

type Method = (...args: unknown[]) => unknown;

/* A method of a foreign object, replaced on that one object. */
function wrap(target: object, name: string, wrapper: (original: Method) => Method): void {
  const original: unknown = Reflect.get(target, name);
  if (typeof original === 'function') {
    Reflect.set(
      target,
      name,
      wrapper((...args) => Reflect.apply(original, target, args)),
    );
  }
}

export interface Supervision {
  /** Drops the load under way. */
  drop(): void;
  /** Whether the newest load still waits for its answer: what the player does meanwhile is of the one before. */
  isAwaited(): boolean;
}

/**
 * Watches the loads of one player: ours, a playlist's next item, the player's own "Try again". `loadMedia()` takes no signal,
 * and of two overlapping loads the answer that comes last would win. So the answer of the API to a load that is no longer wanted
 * is held back for ever: that load never goes on.
 * @param onLoad a load begins
 */
export function superviseLoads(player: PlayKitPlayer, onLoad: () => void): Supervision {
  let newest = 0;
  /* The load that waits for its answer. */
  let awaited: number | undefined;
  let isStarting = false;
  for (const name of LOADS) {
    wrap(player, name, (load) => (...args) => {
      newest++;
      onLoad();
      isStarting = true;
      try {
        return load(...args);
      } finally {
        isStarting = false;
      }
    });
  }
  for (const name of ANSWERS) {
    /* The player also asks ahead, for the next items of a playlist: only what a load waits for is held back. */
    wrap(player.provider, name, (ask) => (...args) => {
      const answer = ask(...args);
      if (!isStarting || !(answer instanceof Promise)) return answer;
      const load = (awaited = newest);
      return new Promise((resolve, reject) => {
        const handOn = (settle: () => void): void => {
          if (load !== newest) return;
          awaited = undefined;
          settle();
        };
        answer.then(
          (value: unknown) => handOn(() => resolve(value)),
          (error: unknown) => handOn(() => reject(error)),
        );
      });
    });
  }
  return {
    drop: () => {
      newest++;
    },
    isAwaited: () => awaited === newest,
  };
}
