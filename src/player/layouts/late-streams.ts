import type { PlayKitPlayer } from '../../playkit/types.js';

/** The provider's method with which the plugin requests the second streams of an entry. */
interface ChildRequests {
  doRequest?(requests: ReadonlyArray<{ readonly loader: { readonly id?: string } }>, ...rest: unknown[]): Promise<unknown>;
}

/**
 * The plugin handles a response even after its media or player is gone, and so creates a second player that is never destroyed.
 * So the promise of such a response never settles.
 * @param medium returns the identity of the current media
 */
export function holdLateStreams(player: PlayKitPlayer, medium: () => unknown): void {
  const provider = player.provider as ChildRequests | undefined;
  const doRequest = provider?.doRequest?.bind(provider);
  if (!provider || !doRequest) return;
  provider.doRequest = (requests, ...rest) => {
    const answer = doRequest(requests, ...rest);
    if (!requests.some(({ loader }) => loader.id === 'dualscreen')) return answer;
    const requested = medium();
    return new Promise((resolve, reject) => {
      answer.then(
        (value) => requested === medium() && resolve(value),
        (error: unknown) => requested === medium() && reject(error as Error),
      );
    });
  };
}
