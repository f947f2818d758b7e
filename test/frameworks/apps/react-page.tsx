import { Activity, createElement, Suspense, use } from 'react';
// @ts-expect-error: the typings of react-dom are not installed
import { flushSync } from 'react-dom';
// @ts-expect-error: as above
import { createRoot } from 'react-dom/client';
// @ts-expect-error: as above
import { renderToStaticMarkup } from 'react-dom/server';
import { KalturaPlayer, type KalturaPlayerProps } from '../../../src/frameworks/react/index.js';

/** Markup that nobody hydrates. */
export const staticMarkup = (props: KalturaPlayerProps): string => renderToStaticMarkup(createElement(KalturaPlayer, props));

/** A part of a page that is shown or hidden, with a player in it. */
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

/** A player beside a part that may wait for something: while it does, both are hidden. */
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
