import { expect } from '@open-wc/testing';
import { detailOf } from '../../../src/player/events/details.js';
import { copyTrack } from '../../../src/player/media/tracks.js';
import { FakeAudioTrack, FakeTextTrack, FakeVideoTrack } from '../../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../../support/fake-target.js';

const video = new FakeVideoTrack({
  id: 0,
  index: 0,
  label: '720p',
  language: '',
  bandwidth: 2000000,
  width: 1280,
  height: 720,
  active: true,
});
const audio = new FakeAudioTrack({ id: 1, index: 0, label: 'English', language: 'en', active: true });
const text = new FakeTextTrack({ id: 2, index: 1, label: 'Español', language: 'es', kind: 'subtitles' });

describe('event-details', () => {
  const player = newPlayer();
  after(removeTargets);
  const detail = (type: string, payload?: unknown): unknown => detailOf(type, payload, player.typed);

  /** Expects a value that can be cloned and serialized as JSON. */
  const expectPlain = (value: unknown): void => {
    expect(structuredClone(value)).to.deep.equal(value);
    expect(JSON.parse(JSON.stringify(value))).to.deep.equal(value);
  };

  it('copies tracks into plain objects with their type', () => {
    const { tracks } = detail('trackschanged', { tracks: [video, audio, text] }) as { tracks: object[] };
    expectPlain(tracks);
    expect(tracks).to.deep.equal([
      {
        type: 'video',
        id: 0,
        index: 0,
        label: '720p',
        language: '',
        active: true,
        available: true,
        bandwidth: 2000000,
        bitrate: 2000000,
        width: 1280,
        height: 720,
      },
      { type: 'audio', id: 1, index: 0, label: 'English', language: 'en', active: true, available: true },
      {
        type: 'text',
        id: 2,
        index: 1,
        label: 'Español',
        language: 'es',
        active: false,
        available: true,
        kind: 'subtitles',
        default: false,
      },
    ]);
  });

  it('recognises an image track', () => {
    expect(copyTrack({ cols: 4, rows: 5 } as object)).to.include({ type: 'image' });
  });

  for (const [type, name, track, kind] of [
    ['videotrackchanged', 'selectedVideoTrack', video, 'video'],
    ['audiotrackchanged', 'selectedAudioTrack', audio, 'audio'],
    ['texttrackchanged', 'selectedTextTrack', text, 'text'],
  ] as const) {
    it(`passes a plain copy of the track with ${type}, under its name in the guide`, () => {
      const copy = detail(type, { [name]: track }) as Record<string, Record<string, unknown>>;
      expectPlain(copy);
      expect(copy[name]).to.include({ type: kind, label: track.label });
    });
  }

  it('copies player states with the values of their getters', () => {
    class State {
      get type(): string {
        return 'playing';
      }
      get duration(): number {
        return 1.5;
      }
      clone = (): this => this;
    }
    const copy = detail('playerstatechanged', { oldState: { type: 'loading' }, newState: new State(), other: () => 1 });
    expectPlain(copy);
    expect(copy).to.deep.equal({ oldState: { type: 'loading' }, newState: { type: 'playing', duration: 1.5 } });
  });

  it('copies the selected sources without their DRM data', () => {
    const copy = detail('sourceselected', {
      selectedSource: [{ id: 'a', url: 'https://x/a.m3u8', mimetype: 'application/x-mpegurl', drmData: [() => 1] }],
    });
    expectPlain(copy);
    expect(copy).to.deep.equal({ selectedSource: [{ id: 'a', url: 'https://x/a.m3u8', mimetype: 'application/x-mpegurl' }] });
  });

  it('passes mute as a boolean with mutechange', () => {
    expect(detail('mutechange', { mute: true })).to.deep.equal({ mute: true });
  });

  it('passes an error text with autoplayfailed, even when the player reports no error', () => {
    for (const payload of [undefined, {}, { error: undefined }]) {
      const { error } = detail('autoplayfailed', payload) as { error: unknown };
      expect(error).to.be.a('string').and.not.equal('');
    }
    expect(detail('autoplayfailed', { error: new DOMException('needs a gesture') })).to.deep.equal({ error: 'needs a gesture' });
  });

  it('adds the kind and the position of the ad to ad events', () => {
    Object.assign(player, { ads: { getAdBreak: () => ({ type: 'preroll' }) } });
    for (const type of ['adstarted', 'adcompleted', 'adskipped']) {
      expect(detail(type, { ad: { position: 2 }, extra: 1 })).to.include({ adType: 'preroll', adPosition: 2, extra: 1 });
      expect(detail(type, { adType: 'midroll', adPosition: 1 })).to.include({ adType: 'midroll', adPosition: 1 });
    }
    Reflect.deleteProperty(player, 'ads');
    expect(detail('adstarted')).to.deep.equal({ adType: undefined, adPosition: undefined });
  });

  it('passes payloads by reference that the guide does not describe', () => {
    const payload = { anything: () => 1 };
    expect(detail('newerevent', payload) === payload).to.equal(true);
    expect(detail('dualscreen_side_displayed', 'PIP')).to.equal('PIP');
  });

  it('passes null for events without a payload', () => {
    expect(detail('play')).to.equal(null);
    expect(detail('timeupdate', undefined)).to.equal(null);
  });

  it('does not throw for malformed payloads', () => {
    const types = [
      'trackschanged',
      'texttrackchanged',
      'playerstatechanged',
      'sourceselected',
      'mutechange',
      'autoplayfailed',
      'adstarted',
    ];
    for (const type of types) {
      for (const payload of [
        undefined,
        null,
        'x',
        5,
        {},
        { tracks: null, selectedSource: 'x', selectedTextTrack: 5, newState: 1 },
        [],
      ]) {
        expect(() => detail(type, payload), `${type} ${JSON.stringify(payload)}`).to.not.throw();
      }
    }
    expect(detail('trackschanged', { tracks: [null, 5, text] })).to.have.nested.property('tracks.length', 1);
  });
});
