import { expect } from '@open-wc/testing';
import { KalturaPlayerError, type KalturaPlayerElement } from '../../src/index.js';
import { createPlayer, once, record, removePlayers } from '../support/player-fixture.js';

const refusal = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'resolved',
    (error: unknown) => error,
  );

/** Returns the media properties of an element, as of a `<video>`. */
const facts = (element: KalturaPlayerElement): object => {
  const { currentTime, ended, readyState, videoWidth, seekable, played, textTracks } = element;
  return {
    currentTime,
    ended,
    readyState,
    videoWidth,
    seekable: seekable.length,
    played: played.length,
    textTracks: textTracks.length,
    isLive: element.isLive(),
  };
};

describe('kinds of entries with the real player', () => {
  afterEach(removePlayers);

  for (const [entryId, kind, plugin] of [
    ['1_image', 'an image', 'playkit-js-image-player'],
    ['1_document', 'a document', 'playkit-js-document-player'],
    ['1_youtube', 'a YouTube video', 'playkit-js-youtube'],
  ] as const) {
    it(`fails with media-unavailable for ${kind}, and names the plugin that it needs`, async () => {
      const { element } = createPlayer({ 'entry-id': entryId });
      const error = await refusal(element.ready());
      expect(error).to.be.instanceOf(KalturaPlayerError);
      expect(error).to.have.property('reason', 'media-unavailable');
      expect(String(error)).to.contain(`entry ${entryId} is ${kind}: it needs the plugin ${plugin}`);
    });

    it(`shows ${kind} by an engine of its own: ready() and play() resolve, and no playback is reported`, async () => {
      const { element } = createPlayer({ 'entry-id': entryId, 'uiconf-id': 1008 });
      const marks = record(element, ['milestone', 'ended', 'error']);
      await element.ready();
      await element.play();
      await element.play();
      expect(element.status).to.equal('ready');
      expect(facts(element)).to.deep.equal({
        currentTime: 0,
        ended: false,
        readyState: 0,
        videoWidth: 0,
        seekable: 0,
        played: 0,
        textTracks: 0,
        isLive: false,
      });
      element.pause();
      element.currentTime = 3;
      expect(marks).to.deep.equal([]);
      expect(element.error).to.equal(null);
    });
  }

  it('loads an image after a video, and the video again, on the same player', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short', 'uiconf-id': 1008, autoplay: true, muted: true });
    await once(element, 'firstplaying');
    const { player } = element;
    await element.loadMedia('1_image');
    await element.play();
    expect(element.player?.sources.id).to.equal('1_image');
    await element.loadMedia('1_short');
    await once(element, 'timeupdate');
    expect(element.player === player, 'the same player').to.equal(true);
    expect(element.duration).to.be.closeTo(4, 0.3);
    expect(element.error).to.equal(null);
  });

  it('plays an entry of sound alone to its end, and emits milestones', async () => {
    const { element } = createPlayer({ 'entry-id': '1_audio', 'start-time': 18, milestones: '95', autoplay: true, muted: true });
    const marks: number[] = [];
    element.addEventListener('milestone', ({ detail }) => marks.push(detail.percent));
    await once(element, 'ended');
    expect(element.duration).to.be.closeTo(20, 0.5);
    expect(marks).to.deep.equal([95]);
    expect(element.readyState).to.be.above(1);
  });

  it('plays a quiz in a player without the plugin for quizzes as a video', async () => {
    const { element } = createPlayer({ 'entry-id': '1_quiz', autoplay: true, muted: true });
    await once(element, 'ended');
    expect(element.error).to.equal(null);
  });

  for (const [entryId, window] of [
    ['1_live', 'a DVR window'],
    ['1_live_edge', 'its live edge only'],
  ] as const) {
    it(`plays a live stream with ${window}, and emits no milestone and no ended event`, async () => {
      const { element } = createPlayer({ 'entry-id': entryId, milestones: '1 50 99', autoplay: true, muted: true });
      const marks = record(element, ['milestone', 'ended']);
      await once(element, 'firstplaying');
      for (let times = 0; times < 8; times++) await once(element, 'timeupdate');
      expect([element.duration, element.isLive()]).to.deep.equal([Infinity, true]);
      expect(element.seekable.length).to.equal(1);
      expect(marks).to.deep.equal([]);
    });
  }
});
