import { expect } from '@open-wc/testing';
import { Moment } from '../../../src/player/playback/resume-point.js';
import { FakeAudioTrack, FakeTextTrack, type FakePlayer } from '../../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../../support/fake-target.js';

describe('moment', () => {
  let player: FakePlayer;
  beforeEach(() => {
    player = newPlayer();
  });
  afterEach(removeTargets);

  it('goes on where playback was', () => {
    const moment = Moment.of(player.typed, 42.5, true);
    expect(moment.optionsFrom({ clipTo: 60, startTime: 3 })).to.deep.equal({ clipTo: 60, startTime: 42.5 });
    expect(moment.wasPlaying).to.equal(true);
  });

  it('begins as the page asks where playback had not begun', () => {
    expect(Moment.of(player.typed, 0, false).optionsFrom({ startTime: 3 })).to.deep.equal({ startTime: 3 });
  });

  it('goes on at the edge of a live stream', () => {
    player.live = true;
    expect(Moment.of(player.typed, 42.5, true).optionsFrom({})).to.deep.equal({});
  });

  it('brings back the tracks that were active, captions that were off included', () => {
    const off = new FakeTextTrack({ language: 'off', label: 'Off', active: true });
    const english = new FakeTextTrack({ language: 'en', label: 'English' });
    const french = new FakeAudioTrack({ language: 'fr', label: 'Français', active: true });
    player.tracks = [english, off, new FakeAudioTrack({ language: 'en', label: 'English' }), french];
    const moment = Moment.of(player.typed, 1, true);
    moment.restoreTracks(player.typed);
    expect(player.selected.map((track) => player.tracks.indexOf(track as object))).to.deep.equal([1, 3]);
  });

  it('does not break where the reloaded media has other tracks', () => {
    player.tracks = [new FakeTextTrack({ language: 'en', label: 'English', active: true })];
    const moment = Moment.of(player.typed, 1, true);
    player.tracks = [];
    expect(() => moment.restoreTracks(player.typed)).to.not.throw();
    expect(player.selected).to.deep.equal([]);
  });
});
