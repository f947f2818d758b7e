import { expect } from '@open-wc/testing';
import { ResumePoint } from '../../../src/player/playback/resume-point.js';
import { FakeAudioTrack, FakeTextTrack, type FakePlayer } from '../../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../../support/fake-target.js';

describe('resume-point', () => {
  let player: FakePlayer;
  let point: ResumePoint;
  let recoveries: number;
  beforeEach(() => {
    player = newPlayer();
    player.setSource('1_a');
    recoveries = 0;
    point = new ResumePoint(player.typed, () => recoveries++);
  });
  afterEach(removeTargets);

  const fire = (...types: string[]): void => types.forEach((type) => point.onEvent(type, false));
  const at = (seconds: number): void => {
    player.currentTime = seconds;
    fire('timeupdate');
  };

  describe('the saved position', () => {
    it('starts a reload at the saved position until playback runs', () => {
      fire('play');
      at(42);
      point.save();
      expect(point.optionsFrom({ clipTo: 60 })).to.deep.equal({ clipTo: 60, startTime: 42 });
      fire('playing');
      expect(point.optionsFrom({ clipTo: 60 })).to.deep.equal({ clipTo: 60 });
    });

    it('keeps the position of a failure while the player resets itself', () => {
      fire('play');
      at(42);
      point.save();
      at(0);
      point.save();
      expect(point.optionsFrom({})).to.deep.equal({ startTime: 42 });
    });

    it('ignores the positions of a player that fails or seeks', () => {
      at(42);
      player.currentTime = 0;
      point.onEvent('timeupdate', true);
      player.seeking = true;
      at(7);
      point.save();
      expect(point.optionsFrom({})).to.deep.equal({ startTime: 42 });
    });

    it('saves no position before playback begins or after it is cleared', () => {
      point.save();
      expect(point.optionsFrom({})).to.deep.equal({});
      at(42);
      point.save();
      point.clear();
      point.save();
      expect(point.optionsFrom({})).to.deep.equal({});
    });
  });

  it('reports a recovery once, when playback is well away from the failure in either direction', () => {
    fire('play');
    at(42);
    point.save();
    for (const seconds of [42, 44, 46]) at(seconds);
    expect(recoveries).to.equal(0);
    at(48);
    at(60);
    expect(recoveries).to.equal(1);
    point.save();
    at(3);
    expect(recoveries).to.equal(2);
  });

  describe('playback after a reload', () => {
    it('requests playback after a failure that paused the player', () => {
      fire('play');
      at(42);
      point.onEvent('pause', true);
      point.save();
      player.pause();
      expect(point.needsPlay).to.equal(true);
    });

    it('does not request playback after a failure when the viewer had paused', () => {
      fire('play');
      at(42);
      fire('pause');
      point.save();
      player.pause();
      expect(point.needsPlay).to.equal(false);
    });
  });

  describe('the options of the next load', () => {
    const playTo = (seconds: number): void => {
      fire('play');
      at(seconds);
      point.save();
    };

    it('starts the next load at the saved position instead of the start-time of the page', () => {
      playTo(42.5);
      expect(point.optionsFrom({ clipTo: 60, startTime: 3 })).to.deep.equal({ clipTo: 60, startTime: 42.5 });
    });

    it('starts the next load at the start-time of the page when playback had not begun', () => {
      point.save();
      expect(point.optionsFrom({ startTime: 3 })).to.deep.equal({ startTime: 3 });
    });

    it('starts the next load of a live stream without a position', () => {
      player.live = true;
      playTo(42.5);
      expect(point.optionsFrom({})).to.deep.equal({});
    });
  });

  describe('the tracks', () => {
    it('restores the active tracks after a reload, captions that were off included', () => {
      const off = new FakeTextTrack({ language: 'off', label: 'Off', active: true });
      const english = new FakeTextTrack({ language: 'en', label: 'English' });
      const french = new FakeAudioTrack({ language: 'fr', label: 'Français', active: true });
      player.tracks = [english, off, new FakeAudioTrack({ language: 'en', label: 'English' }), french];
      fire('play');
      point.save();
      fire('trackschanged');
      expect(player.selected.map((track) => player.tracks.indexOf(track as object))).to.deep.equal([1, 3]);
    });

    it('selects no track after a reload when the media does not have the previous one', () => {
      player.tracks = [new FakeTextTrack({ language: 'en', label: 'English', active: true })];
      fire('play');
      point.save();
      player.tracks = [];
      fire('trackschanged');
      expect(player.selected).to.deep.equal([]);
    });
  });
});
