import { expect } from '@open-wc/testing';
import { COMPONENT_NAMES, type ComponentName } from '../../src/config/component-names.js';
import { Account, origin } from '../support/backend.js';
import { trustOrigins, type KalturaPlayerElement } from '../../src/index.js';
import { playerNode } from '../support/player-node.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';
import { errorsOf, failureOf, until } from '../support/two-streams.js';

const PLAYS = { 'entry-id': '1_video', autoplay: true, muted: true };
const MARK = '/test/support/dot.svg';

async function playing(attributes: Record<string, string | number | boolean> = {}): Promise<KalturaPlayerElement> {
  const { element } = createPlayer({ ...PLAYS, ...attributes });
  await once(element, 'firstplaying');
  return element;
}

/** Returns the outline colour of the player's outermost node. */
const outlineNow = (element: KalturaPlayerElement): string => {
  const player = playerNode(element).querySelector('.playkit-player');
  return player ? getComputedStyle(player).outlineColor : '';
};

/** Returns the expected outline colour once it applies; after a time limit, the present one. */
const outlineOf = (element: KalturaPlayerElement, expected: string): Promise<string> =>
  until(
    () => outlineNow(element),
    (color) => color === expected,
  );

describe('services and plugins', () => {
  afterEach(removePlayers);

  it('returns services and plugins by name once they are ready', async () => {
    const { element } = createPlayer({ ...PLAYS, 'entry-id': '1_two', 'uiconf-id': 1003 });
    expect(element.getService('dualScreen')).to.equal(undefined);
    const service = await element.whenService('dualScreen');
    expect(service['getDualScreenThumbs']).to.be.a('function');
    expect(element.getService('dualScreen') === service).to.equal(true);
    expect(Boolean(element.getPlugin('dualscreen'))).to.equal(true);
    for (const name of ['kalturaCuepoints', 'timeline', 'sidePanelsManager']) {
      expect(Boolean(await element.whenService(name)), name).to.equal(true);
    }
  });

  for (const moment of ['before', 'after'] as const) {
    it(`draws chapters that are added ${moment} the duration is known into the progress bar in the shadow tree`, async () => {
      const account = new Account();
      await account.fault({ kind: 'manifest', fault: 'delay', ms: 1500 });
      const { element } = createPlayer({ ...PLAYS, 'uiconf-id': 1003 }, { account });
      if (moment === 'after') await once(element, 'playing');
      const service = await until(() => element.getService('timeline'), Boolean);
      expect(element.duration > 0).to.equal(moment === 'after');
      const addChapter: unknown = service?.['addKalturaCuePoint'];
      if (!(addChapter instanceof Function)) throw new Error('The timeline takes no chapters');
      addChapter(2, 'Chapter', 'chapter-1', 'The first chapter');
      const hasLook = await until(
        () => playerNode(element).querySelector('.playkit-progress-bar')?.classList.contains('playkit-chapters'),
        Boolean,
      );
      expect(hasLook).to.equal(true);
    });
  }

  it('rejects whenService() with the name of a service that is missing', async () => {
    const { element } = createPlayer({ ...PLAYS, 'uiconf-id': 1001 });
    const failure = await failureOf(element.whenService('dualScreen'));
    expect(failure).to.include({ reason: 'plugin-unavailable', fatal: false });
    expect(failure.message).to.contain('dualScreen');
    expect(element.getService('dualScreen')).to.equal(undefined);
    expect(element.getPlugin('dualscreen')).to.equal(undefined);
  });

  it('rejects a pending whenService() when the element is destroyed', async () => {
    const { element } = createPlayer({ ...PLAYS, 'uiconf-id': 1003 });
    const waiting = failureOf(element.whenService('dualScreen'));
    element.destroy();
    expect(await waiting).to.include({ reason: 'aborted' });
  });

  it('sets up the real transcript plugin by the guide’s name', async () => {
    const element = await playing({ 'uiconf-id': 1002, plugins: '{"transcript":{"position":"left","expandOnFirstPlay":true}}' });
    const plugin = element.getPlugin('transcript') as { config: Record<string, unknown> };
    expect(plugin === element.getPlugin('playkit-js-transcript')).to.equal(true);
    expect(plugin.config).to.include({ position: 'left', expandOnFirstPlay: true });
    const panel = await until(() => playerNode(element).querySelector('[class*="transcript"]') !== null, Boolean);
    expect(panel).to.equal(true);
  });

  it('leaves out the transcript plugin with visible: false', async () => {
    const element = await playing({ 'uiconf-id': 1002, plugins: '{"transcript":{"visible":false}}' });
    expect(element.getPlugin('transcript')).to.equal(undefined);
    expect(playerNode(element).querySelector('[class*="transcript"]') === null).to.equal(true);
  });

  it('sends only the analytics events that tamperAnalyticsHandler returns, as it has changed them', async () => {
    const account = createPlayer({}, { parent: null }).account;
    const { element } = createPlayer({ ...PLAYS, 'uiconf-id': 1006 }, { account });
    element.plugins = {
      kava: {
        customVar1: 'department',
        tamperAnalyticsHandler: (event: { eventType: number }) => event.eventType === 3 && { ...event, customVar2: 'changed' },
      },
    };
    await once(element, 'firstplaying');
    await once(element, 'timeupdate');
    let log = await account.log('analytics');
    while (log.length === 0) log = await account.log('analytics');
    const sent = log.map(({ url }) => new URL(url, location.href).searchParams);
    expect(sent.map((query) => query.get('eventType'))).to.deep.equal(['3']);
    expect(sent[0]?.get('customVar1')).to.equal('department');
    expect(sent[0]?.get('customVar2')).to.equal('changed');
  });
});

