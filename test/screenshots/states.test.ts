import { waitUntil } from '@open-wc/testing';
import type { KalturaPlayerElement } from '../../src/index.js';
import '../../src/messages/he.js';
import type { Account } from '../support/backend.js';
import { describeWith } from '../support/engines/capabilities.js';
import { LOOKS, picture, type Pictured } from '../support/screenshots.js';
import { playerNode } from '../support/player-node.js';

const hasStatus =
  (status: string) =>
  (element: KalturaPlayerElement): Promise<void> =>
    waitUntil(() => element.status === status, `${element.status} is not ${status}`, { timeout: 30_000 });

/** Returns the player. Its controls disappear some seconds after playback has begun, and stay visible while it is paused. */
const gui = (element: KalturaPlayerElement): Element | null => playerNode(element).querySelector('.playkit-player');

interface State {
  /* The looks in which this state can differ. Each look takes a player. */
  readonly looks: readonly string[];
  readonly attributes: Record<string, string | number | boolean>;
  readonly prepare?: (account: Account) => Promise<void>;
  readonly reach: (element: KalturaPlayerElement) => Promise<void>;
}

const STATES: Readonly<Record<string, State>> = {
  facade: {
    looks: Object.keys(LOOKS),
    attributes: { 'entry-id': '1_video', loading: 'interaction' },
    reach: hasStatus('deferred'),
  },
  'facade with a title': {
    looks: ['light'],
    attributes: { 'entry-id': '1_video', loading: 'interaction', 'media-title': 'Introduction to optics, part 2', poster: '' },
    reach: hasStatus('deferred'),
  },
  consent: {
    looks: ['light', 'right to left', 'narrow', 'hostile theme'],
    attributes: { 'entry-id': '1_video', consent: 'required' },
    reach: hasStatus('deferred'),
  },
  loading: {
    looks: ['light'],
    attributes: { 'entry-id': '1_video', loading: 'interaction' },
    prepare: (account) => account.fault({ kind: 'library', fault: 'hold' }),
    async reach(element) {
      await hasStatus('deferred')(element);
      element.load();
      await hasStatus('loading')(element);
    },
  },
  'loading at once': {
    looks: ['light'],
    attributes: { 'entry-id': '1_video', loading: 'eager' },
    prepare: (account) => account.fault({ kind: 'library', fault: 'hold' }),
    reach: hasStatus('loading'),
  },
  'an error for good': { looks: ['light', 'right to left'], attributes: { 'entry-id': '1_geo' }, reach: hasStatus('failed') },
  'an error that can be retried': {
    looks: Object.keys(LOOKS),
    attributes: { 'entry-id': '1_video' },
    prepare: (account) => account.fault({ kind: 'library', fault: 'status', status: 404 }),
    reach: hasStatus('failed'),
  },
  paused: {
    looks: Object.keys(LOOKS),
    attributes: { 'entry-id': '1_video' },
    async reach(element) {
      await element.play();
      element.pause();
      element.currentTime = 10;
      await waitUntil(() => element.paused && !element.seeking && element.currentTime === 10, 'not paused', { timeout: 20_000 });
    },
  },
  playing: {
    looks: ['light'],
    attributes: { 'entry-id': '1_video' },
    async reach(element) {
      await element.play();
      await waitUntil(() => gui(element)?.matches(':not(.playkit-hover)'), 'the controls stay', { timeout: 20_000 });
    },
  },
};

describeWith('stored-pictures', 'appearance of the element', () => {
  let pictured: Pictured | undefined;
  afterEach(() => pictured?.remove());

  for (const [state, { looks, attributes, prepare, reach }] of Object.entries(STATES)) {
    for (const name of looks) {
      it(`matches the stored picture of the state "${state}" with the look "${name}"`, async () => {
        const shown = picture(attributes, LOOKS[name] ?? {});
        pictured = shown;
        await prepare?.(shown.account);
        shown.insert();
        await reach(shown.element);
        await shown.compare(`${state} ${name}`);
      });
    }
  }
});
