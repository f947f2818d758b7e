import { expect, nextFrame } from '@open-wc/testing';
import type { KalturaPlayerElement, PlayKitNamespace } from '../../src/index.js';
import { Account } from '../support/backend.js';
import { playerNode } from '../support/player-node.js';
import { createPlayer, once, record, removePlayers } from '../support/player-fixture.js';

const namespace = (): PlayKitNamespace => (window as unknown as { KalturaPlayer: PlayKitNamespace }).KalturaPlayer;
const livePlayers = (): string[] => Object.keys(namespace().getPlayers?.() ?? {});
const shown = (element: KalturaPlayerElement): unknown => element.player?.sources.id;

describe('the life cycle of a real player', () => {
  afterEach(removePlayers);

  for (const [when, type] of [
    ['before there is a player', ''],
    ['while the media loads', 'changesourcestarted'],
  ] as const) {
    it(`does not autoplay an entry after a pause() ${when}, but autoplays the next entry`, async () => {
      const { element } = createPlayer({ 'entry-id': '1_short', autoplay: true, muted: true });
      const seen = record(element, ['play', 'playing']);
      if (type) element.addEventListener(type, () => element.pause(), { once: true });
      else element.pause();
      await element.ready();
      /* Another element, created later, plays later than this one would have. */
      const other = createPlayer({ 'entry-id': '1_short', autoplay: true, muted: true }).element;
      await once(other, 'playing');
      other.remove();
      const playing = once(element, 'playing');
      element.entryId = '1_video';
      expect([seen, element.paused]).to.deep.equal([[], true]);
      await playing;
      expect(element.player?.sources.id).to.equal('1_video');
    });
  }

  it('loads another entry on the same player', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short' });
    const player = await element.ready();
    const ready = record(element, ['playerready']);
    element.entryId = '1_other';
    await element.updateComplete;
    expect(await element.ready()).to.equal(player);
    expect(shown(element)).to.equal('1_other');
    expect(ready).to.deep.equal([]);
  });

  it('shows only the last entry when A, B and A are requested in turn and the API is slow', async () => {
    const { element, account } = createPlayer({ 'entry-id': '1_short' });
    await element.ready();
    const sources: unknown[] = [];
    element.addEventListener('changesourceended', () => sources.push(shown(element)));
    await account.fault({ kind: 'api', entryId: '1_other', fault: 'hold' });
    element.entryId = '1_other';
    await element.updateComplete;
    element.entryId = '1_short';
    await element.updateComplete;
    await element.ready();
    const released = new Promise((resolve) => new PerformanceObserver(resolve).observe({ type: 'resource' }));
    await account.release();
    await released;
    await nextFrame();
    expect(sources).to.deep.equal(['1_short']);
    expect(shown(element)).to.equal('1_short');
  });

  it('loads once for ten changes of entry-id in one task', async () => {
    const { element, account } = createPlayer({ 'entry-id': '1_short' });
    await element.ready();
    const before = (await account.log('api')).length;
    for (let i = 0; i < 9; i++) element.setAttribute('entry-id', `1_none${i}`);
    element.setAttribute('entry-id', '1_other');
    await element.updateComplete;
    await element.ready();
    const loads = (await account.log('api')).slice(before).filter(({ actions }) => actions?.includes('baseentry.list'));
    expect(loads.length).to.equal(1);
    expect(shown(element)).to.equal('1_other');
  });

  it('keeps the player and emits nothing when an equal config is set', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short' });
    element.config = { playback: { autoplay: false }, network: { requestFilter: () => undefined } };
    const player = await element.ready();
    const events = record(element, ['statuschange', 'playerready']);
    element.config = { playback: { autoplay: false }, network: { requestFilter: () => undefined } };
    element.plugins = null;
    await element.updateComplete;
    expect(element.player).to.equal(player);
    expect(events).to.deep.equal([]);
  });

  it('keeps playing when the element is moved in the document', async () => {
    const { element } = createPlayer({ 'entry-id': '1_video', autoplay: true, muted: true });
    await once(element, 'firstplaying');
    const { player } = element;
    const events = record(element, ['pause', 'statuschange', 'playerready']);
    const other = document.body.appendChild(document.createElement('section'));
    other.append(element);
    await once(element, 'timeupdate');
    if ('moveBefore' in document.body) {
      (document.body as unknown as { moveBefore(node: Node, child: Node | null): void }).moveBefore(element, null);
      await once(element, 'timeupdate');
    }
    expect(element.player).to.equal(player);
    expect(element.paused).to.equal(false);
    expect(events).to.deep.equal([]);
    other.remove();
  });

  it('plays again after the element was removed and inserted', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short', autoplay: true, muted: true });
    await once(element, 'firstplaying');
    element.remove();
    await nextFrame();
    expect(element.player).to.equal(null);
    expect(element.status).to.equal('idle');
    document.body.append(element);
    await once(element, 'firstplaying');
    expect(playerNode(element).querySelectorAll('video').length).to.equal(1);
  });

  it('loads again after destroy() when load() is called or the entry changes', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short' });
    await element.ready();
    element.destroy();
    element.destroy();
    expect(element.status).to.equal('destroyed');
    expect(livePlayers()).to.deep.equal([]);
    element.volume = 0.5;
    await element.updateComplete;
    expect(element.status).to.equal('destroyed');
    element.load();
    await element.ready();
    element.destroy();
    element.entryId = '1_other';
    await element.updateComplete;
    await element.ready();
    expect(shown(element)).to.equal('1_other');
  });

  it('leaves no player and no node behind, at whatever moment the element is removed', async () => {
    const account = new Account();
    const nodes = document.querySelectorAll('*:not(style)').length;
    const moments: Array<(element: KalturaPlayerElement) => Promise<unknown>> = [
      async () => undefined,
      (element) => element.updateComplete,
      (element) => once(element, 'statuschange'),
      (element) => once(element, 'playerready'),
      (element) => once(element, 'changesourcestarted'),
      (element) => element.ready(),
      (element) => once(element, 'firstplaying'),
    ];
    for (const moment of moments) {
      const { element } = createPlayer({ 'entry-id': '1_short', autoplay: true, muted: true }, { account });
      await moment(element);
      element.remove();
      await nextFrame();
      expect(livePlayers(), String(moment)).to.deep.equal([]);
      expect(element.childNodes.length, String(moment)).to.equal(0);
      expect(playerNode(element).childElementCount, String(moment)).to.equal(0);
    }
    /* The script of the library stays. */
    expect(document.querySelectorAll('*:not(style)').length).to.be.at.most(nodes + 1);
  });

  it('requests the library once for thirty elements', async () => {
    const account = new Account();
    const elements = Array.from({ length: 30 }, () => createPlayer({ 'entry-id': '1_short' }, { account }).element);
    await Promise.all(elements.map((element) => element.ready()));
    const requests = await account.log('library');
    console.info(`30 elements: ${requests.length} library request(s)`);
    expect(requests.length).to.equal(1);
  });

  it('uses the bundle that the page has loaded by its own script tag', async () => {
    const account = new Account();
    const { origin } = await import('../support/backend.js');
    for (const script of document.querySelectorAll('script[src*="embedPlaykitJs"]')) script.remove();
    const script = document.createElement('script');
    script.src = `${origin}/p/${account.partnerId}/embedPlaykitJs/uiconf_id/1001/kaltura-player.js`;
    document.head.append(script);
    const { element } = createPlayer({ 'entry-id': '1_short' }, { account });
    await element.ready();
    expect((await account.log('library')).length).to.equal(1);
    script.remove();
  });
});
