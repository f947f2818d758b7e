import { expect } from '@open-wc/testing';
import type { KalturaPlayerElement } from '../../src/index.js';
import type * as Support from '../support/fake-library.js';
import type { FakeBundle } from '../support/fake-playkit.js';
import { EVENT_TYPES, type Adapter, type App, type EventType, type Item, type State } from './state.js';

/**
 * The checks of custom-elements-everywhere.com with this element, and more: values of templates, repeated renders, and what
 * remains after an unmount.
 */

type FakeSupport = typeof Support;

const messages: string[] = [];
const levels = ['error', 'warn', 'info'] as const;

/** Returns the lines of the console from while `run` runs. */
async function loggedIn(run: () => unknown): Promise<string[]> {
  const real = levels.map((level) => [level, console[level]] as const);
  messages.length = 0;
  for (const level of levels) console[level] = (...parts: unknown[]) => void messages.push(parts.map(String).join(' '));
  try {
    await run();
  } finally {
    for (const [level, method] of real) console[level] = method;
  }
  return [...messages];
}

interface Options {
  /** The name of the framework's server code, if there is one. */
  readonly server?: string;
  /** The framework writes an object to an attribute while the tag is undefined, or always. The template passes JSON text then. */
  readonly early?: 'text';
  /** The framework attaches no listeners of custom events when it hydrates, as React 19 on bare tags. */
  readonly ignoresEvents?: true;
}