describe('configure()', () => {
  afterEach(removePlayers);

  it('changes volume, mute and speed at once by configure()', async () => {
    const element = await playing();
    const { player } = element;
    element.configure({ playback: { volume: 0.5, muted: true, playbackRate: 1.5 } });
    expect([element.volume, element.muted, element.playbackRate]).to.deep.equal([0.5, true, 1.5]);
    expect([player?.volume, player?.muted, player?.playbackRate]).to.deep.equal([0.5, true, 1.5]);
    await element.updateComplete;
    expect(element.player === player).to.equal(true);
  });

  it('shows and removes a watermark by configure(), on the same player', async () => {
    const element = await playing();
    const { player } = element;
    const image = location.origin + MARK;
    const mark = (): boolean => playerNode(element).querySelector(`img[src="${image}"]`) !== null;
    element.configure({ ui: { components: { watermark: { img: image, placement: 'top-left' } } } });
    expect(await until(mark, Boolean), 'it shows').to.equal(true);
    element.configure({ ui: { components: { watermark: { img: '' } } } });
    expect(await until(mark, (is) => !is), 'it still shows').to.equal(false);
    expect(element.player === player, 'the same player').to.equal(true);
  });

  it('changes loop and style text by configure(), on the same player', async () => {
    const element = await playing();
    const { player } = element;
    element.configure({ playback: { loop: true }, ui: { css: '.playkit-player { outline: 3px solid rgb(7, 8, 9); }' } });
    expect(await outlineOf(element, 'rgb(7, 8, 9)')).to.equal('rgb(7, 8, 9)');
    expect(player?.config.playback?.loop).to.equal(true);
    element.configure({ ui: { css: '.playkit-player { outline: 3px solid rgb(9, 8, 7); }' } });
    expect(await outlineOf(element, 'rgb(9, 8, 7)')).to.equal('rgb(9, 8, 7)');
    expect(element.player === player).to.equal(true);
  });

  it('creates a new player when configure() changes what a running player cannot', async () => {
    const element = await playing();
    const { player } = element;
    element.configure({ ui: { disable: true } });
    await once(element, 'playerready');
    expect(element.player === player).to.equal(false);
    await once(element, 'firstplaying');
    expect(playerNode(element).querySelectorAll('button').length).to.equal(0);
  });

  it('applies a configure() call from before there is a player', async () => {
    const { element } = createPlayer(PLAYS);
    element.configure({ playback: { volume: 0.25 }, ui: { components: { watermark: { img: location.origin + MARK } } } });
    await once(element, 'firstplaying');
    expect(element.volume).to.equal(0.25);
    expect(await until(() => playerNode(element).querySelector(`img[src$="${MARK}"]`) !== null, Boolean)).to.equal(true);
  });
});

