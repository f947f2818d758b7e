import type { PlayKitPlayer } from '../../playkit/types.js';

/** Whether the manifest of the player's live stream exists. */
export async function isOnAir({ sources }: PlayKitPlayer, signal: AbortSignal): Promise<boolean> {
  const urls = [sources['hls'], sources['dash']].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : [])).map(urlOf);
  const answers = await Promise.all(
    urls.filter((url) => url !== undefined).map((url) => fetch(url, { signal }).catch(() => undefined)),
  );
  return answers.some((answer) => answer?.ok);
}

const urlOf = (source: unknown): string | undefined => {
  const url: unknown = typeof source === 'object' && source !== null ? Reflect.get(source, 'url') : undefined;
  return typeof url === 'string' ? url : undefined;
};
