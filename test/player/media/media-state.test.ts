import { expect } from '@open-wc/testing';
import { MediaSurface } from '../../../src/player/media/media-state.js';
import { outcome, rejection, settled, unhandledIn } from '../../support/fake-library.js';
import type { FakePlayer } from '../../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../../support/fake-target.js';

describe('media-surface', () => {
  let surface: MediaSurface;
  let player: FakePlayer;
  let end: AbortController;
  beforeEach(() => {
    surface = new MediaSurface();
    player = newPlayer();
    end = new AbortController();
  });
  afterEach(removeTargets);

  /* As an embed does it: the player is there, then a load begins, then it has its source. */
  const attach = (): void => surface.attach(player.typed, end.signal);
  const source = (): void => {
    player.setSource('a');
    surface.sourced();
  };

  describe('before there is a player', () => {
    it('keeps what is set, and the last of each', () => {
      surface.set('volume', 0.2);
      surface.set('volume', 0.4);
      surface.set('currentTime', 12);
      expect(surface.get('volume')).to.equal(0.4);
      expect(surface.kept).to.deep.equal({ volume: 0.4, currentTime: 12 });
      expect(surface.player === null).to.equal(true);
    });

    it('knows nothing of what is not set', () => {
      for (const name of ['volume', 'muted', 'currentTime', 'playbackRate'] as const) {
        expect(surface.get(name)).to.equal(undefined);
      }
    });

    it('applies it all when the player has a source', () => {
      surface.set('volume', 0.4);
      surface.set('muted', true);
      surface.set('currentTime', 12);
      surface.set('playbackRate', 1.5);
      attach();
      expect(player.volume, 'a player without a source would lose it').to.equal(null);
      source();
      expect([player.volume, player.muted, player.currentTime, player.playbackRate]).to.deep.equal([0.4, true, 12, 1.5]);
    });

    it('keeps false and 0, which are values', () => {
      surface.set('muted', false);
      surface.set('volume', 0);
      surface.set('currentTime', 0);
      attach();
      player.setSource('a');
      Object.assign(player, { muted: true, volume: 1, currentTime: 5 });
      surface.sourced();
      expect([player.volume, player.muted, player.currentTime]).to.deep.equal([0, false, 0]);
    });

    it('keeps the last call of each kind, and makes it once', () => {
      const made: string[] = [];
      surface.call('fullscreen', () => made.push('enter'));
      surface.call('seek', () => made.push('edge'));
      surface.call('fullscreen', () => made.push('exit'));
      attach();
      source();
      expect(made.sort()).to.deep.equal(['edge', 'exit']);
      source();
      expect(made.length).to.equal(2);
    });
  });

  describe('with a player that has a source', () => {
    beforeEach(() => {
      attach();
      source();
    });

    it('sets at once', () => {
      surface.set('volume', 0.3);
      expect(player.volume).to.equal(0.3);
      expect(surface.get('volume')).to.equal(0.3);
    });

    it('reads the live value, whoever set it', () => {
      surface.set('volume', 0.3);
      player.volume = 0.9;
      expect(surface.get('volume')).to.equal(0.9);
    });

    it('calls at once', () => {
      let made = 0;
      surface.call('x', () => made++);
      expect(made).to.equal(1);
    });

    it('applies what was set only once: what the viewer does later stays', () => {
      surface.set('volume', 0.3);
      player.volume = 0.9;
      surface.loading();
      player.setSource('b');
      player.volume = 0.9;
      surface.sourced();
      expect(player.volume).to.equal(0.9);
    });

    it('writes nothing that is already so', () => {
      const writes: unknown[] = [];
      Object.defineProperty(player, 'volume', { get: () => 0.3, set: (value: unknown) => void writes.push(value) });
      surface.set('volume', 0.3);
      expect(writes).to.deep.equal([]);
    });
  });

  describe('while another load is under way', () => {
    beforeEach(() => {
      attach();
      source();
      Object.assign(player, { volume: 0.5, muted: true });
      surface.loading();
      player.reset();
    });

    it('still answers: volume and mute as they were, the position at 0', () => {
      expect([surface.get('volume'), surface.get('muted')]).to.deep.equal([0.5, true]);
      expect(surface.get('currentTime')).to.equal(undefined);
    });

    it('keeps what is set for the next source', () => {
      surface.set('volume', 0.1);
      expect(surface.get('volume')).to.equal(0.1);
      source();
      expect([player.volume, player.muted]).to.deep.equal([0.1, true]);
    });

    it('keeps calls for the next source', () => {
      let made = 0;
      surface.call('x', () => made++);
      expect(made).to.equal(0);
      source();
      expect(made).to.equal(1);
    });
  });

  describe('the speed', () => {
    it('is set again when the media forgets it', () => {
      attach();
      surface.set('playbackRate', 2);
      source();
      player.playbackRate = 1;
      surface.keepRate();
      expect(player.playbackRate).to.equal(2);
    });

    it('is kept across loads', () => {
      attach();
      surface.set('playbackRate', 2);
      source();
      surface.loading();
      player.setSource('b');
      player.playbackRate = 1;
      surface.sourced();
      expect(player.playbackRate).to.equal(2);
    });

    it('that the viewer chose since is kept across loads instead', () => {
      attach();
      surface.set('playbackRate', 2);
      source();
      player.playbackRate = 1.25;
      player.fire('ratechange');
      expect(surface.get('playbackRate')).to.equal(1.25);
      surface.loading();
      source();
      expect(player.playbackRate).to.equal(1.25);
    });
  });

  describe('play()', () => {
    it('waits for a source, then plays', async () => {
      const playing = surface.play();
      attach();
      expect(await outcome(playing)).to.equal('pending');
      source();
      expect(await rejection(playing)).to.equal('resolved');
      expect(player.calls).to.deep.equal(['play']);
    });

    it('is one request, however often it is asked while it waits', async () => {
      const all = [surface.play(), surface.play(), surface.play()];
      attach();
      source();
      for (const one of all) expect(await rejection(one)).to.equal('resolved');
      expect(player.calls).to.deep.equal(['play']);
    });

    it('plays at once where there is a source', async () => {
      attach();
      source();
      await surface.play();
      expect(player.calls).to.deep.equal(['play']);
    });

    it('plays after what was set before: no sound from a player that is to be muted', async () => {
      surface.set('muted', true);
      surface.set('currentTime', 30);
      let then: unknown;
      player.play = () => {
        then = [player.muted, player.currentTime];
        player.fire('playing');
      };
      const playing = surface.play();
      attach();
      source();
      await playing;
      expect(then).to.deep.equal([true, 30]);
    });

    it('rejects with AbortError when pause() comes first, and does not play later', async () => {
      const playing = surface.play();
      surface.pause();
      expect(await rejection(playing)).to.equal('AbortError');
      attach();
      source();
      expect(player.calls).to.not.include('play');
    });

    for (const [isReload, end] of [
      [true, 'resolved'],
      [false, 'AbortError'],
    ] as const) {
      it(`${isReload ? 'goes on waiting' : 'rejects'} when ${isReload ? 'the same medium is loaded again' : 'another is loaded'}`, async () => {
        attach();
        source();
        player.playsAtOnce = false;
        const playing = surface.play();
        surface.loading(isReload);
        player.playsAtOnce = true;
        source();
        expect(await rejection(playing)).to.equal(end);
      });
    }

    it('can be asked again after a pause()', async () => {
      surface.play().catch(() => undefined);
      surface.pause();
      const playing = surface.play();
      attach();
      source();
      expect(await rejection(playing)).to.equal('resolved');
    });

    it('rejects with what the owner says when there will be no player', async () => {
      const playing = surface.play();
      surface.abandon(new Error('gone'));
      expect(await rejection(playing)).to.equal('Error');
    });

    it('causes no unhandled rejection: waiting', async () => {
      const unhandled = await unhandledIn(() => {
        void surface.play();
        surface.pause();
      });
      expect(unhandled).to.deep.equal([]);
    });

    it('causes no unhandled rejection: live', async () => {
      attach();
      source();
      player.playsAtOnce = false;
      const unhandled = await unhandledIn(() => {
        void surface.play();
        player.fire('playfailed', { error: new DOMException('gesture', 'NotAllowedError') });
      });
      expect(unhandled).to.deep.equal([]);
    });

    it('causes no unhandled rejection: kept, then live', async () => {
      const unhandled = await unhandledIn(async () => {
        void surface.play();
        attach();
        player.playsAtOnce = false;
        source();
        await settled();
        player.fire('playfailed', { error: new DOMException('gesture', 'NotAllowedError') });
      });
      expect(unhandled).to.deep.equal([]);
    });
  });

  describe('pause()', () => {
    it('pauses the player', () => {
      attach();
      source();
      surface.pause();
      expect(player.calls).to.deep.equal(['pause']);
    });

    it('is kept while there is no player: an autoplay that it comes before does not play', () => {
      surface.pause();
      attach();
      source();
      expect(player.calls).to.include('pause');
    });

    it('gives way to a play() that comes after it', async () => {
      surface.pause();
      const playing = surface.play();
      attach();
      source();
      await playing;
      expect(player.calls.at(-1)).to.equal('play');
    });
  });

  describe('the end of a player', () => {
    it('lets go of it', () => {
      attach();
      source();
      end.abort();
      expect(surface.player === null).to.equal(true);
      expect(surface.get('currentTime')).to.equal(undefined);
      surface.sourced();
      expect(surface.player === null).to.equal(true);
    });

    it('keeps what is set from then on for the next', () => {
      attach();
      source();
      end.abort();
      surface.set('volume', 0.3);
      const next = newPlayer();
      surface.attach(next.typed, new AbortController().signal);
      next.setSource('b');
      surface.sourced();
      expect(next.volume).to.equal(0.3);
    });
  });

  describe('what is carried to the next player', () => {
    /* A player whose uiConf gives these values. */
    const next = (values: object, config: object = {}): FakePlayer => {
      end.abort();
      end = new AbortController();
      player = newPlayer();
      surface.configure(config);
      attach();
      player.setSource('b');
      Object.assign(player, values);
      surface.sourced();
      return player;
    };
    const state = (): unknown[] => [player.volume, player.muted, player.playbackRate];

    it('is nothing that nobody changed: the next uiConf decides', () => {
      next({ volume: 1, muted: false });
      next({ volume: 0.3, muted: true });
      expect(state()).to.deep.equal([0.3, true, 1]);
    });

    it('is what the page changed', () => {
      next({});
      surface.set('volume', 0.5);
      surface.set('muted', true);
      surface.set('playbackRate', 2);
      next({ volume: 0.3 });
      expect(state()).to.deep.equal([0.5, true, 2]);
    });

    it('is what the viewer changed, back and forth as well', () => {
      next({ volume: 0.8 });
      for (const volume of [0.2, 0.8]) {
        player.volume = volume;
        surface.onEvent('volumechange');
      }
      next({ volume: 0.3 });
      expect(player.volume).to.equal(0.8);
    });

    it('is what the viewer changed, also when a load followed', () => {
      next({});
      player.volume = 0.2;
      surface.loading();
      source();
      next({ volume: 0.9 });
      expect(player.volume).to.equal(0.2);
    });

    it('is the speed that the viewer chose, not the one that the player resets', () => {
      next({});
      surface.keepRate();
      player.playbackRate = 1.5;
      surface.onEvent('ratechange');
      surface.loading();
      player.setSource('c');
      surface.sourced();
      player.playbackRate = 1;
      surface.onEvent('ratechange');
      next({});
      expect(player.playbackRate).to.equal(1.5);
    });

    it('is not the mute of an autoplay that the browser allows only without sound', () => {
      next({ muted: false });
      player.muted = true;
      surface.onEvent('mutechange');
      surface.onEvent('fallbacktomutedautoplay');
      next({ muted: false });
      expect(player.muted).to.equal(false);
    });

    it('is not older than the config of the page', () => {
      next({ volume: 0.6 }, { volume: 0.6 });
      player.volume = 0.9;
      surface.onEvent('volumechange');
      next({ volume: 0.2 }, { volume: 0.2 });
      expect(player.volume).to.equal(0.2);
    });

    it('is newer than a config that stays as it was', () => {
      next({ volume: 0.6 }, { volume: 0.6 });
      player.volume = 0.9;
      next({ volume: 0.6 }, { volume: 0.6 });
      expect(player.volume).to.equal(0.9);
    });

    it('is a config alone where nobody changed anything', () => {
      next({ volume: 0.6 }, { volume: 0.6 });
      next({ volume: 0.2 }, { volume: 0.2 });
      expect(player.volume).to.equal(0.2);
    });
  });
});
