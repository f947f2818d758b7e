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

  describe('the place', () => {
    it('is where a load goes on, until playback is there', () => {
      fire('play');
      at(42);
      point.save();
      expect(point.optionsFrom({ clipTo: 60 })).to.deep.equal({ clipTo: 60, startTime: 42 });
      fire('playing');
      expect(point.optionsFrom({ clipTo: 60 })).to.deep.equal({ clipTo: 60 });
    });

    it('stays that of the failure while the player resets itself', () => {
      fire('play');
      at(42);
      point.save();
      at(0);
      point.save();
      expect(point.optionsFrom({})).to.deep.equal({ startTime: 42 });
    });

    it('is not taken from a player that fails, nor from one that seeks', () => {
      at(42);
      player.currentTime = 0;
      point.onEvent('timeupdate', true);
      player.seeking = true;
      at(7);
      point.save();
      expect(point.optionsFrom({})).to.deep.equal({ startTime: 42 });
    });

    it('is none for another medium, nor before playback began', () => {
      point.save();
      expect(point.optionsFrom({})).to.deep.equal({});
      at(42);
      point.save();
      point.clear();
      point.save();
      expect(point.optionsFrom({})).to.deep.equal({});
    });
  });

  it('has got over a failure once playback is well away from its place, whichever way, once', () => {
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

  describe('playing on', () => {
    it('is due after a failure that paused the player', () => {
      fire('play');
      at(42);
      point.onEvent('pause', true);
      point.save();
      player.pause();
      expect(point.needsPlay).to.equal(true);
    });

    it('is not due when the viewer had paused', () => {
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

    it('begin where playback was, whatever the page wants', () => {
      playTo(42.5);
      expect(point.optionsFrom({ clipTo: 60, startTime: 3 })).to.deep.equal({ clipTo: 60, startTime: 42.5 });
    });

    it('begin as the page wants where playback had not begun', () => {
      point.save();
      expect(point.optionsFrom({ startTime: 3 })).to.deep.equal({ startTime: 3 });
    });

    it('leave a live stream at its edge', () => {
      player.live = true;
      playTo(42.5);
      expect(point.optionsFrom({})).to.deep.equal({});
    });
  });

  describe('the tracks', () => {
    it('that were active come back with the media, captions that were off included', () => {
      const off = new FakeTextTrack({ language: 'off', label: 'Off', active: true });
      const english = new FakeTextTrack({ language: 'en', label: 'English' });
      const french = new FakeAudioTrack({ language: 'fr', label: 'Français', active: true });
      player.tracks = [english, off, new FakeAudioTrack({ language: 'en', label: 'English' }), french];
      fire('play');
      point.save();
      fire('trackschanged');
      expect(player.selected.map((track) => player.tracks.indexOf(track as object))).to.deep.equal([1, 3]);
    });

    it('are left as they are where the reloaded media has others', () => {
      player.tracks = [new FakeTextTrack({ language: 'en', label: 'English', active: true })];
      fire('play');
      point.save();
      player.tracks = [];
      fire('trackschanged');
      expect(player.selected).to.deep.equal([]);
    });
  });
});
