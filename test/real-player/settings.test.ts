import { expect, waitUntil } from '@open-wc/testing';
import type { KalturaPlayerElement } from '../../src/index.js';
import { playerNode } from '../support/player-node.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';

const PREFERENCES = '@playkit-js/kaltura-player-js_';

/** Runs a function with these query parameters in the address of the page. */
async function withAddress(parameters: Record<string, string>, run: () => Promise<void>): Promise<void> {
  const before = location.href;
  const url = new URL(before);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  history.replaceState(null, '', url);
  try {
    await run();
  } finally {
    history.replaceState(null, '', before);
  }
}

describe('settings of the real player', () => {
  afterEach(() => {
    removePlayers();
    localStorage.clear();
    sessionStorage.clear();
  });

  it('plays only the clip, and counts the time from its start', async () => {
    const { element } = createPlayer({
      'entry-id': '1_video',
      'clip-from': '0:08',
      'clip-to': '20',
      autoplay: true,
      muted: true,
    });
    await once(element, 'firstplaying');
    expect(element.duration).to.be.closeTo(12, 0.3);
    expect(element.currentTime).to.be.below(2);
  });

  it('starts at start-time and pauses at end-time', async () => {
    const { element } = createPlayer({
      'entry-id': '1_video',
      'start-time': 5,
      'end-time': 6,
      autoplay: true,
      muted: true,
    });
    await once(element, 'firstplaying');
    expect(element.currentTime).to.be.within(4.5, 6);
    await once(element, 'pause');
    expect(element.currentTime).to.be.within(6, 6.6);
    await element.play();
    expect(element.paused).to.equal(false);
  });

  it('applies volume and muted of the page instead of those that the viewer has stored', async () => {
    localStorage.setItem(`${PREFERENCES}volume`, '0.3');
    localStorage.setItem(`${PREFERENCES}muted`, 'false');
    const { element } = createPlayer({ 'entry-id': '1_video', volume: 0.9, muted: true, autoplay: true });
    await once(element, 'firstplaying');
    expect(element.volume).to.equal(0.9);
    expect(element.muted).to.equal(true);
  });

  it('applies the volume that the viewer has stored when the page sets none', async () => {
    localStorage.setItem(`${PREFERENCES}volume`, '0.3');
    const { element } = createPlayer({ 'entry-id': '1_video' });
    await element.ready();
    await element.play();
    expect(element.volume).to.equal(0.3);
  });

  it('applies the volume of the uiConf when the page sets none', async () => {
    const { element } = createPlayer({ 'entry-id': '1_video', 'uiconf-id': 1005 });
    await element.ready();
    expect(element.volume).to.equal(0.3);
  });

  it('applies text-language of the page instead of the language that the viewer has stored', async () => {
    localStorage.setItem(`${PREFERENCES}textLanguage`, 'es');
    localStorage.setItem(`${PREFERENCES}captionsDisplay`, 'true');
    const { element } = createPlayer({
      'entry-id': '1_video',
      'text-language': 'en',
      captions: true,
      autoplay: true,
      muted: true,
    });
    await once(element, 'firstplaying');
    const active = element.getTracks('text').find((track) => track.active);
    expect(active).to.have.property('language', 'en');
  });

  it('plays the clip of a deep link in the address of the page when no attribute sets one', async () => {
    await withAddress({ kalturaSeekFrom: '8', kalturaClipTo: '20' }, async () => {
      const { element } = createPlayer({ 'entry-id': '1_video', autoplay: true, muted: true });
      await once(element, 'firstplaying');
      expect(element.duration).to.be.closeTo(12, 0.3);
    });
  });

  it('plays the clip of the attributes instead of that of a deep link', async () => {
    await withAddress({ kalturaSeekFrom: '8', kalturaClipTo: '20' }, async () => {
      const { element } = createPlayer({ 'entry-id': '1_video', 'clip-from': 2, 'clip-to': 7, autoplay: true, muted: true });
      await once(element, 'firstplaying');
      expect(element.duration).to.be.closeTo(5, 0.3);
    });
  });

  it('plays from the start with start-time="0" although a deep link has another start time', async () => {
    await withAddress({ kalturaStartTime: '10' }, async () => {
      const { element } = createPlayer({ 'entry-id': '1_video', 'start-time': 0, autoplay: true, muted: true });
      await once(element, 'firstplaying');
      expect(element.currentTime).to.be.below(2);
    });
  });

  it('applies volume, mute, position and speed that are set before there is a player', async () => {
    const { element } = createPlayer({ 'entry-id': '1_video' });
    element.volume = 0.25;
    element.muted = true;
    element.currentTime = 12;
    element.playbackRate = 1.5;
    expect(element.volume).to.equal(0.25);
    await element.play();
    expect(element.volume).to.equal(0.25);
    expect(element.muted).to.equal(true);
    expect(element.currentTime).to.be.within(11.5, 14);
    expect(element.playbackRate).to.equal(1.5);
  });

  it('keeps volume, mute and speed across entries', async () => {
    const { element } = createPlayer({ 'entry-id': '1_video', autoplay: true });
    await once(element, 'firstplaying');
    Object.assign(element, { volume: 0.5, muted: true, playbackRate: 2 });
    element.entryId = '1_other';
    await once(element, 'firstplaying');
    expect(element.player?.sources.id).to.equal('1_other');
    expect([element.volume, element.muted, element.playbackRate]).to.deep.equal([0.5, true, 2]);
  });

  it('plays the entry of a reference id', async () => {
    const { element } = createPlayer({ 'reference-id': 'ref_video', autoplay: true, muted: true });
    await once(element, 'firstplaying');
    expect(element.player?.sources.id).to.equal('1_video');
  });

  it('accepts a config of the guide with targetId and ids', async () => {
    const { element, account } = createPlayer({ 'partner-id': '', 'uiconf-id': '', 'cdn-url': false });
    const { origin } = await import('../support/backend.js');
    element.entryId = '1_video';
    element.config = {
      targetId: 'kplayer',
      provider: { partnerId: account.partnerId, uiConfId: '1001', env: { cdnUrl: origin, serviceUrl: origin } },
      playback: { autoplay: true, muted: true, mutedAutoPlay: true, startTime: 3, preload: 'metadata' },
    };
    await once(element, 'firstplaying');
    expect(element.muted).to.equal(true);
    expect(element.currentTime).to.be.within(2.5, 4.5);
  });

  it('shows a watermark that is set while playing, on the same player', async () => {
    const { element } = createPlayer({ 'entry-id': '1_video', autoplay: true, muted: true });
    await once(element, 'firstplaying');
    const { player } = element;
    const image = `${location.origin}/test/support/dot.svg`;
    element.watermark = image;
    await element.updateComplete;
    await waitUntil(() => playerNode(element).querySelector(`img[src="${image}"]`), 'no watermark is shown', { timeout: 20_000 });
    expect(element.player === player, 'on the same player').to.equal(true);
  });

  const image = `${location.origin}/test/support/dot.svg`;
  const watermarkLink = (element: KalturaPlayerElement): HTMLElement | null =>
    playerNode(element).querySelector<HTMLElement>('.playkit-watermark > a');
  const takesFocus = (link: HTMLElement): boolean => {
    link.focus();
    return link.matches(':focus');
  };

  /* Studio stores an empty address if the author sets none. Such a link would lead to the page itself. */
  it('does not make a watermark of the account focusable when its address is empty', async () => {
    const { element } = createPlayer({ 'entry-id': '1_video', 'uiconf-id': 1005, muted: true });
    await element.ready();
    await waitUntil(() => watermarkLink(element)?.querySelector('img'), 'no watermark is shown', { timeout: 20_000 });
    const link = watermarkLink(element);
    expect(link && takesFocus(link)).to.equal(false);
    expect(link?.querySelector('img')?.checkVisibility({ visibilityProperty: true })).to.equal(true);
  });

  it('makes the link of a watermark focusable once its image has loaded', async () => {
    const { element } = createPlayer({
      'entry-id': '1_video',
      watermark: image,
      'watermark-url': 'https://example.org/',
      muted: true,
    });
    await element.ready();
    await waitUntil(() => watermarkLink(element)?.querySelector('img'), 'no watermark is shown', { timeout: 20_000 });
    const link = watermarkLink(element);
    expect(link && takesFocus(link)).to.equal(true);
  });

  it('does not make the link of a watermark focusable when its image does not load', async () => {
    const { element } = createPlayer({
      'entry-id': '1_video',
      watermark: `${location.origin}/no-such-image.svg`,
      'watermark-url': 'https://example.org/',
      muted: true,
    });
    await element.ready();
    await waitUntil(() => watermarkLink(element), 'no watermark is rendered', { timeout: 20_000 });
    const link = watermarkLink(element);
    expect(link && takesFocus(link)).to.equal(false);
  });

  it('sets the player up without the nodes of the page in its config, which the library cannot copy', async () => {
    const { element } = createPlayer({ 'entry-id': '1_video', 'log-level': 'OFF' }, { parent: null });
    element.config = { plugins: { mine: { container: document.body } }, ui: { list: [document.body] } };
    const warnings: string[] = [];
    element.addEventListener('error', ({ detail }) => warnings.push(detail.message));
    document.body.append(element);
    await element.ready();
    expect(
      warnings.filter((message) => /config\.(plugins\.mine\.container|ui\.list\[0\]) is ignored/.test(message)).length,
    ).to.equal(2);
  });
});
