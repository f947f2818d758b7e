import type { PlayKitPlayer } from '../../playkit/types.js';

/** How the plugin asks for the second streams of an entry. */
interface ChildRequests {
  doRequest?(requests: ReadonlyArray<{ readonly loader: { readonly id?: string } }>, ...rest: unknown[]): Promise<unknown>;
}

/**
 * The plugin takes an answer that comes after its medium, or its player, has gone: a second player that nobody ends. So such an
 * answer never comes.
 * @param medium tells one medium from another
 */
export function holdLateStreams(player: PlayKitPlayer, medium: () => unknown): void {
  const provider = player.provider as ChildRequests | undefined;
  const ask = provider?.doRequest?.bind(provider);
  if (!provider || !ask) return;
  provider.doRequest = (requests, ...rest) => {
    const answer = ask(requests, ...rest);
    if (!requests.some(({ loader }) => loader.id === 'dualscreen')) return answer;
    const asked = medium();
    return new Promise((resolve, reject) => {
      answer.then(
        (value) => asked === medium() && resolve(value),
        (error: unknown) => asked === medium() && reject(error as Error),
      );
    });
  };
}