describe('the hide attribute', () => {
  afterEach(removePlayers);

  const SELECTORS: Readonly<Record<ComponentName, string>> = {
    seekbar: '.playkit-seek-bar',
    rewind: '.playkit-control-rewind',
    forward: '.playkit-control-forward',
    time: '.playkit-time-display',
    volume: '.playkit-control-volume',
    captions: '.playkit-control-closed-captions',
    settings: '.playkit-control-settings',
    'picture-in-picture': '.playkit-control-picture-in-picture',
    fullscreen: '.playkit-control-fullscreen',
    watermark: '.playkit-watermark',
  };
  const shown = (element: KalturaPlayerElement): ComponentName[] =>
    COMPONENT_NAMES.filter((name) => playerNode(element).querySelector(SELECTORS[name]) !== null);
  const allBut = (...names: ComponentName[]): ComponentName[] => COMPONENT_NAMES.filter((name) => !names.includes(name));
  const expectShown = async (element: KalturaPlayerElement, names: ComponentName[]): Promise<void> => {
    const seen = await until(
      () => shown(element),
      (now) => String(now) === String(names),
    );
    expect(seen).to.deep.equal(names);
  };
  const marked = { watermark: location.origin + MARK };

  it('shows every control without the hide attribute', async () => {
    await expectShown(await playing(marked), allBut());
  });

  for (const name of COMPONENT_NAMES) {
    it(`hides only ${name} with hide="${name}"`, async () => {
      await expectShown(await playing({ ...marked, hide: name }), allBut(name));
    });
  }

  it('hides several controls with hide, and the seek bar of a live stream', async () => {
    await expectShown(
      await playing({ ...marked, hide: 'settings seekbar fullscreen' }),
      allBut('settings', 'seekbar', 'fullscreen'),
    );
    const live = await playing({ 'entry-id': '1_live', hide: 'seekbar' });
    expect(
      await until(
        () => shown(live).includes('seekbar'),
        (is) => !is,
      ),
    ).to.equal(false);
  });

  it('hides the time in a narrow player with hide="time"', async () => {
    const { element } = createPlayer({ ...PLAYS, hide: 'time' });
    element.style.width = '320px';
    await once(element, 'firstplaying');
    expect(
      await until(
        () => shown(element).includes('time'),
        (is) => !is,
      ),
    ).to.equal(false);
  });

  it('hides a control that the guide’s config disables', async () => {
    const { element } = createPlayer({ ...PLAYS, ...marked });
    element.config = { ui: { components: { seekbar: { disabled: true } } } };
    await once(element, 'firstplaying');
    await expectShown(element, allBut('seekbar'));
  });

  it('reports an unknown name in the hide attribute', async () => {
    const { element } = createPlayer({ ...PLAYS, ...marked, hide: 'volume teapot' });
    const errors = errorsOf(element);
    element.setAttribute('hide', 'volume teapot');
    await once(element, 'firstplaying');
    expect(errors.map(({ reason, fatal }) => [reason, fatal])).to.deep.equal([['config-invalid', false]]);
    expect(errors[0]?.message).to.contain('teapot');
  });
});

