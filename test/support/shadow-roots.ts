import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { KalturaPlayerElement } from '../../src/index.js';
import { playerNode } from './player-node.js';
import { createPlayer, removePlayers } from './player-fixture.js';

export interface Place {
  readonly host: HTMLElement;
  /** The innermost shadow root, or the host itself for depth 0. */
  readonly root: ShadowRoot | HTMLElement;
}

const places: HTMLElement[] = [];

/** Adds nested shadow roots to the page; for depth 0 only a `<div>`. */
export function shadowRoots(depth: number, mode: ShadowRootMode): Place {
  const host = document.createElement('div');
  let root: ShadowRoot | HTMLElement = host;
  for (let level = 0; level < depth; level++) {
    const inner: HTMLElement = root === host ? host : document.createElement('div');
    if (inner !== host) root.append(inner);
    root = inner.attachShadow({ mode });
  }
  document.body.append(host);
  places.push(host);
  return { host, root };
}

export function playerIn(root: Place['root'], attributes: Record<string, string | number | boolean> = {}): KalturaPlayerElement {
  const { element } = createPlayer({ 'entry-id': '1_video', autoplay: true, muted: true, ...attributes }, { parent: null });
  root.append(element);
  return element;
}

export const part = (element: KalturaPlayerElement, selector: string): HTMLElement => {
  const found = playerNode(element).querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The player has no ${selector}`);
  return found;
};

/** Returns the number of style sheets in the shadow root of the element, without the element's own one. */
export const sheetsIn = (element: KalturaPlayerElement): number => (element.shadowRoot?.adoptedStyleSheets.length ?? 0) - 1;
export const copiesIn = (root: Place['root']): number =>
  [...root.children].filter(({ localName }) => localName === 'style').length;
export const isNativeLookUp = (): boolean => !Object.hasOwn(document, 'getElementById');
export const hasMenu = (element: KalturaPlayerElement): boolean =>
  Boolean(playerNode(element).querySelector('.playkit-smart-container'));

export async function hover(element: HTMLElement): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 3)] });
}

/* A real mouse click, which the browser dispatches by its position. */
export async function clickOn(target: HTMLElement): Promise<void> {
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

/** Expects that the styles of the library apply to its controls. */
export function expectStyled(element: KalturaPlayerElement): void {
  expect(getComputedStyle(part(element, '.playkit-gui-area')).position, 'position of the controls').to.equal('absolute');
  expect(getComputedStyle(part(element, '.playkit-player-gui')).fontFamily, 'typeface of the controls').to.contain('Lato');
  const view = part(element, '.playkit-player-gui').getBoundingClientRect();
  expect(view.width, 'width of the controls').to.be.closeTo(element.getBoundingClientRect().width, 1);
}

/** Removes the players and the hosts from the page. */
export function removePlaces(): void {
  removePlayers();
  for (const host of places.splice(0)) host.remove();
}
