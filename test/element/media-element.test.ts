import { expect } from '@open-wc/testing';
import { useFakeConsole } from '../support/fake-console.js';
import { errorsOf, settled, unhandledIn, useFakePage } from '../support/fake-library.js';

const DEFAULTS = { muted: false, volume: 1, playbackRate: 1, currentTime: 0 } as const;

describe('the media properties', () => {
  const page = useFakePage();
  const lines = useFakeConsole();

  describe('an element without media', () => {
    it('returns the media properties of an empty <video> while nothing is loaded', () => {
      const element = page.create({ 'entry-id': false });
      const video = document.createElement('video');
      for (const name of [
        'muted',
        'volume',
        'playbackRate',
        'currentTime',
        'paused',
        'ended',
        'seeking',
        'readyState',
        'videoWidth',
        'videoHeight',
      ] as const) {
        expect(element[name], name).to.equal(video[name]);
      }
      expect(element.duration).to.deep.equal(NaN);
      for (const name of ['buffered', 'seekable', 'played'] as const) expect(element[name].length, name).to.equal(0);
    });

    it('returns no tracks, service, plugin or player, and is not live, while nothing is loaded', () => {
      const element = page.create({ 'entry-id': false });
      expect(element.getTracks()).to.deep.equal([]);
      expect([element.isLive(), element.getService('x'), element.getPlugin('x'), element.player]).to.deep.equal([
        false,
        undefined,
        undefined,
        null,
      ]);
    });

    it('does not throw in any method while nothing is loaded', async () => {
      const element = page.create({ 'entry-id': false });
      const unhandled = await unhandledIn(() => {
        element.pause();
        element.load();
        element.retry();
        element.seekToLiveEdge();
        element.enterFullscreen();
        element.exitFullscreen();
        element.enterPictureInPicture();
        element.exitPictureInPicture();
        element.selectTrack({ type: 'text', language: 'en' });
        element.configure({ playback: { loop: true } });
        void element.play();
        void element.ready();
        void element.whenService('x');
        void element.loadMedia('1_a');
        element.destroy();
      });
      expect(unhandled).to.deep.equal([]);
    });
  });

  it('returns media properties that were set before there is a player, and applies them to it', async () => {
    const { element, player } = await page.ready({}, (element) => {
      Object.assign(element, { volume: 0.25, muted: true, currentTime: 12, playbackRate: 1.5 });
      expect([element.volume, element.muted, element.currentTime, element.playbackRate]).to.deep.equal([0.25, true, 12, 1.5]);
    });
    expect([player.volume, player.muted, player.currentTime, player.playbackRate]).to.deep.equal([0.25, true, 12, 1.5]);
    expect([element.volume, element.muted]).to.deep.equal([0.25, true]);
  });

  it('passes volume and muted to the setup when they were set before it', async () => {
    const { player } = await page.withPlayer({ autoplay: true }, (element) =>
      Object.assign(element, { muted: true, volume: 0.25 }),
    );
    expect(player.config.playback).to.include({ muted: true, volume: 0.25 });
  });

  it('prefers the properties muted and volume to their attributes', async () => {
    const { element, player } = await page.ready({ muted: true, volume: 0.9 }, (element) =>
      Object.assign(element, { muted: false, volume: 0.1 }),
    );
    expect(player.config.playback).to.include({ muted: false, volume: 0.1 });
    expect([element.muted, element.volume]).to.deep.equal([false, 0.1]);
  });

  it('keeps the last value of volume, whether a number or text', () => {
    const element = page.create({ 'entry-id': false });
    for (const value of [0.1, '0.2', 0.3]) element.volume = value;
    expect(element.volume).to.equal(0.3);
  });

  it('sets and reads media properties on the player at once when there is a source', async () => {
    const { element, player } = await page.ready();
    Object.assign(element, { volume: 0.4, muted: true, currentTime: 33, playbackRate: 2 });
    expect([player.volume, player.muted, player.currentTime, player.playbackRate]).to.deep.equal([0.4, true, 33, 2]);
    Object.assign(player, { volume: 0.6, muted: false, currentTime: 44, playbackRate: 1 });
    expect([element.volume, element.muted, element.currentTime, element.playbackRate]).to.deep.equal([0.6, false, 44, 1]);
  });

  it('reads duration, size, and the state of playback from the player', async () => {
    const { element, player } = await page.ready();
    Object.assign(player, {
      duration: 60,
      paused: false,
      ended: true,
      seeking: true,
      videoWidth: 640,
      videoHeight: 360,
    });
    expect([
      element.duration,
      element.paused,
      element.ended,
      element.seeking,
      element.videoWidth,
      element.videoHeight,
      element.isLive(),
    ]).to.deep.equal([60, false, true, true, 640, 360, false]);
    player.live = true;
    expect([element.isLive(), element.duration], 'a live stream has no end').to.deep.equal([true, Infinity]);
    const video = player.getVideoElement();
    expect(element.readyState).to.equal(video?.readyState);
    expect(element.seekable.length).to.equal(0);
  });

  it('returns the media properties of an empty <video> after destroy()', async () => {
    const { element, player } = await page.ready();
    player.duration = 60;
    element.destroy();
    expect([element.duration, element.paused, element.currentTime]).to.deep.equal([NaN, true, 0]);
  });

  it('applies a volume that was set in the task of an entry change to the new entry', async () => {
    const { element, player } = await page.ready();
    element.entryId = '1_b';
    element.volume = 0.3;
    await settled();
    player.provider.last.answer();
    await element.ready();
    expect(player.volume).to.equal(0.3);
    expect(element.volume).to.equal(0.3);
  });

  it('keeps volume and muted when the player is replaced', async () => {
    const { element, bundle } = await page.ready();
    Object.assign(element, { volume: 0.4, muted: true });
    element.noUi = true;
    await settled();
    bundle.player.provider.last.answer();
    await element.ready();
    expect(bundle.players.length).to.equal(2);
    expect([element.volume, element.muted]).to.deep.equal([0.4, true]);
  });

  describe('the attributes of media properties', () => {
    it('uses the attributes muted, volume and playback-rate as defaults of their properties', () => {
      const element = page.create({ 'entry-id': false, muted: true, volume: '0.5', 'playback-rate': '1.5' });
      expect([element.muted, element.volume, element.playbackRate]).to.deep.equal([true, 0.5, 1.5]);
      for (const name of ['muted', 'volume', 'playback-rate']) element.removeAttribute(name);
      expect([element.muted, element.volume, element.playbackRate]).to.deep.equal([false, 1, 1]);
    });

    it('applies a change of the attribute playback-rate to the player at once', async () => {
      const { element, player } = await page.ready({ 'playback-rate': '1.5' });
      expect(player.playbackRate).to.equal(1.5);
      element.setAttribute('playback-rate', '2');
      expect(player.playbackRate).to.equal(2);
    });

    it('does not apply changes of the attributes muted and volume to a running player', async () => {
      const { element, player, bundle } = await page.ready();
      element.setAttribute('muted', '');
      element.setAttribute('volume', '0.2');
      await settled();
      expect([player.muted, player.volume, bundle.players.length, bundle.loads.length]).to.deep.equal([false, 1, 1, 1]);
    });
  });

  describe('media properties set to null or undefined', () => {
    for (const [name, set] of [
      ['muted', true],
      ['volume', 0.3],
      ['playbackRate', 2],
    ] as const) {
      it(`resets ${name} to its default when it is set to null or undefined`, () => {
        const element = page.create({ 'entry-id': false });
        for (const nothing of [null, undefined]) {
          Reflect.set(element, name, set);
          expect(element[name]).to.equal(set);
          Reflect.set(element, name, nothing);
          expect(element[name], String(nothing)).to.equal(DEFAULTS[name]);
        }
      });
    }

    it('keeps the values of attributes when properties that were never set are set to null or undefined', () => {
      const element = page.create({ 'entry-id': false, muted: true });
      Object.assign(element, { muted: undefined, volume: null, playbackRate: undefined, currentTime: null });
      expect([element.muted, element.volume, element.playbackRate, element.currentTime]).to.deep.equal([true, 1, 1, 0]);
    });

    it('keeps the volume of the viewer when volume, which the page never set, is set to undefined', async () => {
      const { element, player } = await page.ready();
      player.volume = 0.7;
      element.volume = undefined;
      expect(player.volume).to.equal(0.7);
    });
  });

  it('accepts text as the value of media properties', () => {
    const element = page.create({ 'entry-id': false });
    Object.assign(element, { muted: 'true', volume: '0.5', playbackRate: '2', currentTime: '1:30' });
    expect([element.muted, element.volume, element.playbackRate, element.currentTime]).to.deep.equal([true, 0.5, 2, 90]);
  });

  it('seeks to the start for a position before the start, as a video does', async () => {
    const { element, player } = await page.ready();
    player.currentTime = 4;
    element.currentTime -= 10;
    expect(player.currentTime).to.equal(0);
    element.currentTime = '-3.5';
    expect([player.currentTime, element.currentTime]).to.deep.equal([0, 0]);
    expect(lines.lines.warn).to.deep.equal([]);
  });

  it('accepts a speed of 0, as a video does', async () => {
    const { element, player } = await page.ready();
    element.playbackRate = 0;
    expect([player.playbackRate, element.playbackRate]).to.deep.equal([0, 0]);
    expect(lines.lines.warn).to.deep.equal([]);
  });

  describe('media properties that are not valid', () => {
    const rows: ReadonlyArray<readonly [property: string, attribute: string, value: unknown]> = [
      ['volume', 'volume', 'loud'],
      ['volume', 'volume', NaN],
      ['volume', 'volume', 1.5],
      ['volume', 'volume', {}],
      ['muted', 'muted', 5],
      ['playbackRate', 'playback-rate', -1],
      ['playbackRate', 'playback-rate', 'fast'],
      ['currentTime', 'currentTime', 'soon'],
      ['currentTime', 'currentTime', NaN],
      ['currentTime', 'currentTime', Infinity],
    ];
    for (const [property, name, value] of rows) {
      it(`reports ${property} = ${typeof value === 'number' ? value : JSON.stringify(value)} once, and keeps the value`, async () => {
        const element = page.create({ 'entry-id': false });
        const errors = errorsOf(element);
        const before: unknown = Reflect.get(element, property);
        for (let i = 0; i < 3; i++) expect(() => Reflect.set(element, property, value)).to.not.throw();
        await settled();
        expect(errors.map(({ reason, fatal }) => `${reason} ${fatal}`)).to.deep.equal(['config-invalid false']);
        expect(errors[0]?.message).to.match(new RegExp(`^\\[kaltura-player\\] ${name}=`));
        expect(lines.lines.warn.length).to.equal(1);
        expect(Reflect.get(element, property)).to.deep.equal(before);
      });
    }

    it('reports a BigInt as volume', () => {
      const element = page.create({ 'entry-id': false });
      expect(() => Reflect.set(element, 'volume', 10n)).to.not.throw();
      expect(lines.lines.warn.length).to.equal(1);
    });
  });
});