describe('style sheets and style text', () => {
  afterEach(removePlayers);

  const TEXT = '.playkit-player { outline: 3px solid rgb(4, 5, 6); }';

  it('applies the style sheet of the stylesheet attribute', async () => {
    trustOrigins([location.origin]);
    const element = await playing({ stylesheet: `${location.origin}/test/support/player.css` });
    expect(await outlineOf(element, 'rgb(1, 2, 3)')).to.equal('rgb(1, 2, 3)');
  });

  it('applies the style sheet with light-dom, and removes it with the element', async () => {
    trustOrigins([location.origin]);
    const before = document.adoptedStyleSheets.length;
    const element = await playing({ stylesheet: `${location.origin}/test/support/player.css`, 'light-dom': true });
    expect(await outlineOf(element, 'rgb(1, 2, 3)')).to.equal('rgb(1, 2, 3)');
    element.remove();
    await element.updateComplete;
    expect(document.adoptedStyleSheets.length).to.equal(before);
  });

  it('reports a style sheet that redirects, and does not follow the redirect', async () => {
    const account = new Account();
    const path = `/p/${account.partnerId}/sp/${account.partnerId}00/playManifest/entryId/1_other/format/url/a.css`;
    const { element } = createPlayer({ ...PLAYS, stylesheet: `${origin}${path}` }, { account });
    const errors = errorsOf(element);
    await until(
      () => errors.length,
      (count) => count > 0,
    );
    expect(errors[0]?.message).to.contain('stylesheet=').and.to.contain('redirect');
    expect(errors[0]?.fatal).to.equal(false);
    await element.ready();
    const requests = (await account.log()).filter(({ entryId }) => entryId === '1_other');
    expect(requests.map(({ kind, status }) => `${kind} ${status}`)).to.deep.equal(['manifest 302']);
  });

  it("ignores and reports a style sheet from Kaltura's hosts with light-dom, where it would style the whole page", async () => {
    const { element } = createPlayer({ ...PLAYS, stylesheet: 'https://cdnapisec.kaltura.com/p/1/raw/x.css', 'light-dom': true });
    const errors = errorsOf(element);
    await element.ready();
    expect(errors.map(({ fatal }) => fatal)).to.deep.equal([false]);
    expect(errors[0]?.message).to.contain('stylesheet').and.to.contain('kaltura-player-origins');
    expect(performance.getEntriesByType('resource').some(({ name }) => name.includes('/raw/x.css'))).to.equal(false);
  });

  it('fails with origin-not-trusted for a style sheet from an origin that is not trusted', async () => {
    const { element } = createPlayer({ ...PLAYS, stylesheet: 'https://styles.example/player.css' });
    const failure = await failureOf(element.ready());
    expect(failure).to.include({ reason: 'origin-not-trusted', fatal: true });
    expect(failure.message).to.contain('styles.example');
  });

  it('applies style text of the config property, and removes it with the element', async () => {
    const { element } = createPlayer(PLAYS);
    element.config = { ui: { css: TEXT } };
    await once(element, 'firstplaying');
    expect(await outlineOf(element, 'rgb(4, 5, 6)')).to.equal('rgb(4, 5, 6)');
    removePlayers();
    expect([...document.querySelectorAll('style')].some(({ textContent }) => textContent === TEXT)).to.equal(false);
  });

  it('ignores and reports style text of a config attribute or a JSON child', async () => {
    const json = JSON.stringify({ ui: { css: TEXT } });
    for (const where of ['attribute', 'child']) {
      const { element } = createPlayer({ ...PLAYS, ...(where === 'attribute' && { config: json }) });
      if (where === 'child') element.innerHTML = `<script type="application/json">${json}</script>`;
      const errors = errorsOf(element);
      await once(element, 'firstplaying');
      /* Style text would be applied at the setup, so the first frame is late enough for this check. */
      expect(outlineNow(element), where).to.match(/^rgb/).and.not.equal('rgb(4, 5, 6)');
      expect(errors.map(({ reason, fatal }) => [reason, fatal])).to.deep.equal([['config-invalid', false]]);
      removePlayers();
    }
  });
});
