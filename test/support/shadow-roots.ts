import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { KalturaPlayerElement } from '../../src/index.js';
import { createPlayer, removePlayers } from './player-fixture.js';

export interface Place {
  readonly host: HTMLElement;
  /** The innermost shadow root. */
  readonly root: ShadowRoot;
}

const places: HTMLElement[] = [];

/** Shadow roots one in the other, on the page. */
export function shadowRoots(depth: number, mode: ShadowRootMode): Place {
  const host = document.createElement('div');
  let root = host.attachShadow({ mode });
  for (let level = 1; level < depth; level++) {
    const inner = document.createElement('div');
    root.append(inner);
    root = inner.attachShadow({ mode });
  }
  document.body.append(host);
  places.push(host);
  return { host, root };
}

export function playerIn(root: ShadowRoot, attributes: Record<string, string | number | boolean> = {}): KalturaPlayerElement {
  const { element } = createPlayer({ 'entry-id': '1_video', autoplay: true, muted: true, ...attributes }, { parent: null });
  root.append(element);
  return element;
}

export const part = (element: KalturaPlayerElement, selector: string): HTMLElement => {
  const found = element.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The player has no ${selector}`);
  return found;
};

export const copiesIn = (root: ShadowRoot): number => [...root.children].filter(({ localName }) => localName === 'style').length;
export const isNativeLookUp = (): boolean => !Object.hasOwn(document, 'getElementById');
export const hasMenu = (element: KalturaPlayerElement): boolean => Boolean(element.querySelector('.playkit-smart-container'));

export async function hover(element: HTMLElement): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 3)] });
}

/* A click as the viewer makes it, at a place of the screen. */
export async function clickOn(target: HTMLElement): Promise<void> {
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

/** The library's control bar: in its place, and not as unstyled markup. */
export function expectStyled(element: KalturaPlayerElement): void {
  expect(getComputedStyle(part(element, '.playkit-gui-area')).position, 'position of the controls').to.equal('absolute');
  expect(getComputedStyle(part(element, '.playkit-player-gui')).fontFamily, 'typeface of the controls').to.contain('Lato');
  const view = part(element, '.playkit-player-gui').getBoundingClientRect();
  expect(view.width, 'width of the controls').to.be.closeTo(element.getBoundingClientRect().width, 1);
}

/** Takes players and hosts off the page again. */
export function removePlaces(): void {
  removePlayers();
  for (const host of places.splice(0)) host.remove();
}
