import { flushSync, hydrate, mount, unmount } from 'svelte';
import Root from './Root.svelte';
import type { Adapter, App, State } from '../state.js';

function appOf(create: typeof mount, target: HTMLElement, state: State): App {
  const root = create(Root, { target, props: { first: state } }) as { set(state: State): void };
  flushSync();
  return {
    update(next) {
      root.set(next);
      flushSync();
    },
    unmount: () => unmount(root),
  };
}

export const adapter: Adapter = {
  mount: (container, state) => appOf(mount, container, state),
  hydrate: (container, state) => appOf(hydrate as typeof mount, container, state),
};
