import { expect } from '@open-wc/testing';
import type { KalturaPlayerElement } from '../../src/index.js';
import { Account, origin, type LoggedRequest } from '../support/backend.js';
import { playerNode } from '../support/player-node.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';
import { errorsOf, failureOf } from '../support/two-streams.js';

const frameOf = (element: KalturaPlayerElement): HTMLIFrameElement => {
  const frame = playerNode(element).querySelector('iframe');
  if (!frame) throw new Error('There is no iframe');
  return frame;
};

async function becomes(element: KalturaPlayerElement, status: string): Promise<void> {
  while (element.status !== status) await once(element, 'statuschange');
}

const framed = (attributes: Record<string, string | number | boolean> = {}, account = new Account()) =>
  createPlayer({ embed: 'iframe', 'entry-id': '1_video', ...attributes }, { account });

/** Creates an element, and waits until its frame has an address. */
async function shown(
  attributes: Record<string, string | number | boolean> = {},
  account = new Account(),
): Promise<KalturaPlayerElement> {
  const { element } = framed(attributes, account);
  await becomes(element, 'ready');
  return element;
}

/** Resolves with the requests of a kind when there are `atLeast` of them. */
async function requests(account: Account, kind: string, atLeast = 1): Promise<LoggedRequest[]> {
  const response = await fetch(
    `${origin}/__backend/log?partner=${account.partnerId}&kind=${kind}&atLeast=${atLeast}&timeout=15000`,
  );
  return (await response.json()) as LoggedRequest[];
}

const parameters = (element: KalturaPlayerElement): Record<string, unknown> =>
  Object.fromEntries(
    [...new URL(frameOf(element).src).searchParams].map(([name, value]) => [
      name,
      name.startsWith('config[') ? (JSON.parse(value) as unknown) : value,
    ]),
  );

