import { Activity, createElement } from 'react';
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
