import { expect } from '@open-wc/testing';
import { ReactiveElement } from '@lit/reactive-element';
import { nextTask } from '../../src/async.js';
import { defineKalturaPlayer, KalturaPlayerElement, KalturaPlayerError } from '../../src/index.js';
import { useFakeConsole } from '../support/fake-console.js';
import {
  errorsOf,
  newAccount,
  outcome,
  rejection,
  settled,
  statusesOf,
  uncaughtIn,
  unhandledIn,
  useFakePage,
} from '../support/fake-library.js';
import {
  brokenStream,
  COUNTRY_RESTRICTED,
  FakeBundle,
  FakeTextTrack,
  FakeVideoTrack,
  NOT_FOUND,
} from '../support/fake-playkit.js';

let lateTags = 0;

describe('<kaltura-player>', () => {
  const page = useFakePage();
  const lines = useFakeConsole();

  const alert = (element: Element): Element | null => element.shadowRoot?.querySelector('[role="alert"]') ?? null;
  const region = (element: Element): Element | null => element.shadowRoot?.querySelector('.region') ?? null;

  describe('first renders', () => {
    it('of many elements are spread over several tasks', async () => {
      await nextTask();
      const real = performance.now.bind(performance);
      let now = real();
      /* Each look at the clock comes 20 ms later: a render takes longer than one task has for it. */
      performance.now = () => (now += 20);
      try {
        const elements = [page.create(), page.create(), page.create()];
        const isRendered = (): boolean[] => elements.map(({ hasUpdated }) => hasUpdated);
        await Promise.resolve();
        expect(isRendered(), 'in the first task').to.deep.equal([true, false, false]);
        await Promise.all(elements.map(({ updateComplete }) => updateComplete));
        expect(isRendered(), 'in later ones').to.deep.equal([true, true, true]);
      } finally {
        performance.now = real;
      }
    });
  });

  describe('events', () => {
    it('come as CustomEvents that neither bubble nor cross shadow roots', async () => {
      const { element, player } = await page.ready();
      const heard: string[] = [];
      let event: Event | undefined;
      document.body.addEventListener('timeupdate', () => heard.push('bubbled'), { once: true });
      element.addEventListener('timeupdate', (received) => (event = received));
      player.fire('timeupdate');
      expect(event instanceof CustomEvent).to.equal(true);
      expect([event?.bubbles, event?.composed, event?.cancelable]).to.deep.equal([false, false, false]);
      expect(heard).to.deep.equal([]);
    });

    it('of our own neither bubble nor cross shadow roots', async () => {
      const flags: boolean[] = [];
      await page.ready({}, (element) => {
        for (const type of ['statuschange', 'playerready'] as const) {
          element.addEventListener(type, ({ bubbles, composed }) => flags.push(bubbles, composed));
        }
      });
      expect(flags.length).to.be.above(4);
      expect(flags.includes(true)).to.equal(false);
    });

    it('come in the order in which the player fires, each once', async () => {
      const { element, player } = await page.ready();
      const heard: string[] = [];
      const types = ['play', 'firstplay', 'playing', 'firstplaying', 'timeupdate', 'pause', 'ended', 'playbackended'];
      for (const type of types) element.addEventListener(type, () => heard.push(type));
      for (const type of types) player.fire(type);
      expect(heard).to.deep.equal(types);
    });

    it("carry details in the guide's shape", async () => {
      const { element, player } = await page.ready();
      const details: unknown[] = [];
      for (const type of ['trackschanged', 'mutechange', 'play'] as const) {
        element.addEventListener(type, ({ detail }) => details.push(detail));
      }
      player.fire('trackschanged', { tracks: [new FakeTextTrack({ language: 'en', kind: 'captions' })] });
      player.fire('mutechange', { mute: true });
      player.fire('play');
      expect(details).to.deep.equal([
        { tracks: [{ type: 'text', language: 'en', kind: 'captions', active: false, available: true, default: false }] },
        { mute: true },
        null,
      ]);
    });

    it('that a newer player adds come through', async () => {
      const bundle = new FakeBundle();
      bundle.prepare = (player) => void (player.Event.Core['BRAND_NEW'] = 'brandnew');
      const element = page.create();
      const heard: unknown[] = [];
      element.addEventListener('brandnew', (event) => heard.push((event as CustomEvent).detail));
      (await page.library.request(1)).run(bundle);
      await settled();
      bundle.player.fire('brandnew', 5);
      expect(heard).to.deep.equal([5]);
    });

    it('are all heard by listeners attached in the task of the insertion', async () => {
      const heard: string[] = [];
      const { player, element } = await page.withPlayer({}, (element) => {
        for (const type of [
          'statuschange',
          'playerready',
          'playerreset',
          'changesourcestarted',
          'sourceselected',
          'changesourceended',
        ]) {
          element.addEventListener(type, () => heard.push(type));
        }
      });
      player.provider.last.answer();
      await element.ready();
      expect(heard).to.deep.equal([
        'statuschange',
        'playerready',
        'playerreset',
        'playerreset',
        'changesourcestarted',
        'sourceselected',
        'statuschange',
        'changesourceended',
      ]);
    });

    it("tell that it is ready before the media's own event does: what a listener of either reads is the same", async () => {
      const seen: unknown[] = [];
      const { element, player } = await page.withPlayer();
      element.addEventListener('changesourceended', () => seen.push(element.status, element.currentTime));
      player.provider.last.answer();
      await element.ready();
      expect(seen).to.deep.equal(['ready', 0]);
    });

    it('playerready comes once per player, with it, before its first load', async () => {
      const players: unknown[] = [];
      const { element, bundle } = await page.ready({}, (element) =>
        element.addEventListener('playerready', ({ detail }) => players.push(detail.player, bundleLoads())),
      );
      function bundleLoads(): number {
        return page.library.requests.length;
      }
      expect(players.length).to.equal(2);
      expect(players[0] === bundle.player.typed).to.equal(true);
      element.entryId = '1_b';
      await settled();
      expect(players.length).to.equal(2);
      element.noUi = true;
      await settled();
      expect(players.length).to.equal(4);
    });

    it('a listener that throws breaks neither the element nor the others', async () => {
      const heard: string[] = [];
      const uncaught = await uncaughtIn(async () => {
        const { element, player } = await page.ready({}, (element) => {
          for (const type of ['statuschange', 'playerready', 'timeupdate']) {
            element.addEventListener(type, () => {
              throw new Error('theirs');
            });
            element.addEventListener(type, () => heard.push(type));
          }
        });
        player.fire('timeupdate');
        expect(element.status).to.equal('ready');
        element.remove();
      });
      expect(heard).to.deep.equal(['statuschange', 'playerready', 'statuschange', 'timeupdate', 'statuschange']);
      expect(uncaught.length).to.equal(5);
    });

    it("error has the KalturaPlayerError itself as detail, and never the library's own event", async () => {
      const { element, player } = await page.ready();
      const errors = errorsOf(element);
      player.fire('error', brokenStream());
      expect(errors.length).to.equal(1);
      expect(errors[0] instanceof KalturaPlayerError).to.equal(true);
      expect(element.error === errors[0]).to.equal(true);
    });

    it('milestone is told as playback crosses a mark', async () => {
      const { element, player } = await page.ready({ milestones: '10 90' });
      const marks: number[] = [];
      element.addEventListener('milestone', ({ detail }) => marks.push(detail.percent));
      player.duration = 100;
      await element.play();
      player.runTo(5);
      player.runTo(11);
      element.milestones = '15';
      await element.updateComplete;
      player.runTo(16);
      expect(marks).to.deep.equal([10, 15]);
    });

    it('end-time pauses there', async () => {
      const { element, player } = await page.ready({ 'end-time': '0:30' });
      await element.play();
      player.runTo(31);
      expect(player.calls.at(-1)).to.equal('pause');
    });
  });

  describe('loadMedia()', () => {
    it('plays something else on the same player, and entryId reads it', async () => {
      const { element, player, bundle } = await page.ready();
      const loading = element.loadMedia('1_b');
      expect(element.entryId).to.equal('1_b');
      await settled();
      player.provider.last.answer();
      expect(await rejection(loading)).to.equal('resolved');
      expect([bundle.players.length, player.sources.id, bundle.loads.length]).to.deep.equal([1, '1_b', 2]);
    });

    it('does not refuse a load whose ids came after one that had none', async () => {
      const element = document.createElement('kaltura-player');
      document.body.append(element);
      const first = element.loadMedia('1_a');
      element.partnerId = newAccount();
      element.uiconfId = 2;
      const second = element.loadMedia('1_b');
      expect(await rejection(first)).to.equal('config-invalid');
      expect(await outcome(second)).to.equal('pending');
      element.remove();
      expect(await rejection(second)).to.equal('aborted');
    });

    it('takes what the guide takes', async () => {
      const { element, bundle } = await page.ready();
      void element.loadMedia({ entryId: '1_b', ks: 'secret' }, { seekFrom: 5, clipTo: 10, startTime: 1, endTime: 4 });
      await settled();
      expect(bundle.loads.at(-1)).to.deep.equal({
        info: { entryId: '1_b', ks: 'secret' },
        options: { seekFrom: 5, clipTo: 10, startTime: 1, endTime: 4 },
      });
      expect([element.clipFrom, element.clipTo, element.startTime, element.endTime, element.ks]).to.deep.equal([
        5,
        10,
        1,
        4,
        'secret',
      ]);
    });

    it('takes a reference id', async () => {
      const { element, bundle } = await page.ready();
      void element.loadMedia({ referenceId: 'r' });
      await settled();
      expect(bundle.loads.at(-1)?.info).to.deep.equal({ referenceId: 'r' });
      expect([element.referenceId, element.entryId]).to.deep.equal(['r', undefined]);
    });

    it('without options takes the clip and the start of the last one away', async () => {
      const { element } = await page.ready({ 'start-time': 5, 'end-time': 9 });
      void element.loadMedia('1_b');
      expect([element.startTime, element.endTime, element.clipFrom, element.clipTo]).to.deep.equal([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    });

    it('of the same entry loads it again', async () => {
      const { element, bundle, player } = await page.ready();
      const loading = element.loadMedia('1_a');
      await settled();
      expect(bundle.loads.length).to.equal(2);
      player.provider.last.answer();
      expect(await rejection(loading)).to.equal('resolved');
    });

    it('is one load, also when the next update comes', async () => {
      const { element, bundle } = await page.ready();
      void element.loadMedia('1_b', { startTime: 3 });
      await settled();
      expect(bundle.loads.length).to.equal(2);
    });

    it('that a newer one replaces rejects as aborted', async () => {
      const { element, player } = await page.ready();
      const first = element.loadMedia('1_b');
      const second = element.loadMedia('1_c');
      expect(await rejection(first)).to.equal('aborted');
      player.provider.last.answer();
      expect(await rejection(second)).to.equal('resolved');
    });

    it('that a change of an attribute replaces rejects as aborted', async () => {
      const { element } = await page.ready();
      const first = element.loadMedia('1_b');
      element.setAttribute('entry-id', '1_c');
      await settled();
      expect(await rejection(first)).to.equal('aborted');
    });

    it('rejects with the failure', async () => {
      const { element, player } = await page.ready();
      const loading = element.loadMedia('1_b');
      await settled();
      player.provider.last.refuse(NOT_FOUND);
      expect(await rejection(loading)).to.equal('media-not-found');
    });

    it('rejects as aborted when the element is destroyed or removed', async () => {
      for (const how of ['destroy', 'remove'] as const) {
        const { element } = await page.ready();
        const loading = element.loadMedia('1_b');
        element[how]();
        expect(await rejection(loading), how).to.equal('aborted');
      }
    });

    it('before there is a player is kept, and settles with the load', async () => {
      const element = page.create({ 'entry-id': false });
      const loading = element.loadMedia('1_b');
      const bundle = (await page.library.request(1)).run();
      await settled();
      expect(await outcome(loading)).to.equal('pending');
      bundle.player.provider.last.answer();
      expect(await rejection(loading)).to.equal('resolved');
      expect(bundle.loads.map(({ info }) => info.entryId)).to.deep.equal(['1_b']);
    });

    it('while the script loads is kept, and settles with the load', async () => {
      const element = page.create();
      const script = await page.library.request(1);
      const loading = element.loadMedia('1_b');
      const bundle = script.run();
      await settled();
      bundle.player.provider.last.answer();
      expect(await rejection(loading)).to.equal('resolved');
      expect(bundle.loads.map(({ info }) => info.entryId)).to.deep.equal(['1_b']);
      expect(page.library.requests.length).to.equal(1);
    });

    it('before the element is on the page is kept, and settles with the load', async () => {
      const element = page.create({ 'entry-id': false }, null);
      const loading = element.loadMedia('1_b');
      expect(await outcome(loading)).to.equal('pending');
      document.body.append(element);
      const bundle = (await page.library.request(1)).run();
      await settled();
      bundle.player.provider.last.answer();
      expect(await rejection(loading)).to.equal('resolved');
    });

    it('after a failure of the library starts anew', async () => {
      const element = page.create();
      (await page.library.request(1)).fail();
      await settled();
      const loading = element.loadMedia('1_b');
      const bundle = (await page.library.request(2)).run();
      await settled();
      bundle.player.provider.last.answer();
      expect(await rejection(loading)).to.equal('resolved');
    });

    it('where a new player is needed settles with its load', async () => {
      const { element, bundle } = await page.ready({ 'clip-from': 5 });
      const loading = element.loadMedia('1_b');
      await settled();
      expect(bundle.players.length, 'the clip is gone').to.equal(2);
      bundle.player.provider.last.answer();
      expect(await rejection(loading)).to.equal('resolved');
    });

    it('after destroy() starts anew', async () => {
      const { element, bundle } = await page.ready();
      element.destroy();
      const loading = element.loadMedia('1_a');
      await settled();
      bundle.player.provider.last.answer();
      expect(await rejection(loading)).to.equal('resolved');
      expect(bundle.players.length).to.equal(2);
    });

    it('rejects where there is nothing to load', async () => {
      const missing = page.create({ 'partner-id': false });
      expect(await rejection(missing.loadMedia('1_b'))).to.equal('config-invalid');
      const { element } = await page.ready();
      expect(await rejection(element.loadMedia('not an id'))).to.equal('config-invalid');
    });

    it('never throws: what is no media rejects', async () => {
      const { element } = await page.ready();
      for (const media of [null, undefined, 5, {}, [], '', true]) {
        let loading: Promise<void> | undefined;
        expect(() => (loading = element.loadMedia(media as never)), JSON.stringify(media)).to.not.throw();
        expect(await rejection(loading ?? Promise.resolve()), JSON.stringify(media)).to.not.equal('resolved');
      }
      expect(() => void element.loadMedia('1_b', null as never)).to.not.throw();
    });

    it('causes no unhandled rejection', async () => {
      const { element, player } = await page.ready();
      const unhandled = await unhandledIn(async () => {
        void element.loadMedia('1_b');
        void element.loadMedia('1_c');
        await settled();
        player.provider.last.refuse(NOT_FOUND);
      });
      expect(unhandled).to.deep.equal([]);
    });
  });

  describe('configure()', () => {
    it('applies at once what can be', async () => {
      const { element, player, bundle } = await page.ready();
      element.configure({ playback: { loop: true } });
      await settled();
      expect(player.configured.at(-1)).to.deep.equal({ playback: { loop: true } });
      expect(bundle.players.length).to.equal(1);
    });

    it("keeps the guide's promise for volume, mute and speed, which the player's own does not", async () => {
      const { element, player } = await page.ready();
      element.configure({ playback: { volume: 0.3, muted: true, playbackRate: 2 } });
      expect([player.volume, player.muted, player.playbackRate]).to.deep.equal([0.3, true, 2]);
    });

    it('makes a new player where one is needed', async () => {
      const { element, bundle } = await page.ready();
      element.configure({ ui: { disable: true } });
      await settled();
      expect([bundle.players.length, bundle.player.config.ui?.disable]).to.deep.equal([2, true]);
    });

    it('adds up, and wins over attributes, also before there is a player', async () => {
      const { player } = await page.withPlayer({ locale: 'fr' }, (element) => {
        element.configure({ ui: { locale: 'de' } });
        element.configure({ abr: { x: 1 } });
      });
      expect(player.config).to.deep.include({ abr: { x: 1 }, ui: { locale: 'de' } });
    });

    it('with what is so already does nothing', async () => {
      const { element, bundle, player } = await page.ready({ loop: true });
      const configured = player.configured.length;
      element.configure({ playback: { loop: true } });
      await settled();
      expect([bundle.players.length, player.configured.length]).to.deep.equal([1, configured]);
    });

    it('never throws', async () => {
      const { element } = await page.ready();
      const errors = errorsOf(element);
      const itself: Record<string, unknown> = {};
      itself['self'] = itself;
      const unhandled = await unhandledIn(() => {
        for (const config of [null, undefined, 'x', 5, [], itself, { playback: null }]) {
          expect(() => element.configure(config as never)).to.not.throw();
        }
      });
      expect(unhandled).to.deep.equal([]);
      expect(errors.map(({ message }) => message)).to.include(
        '[kaltura-player] configure()="x" is ignored: expected an object, or a JSON text of one.',
      );
    });
  });

  describe('tracks, services and plugins', () => {
    it('gives the tracks as copies, and selects by one', async () => {
      const { element, player } = await page.ready();
      const captions = new FakeTextTrack({ id: 1, language: 'en', kind: 'captions' });
      player.tracks = [new FakeVideoTrack({ id: 1, height: 360, bandwidth: 1 }), captions];
      const [track] = element.getTracks('text');
      expect(track).to.include({ type: 'text', language: 'en' });
      element.selectTrack(track ?? {});
      expect(player.selected.length).to.equal(1);
      expect(player.selected[0] === captions).to.equal(true);
    });

    it('tells a track that the media does not have, once', async () => {
      const { element, player } = await page.ready();
      element.selectTrack({ type: 'text', language: 'fr' });
      element.selectTrack({ type: 'text', language: 'fr' });
      expect([player.selected.length, lines.lines.warn.length]).to.deep.equal([0, 1]);
      expect(lines.lines.warn[0]).to.contain('fr');
    });

    it('selectTrack() never throws', async () => {
      const { element } = await page.ready();
      for (const track of [null, undefined, 5, 'en']) {
        expect(() => element.selectTrack(track as never), String(track)).to.not.throw();
      }
    });

    it('whenService() waits for the load, then for the service', async () => {
      const { element, player } = await page.withPlayer();
      const service = { ready: Promise.resolve() };
      player.services['timeline'] = service;
      const waiting = element.whenService('timeline');
      expect(await outcome(waiting)).to.equal('pending');
      player.provider.last.answer();
      expect((await waiting) === service).to.equal(true);
      expect(element.getService('timeline') === service).to.equal(true);
    });

    it('whenService() rejects by name where there is none, and without an unhandled rejection', async () => {
      const { element } = await page.ready();
      expect(await rejection(element.whenService('hologram'))).to.equal('plugin-unavailable');
      expect(await unhandledIn(() => void element.whenService('hologram'))).to.deep.equal([]);
    });

    it('whenService() rejects when the element is destroyed first', async () => {
      const { element } = await page.withPlayer();
      const waiting = element.whenService('timeline');
      element.destroy();
      expect(await rejection(waiting)).to.equal('aborted');
    });

    it('getPlugin() gives the instance', async () => {
      const { element, player } = await page.ready();
      const plugin = {};
      player.plugins['kava'] = plugin;
      expect(element.getPlugin('kava') === plugin).to.equal(true);
      expect(element.getPlugin('none')).to.equal(undefined);
    });
  });

  describe('properties set before the tag is defined', () => {
    /* An element of a tag that nobody knows yet, with what a page sets on it; then the tag is defined. */
    function upgraded(properties: object, attributes: Record<string, string> = {}): KalturaPlayerElement {
      const tag = `late-player-${++lateTags}`;
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      Object.assign(element, properties);
      document.body.append(element);
      defineKalturaPlayer(tag);
      return element as unknown as KalturaPlayerElement;
    }
    const ids = (): object => ({ partnerId: newAccount(), uiconfId: 5, entryId: '1_late' });

    it('are taken over, and start it', async () => {
      const bundle = new FakeBundle();
      const element = upgraded({ ...ids(), locale: 'de', clipFrom: '1:30', config: { abr: { x: 1 } }, autoplay: true });
      (await page.library.request(1)).run(bundle);
      await settled();
      expect(bundle.player.config).to.deep.include({ abr: { x: 1 }, ui: { locale: 'de' } });
      expect(bundle.loads).to.deep.equal([{ info: { entryId: '1_late' }, options: { seekFrom: 90 } }]);
      expect([element.entryId, element.locale, element.clipFrom]).to.deep.equal(['1_late', 'de', 90]);
      element.remove();
    });

    it('are taken over where they have a live state, currentTime included', async () => {
      const bundle = new FakeBundle();
      const element = upgraded({ ...ids(), currentTime: 12, volume: 0.3, muted: true, playbackRate: 2 });
      expect([element.currentTime, element.volume, element.muted, element.playbackRate]).to.deep.equal([12, 0.3, true, 2]);
      (await page.library.request(1)).run(bundle);
      await settled();
      bundle.player.provider.last.answer();
      await element.ready();
      const { currentTime, volume, muted, playbackRate } = bundle.player;
      expect([currentTime, volume, muted, playbackRate]).to.deep.equal([12, 0.3, true, 2]);
      element.remove();
    });

    it('win over attributes', async () => {
      const element = upgraded({ ...ids() }, { 'entry-id': '1_attribute', 'partner-id': '9', 'uiconf-id': '9' });
      await element.updateComplete;
      expect([element.entryId, element.uiconfId]).to.deep.equal(['1_late', 5]);
      element.remove();
    });

    it('work afterwards as ever', async () => {
      const element = upgraded({ volume: 0.3, locale: 'de' });
      await element.updateComplete;
      element.volume = 0.6;
      element.locale = 'fr';
      expect([element.volume, element.locale, Object.hasOwn(element, 'volume'), Object.hasOwn(element, 'locale')]).to.deep.equal([
        0.6,
        'fr',
        false,
        false,
      ]);
      element.remove();
    });

    it('that are not valid are told, and do not keep the element from becoming one', async () => {
      const uncaught = await uncaughtIn(async () => {
        const element = upgraded({ volume: 'loud', currentTime: NaN, locale: {}, playbackRate: -1 });
        await settled();
        expect(element instanceof KalturaPlayerElement).to.equal(true);
        expect(element.volume).to.equal(1);
        element.remove();
      });
      expect(uncaught).to.deep.equal([]);
      expect(lines.ours('warn').length).to.equal(4);
    });
  });

  describe('what it does to the page', () => {
    it('writes no attribute on itself, in any state', async () => {
      const { element, player } = await page.withPlayer();
      const names = (): string[] => element.getAttributeNames().sort();
      const before = names();
      const { outerHTML } = element.cloneNode() as Element;
      player.provider.last.answer();
      await element.ready();
      await element.play();
      player.fire('error', brokenStream());
      await element.updateComplete;
      element.destroy();
      await element.updateComplete;
      expect(names()).to.deep.equal(before);
      expect((element.cloneNode() as Element).outerHTML).to.equal(outerHTML);
    });

    it('puts the player into its own shadow root, and into a child shown by a slot with light-dom', async () => {
      const { element, player } = await page.ready();
      const id = player.config.targetId ?? '';
      expect(document.getElementById(id)).to.equal(null);
      expect(element.shadowRoot?.getElementById(id)?.isConnected).to.equal(true);
      const { element: light, player: lightPlayer } = await page.ready({ 'light-dom': true });
      const mount = document.getElementById(lightPlayer.config.targetId ?? '');
      expect(mount?.parentElement === light).to.equal(true);
      const slot = [...(light.shadowRoot?.querySelectorAll('slot') ?? [])].find((one) => one.name === mount?.slot);
      expect(slot?.assignedElements().length).to.equal(1);
    });

    it('shows no fallback content once it is there', async () => {
      const element = page.create();
      const link = Object.assign(document.createElement('a'), { textContent: 'Watch on our site', href: '/x' });
      element.append(link);
      await element.updateComplete;
      expect(link.assignedSlot === null).to.equal(true);
    });

    it("leaves the page's own children alone", async () => {
      const element = page.create();
      element.append(document.createElement('p'));
      (await page.library.request(1)).run();
      await settled();
      expect(element.childElementCount).to.equal(1);
      element.destroy();
      expect([...element.children].map(({ localName }) => localName)).to.deep.equal(['p']);
    });

    it('can be made by new, by cloneNode and by the parser', async () => {
      expect(new KalturaPlayerElement().status).to.equal('idle');
      const original = page.create({ locale: 'de' }, null);
      expect((original.cloneNode(true) as KalturaPlayerElement).locale).to.equal('de');
      const host = document.createElement('div');
      host.innerHTML = '<kaltura-player entry-id="1_x" muted volume="0.5"></kaltura-player>';
      document.body.append(host);
      const parsed = host.firstElementChild as KalturaPlayerElement;
      expect([parsed.entryId, parsed.muted, parsed.volume, parsed.status]).to.deep.equal(['1_x', true, 0.5, 'idle']);
      host.remove();
      await settled();
    });

    it('keeps its 16:9 box by itself, which the page may change', async () => {
      const element = page.create({ 'entry-id': false });
      element.style.width = '640px';
      await element.updateComplete;
      expect([element.offsetWidth, element.offsetHeight]).to.deep.equal([640, 360]);
      element.style.setProperty('--kaltura-player-aspect-ratio', '4 / 3');
      expect(element.offsetHeight).to.equal(480);
      element.style.aspectRatio = '1';
      expect(element.offsetHeight).to.equal(640);
      element.hidden = true;
      expect(element.offsetHeight).to.equal(0);
    });

    it('has the same box in every state', async () => {
      const { element, player } = await page.withPlayer();
      element.style.width = '640px';
      const heights = [element.offsetHeight];
      player.provider.last.answer();
      await element.ready();
      heights.push(element.offsetHeight);
      player.fire('error', brokenStream());
      await element.updateComplete;
      heights.push(element.offsetHeight);
      element.destroy();
      await element.updateComplete;
      heights.push(element.offsetHeight);
      expect(heights).to.deep.equal([360, 360, 360, 360]);
    });
  });

  describe('the message of a failure', () => {
    const failed = async (error: object): Promise<KalturaPlayerElement> => {
      const { element, player } = await page.withPlayer({ 'media-title': 'A lecture' });
      player.provider.last.refuse(error);
      await settled();
      return element;
    };

    it("is shown as an alert, in the viewer's words, and the region behind it is inert", async () => {
      const element = await failed(NOT_FOUND);
      expect(alert(element)?.textContent.trim()).to.equal(element.error?.viewerMessage);
      expect(region(element)?.hasAttribute('inert')).to.equal(true);
      expect(alert(element)?.getAttribute('part')).to.equal('message');
    });

    it('has a button where trying again can help, and none where it cannot', async () => {
      const button = (element: Element): HTMLButtonElement | null => alert(element)?.querySelector('button') ?? null;
      const helpless = await failed(COUNTRY_RESTRICTED);
      expect(button(helpless) === null).to.equal(true);
      const hopeful = await failed(new Error('no'));
      expect(button(hopeful)?.textContent).to.equal('Try again');
      expect(button(hopeful)?.getAttribute('part')).to.equal('retry-button');
      expect(button(hopeful)?.type).to.equal('button');
    });

    it('goes when the button is pressed and the load succeeds', async () => {
      const { element, player, bundle } = await page.withPlayer();
      player.provider.last.refuse(new Error('no'));
      await settled();
      alert(element)?.querySelector('button')?.click();
      await settled();
      expect(alert(element) === null).to.equal(true);
      expect(bundle.loads.length).to.equal(2);
      player.provider.last.answer();
      await element.ready();
      await element.updateComplete;
      expect(region(element)?.hasAttribute('inert')).to.equal(false);
    });

    it('is not shown for what stops nothing', async () => {
      const { element, player } = await page.ready();
      player.fire('error', { severity: 1, category: 1, code: 1002 });
      element.volume = 5;
      await element.updateComplete;
      expect(alert(element) === null).to.equal(true);
    });

    it('shows text of the library as text', async () => {
      const { element, player } = await page.withPlayer();
      player.fire('error', { severity: 2, category: 7, code: 7007, errorDetails: { message: '<img src=x onerror=alert(1)>' } });
      await settled();
      expect(alert(element)?.querySelectorAll('img').length).to.equal(0);
      expect(alert(element)?.textContent).to.contain('<img');
    });

    it('is accessible, with a button and without', async () => {
      for (const error of [COUNTRY_RESTRICTED, new Error('no')]) await expect(await failed(error)).to.be.accessible();
    });
  });

  describe('accessibility', () => {
    it('names its region by media-title, else plainly', async () => {
      const { element } = await page.ready();
      expect(region(element)?.getAttribute('aria-label')).to.equal('Video player');
      element.mediaTitle = 'A lecture';
      await element.updateComplete;
      expect(region(element)?.getAttribute('aria-label')).to.equal('A lecture');
      element.mediaTitle = null;
      await element.updateComplete;
      expect(region(element)?.getAttribute('aria-label')).to.equal('Video player');
    });

    it('names its region by the entry where the page gives no title', async () => {
      const { element, player } = await page.ready();
      player.sources = { id: '1_a', metadata: { name: 'Week 1' } };
      element.requestUpdate();
      await element.updateComplete;
      expect(region(element)?.getAttribute('aria-label')).to.equal('Week 1');
    });

    it('focuses the button of the facade, and takes no focus from who has gone elsewhere', async () => {
      const { element, player } = await page.withPlayer(
        { loading: 'interaction' },
        (given) =>
          void given.updateComplete.then(() => {
            given.focus();
            const button = given.shadowRoot?.querySelector<HTMLElement>('[part=play-button]');
            expect(given.shadowRoot?.activeElement).to.equal(button);
            button?.click();
          }),
      );
      const other = document.createElement('textarea');
      document.body.append(other);
      other.focus();
      player.provider.last.answer();
      await element.ready();
      await element.updateComplete;
      expect(document.activeElement).to.equal(other);
      other.remove();
    });

    it('holds while idle, loading and ready', async () => {
      await expect(page.create({ 'entry-id': false })).to.be.accessible();
      const { element, player } = await page.withPlayer();
      await expect(element).to.be.accessible();
      player.provider.last.answer();
      await element.ready();
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });
  });

  describe('bad input', () => {
    /* One message each, that names the attribute, the value and what is expected; nothing is requested with the bad value. */
    const rows: ReadonlyArray<readonly [attribute: string, value: string, expected: RegExp]> = [
      ['partner-id', 'abc', /digits/],
      ['partner-id', '12/../13', /digits/],
      ['partner-id', '-5', /digits/],
      ['uiconf-id', '1.5', /digits/],
      ['uiconf-id', '1001?x=y', /digits/],
      ['entry-id', '../etc', /letters, digits/],
      ['entry-id', '1_a"><script>', /letters, digits/],
      ['playlist-id', 'a b', /letters, digits/],
      ['widget-id', '_1/2', /letters, digits/],
      ['clip-from', 'soon', /seconds/],
      ['clip-to', '-3', /seconds/],
      ['start-time', '1:99', /seconds/],
      ['end-time', 'NaN', /seconds/],
      ['volume', 'NaN', /0 to 1/],
      ['volume', '11', /0 to 1/],
      ['playback-rate', '0', /above 0/],
      ['preload', 'everything', /"none" or "auto"/],
      ['stream-priority', 'hls flv', /formats/],
      ['watermark', 'javascript:alert(1)', /image/],
      ['watermark', 'http://elsewhere.example/x.png', /image/],
      ['poster', 'data:image/svg+xml,<svg/>', /image/],
      ['watermark-url', 'javascript:alert(1)', /http or https/],
      ['watermark-placement', 'middle', /"top-left"/],
      ['watermark-timeout', 'long', /seconds/],
      ['milestones', '0 50', /percentages/],
      ['milestones', 'half', /percentages/],
      ['log-level', 'LOUD', /DEBUG/],
      ['autoplay', 'in-view', /inview/],
      ['plugins', '{kava: {}}', /JSON/],
      ['plugins', '[]', /object/],
      ['config', '{"a":', /JSON/],
      ['config', 'null', /object/],
    ];
    for (const [attribute, value, expected] of rows) {
      it(`${attribute}="${value}"`, async () => {
        const heard: string[] = [];
        const uncaught = await unhandledIn(async () => {
          const element = page.create();
          const errors = errorsOf(element);
          element.setAttribute(attribute, value);
          element.setAttribute(attribute, value);
          await settled();
          heard.push(...errors.map(({ message, reason, fatal }) => `${reason} ${fatal} ${message}`));
        });
        expect(uncaught).to.deep.equal([]);
        expect(heard.length, heard.join('\n')).to.equal(1);
        expect(heard[0])
          .to.match(expected)
          .and.to.match(/^config-invalid false/);
        expect(heard[0]).to.contain(`${attribute}=${JSON.stringify(value)}`);
        expect(lines.ours('warn').length).to.equal(1);
        for (const { url } of page.library.requests) {
          if (value.length > 2) expect(decodeURIComponent(url)).to.not.contain(value);
          expect(url).to.match(/^https:\/\/cdnapisec\.kaltura\.com\/p\/\d+\/embedPlaykitJs\/uiconf_id\/\d+\/kaltura-player\.js$/);
        }
      });
    }

    it('a value that is not valid counts as not set: the rest plays', async () => {
      const { player, bundle } = await page.withPlayer({
        volume: 'NaN',
        preload: 'x',
        'clip-from': 'soon',
        watermark: 'javascript:1',
        locale: 'de',
        config: '{',
      });
      expect(player.config.ui).to.deep.equal({ locale: 'de' });
      expect(Object.keys(player.config.playback ?? {})).to.deep.equal([]);
      expect(bundle.loads[0]?.options).to.deep.equal({});
    });

    it('a reversed clip is told once, with both values', async () => {
      const errors: string[] = [];
      const { bundle } = await page.withPlayer({ 'clip-from': 30, 'clip-to': 10 }, (element) =>
        element.addEventListener('error', ({ detail }) => errors.push(detail.message)),
      );
      expect(errors.length).to.equal(1);
      expect(errors[0]).to.contain('clip-to="10"').and.to.contain('clip-from="30"');
      expect(bundle.loads[0]?.options).to.deep.equal({ seekFrom: 30 });
    });

    it('a bad value is told again when it is another one, by each element for itself', async () => {
      const element = page.create({ 'entry-id': false });
      for (const value of ['a', 'b', 'a']) element.setAttribute('volume', value);
      page.create({ 'entry-id': false, volume: 'a' });
      expect(lines.ours('warn').length).to.equal(3);
    });

    it('properties of the wrong type never throw', async () => {
      const element = page.create({ 'entry-id': false });
      const values: unknown[] = [
        {},
        [],
        () => 1,
        Symbol('x'),
        10n,
        new Date(),
        document.body,
        NaN,
        true,
        5,
        'x',
        Object.create(null),
      ];
      const names: string[] = [];
      let type: object = KalturaPlayerElement.prototype;
      while (type !== ReactiveElement.prototype) {
        for (const [name, { set }] of Object.entries(Object.getOwnPropertyDescriptors(type))) if (set) names.push(name);
        type = Object.getPrototypeOf(type) as object;
      }
      expect(names.length).to.be.above(30);
      const unhandled = await unhandledIn(() => {
        const thrown = names.flatMap((name) =>
          values.flatMap((value, index) => {
            try {
              Reflect.set(element, name, value);
              return [];
            } catch {
              return [`${name} ${index}`];
            }
          }),
        );
        expect(thrown).to.deep.equal([]);
      });
      expect(unhandled).to.deep.equal([]);
      element.destroy();
    });

    const untrusted: ReadonlyArray<readonly [attribute: string, value: string]> = [
      ['cdn-url', 'https://evil.example'],
      ['cdn-url', 'http://cdnapisec.kaltura.com'],
      ['cdn-url', '//evil.example'],
      ['cdn-url', 'https://cdnapisec.kaltura.com@evil.example'],
      ['cdn-url', 'javascript:alert(1)//'],
      ['cdn-url', 'data:text/javascript,alert(1)//'],
      ['service-url', 'https://evil.example/api_v3'],
      ['service-url', 'https://www.kaltura.com.evil.example'],
      ['stylesheet', 'https://evil.example/x.css'],
    ];
    for (const [attribute, value] of untrusted) {
      it(`${attribute}="${value}" is refused, and nothing is requested`, async () => {
        const element = page.create({ [attribute]: value }, null);
        const errors = errorsOf(element);
        document.body.append(element);
        await settled();
        expect(errors.map(({ reason, fatal }) => `${reason} ${fatal}`)).to.deep.equal(['origin-not-trusted true']);
        expect(errors[0]?.message).to.contain(attribute);
        expect([page.library.requests.length, element.status]).to.deep.equal([0, 'failed']);
        element.removeAttribute(attribute);
        await settled();
        expect([page.library.requests.length, element.status], 'without it').to.deep.equal([1, 'loading']);
      });
    }

    for (const [name, config] of [
      ['cdnUrl', { provider: { env: { cdnUrl: 'https://evil.example' } } }],
      ['serviceUrl', { provider: { env: { serviceUrl: 'https://evil.example' } } }],
      ['css', { ui: { css: 'https://evil.example/x.css' } }],
    ] as const) {
      it(`${name} in a config is no way around it, nor in the JSON child, nor by configure()`, async () => {
        const byProperty = page.create({}, null);
        byProperty.config = config;
        const byAttribute = page.create({ config: JSON.stringify(config) }, null);
        const byChild = page.create({}, null);
        byChild.append(
          Object.assign(document.createElement('script'), { type: 'application/json', textContent: JSON.stringify(config) }),
        );
        const byMethod = page.create({}, null);
        byMethod.configure(config);
        for (const element of [byProperty, byAttribute, byChild, byMethod]) {
          document.body.append(element);
          await settled();
          expect(element.error?.reason).to.equal('origin-not-trusted');
        }
        expect(page.library.requests.length).to.equal(0);
      });
    }

    it('an address refused later takes the player off: it does not go on with it', async () => {
      const { element, bundle } = await page.ready();
      element.setAttribute('service-url', 'https://evil.example');
      await settled();
      expect([element.error?.reason, bundle.live.length, bundle.players.length]).to.deep.equal(['origin-not-trusted', 0, 1]);
    });
  });

  describe('debug', () => {
    it('logs every event, and no KS', async () => {
      const { element, player } = await page.ready({
        debug: true,
        ks: 'djJ8MTIzsecret',
        config: '{"provider":{"ks":"djJ8MTIzsecret"}}',
      });
      player.fire('sourceselected', { selectedSource: [{ url: 'https://x.example/ks/djJ8MTIzsecret/a.m3u8' }] });
      expect(element.debug).to.equal(true);
      expect(lines.ours('info').length).to.be.above(5);
      expect(JSON.stringify(lines.lines)).to.not.contain('secret');
    });

    it('names the right spelling of an attribute', async () => {
      await page.ready({ debug: true, entryid: '1_a', onplayerready: 'x()' });
      expect(lines.ours('info').filter((line) => /Did you mean|never called/.test(line))).to.deep.equal([
        '[kaltura-player] Unknown attribute "entryid". Did you mean "entry-id"?',
        '[kaltura-player] onplayerready="…" is never called: use addEventListener("playerready", …).',
      ]);
    });

    it('is silent without it', async () => {
      await page.ready({ entryid: '1_a' });
      expect(lines.lines).to.deep.equal({ warn: [], info: [], debug: [], error: [] });
    });
  });

  it('tells its states in order to a page that only listens', async () => {
    let statuses: string[] = [];
    const { element, player } = await page.withPlayer({}, (element) => (statuses = statusesOf(element)));
    player.provider.last.answer();
    await element.ready();
    element.remove();
    await settled();
    document.body.append(element);
    await settled();
    element.destroy();
    expect(statuses).to.deep.equal(['idle→loading', 'loading→ready', 'ready→idle', 'idle→loading', 'loading→destroyed']);
  });
});
