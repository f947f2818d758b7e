import { createElement, type ComponentType } from 'react';
// @ts-expect-error: the typings of react-dom are not installed
import { flushSync } from 'react-dom';
// @ts-expect-error: as above
import { createRoot, hydrateRoot } from 'react-dom/client';
import type { Adapter, App, State } from '../state.js';

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

/** Roots of React 18 and 19 for a view. */
export function adapterOf(View: ComponentType<State>): Adapter {
  const appOf = (root: { render(node: unknown): void; unmount(): void }): App => ({
    update: (state) => flushSync(() => root.render(createElement(View, state))),
    unmount: () => flushSync(() => root.unmount()),
  });
  return {
    mount(container, state) {
      const root = createRoot(container);
      flushSync(() => root.render(createElement(View, state)));
      return appOf(root);
    },
    async hydrate(container, state) {
      const root = hydrateRoot(container, createElement(View, state), {
        onRecoverableError: (error: unknown) => console.error(error),
      });
      await later();
      return appOf(root);
    },
  };
}