describe('embed="iframe"', () => {
  afterEach(removePlayers);

  it('renders the frame of the guide: address, permissions, full screen and title', async () => {
    const account = new Account();
    const element = await shown({ 'media-title': 'A <title> & more' }, account);
    const frame = frameOf(element);
    const { partnerId } = account;
    expect(frame.src.split('?')[0]).to.equal(`${origin}/p/${partnerId}/embedPlaykitJs/partner_id/${partnerId}/uiconf_id/1001`);
    expect(parameters(element)).to.deep.include({ iframeembed: 'true', entry_id: '1_video' });
    expect(frame.allow.split(/;\s*/)).to.include.members(['autoplay *', 'fullscreen *', 'encrypted-media *']);
    expect(frame.allowFullscreen).to.equal(true);
    expect([...frame.sandbox]).to.include.members(['allow-scripts', 'allow-same-origin', 'allow-popups']);
    expect(frame.sandbox.value).to.not.contain('top-navigation');
    expect(frame.title).to.equal('A <title> & more');
    expect(playerNode(element).querySelectorAll('iframe').length).to.equal(1);
  });

  it('sets a title of the frame when the page sets none', async () => {
    expect(frameOf(await shown()).title).to.not.equal('');
  });

  it("fills the element's box with the frame, whatever its size", async () => {
    const element = await shown();
    for (const width of [320, 800]) {
      element.style.width = `${width}px`;
      const { width: across, height } = frameOf(element).getBoundingClientRect();
      expect([across, Math.round(height)]).to.deep.equal([width, Math.round((width * 9) / 16)]);
    }
  });

  it('passes every setting of the guide in the address of the frame', async () => {
    const account = new Account();
    const { ks } = await account.mintKs();
    const element = await shown(
      {
        ks,
        'clip-from': 4,
        'clip-to': '0:20',
        'start-time': 1.5,
        'end-time': 12,
        autoplay: true,
        muted: true,
        'no-muted-autoplay': true,
        plugins: JSON.stringify({ qna: { dateFormat: 'd\'"&<é' } }),
      },
      account,
    );
    const found = parameters(element);
    expect(found).to.deep.include({
      ks,
      entry_id: '1_video',
      kalturaSeekFrom: '4',
      kalturaClipTo: '20',
      kalturaStartTime: '1.5',
      kalturaEndTime: '12',
    });
    expect(found['config[playback]']).to.deep.include({ autoplay: true, muted: true, allowMutedAutoPlay: false });
    expect(found['config[plugins]']).to.deep.nested.include({ 'qna.dateFormat': 'd\'"&<é' });
    expect(frameOf(element).src, 'encoded').to.not.match(/[\s"'<>]/);
  });

  it('leaves settings that the page does not set out of the address of the frame', async () => {
    const names = Object.keys(parameters(await shown()));
    expect(names).to.not.include.members(['ks']);
    expect(names.filter((name) => /kaltura|playback|plugins/.test(name))).to.deep.equal([]);
  });

  it('passes a playlist and the entry that it starts at in the address of the frame', async () => {
    const found = parameters(await shown({ 'playlist-id': '1_playlist', 'entry-id': '1_short' }));
    expect(found).to.deep.include({ playlist_id: '1_playlist' });
    expect(found).to.not.have.property('entry_id');
    expect(found['config[playlist]']).to.deep.equal({ options: { startAtEntryId: '1_short' } });
  });

  it('passes the layout attribute in the address of the frame', async () => {
    const found = parameters(await shown({ 'entry-id': '1_two', 'uiconf-id': 1003, layout: 'side-by-side' }));
    expect(found['config[plugins]']).to.deep.nested.include({ 'dualscreen.layout': 'SideBySide' });
  });

  it('plays only the clip inside of the frame', async () => {
    const account = new Account();
    await shown({ autoplay: true, muted: true, 'clip-from': 4, 'clip-to': 10 }, account);
    expect((await requests(account, 'iframe')).length).to.equal(1);
    const [manifest] = await requests(account, 'manifest');
    expect(manifest?.url).to.contain('seekFrom=4000').and.to.contain('clipTo=10000');
    expect((await requests(account, 'segment')).length).to.be.above(0);
  });

  it('changes the address of the frame once for several changes in one task', async () => {
    const account = new Account();
    const element = await shown({}, account);
    const frame = frameOf(element);
    const loaded = once(frame, 'load');
    Object.assign(element, { entryId: '1_short', clipFrom: 1, clipTo: 3, muted: true, locale: 'de' });
    await loaded;
    expect(frameOf(element) === frame, 'the same frame').to.equal(true);
    const pages = await requests(account, 'iframe', 2);
    expect(pages.map(({ url }) => new URL(url, origin).searchParams.get('entry_id'))).to.deep.equal(['1_video', '1_short']);
  });

  it('does not reload the frame for changes that are no part of its address', async () => {
    const account = new Account();
    const element = await shown({}, account);
    const { src } = frameOf(element);
    element.mediaTitle = 'New';
    element.config = {};
    await element.updateComplete;
    expect(frameOf(element).title).to.equal('New');
    expect(frameOf(element).src).to.equal(src);
    expect((await account.log('iframe')).length).to.equal(1);
  });

  it('replaces the frame with the script player when embed changes, and back', async () => {
    const element = await shown({ muted: true });
    element.embed = 'script';
    await becomes(element, 'loading');
    const player = await element.ready();
    expect(playerNode(element).querySelectorAll('iframe').length).to.equal(0);
    element.embed = 'iframe';
    await becomes(element, 'loading');
    await becomes(element, 'ready');
    expect(element.player === null).to.equal(true);
    expect(Boolean(player)).to.equal(true);
    expect(playerNode(element).querySelectorAll('iframe').length).to.equal(1);
  });

  it('removes the frame when the element is destroyed', async () => {
    const element = await shown();
    element.destroy();
    expect(playerNode(element).querySelectorAll('iframe').length).to.equal(0);
    expect(element.status).to.equal('destroyed');
  });

  describe('features that a frame does not support', () => {
    const METHODS: ReadonlyArray<readonly [string, (element: KalturaPlayerElement) => Promise<unknown>]> = [
      ['ready()', (element) => element.ready()],
      ['play()', (element) => element.play()],
      ['whenService()', (element) => element.whenService('dualScreen')],
      ['switchToPIP()', (element) => element.switchToPIP()],
      ['setLayout()', (element) => element.setLayout('pip')],
      ['swapStreams()', (element) => element.swapStreams()],
    ];
    for (const [name, call] of METHODS) {
      it(`rejects ${name} with not-supported-in-iframe`, async () => {
        const element = await shown();
        expect((await failureOf(call(element))).reason).to.equal('not-supported-in-iframe');
      });
      it(`rejects ${name} with not-supported-in-iframe before the frame is there`, async () => {
        const { element } = framed();
        await element.updateComplete;
        expect((await failureOf(call(element))).reason).to.equal('not-supported-in-iframe');
      });
    }

    for (const [attribute, value] of [
      ['reference-id', 'ref_video'],
      ['ks-url', '/session'],
      ['hide', 'seekbar'],
    ] as const) {
      it(`reports ${attribute} once as not supported in a frame, and loads the frame`, async () => {
        const { element } = framed({ 'entry-id': attribute !== 'reference-id' && '1_video', [attribute]: value });
        const errors = errorsOf(element);
        await becomes(element, 'ready');
        expect(errors.map(({ reason, fatal }) => ({ reason, fatal }))).to.deep.equal([
          { reason: 'not-supported-in-iframe', fatal: false },
        ]);
        expect(errors[0]?.message).to.contain(attribute);
      });
    }
  });

  describe('a deferred frame', () => {
    for (const loading of ['manual', 'interaction']) {
      it(`shows the facade and requests no frame until load() is called, loading="${loading}"`, async () => {
        const { element, account } = framed({ loading });
        await becomes(element, 'deferred');
        expect(playerNode(element).querySelectorAll('iframe').length).to.equal(0);
        expect((await account.log('iframe')).length).to.equal(0);
        element.load();
        await becomes(element, 'ready');
        expect((await requests(account, 'iframe')).length).to.equal(1);
      });
    }

    it("loads the frame when the facade's button is pressed", async () => {
      const { element } = framed({ loading: 'interaction' });
      await becomes(element, 'deferred');
      await element.updateComplete;
      element.shadowRoot?.querySelector<HTMLElement>('[part="play-button"]')?.click();
      await becomes(element, 'ready');
      expect(playerNode(element).querySelectorAll('iframe').length).to.equal(1);
    });
  });

  describe('URLs of origins that are not trusted', () => {
    for (const [what, attributes] of Object.entries({
      'cdn-url': { 'cdn-url': 'https://evil.example' },
      'service-url': { 'service-url': 'https://evil.example' },
      stylesheet: { stylesheet: 'https://evil.example/x.css' },
    })) {
      it(`fails with origin-not-trusted for ${what} of an origin that is not trusted, and requests nothing`, async () => {
        const { element, account } = framed(attributes);
        await becomes(element, 'failed');
        expect(element.error?.reason).to.equal('origin-not-trusted');
        expect(element.error?.message).to.contain(`${what}=`);
        expect(playerNode(element).querySelectorAll('iframe').length).to.equal(0);
        expect((await account.log()).length).to.equal(0);
      });
    }

    it('removes the frame when a plugin URL of an origin that is not trusted is set later', async () => {
      const element = await shown();
      element.plugins = { x: { url: 'https://evil.example/x.js' } };
      await becomes(element, 'failed');
      expect(element.error?.reason).to.equal('origin-not-trusted');
      expect(playerNode(element).querySelectorAll('iframe').length).to.equal(0);
    });
  });
});
