import type { PlayKitPlayer } from '../../playkit/types.js';

/** The provider's method with which the plugin requests the second streams of an entry. */
interface ChildRequests {
  doRequest?(requests: ReadonlyArray<{ readonly loader: { readonly id?: string } }>, ...rest: unknown[]): Promise<unknown>;
}

/**
 * Makes the plugin ignore responses for media that has been replaced or removed: it would create a second player that is never
 * destroyed. The promise of such a response never settles.
 * @param currentMedia returns the identity of the current media
 */
export function ignoreLateStreams(player: PlayKitPlayer, currentMedia: () => unknown): void {
  const provider = player.provider as ChildRequests | undefined;
  const doRequest = provider?.doRequest?.bind(provider);
  if (!provider || !doRequest) return;
  provider.doRequest = (requests, ...rest) => {
    const answer = doRequest(requests, ...rest);
    if (!requests.some(({ loader }) => loader.id === 'dualscreen')) return answer;
    const requested = currentMedia();
    return new Promise((resolve, reject) => {
      answer.then(
        (value) => requested === currentMedia() && resolve(value),
        (error: unknown) => requested === currentMedia() && reject(error as Error),
      );
    });
  };
}
