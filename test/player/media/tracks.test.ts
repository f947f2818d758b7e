import { expect } from '@open-wc/testing';
import { selectTrack, tracksOf } from '../../../src/player/media/tracks.js';
import { FakeAudioTrack, FakeTextTrack, FakeVideoTrack, type FakePlayer } from '../../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../../support/fake-target.js';

describe('tracks', () => {
  let player: FakePlayer;
  const high = new FakeVideoTrack({ id: 0, index: 0, label: '720p', bandwidth: 2e6, width: 1280, height: 720 });
  const low = new FakeVideoTrack({ id: 1, index: 1, label: '360p', bandwidth: 5e5, width: 640, height: 360 });
  const english = new FakeAudioTrack({ id: 0, index: 0, label: 'English', language: 'en' });
  const captions = new FakeTextTrack({ id: 0, index: 0, label: 'English', language: 'en', kind: 'captions' });
  const spanish = new FakeTextTrack({ id: 1, index: 1, label: 'Español', language: 'es', kind: 'captions' });
  const off = new FakeTextTrack({ index: 2, label: 'Off', language: 'off', kind: 'subtitles' });
  beforeEach(() => {
    player = newPlayer();
    player.tracks = [high, low, english, captions, spanish, off];
  });
  afterEach(removeTargets);

  const selected = (): unknown[] => player.selected.map((track) => player.tracks.indexOf(track as object));

  it('returns all tracks, or those of a type', () => {
    expect(tracksOf(player.typed).length).to.equal(6);
    expect(tracksOf(player.typed, 'text').map(({ type, language }) => `${type} ${language}`)).to.deep.equal([
      'text en',
      'text es',
      'text off',
    ]);
    expect(tracksOf(player.typed, 'video').map(({ height }) => height)).to.deep.equal([720, 360]);
    expect(tracksOf(player.typed, 'hologram')).to.deep.equal([]);
  });

  it("selects the player's own track by its copy", () => {
    for (const [index, copy] of tracksOf(player.typed).entries()) {
      player.selected = [];
      expect(selectTrack(player.typed, copy), String(index)).to.equal(true);
      expect(selected()).to.deep.equal([index]);
    }
  });

  it('selects a track by its language or its label', () => {
    selectTrack(player.typed, { type: 'text', language: 'es' });
    selectTrack(player.typed, { type: 'video', label: '360p' });
    expect(selected()).to.deep.equal([4, 1]);
  });

  it('selects captions, not an audio track of the same language', () => {
    selectTrack(player.typed, { type: 'text', language: 'en' });
    expect(selected()).to.deep.equal([3]);
  });

  it('reports that the media has no such track, and selects none', () => {
    expect(selectTrack(player.typed, { type: 'text', language: 'fr' })).to.equal(false);
    expect(selected()).to.deep.equal([]);
  });

  it('selects nothing for an empty description of a track', () => {
    expect(selectTrack(player.typed, {})).to.equal(false);
    expect(selected()).to.deep.equal([]);
  });
});
