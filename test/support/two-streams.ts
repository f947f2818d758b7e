import { expect, nextFrame } from '@open-wc/testing';
import type { KalturaPlayerElement, KalturaPlayerError } from '../../src/index.js';
import type { LayoutName } from '../../src/config/layout-names.js';
import { playerNode } from './player-node.js';
import { createPlayer, once } from './player-fixture.js';

/** The members of the Dual Screen plugin that tests read. */
interface DualScreen {
  readonly _dualScreenPlayers: ReadonlyArray<{
    readonly id: string;
    readonly type: string;
    readonly container: string;
    readonly player: { getVideoElement(): HTMLElement | undefined };
  }>;
}

export const LAYOUTS: readonly LayoutName[] = [
  'pip',
  'pip-inverse',
  'side-by-side',
  'side-by-side-inverse',
  'single',
  'single-inverse',
  'hidden',
];

const streams = (element: KalturaPlayerElement): DualScreen['_dualScreenPlayers'] =>
  (element.player?.plugins['dualscreen'] as DualScreen | undefined)?._dualScreenPlayers ?? [];

/** Returns the id of the stream that is primary in the plugin; `mainPlayer` is the entry itself. */
export const primaryOf = (element: KalturaPlayerElement): string | undefined =>
  streams(element).find(({ container }) => container === 'primary')?.id;

/** Returns the position of the second stream in seconds. */
export function secondPosition(element: KalturaPlayerElement): number {
  const video = streams(element)
    .find(({ id, type }) => id !== 'mainPlayer' && type === 'video')
    ?.player.getVideoElement();
  return video instanceof HTMLVideoElement ? video.currentTime : 0;
}

/** A box in fractions of the element's box: 0.5 is half of its width or height. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** Returns the box of a video, or nothing while it is not visible. */
function boxOf(element: KalturaPlayerElement, video: HTMLElement | null | undefined): Box | undefined {
  if (!video || !playerNode(element).contains(video) || !video.checkVisibility()) return undefined;
  const all = element.getBoundingClientRect();
  const box = video.getBoundingClientRect();
  if (box.width < 2 || box.height < 2) return undefined;
  return {
    left: (box.left - all.left) / all.width,
    right: (box.right - all.left) / all.width,
    top: (box.top - all.top) / all.height,
    bottom: (box.bottom - all.top) / all.height,
    width: box.width / all.width,
    height: box.height / all.height,
  };
}

/* Tolerates borders and rounding. */
const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.03;
const isFull = ({ left, top, width, height }: Box): boolean => near(left, 0) && near(top, 0) && near(width, 1) && near(height, 1);
const isHalf = ({ width, height, top, bottom }: Box): boolean =>
  width > 0.4 && width < 0.53 && height > 0.4 && near(top, 1 - bottom);
/* 30 % of the player's height, in its bottom right corner. */
const isInCorner = ({ height, right, bottom }: Box): boolean =>
  near(height, 0.3) && right > 0.9 && right < 1.03 && bottom > 0.7 && bottom < 1.03;
/* A thumbnail above the bottom bar. */
const isMinimised = ({ height, top }: Box): boolean => height < 0.25 && top > 0.5;

const shown = (box: Box | undefined): string =>
  box
    ? Object.entries(box)
        .map(([name, part]) => `${name} ${(part as number).toFixed(2)}`)
        .join(' ')
    : 'nowhere';

/** Returns the layout by the boxes on the screen alone, or a description of the boxes if they match no layout. */
export function seenLayout(element: KalturaPlayerElement): LayoutName | string {
  const second = streams(element).find(({ id, type }) => id !== 'mainPlayer' && type === 'video')?.player;
  const main = boxOf(element, element.player?.getVideoElement());
  const other = boxOf(element, second?.getVideoElement());
  const is = (large: Box | undefined, small: Box | undefined): LayoutName | undefined => {
    if (!large) return undefined;
    if (isFull(large) && !small) return 'hidden';
    if (isFull(large) && small && isInCorner(small)) return 'pip';
    if (isFull(large) && small && isMinimised(small)) return 'single';
    if (small && isHalf(large) && isHalf(small) && large.right <= small.left + 0.03) return 'side-by-side';
    return undefined;
  };
  const turned = is(other, main);
  return is(main, other) ?? (turned && `${turned}-inverse`) ?? `main: ${shown(main)}; second: ${shown(other)}`;
}

/** Returns the id of the stream that is primary in a layout. */
export const primaryIn = (layout: LayoutName, second = '1_two_child'): string =>
  layout.endsWith('-inverse') ? second : 'mainPlayer';

/**
 * Waits until a condition is met, and checks it in each frame. Returns the last value. The default time limit is long, because
 * several real players on a busy machine are slow.
 */
export async function until<Value>(read: () => Value, isSo: (value: Value) => boolean, seconds = 20): Promise<Value> {
  const end = performance.now() + seconds * 1000;
  let value = read();
  while (!isSo(value) && performance.now() < end) {
    await nextFrame();
    value = read();
  }
  return value;
}

/** Returns the expected layout once it is on the screen; after the time limit, the layout that is there. */
export const layoutOnScreen = (element: KalturaPlayerElement, expected: LayoutName): Promise<string> =>
  until(
    () => seenLayout(element),
    (layout) => layout === expected,
  );

export const PLAYS = { 'entry-id': '1_two', 'uiconf-id': 1003, autoplay: true, muted: true, loop: true };

export const changesOf = (element: KalturaPlayerElement): object[] => {
  const changes: object[] = [];
  element.addEventListener('layoutchange', ({ detail }) => changes.push(detail));
  return changes;
};

export const errorsOf = (element: KalturaPlayerElement): KalturaPlayerError[] => {
  const errors: KalturaPlayerError[] = [];
  element.addEventListener('error', ({ detail }) => errors.push(detail));
  return errors;
};

export const failureOf = (promise: Promise<unknown>): Promise<KalturaPlayerError> =>
  promise.then(
    (value) => {
      throw new Error(`The promise resolved with ${String(value)}`);
    },
    (error: KalturaPlayerError) => error,
  );

/** Expects a layout on the screen, in the property and by the primary stream. */
export async function expectLayout(element: KalturaPlayerElement, layout: LayoutName, when = ''): Promise<void> {
  expect(await layoutOnScreen(element, layout), `on the screen ${when}`).to.equal(layout);
  expect(element.layout, `by the property ${when}`).to.equal(layout);
  if (layout !== 'hidden') expect(primaryOf(element), `primary ${when}`).to.equal(primaryIn(layout));
}

/** Creates an element that plays both streams, in the default layout of the plugin. */
export async function playing(attributes: Record<string, string | number | boolean> = {}): Promise<KalturaPlayerElement> {
  const { element } = createPlayer({ ...PLAYS, ...attributes });
  await once(element, 'firstplaying');
  await until(
    () => element.layout,
    (layout) => layout !== 'hidden',
  );
  return element;
}

/** Resolves when the second stream plays. The plugin has applied its default layout by then. */
export const secondPlays = async (element: KalturaPlayerElement): Promise<void> => {
  await until(
    () => secondPosition(element),
    (position) => position > 0.2,
  );
};

/** Clicks a button of the plugin. */
export async function click(element: KalturaPlayerElement, testId: string): Promise<void> {
  const find = (): HTMLElement | null => playerNode(element).querySelector(`[data-testid="${testId}"]`);
  expect(Boolean(await until(find, Boolean)), `the button ${testId} exists`).to.equal(true);
  find()?.click();
}
