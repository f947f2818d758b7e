import { createElement, useEffect, type ComponentType, type ReactNode } from 'react';
// @ts-expect-error: the typings of react-dom are not installed
import { flushSync } from 'react-dom';
// @ts-expect-error: as above
import { createRoot, hydrateRoot } from 'react-dom/client';
import type { Adapter, App, State } from '../state.js';

/** Returns an adapter that renders a view with React 18 or 19. */
export function adapterOf(View: ComponentType<State>): Adapter {
  let onEffect = (): void => undefined;
  /* Effects run after React has hydrated the markup and reported its recoverable errors. */
  function Root({ state }: { readonly state: State }): ReactNode {
    useEffect(() => onEffect(), []);
    return createElement(View, state);
  }
  const appOf = (root: { render(node: unknown): void; unmount(): void }): App => ({
    update: (state) => flushSync(() => root.render(createElement(Root, { state }))),
    unmount: () => flushSync(() => root.unmount()),
  });
  return {
    mount(container, state) {
      const root = createRoot(container);
      flushSync(() => root.render(createElement(Root, { state })));
      return appOf(root);
    },
    async hydrate(container, state) {
      const hydrated = new Promise<void>((resolve) => (onEffect = resolve));
      const root = hydrateRoot(container, createElement(Root, { state }), {
        onRecoverableError: (error: unknown) => console.error(error),
      });
      await hydrated;
      return appOf(root);
    },
  };
}