export function everywhere(
  framework: string,
  load: () => Promise<{ adapter: Adapter }>,
  { server, early, ignoresEvents }: Options = {},
): void {
  describe(framework, () => {
    let adapter: Adapter;
    let support: FakeSupport;
    let library: Support.FakeLibrary | undefined;
    let container: HTMLElement;
    let app: App | undefined;
    let received: Array<readonly [EventType, CustomEvent]> = [];
    let partner = 8_000_000;

    const item = (more: Partial<Item> = {}): Item => ({
      key: 'a',
      partnerId: partner,
      uiconfId: 1001,
      entryId: '1_a',
      ...more,
    });
    const stateOf = (...items: Item[]): State => ({ items, onEvent: (type, event) => received.push([type, event]) });
    const players = (): KalturaPlayerElement[] => [...container.querySelectorAll<KalturaPlayerElement>('kaltura-player')];
    const only = (): KalturaPlayerElement => {
      expect(players().length).to.equal(1);
      return players()[0]!;
    };

    async function show(...items: Item[]): Promise<void> {
      const state = stateOf(...items);
      if (app) await app.update(state);
      else app = await adapter.mount(container, state);
      await support?.settled();
      for (const element of players()) await element.updateComplete;
      await support?.settled();
    }

    /** Renders one item, runs its library, and answers its first load. */
    async function play(shown: Item): Promise<{ bundle: FakeBundle; element: KalturaPlayerElement }> {
      if (!library) throw new Error('The library is not there yet');
      const request = library.request();
      await show(shown);
      const bundle = (await request).run();
      await support.settled();
      bundle.player.provider.last.answer();
      const element = only();
      await element.ready();
      return { bundle, element };
    }

    before(async () => {
      ({ adapter } = await load());
    });

    beforeEach(() => {
      partner++;
      received = [];
      app = undefined;
      container = document.createElement('div');
      document.body.append(container);
      if (support) library = new support.FakeLibrary();
      library?.start();
    });

    afterEach(async () => {
      await app?.unmount();
      await support.settled();
      container.remove();
      library?.restore();
    });

    /* This test is the first, because the tag is still undefined. */
    it('applies all values that were rendered before the tag was defined', async () => {
      const config = { ui: { locale: 'de' } };
      const given = (early ? JSON.stringify(config) : config) as object;
      await show(item({ loop: true, config: given, milestones: [50], startTime: 5 }));
      support = await import('../support/fake-library.js');
      library = new support.FakeLibrary();
      library.start();
      await customElements.whenDefined('kaltura-player');
      await support.settled();
      const { partnerId, uiconfId, entryId, loop, milestones, startTime } = only();
      expect({ partnerId, uiconfId, entryId, loop, config: only().config, milestones, startTime }).to.deep.equal({
        partnerId: partner,
        uiconfId: 1001,
        entryId: '1_a',
        loop: true,
        config,
        milestones: [50],
        startTime: 5,
      });
    });

    it('renders the tag without children', async () => {
      await show(item());
      expect(only().matches(':defined')).to.equal(true);
    });

    it('shows the shadow tree of the element', async () => {
      await show(item());
      expect(only().shadowRoot?.querySelector('.region')).to.be.instanceOf(HTMLElement);
    });

    it('updates the children of the tag without removing the player', async () => {
      const { element } = await play(item({ badge: 'one' }));
      await show(item({ badge: 'two' }));
      expect(element.querySelector('[slot="badge"]')?.textContent).to.equal('two');
      expect(element.shadowRoot?.querySelector('.region video')).to.be.instanceOf(HTMLVideoElement);
      await show(item());
      expect(element.querySelector('[slot="badge"]')).to.equal(null);
      expect(element.shadowRoot?.querySelector('.region video')).to.be.instanceOf(HTMLVideoElement);
    });

    it('removes the tag and renders it again', async () => {
      await show(item());
      await show();
      expect(players()).to.deep.equal([]);
      await show(item());
      expect(only().entryId).to.equal('1_a');
    });

    it('sets a boolean property of the element', async () => {
      await show(item({ loop: true }));
      expect(only().loop).to.equal(true);
    });

    it('sets a number property of the element', async () => {
      await show(item({ volume: 0.5 }));
      expect([only().partnerId, only().volume]).to.deep.equal([partner, 0.5]);
    });

    it('sets a text property of the element', async () => {
      await show(item({ entryId: '1_text' }));
      expect(only().entryId).to.equal('1_text');
    });

    it('sets an array property of the element', async () => {
      await show(item({ milestones: [10, 20] }));
      expect(only().milestones).to.deep.equal([10, 20]);
    });

    it('sets an object property of the element', async () => {
      await show(item({ config: { playback: { volume: 0.2 } } }));
      expect(only().config).to.deep.equal({ playback: { volume: 0.2 } });
    });

    it('sets an object property of the element with capitals in its name', async () => {
      const streams = [{ engine: 'html5', format: 'dash' }];
      await show(item({ streamPriority: streams }));
      expect(only().streamPriority).to.deep.equal(streams);
    });

    it('calls a listener that a script adds to the element', async () => {
      const { bundle, element } = await play(item());
      const logged: string[] = [];
      element.addEventListener('timeupdate', ({ type }) => logged.push(type));
      bundle.player.fire('timeupdate');
      expect(logged).to.deep.equal(['timeupdate']);
    });

    for (const [names, type] of [
      ['lower-case', 'playerready'],
      ['media', 'play'],
      ['kebab-case', 'kaltura-player-playlistloaded'],
      ['snake_case', 'navigation_open'],
      ['PascalCase', 'QuizStarted'],
      ['camelCase', 'camelEvent'],
      ['CAPS', 'CAPSevent'],
    ] as const) {
      it(`receives ${names} events by a listener of the template`, async () => {
        const { bundle, element } = await play(item());
        if (/^c/i.test(type)) element.dispatchEvent(new CustomEvent(type));
        else if (type !== 'playerready') bundle.player.fire(type, { from: 'test' });
        const found = received.filter(([name]) => name === type);
        expect(found.length).to.equal(1);
        expect(found[0]?.[1].type).to.equal(type);
        expect(found[0]?.[1].target).to.equal(element);
      });
    }

    it('receives error events with their detail by a listener of the template', async () => {
      await show(item({ volume: 7 }));
      expect(received.map(([type, { detail }]) => [type, (detail as { reason: string }).reason])).to.deep.include([
        'error',
        'config-invalid',
      ]);
    });

    it('calls a listener of the template once per event after a second render', async () => {
      const { bundle } = await play(item());
      const first = received;
      received = [];
      await show(item());
      bundle.player.fire('play');
      expect(first.filter(([type]) => type === 'play').length + received.filter(([type]) => type === 'play').length).to.equal(1);
    });

    it('sets a boolean property of the element from true to false', async () => {
      await show(item({ loop: true }));
      await show(item({ loop: false }));
      expect(only().loop ?? false).to.equal(false);
    });

    it('resets properties of the element that become null or undefined', async () => {
      await show(item({ loop: true, volume: 0.5, config: { a: 1 }, milestones: [1], startTime: 5 }));
      for (const nothing of [null, undefined]) {
        await show(
          item({ entryId: nothing, loop: nothing, config: nothing, milestones: nothing, startTime: nothing, volume: nothing }),
        );
        const { entryId, loop, config, milestones, startTime, volume, status } = only();
        expect({ ...{ entryId, config, startTime }, loop: loop ?? false }).to.deep.equal({
          entryId: undefined,
          config: undefined,
          startTime: undefined,
          loop: false,
        });
        expect(milestones ?? [25, 50, 75, 100]).to.deep.equal([25, 50, 75, 100]);
        expect(volume).to.equal(1);
        expect(status).to.equal('idle');
      }
    });

    it('resets properties of the element that a later render leaves out', async () => {
      await show(item({ loop: true, config: { a: 1 } }));
      await show(item());
      expect([only().loop ?? false, only().config]).to.deep.equal([false, undefined]);
    });

    it('accepts texts for number properties of the element', async () => {
      await show(item({ uiconfId: '1002', startTime: '1:30' }));
      expect([only().uiconfId, only().startTime]).to.deep.equal([1002, 90]);
    });

    it('creates one player, even where React renders and mounts twice (StrictMode)', async () => {
      const { bundle } = await play(item());
      await support.settled();
      expect([bundle.players.length, bundle.destroyed, bundle.loads.length, library?.requests.length]).to.deep.equal([
        1, 0, 1, 1,
      ]);
    });

    it('loads nothing again when a later render passes equal objects', async () => {
      const shown = (): Item =>
        item({ config: { ui: { a: [1] } }, milestones: [50], streamPriority: [{ engine: 'html5', format: 'hls' }] });
      const { bundle } = await play(shown());
      await show(shown());
      await show(shown());
      expect([bundle.players.length, bundle.loads.length, library?.requests.length]).to.deep.equal([1, 1, 1]);
    });

    it('loads another entry on the same player', async () => {
      const { bundle } = await play(item());
      await show(item({ entryId: '1_b' }));
      expect([bundle.players.length, bundle.loads.map(({ info }) => info.entryId)]).to.deep.equal([1, ['1_a', '1_b']]);
    });

    it('keeps each player when a keyed list is reordered', async () => {
      const items = ['a', 'b', 'c'].map((key) => item({ key, entryId: `1_${key}` }));
      const request = library?.request();
      await show(...items);
      const bundle = (await request)?.run();
      await support.settled();
      const before = new Map(players().map((element) => [element.entryId, element]));
      await show(...[...items].reverse());
      await support.settled();
      expect(players().map(({ entryId }) => entryId)).to.deep.equal(['1_c', '1_b', '1_a']);
      expect(players().every((element) => before.get(element.entryId) === element)).to.equal(true);
      expect([bundle?.players.length, bundle?.destroyed]).to.deep.equal([3, 0]);
    });

    it('destroys the player and removes its listeners and its tag on unmount', async () => {
      const { bundle, element } = await play(item());
      await app?.unmount();
      app = undefined;
      await support.settled();
      received = [];
      expect([bundle.players.length, bundle.destroyed, bundle.live]).to.deep.equal([1, 1, []]);
      expect(bundle.player.listenerCount('timeupdate')).to.equal(0);
      expect(element.shadowRoot?.querySelector('.region video') ?? null).to.equal(null);
      expect(container.querySelector('kaltura-player')).to.equal(null);
      expect(received).to.deep.equal([]);
    });

    it('writes nothing to the console while the tag is rendered, updated and unmounted', async () => {
      const logged = await loggedIn(async () => {
        const { bundle } = await play(item({ loop: true, volume: 0.5, config: { ui: {} }, milestones: [50], badge: 'x' }));
        for (const type of EVENT_TYPES) if (type !== 'error') bundle.player.fire(type);
        await show(item());
        await app?.unmount();
        app = undefined;
        await support.settled();
      });
      expect(logged).to.deep.equal([]);
    });

    if (!server) return;
    it('renders the tag and its slotted children on the server', async () => {
      const state = stateOf(item({ badge: 'x' }));
      const answer = await fetch(`/__markup/${server}?state=${encodeURIComponent(JSON.stringify(state))}`);
      container.innerHTML = await answer.text();
      expect([...only().children].map(({ slot }) => slot).filter(Boolean)).to.deep.equal(['badge']);
      expect(container.innerHTML).to.include('<kaltura-player');
      await support.settled();
    });

    it('hydrates the markup of its server without a console message or a second player', async () => {
      const objects = { config: { ui: { disable: false } }, milestones: [50] };
      const texts = { config: JSON.stringify(objects.config), milestones: '50' };
      const given = (early ? texts : objects) as typeof objects;
      const state = stateOf(item({ loop: true, volume: 0.5, ...given, badge: 'x', startTime: 3 }));
      const answer = await fetch(`/__markup/${server}?state=${encodeURIComponent(JSON.stringify(state))}`);
      expect(answer.status).to.equal(200);
      const markup = await answer.text();
      const request = library?.request();
      let rendered: KalturaPlayerElement | undefined;
      const logged = await loggedIn(async () => {
        container.innerHTML = markup;
        rendered = only();
        app = await adapter.hydrate?.(container, state);
        await support.settled();
      });
      const bundle = (await request)?.run();
      await support.settled();
      bundle?.player.provider.last.answer();
      await rendered?.ready();
      expect(logged).to.deep.equal([]);
      expect(only()).to.equal(rendered);
      const { partnerId, entryId, loop, config, milestones, startTime } = only();
      expect({ partnerId, entryId, loop, config, milestones, startTime }).to.deep.equal({
        partnerId: partner,
        entryId: '1_a',
        loop: true,
        config: { ui: { disable: false } },
        milestones: [50],
        startTime: 3,
      });
      expect([bundle?.players.length, bundle?.loads.length]).to.deep.equal([1, 1]);
      expect(received.map(([type]) => type)).to.deep.equal(ignoresEvents ? [] : ['playerready']);
      expect(only().hasAttribute('defer-hydration')).to.equal(false);
    });
  });
}
