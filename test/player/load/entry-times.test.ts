import { expect } from '@open-wc/testing';
import type { MediaOptions } from '../../../src/playkit/types.js';
import { settled } from '../../support/fake-library.js';
import { LoadsFixture } from '../../support/loads-fixture.js';

describe('times that do not fit the entry', () => {
  let fixture: LoadsFixture;
  beforeEach(() => (fixture = new LoadsFixture()));
  afterEach(() => fixture.remove());

  const answered = async (options: MediaOptions, sources: object): Promise<object> => {
    fixture.request({ entryId: 'a', options });
    fixture.requested(0).answer({ sources: { id: 'a', ...sources } });
    await settled();
    expect(fixture.reported).to.deep.equal(['loaded a']);
    return fixture.bundle.loads.at(-1)?.options ?? {};
  };

  const LONG = { type: 'Vod', duration: 30 };
  const cases: ReadonlyArray<
    readonly [title: string, options: MediaOptions, sources: object, left: object, problem: RegExp | null]
  > = [
    [
      'drops and reports a start-time after the end',
      { startTime: 99 },
      LONG,
      {},
      /start-time="99" is ignored: the video is 30 s/,
    ],
    ['drops and reports a start-time at the end', { startTime: 30 }, LONG, {}, /start-time="30"/],
    [
      'drops and reports a start-time after the end of the clip',
      { seekFrom: 8, clipTo: 20, startTime: 15 },
      LONG,
      { seekFrom: 8, clipTo: 20 },
      /start-time="15" is ignored: the clip is 12 s/,
    ],
    [
      'drops and reports both ends of a clip that begins after the end of the video',
      { seekFrom: 40, clipTo: 50, startTime: 3 },
      LONG,
      { startTime: 3 },
      /clip-from="40" is ignored: the video is 30 s/,
    ],
    [
      'keeps a clip and an end-time that reach beyond the end of the video',
      { seekFrom: 8, clipTo: 99, endTime: 99 },
      LONG,
      { seekFrom: 8, clipTo: 99, endTime: 99 },
      null,
    ],
    [
      'drops and reports the clip and the end-time of a live stream, and keeps its start-time',
      { seekFrom: 8, clipTo: 20, endTime: 60, startTime: 5 },
      { type: 'Live', duration: 0 },
      { startTime: 5 },
      /clip-from, clip-to, end-time have no effect on a live stream/,
    ],
    ['keeps every time where the API reports no duration', { startTime: 99 }, { type: 'Vod' }, { startTime: 99 }, null],
  ];
  for (const [title, options, sources, left, problem] of cases) {
    it(title, async () => {
      expect(await answered(options, sources)).to.deep.equal(left);
      expect(fixture.problems.length).to.equal(problem ? 1 : 0);
      if (problem) expect(fixture.problems[0]).to.match(problem);
    });
  }

  it('removes a dropped start-time from the configuration of the player too', async () => {
    await answered({ startTime: 99 }, LONG);
    expect(fixture.player.configured).to.deep.equal([{ sources: { startTime: null } }]);
  });

  it('does not change the options of a request from which it drops a start-time', async () => {
    const options = { startTime: 99 };
    await answered(options, LONG);
    expect(options).to.deep.equal({ startTime: 99 });
  });

  it('applies the start-time of a playlist to its first item only', async () => {
    fixture.request({ playlistId: 'p', options: { startTime: 3 } });
    fixture.requested(0).answer({ id: 'p' });
    await settled();
    fixture.requested(1).answer();
    await settled();
    void fixture.player.loadMedia({ entryId: 'b' });
    fixture.requested(2).answer();
    await settled();
    expect(fixture.bundle.loads.map(({ options }) => options)).to.deep.equal([{ startTime: 3 }, {}]);
  });
});
