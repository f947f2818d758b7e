import { expect } from '@open-wc/testing';
import { KalturaPlayerError, type KalturaPlayerElement } from '../../src/index.js';
import { createPlayer, once, record, removePlayers } from '../support/player-fixture.js';

/** Collects the messages of the errors that an element reports, with the prefix `fatal: ` for fatal ones. */
function problems(element: KalturaPlayerElement): string[] {
  const messages: string[] = [];
  element.addEventListener('error', ({ detail }) => {
    expect(detail).to.be.instanceOf(KalturaPlayerError);
    messages.push(`${detail.fatal ? 'fatal: ' : ''}${detail.message.replace('[kaltura-player] ', '')}`);
  });
  return messages;
}

const playing = { autoplay: true, muted: true };

/** Resolves with the position when playback has jumped back. */
async function rewound(element: KalturaPlayerElement): Promise<number> {
  for (let before = element.currentTime; ;) {
    await once(element, 'timeupdate');
    if (element.currentTime < before - 0.2) return element.currentTime;
    before = element.currentTime;
  }
}

describe('times with the real player', () => {
  afterEach(removePlayers);

  for (const [kind, source] of [
    ['an adaptive stream', {}],
    ['a file', { 'stream-priority': 'progressive' }],
  ] as const) {
    it(`plays ${kind} from its start, and reports start-time once, when start-time is behind the end`, async () => {
      const { element } = createPlayer({ 'entry-id': '1_video', 'start-time': 99999, ...playing, ...source });
      const reported = problems(element);
      await once(element, 'firstplaying');
      expect(element.currentTime).to.be.below(2);
      expect(reported).to.deep.equal(['start-time="99999" is ignored: the video is 30 s long.']);
    });
  }

  it('plays the whole video, and reports clip-from once, when the clip is behind its end', async () => {
    const { element } = createPlayer({ 'entry-id': '1_video', 'clip-from': 99999, 'clip-to': 100000, ...playing });
    const reported = problems(element);
    await once(element, 'firstplaying');
    expect(element.duration).to.be.closeTo(30, 0.5);
    expect(reported).to.deep.equal(['clip-from="99999" is ignored: the video is 30 s long.']);
  });

  it('plays a clip that reaches beyond the end up to the end', async () => {
    const { element } = createPlayer({ 'entry-id': '1_video', 'clip-from': 25, 'clip-to': 99999, ...playing });
    const reported = problems(element);
    await once(element, 'firstplaying');
    expect(element.duration).to.be.closeTo(5, 0.5);
    expect(reported).to.deep.equal([]);
  });

  it('plays a live stream at its edge, and reports a clip and an end-time once', async () => {
    const { element } = createPlayer({ 'entry-id': '1_live', 'clip-from': 10, 'clip-to': 20, 'end-time': 60, ...playing });
    const reported = problems(element);
    await once(element, 'firstplaying');
    const edge = element.seekable.end(0);
    expect(edge - element.currentTime).to.be.below(8);
    expect(reported).to.deep.equal(['clip-from, clip-to, end-time have no effect on a live stream, which has no end.']);
  });

  it('loops the section between start-time and end-time', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short', 'start-time': 1.5, 'end-time': 2.5, loop: true, ...playing });
    const pauses = record(element, ['pause', 'ended']);
    await once(element, 'firstplaying');
    for (let round = 0; round < 2; round++) expect(await rewound(element)).to.be.within(1.4, 2.2);
    expect(pauses).to.deep.equal([]);
  });

  it('loops from start-time to the end when there is no end-time', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short', 'start-time': 2.5, loop: true, ...playing });
    await once(element, 'playbackended');
    await once(element, 'playing');
    expect(await Promise.race([once(element, 'timeupdate').then(() => element.currentTime)])).to.be.within(2.4, 4);
  });

  it('applies start-time and end-time only to the first item of a playlist', async () => {
    const { element } = createPlayer({ 'playlist-id': '1_playlist', 'start-time': 3, 'end-time': 3.5, ...playing });
    await once(element, 'firstplaying');
    expect(element.currentTime).to.be.within(2.8, 3.6);
    await once(element, 'pause');
    expect(element.currentTime).to.be.within(3.4, 4);
    const second = once(element, 'kaltura-player-playlistitemchanged');
    await element.play();
    await second;
    await once(element, 'playing');
    expect(element.player?.sources.id).to.equal('1_video');
    expect(element.currentTime).to.be.below(2);
    const pauses = record(element, ['pause']);
    while (element.currentTime < 4) await once(element, 'timeupdate');
    expect(pauses).to.deep.equal([]);
  });

  it('applies clip-from and clip-to only to the first item of a playlist', async () => {
    const { element } = createPlayer({ 'playlist-id': '1_playlist', 'clip-from': 1, 'clip-to': 3, ...playing });
    await once(element, 'firstplaying');
    expect(element.duration).to.be.closeTo(2, 0.3);
    await once(element, 'kaltura-player-playlistitemchanged');
    await once(element, 'playing');
    expect(element.duration).to.be.closeTo(30, 0.5);
  });
});
