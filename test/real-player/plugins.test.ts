import { expect } from '@open-wc/testing';
import type { KalturaPlayerElement, KalturaPlayerError } from '../../src/index.js';
import { Account } from '../support/backend.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';
import { loadBundle, RECORDED, registerRecorders, type Received } from '../support/plugins/recording.js';
import { errorsOf } from '../support/two-streams.js';
import { TABLES } from './plugin-tables.js';

/* The options that the library adds to the config of the analytics plugin. */
const ADDED = ['playerVersion', 'playerName', 'referrer', 'encodedReferrer', 'serviceUrl', 'partnerId', 'uiConfId'];

describe('plugin configs', () => {
  let account: Account;
  let script: HTMLScriptElement;
  let received: Received[];

  before(async () => {
    account = new Account();
    script = await loadBundle(account, 1001);
    received = registerRecorders(RECORDED);
  });
  after(() => script.remove());
  beforeEach(() => received.splice(0));
  afterEach(removePlayers);

  const create = (attributes: Record<string, string | number | boolean> = {}): KalturaPlayerElement =>
    createPlayer({ 'entry-id': '1_short', ...attributes }, { account }).element;

  const newest = (name: string): Received | undefined => received.filter((one) => one.name === name).at(-1);

  /** Returns the config that a plugin received, without the options that the library added. */
  const sentTo = (name: string, input: object): object | undefined => {
    const config = newest(name)?.config;
    return config && Object.fromEntries(Object.entries(config).filter(([key]) => !ADDED.includes(key) || key in input));
  };

  /** Loads a player with `plugins: {[name]: config}`, and returns the names of the created plugins and the reported errors. */
  async function send(name: string, config: unknown): Promise<{ names: string[]; errors: KalturaPlayerError[] }> {
    received.splice(0);
    const element = create();
    const errors = errorsOf(element);
    element.plugins = { [name]: config };
    await once(element, 'playerready');
    const names = received.map((one) => one.name);
    removePlayers();
    return { names, errors };
  }

  /** Returns the verb for the title of an option's test. */
  const effectOf = (expected: object | undefined, reported: readonly string[]): string =>
    reported.length > 0 ? 'reports' : expected ? 'translates' : 'disables the plugin for';

  let rows = 0;
  for (const { guide, registered, rows: table, real, helpers } of TABLES) {
    describe(guide, () => {
      for (const [option, input, expected, ...reported] of table) {
        it(`${effectOf(expected, reported)} the option "${option}" of ${guide}`, async () => {
          rows++;
          for (const name of new Set([guide, registered])) {
            const { errors } = await send(name, input);
            expect(sentTo(registered, input), name).to.deep.equal(expected);
            expect(errors.map(({ reason, fatal }) => [reason, fatal])).to.deep.equal(
              reported.map(() => ['config-invalid', false]),
            );
            for (const [index, what] of reported.entries()) {
              expect(errors[index]?.message).to.contain(what.replace(`plugins.${guide}.`, `plugins.${name}.`));
            }
          }
        });
      }

      it(`passes the own options of ${registered} unchanged, by the guide’s name and the registered one`, async () => {
        for (const name of new Set([guide, registered])) {
          const { errors } = await send(name, real);
          expect(sentTo(registered, real), name).to.deep.equal(real);
          expect(errors.length).to.equal(0);
        }
      });

      it(`passes {} to ${registered} unchanged, and adds the helper plugins that it needs`, async () => {
        const { names, errors } = await send(guide, {});
        expect(sentTo(registered, {})).to.deep.equal({});
        expect(names.sort()).to.deep.equal([registered, ...helpers].sort());
        expect(errors.length).to.equal(0);
      });
    });
  }
  after(() => console.info(`${rows} rows of ${TABLES.length} plugin tables`));

  it('merges plugin configs of attribute, config and JSON child, by the guide’s and the registered name', async () => {
    const element = create({
      plugins: '{"transcript":{"position":"left"}}',
      config: '{"plugins":{"playkit-js-transcript":{"showTime":false}}}',
    });
    element.innerHTML = '<script type="application/json">{"plugins":{"transcript":{"scrollOffset":3}}}</script>';
    await once(element, 'playerready');
    expect(newest('playkit-js-transcript')?.config).to.deep.equal({ position: 'left', showTime: false, scrollOffset: 3 });
  });

  it('keeps the config of a helper plugin that the page configures itself', async () => {
    const element = create();
    element.plugins = { navigation: {}, timeline: { mine: 1 } };
    await once(element, 'playerready');
    expect(newest('timeline')?.config).to.deep.equal({ mine: 1 });
  });

  for (const [what, config] of [
    ['false', false],
    ['null', null],
    ['a text', 'left'],
    ['an array', [1]],
    ['a number', 3],
  ] as const) {
    it(`reports once a plugin config that is ${what}, and plays`, async () => {
      const element = create({ autoplay: true, muted: true });
      const errors = errorsOf(element);
      element.plugins = { navigation: config, qna: { position: 'left' } };
      await once(element, 'firstplaying');
      expect(errors.map(({ reason, fatal }) => [reason, fatal])).to.deep.equal([['config-invalid', false]]);
      expect(errors[0]?.message).to.contain('plugins.navigation');
      expect(newest('qna')?.config).to.deep.equal({ position: 'left' });
      expect(newest('navigation')).to.equal(undefined);
    });
  }

  it('reports once a plugins section that is a list of names', async () => {
    const element = create({ autoplay: true, muted: true });
    const errors = errorsOf(element);
    element.config = { plugins: ['navigation', 'qna'] };
    await once(element, 'firstplaying');
    expect(errors.map(({ reason }) => reason)).to.deep.equal(['config-invalid']);
    expect(errors[0]?.message).to.contain('plugins');
  });

  it('reports once the plugins that the bundle lacks, and the names of those that it has', async () => {
    const element = create({ autoplay: true, muted: true });
    element.config = { plugins: { chapters: {} } };
    const errors = errorsOf(element);
    element.plugins = { subtitles: {}, constructor: {}, transcript: {} };
    await once(element, 'firstplaying');
    expect(errors.map(({ reason, fatal }) => [reason, fatal])).to.deep.equal([['plugin-unavailable', false]]);
    for (const name of ['chapters', 'subtitles', 'constructor', 'playkit-js-transcript', 'navigation']) {
      expect(errors[0]?.message).to.contain(name);
    }
  });

  it('reports a plugin in the JSON child that markup may not configure', async () => {
    const element = create();
    const errors = errorsOf(element);
    element.innerHTML = '<script type="application/json">{"plugins":{"chapters":{}}}</script>';
    await element.ready();
    expect(errors.map(({ reason }) => reason)).to.deep.equal(['config-invalid']);
    expect(errors[0]?.message).to.contain('chapters');
  });

  it('updates the running plugin when its config changes, and creates a new player for another plugin', async () => {
    const element = create();
    element.plugins = { kava: { customVar1: 'a' } };
    const player = await element.ready();
    element.plugins = { kava: { customVar1: 'b' } };
    await element.updateComplete;
    expect(element.player === player).to.equal(true);
    expect(newest('kava')?.updates.at(-1)).to.include({ customVar1: 'b' });
    element.plugins = { kava: { customVar1: 'b' }, qna: {} };
    await once(element, 'playerready');
    expect(element.player === player).to.equal(false);
  });

  it('translates the guide’s option names when the config of a running plugin changes', async () => {
    const element = create();
    await element.ready();
    element.configure({ plugins: { qna: { position: 'left' } } });
    await once(element, 'playerready');
    element.configure({ plugins: { qna: { bannerDuration: 100 } } });
    await element.updateComplete;
    expect(newest('qna')?.updates.at(-1)).to.deep.include({ toastDuration: 100 });
  });

  describe('tamperAnalyticsHandler', () => {
    type Handler = (event: Record<string, unknown>) => unknown;

    async function handlerFor(handler: Handler): Promise<{ sent: Handler; element: KalturaPlayerElement }> {
      const element = create();
      element.plugins = { kava: { tamperAnalyticsHandler: handler } };
      await once(element, 'playerready');
      return { sent: newest('kava')?.config['tamperAnalyticsHandler'] as Handler, element };
    }

    it('sends the event that tamperAnalyticsHandler returns or has changed in place', async () => {
      const { sent } = await handlerFor((event) => ({ ...event, customVar1: 'changed' }));
      const event = { eventType: 3, customVar1: 'a' };
      expect(sent(event)).to.equal(true);
      expect(event).to.deep.equal({ eventType: 3, customVar1: 'changed' });
      removePlayers();
      const inPlace = await handlerFor((model) => {
        model['customVar2'] = 'b';
      });
      expect(inPlace.sent(event)).to.equal(true);
      expect(event).to.deep.include({ customVar2: 'b' });
    });

    it('removes properties that the event returned by tamperAnalyticsHandler lacks', async () => {
      const { sent } = await handlerFor(({ secret: _secret, ...event }) => event);
      const event = { eventType: 3, secret: 'x' };
      expect(sent(event)).to.equal(true);
      expect(event).to.deep.equal({ eventType: 3 });
    });

    it('cancels an analytics event only if tamperAnalyticsHandler returns false', async () => {
      for (const [result, isSent] of [
        [false, false],
        [undefined, true],
        [null, true],
        [true, true],
        [0, true],
      ] as const) {
        const { sent } = await handlerFor(() => result);
        expect(sent({ eventType: 3 }), String(result)).to.equal(isSent);
        removePlayers();
      }
    });

    it('calls the newest tamperAnalyticsHandler after a re-render, on the same player', async () => {
      const { sent, element } = await handlerFor(() => false);
      const player = element.player;
      let calls = 0;
      element.plugins = { kava: { tamperAnalyticsHandler: () => void calls++ } };
      await element.updateComplete;
      expect(element.player === player).to.equal(true);
      expect(sent({ eventType: 3 })).to.equal(true);
      expect(calls).to.equal(1);
    });
  });

  it('returns plugins from getPlugin() by the guide’s names and the registered ones', async () => {
    const element = create();
    element.plugins = { transcript: {}, hotspots: {}, downloads: {}, qna: {} };
    expect(element.getPlugin('transcript')).to.equal(undefined);
    await element.ready();
    for (const [guide, registered] of [
      ['transcript', 'playkit-js-transcript'],
      ['hotspots', 'playkit-js-hotspots'],
      ['downloads', 'download'],
      ['qna', 'qna'],
    ] as const) {
      expect(Boolean(element.getPlugin(guide)), guide).to.equal(true);
      expect(element.getPlugin(guide) === element.getPlugin(registered), registered).to.equal(true);
    }
    expect(element.getPlugin('nothing')).to.equal(undefined);
  });
});
