import { Activity, createElement, Suspense, use } from 'react';
// @ts-expect-error: the typings of react-dom are not installed
import { flushSync } from 'react-dom';
// @ts-expect-error: as above
import { createRoot } from 'react-dom/client';
// @ts-expect-error: as above
import { renderToStaticMarkup } from 'react-dom/server';
import { KalturaPlayer, type KalturaPlayerProps } from '../../../src/frameworks/react/index.js';

/** Returns static markup, which is never hydrated. */
export const staticMarkup = (props: KalturaPlayerProps): string => renderToStaticMarkup(createElement(KalturaPlayer, props));

/** Renders a player in an `<Activity>` that can be hidden and shown. */
export function activity(container: HTMLElement, props: KalturaPlayerProps): { show(isVisible: boolean): void; unmount(): void } {
  const root = createRoot(container);
  return {
    show: (isVisible) =>
      flushSync(() =>
        root.render(
          <Activity mode={isVisible ? 'visible' : 'hidden'}>
            <KalturaPlayer {...props} />
          </Activity>,
        ),
      ),
    unmount: () => flushSync(() => root.unmount()),
  };
}

/** Renders a player in a `<Suspense>` beside a component that can suspend. React hides both meanwhile. */
export function suspense(
  container: HTMLElement,
  props: KalturaPlayerProps,
): { show(waitsFor?: Promise<unknown>): void; unmount(): void } {
  const root = createRoot(container);
  const Part = ({ waitsFor }: { waitsFor?: Promise<unknown> | undefined }): null => {
    if (waitsFor) use(waitsFor);
    return null;
  };
  return {
    show: (waitsFor) =>
      flushSync(() =>
        root.render(
          <Suspense fallback={<p>On its way</p>}>
            <KalturaPlayer {...props} />
            <Part waitsFor={waitsFor} />
          </Suspense>,
        ),
      ),
    unmount: () => flushSync(() => root.unmount()),
  };
}
