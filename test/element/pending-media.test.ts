import { expect } from '@open-wc/testing';
import { PendingMedia } from '../../src/element/pending-media.js';
import { MediaState } from '../../src/player/media/media-state.js';
import { outcome } from '../support/fake-library.js';
import type { FakePlayer } from '../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../support/fake-target.js';

describe('media properties and calls before the embed module is loaded', () => {
  let media: PendingMedia;
  let player: FakePlayer;
  let end: AbortController;

  beforeEach(() => {
    media = new PendingMedia();
    player = newPlayer();
    end = new AbortController();
  });
  afterEach(() => {
    end.abort();
    removeTargets();
  });

  /** Simulates that the module is loaded, a player is attached, and its source is set. */
  const arrive = (): MediaState => {
    const mediaState = media.handOver(() => new MediaState());
    mediaState.attach(player.typed, end.signal);
    player.setSource('a');
    mediaState.onSource();
    return mediaState;
  };

  it('returns properties set before the embed module is loaded, and applies their last values', () => {
    media.set('volume', 0.3);
    media.set('volume', 0.4);
    media.set('muted', true);
    expect([media.get('volume'), media.get('muted'), media.get('playbackRate')]).to.deep.equal([0.4, true, undefined]);
    arrive();
    expect([player.volume, player.muted]).to.deep.equal([0.4, true]);
  });

  it('makes the last waiting call of each kind once the player has its source', () => {
    const called: string[] = [];
    for (const [kind, name] of [
      ['seek', 'a'],
      ['seek', 'b'],
      ['full', 'c'],
    ] as const) {
      media.call(kind, () => called.push(name));
    }
    arrive();
    expect(called).to.deep.equal(['b', 'c']);
    expect(media.player).to.equal(player.typed);
  });

  it('settles play() by the player when it was called before the embed module is loaded', async () => {
    player.playsAtOnce = true;
    const playing = media.play();
    expect(media.play(), 'one promise').to.equal(playing);
    arrive();
    expect(await outcome(playing)).to.not.equal('pending');
    expect(player.calls).to.include('play');
  });

  it('disables autoplay after a pause() before the embed module is loaded', () => {
    media.pause();
    arrive();
    expect(player.configured[0]).to.deep.equal({ playback: { autoplay: false } });
    expect(player.calls).to.include('pause');
  });

  it('rejects a waiting play() that a pause() follows, as a video does', async () => {
    const playing = media.play();
    playing.catch(() => undefined);
    media.pause();
    const [reason] = await Promise.all([playing.catch((error: Error) => error.name)]);
    expect(reason).to.equal('AbortError');
    arrive();
    expect(player.calls).to.not.include('play');
  });

  it('rejects a waiting play() and drops waiting calls when they are cancelled', async () => {
    const playing = media.play();
    const called: string[] = [];
    media.call('seek', () => called.push('seek'));
    media.cancel(new Error('gone'));
    expect(await playing.catch((error: Error) => error.message)).to.equal('gone');
    arrive();
    expect(called).to.deep.equal([]);
  });

  it('creates one media state for several handovers', () => {
    const mediaState = arrive();
    expect(media.handOver(() => new MediaState())).to.equal(mediaState);
  });
});
