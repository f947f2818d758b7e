import { expect } from '@open-wc/testing';
import { followRefusedAutoplay } from '../../../src/player/workarounds/refused-autoplay.js';
import { EVENT } from '../../../src/playkit/events.js';
import type { SetupConfig } from '../../../src/playkit/types.js';
import type { FakePlayer } from '../../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../../support/fake-target.js';

const refusal = { error: new DOMException('A gesture is required.', 'NotAllowedError') };

describe('refused-autoplay', () => {
  let player: FakePlayer;
  let received: Array<[type: string, payload: unknown]>;
  let end: AbortController;

  beforeEach(() => {
    player = newPlayer();
    player.setSource('1_a');
    received = [];
    end = new AbortController();
    for (const type of [EVENT.AUTOPLAY_FAILED, EVENT.FALLBACK_TO_MUTED_AUTOPLAY]) {
      player.addEventListener(type, (event) => received.push([event.type, event.payload]));
    }
  });
  afterEach(removeTargets);

  function follow(playback: SetupConfig['playback']): void {
    Object.assign(player.config, { playback });
    followRefusedAutoplay(player.typed, end.signal);
  }

  it('continues muted when the browser refuses media that had begun to play', () => {
    follow({ autoplay: true });
    player.fire(EVENT.PLAY);
    player.fire(EVENT.PLAY_FAILED, refusal);
    expect(received).to.deep.equal([[EVENT.FALLBACK_TO_MUTED_AUTOPLAY, undefined]]);
    expect(player.muted).to.equal(true);
    expect(player.calls).to.deep.equal(['play']);
  });

  it('reports the refusal with its reason when muted autoplay is not allowed', () => {
    follow({ autoplay: true, allowMutedAutoPlay: false });
    player.fire(EVENT.PLAY_FAILED, refusal);
    expect(received).to.deep.equal([[EVENT.AUTOPLAY_FAILED, refusal]]);
    expect(player.muted).to.equal(false);
    expect(player.calls).to.deep.equal([]);
  });

  it('reports the refusal of muted media too, once for each media', () => {
    follow({ autoplay: true });
    player.playsAtOnce = false;
    player.fire(EVENT.PLAY_FAILED, refusal);
    player.fire(EVENT.PLAY_FAILED, refusal);
    player.fire(EVENT.PLAY_FAILED, refusal);
    const types = [EVENT.FALLBACK_TO_MUTED_AUTOPLAY, EVENT.AUTOPLAY_FAILED];
    expect(received.map(([type]) => type)).to.deep.equal(types);
    expect(player.calls).to.deep.equal(['play']);
    player.fire(EVENT.CHANGE_SOURCE_STARTED);
    player.fire(EVENT.PLAY_FAILED, refusal);
    expect(received.map(([type]) => type)).to.deep.equal([...types, EVENT.AUTOPLAY_FAILED]);
  });

  for (const type of [EVENT.AUTOPLAY_FAILED, EVENT.PLAYING]) {
    it(`does nothing after the player itself has fired ${type}`, () => {
      follow({ autoplay: true });
      player.fire(type);
      player.fire(EVENT.PLAY_FAILED, refusal);
      expect(received.length).to.equal(type === EVENT.PLAYING ? 0 : 1);
      expect(player.calls).to.deep.equal([]);
    });
  }

  it('does nothing without autoplay, and for another failure', () => {
    follow({ autoplay: false });
    player.fire(EVENT.PLAY_FAILED, refusal);
    Object.assign(player.config, { playback: { autoplay: true } });
    player.fire(EVENT.PLAY_FAILED, { error: new DOMException('A new load', 'AbortError') });
    player.fire(EVENT.PLAY_FAILED);
    expect(received).to.deep.equal([]);
    expect(player.muted).to.equal(false);
  });

  it('listens no longer once the player is removed', () => {
    follow({ autoplay: true });
    end.abort();
    player.fire(EVENT.PLAY_FAILED, refusal);
    expect(received).to.deep.equal([]);
  });
});
