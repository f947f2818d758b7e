import { expect } from '@open-wc/testing';
import { KalturaPlayerError } from '../../../src/errors/index.js';
import type { MediaRequest } from '../../../src/config/setup-config.js';
import { PlayerLoads } from '../../../src/player/load/player-loads.js';
import type { MediaOptions, PlayKitEvent } from '../../../src/playkit/types.js';
import { outcome, rejection, settled, unhandledIn } from '../../support/fake-library.js';
import { FakeBundle, NOT_FOUND, providerError, type Asked, type FakePlayer } from '../../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../../support/fake-target.js';

const entry = (entryId: string, options = {}): MediaRequest => ({ entryId, options });

describe('player-loads', () => {
  let bundle: FakeBundle;
  let player: FakePlayer;
  let loads: PlayerLoads;
  let end: AbortController;
  /** What was reported, in order: `begun` by the player itself, `loaded b`, `failed network`. */
  let told: string[];
  let failures: KalturaPlayerError[];
  let problems: string[];
  /** The events that the page would hear. */
  let heard: string[];

  beforeEach(() => {
    bundle = new FakeBundle();
    player = newPlayer(bundle);
    end = new AbortController();
    told = [];
    failures = [];
    problems = [];
    heard = [];
    loads = watch();
    for (const type of ['error', 'changesourceended', 'playing']) {
      player.addEventListener(type, listen);
      end.signal.addEventListener('abort', () => player.removeEventListener(type, listen));
    }
  });
  afterEach(() => {
    end.abort();
    removeTargets();
  });

  const listen = (event: PlayKitEvent): void => {
    if (!loads.onEvent(event)) heard.push(event.type);
  };
  const asked = (index: number): Asked => {
    const question = player.provider.asked[index];
    if (!question) throw new Error(`Question ${index} was not asked`);
    return question;
  };
  const watch = (): PlayerLoads =>
    new PlayerLoads(player.typed, {
      onForeignLoad: () => {
        told.push('begun');
        const { underWay } = loads;
        if (underWay) follow(underWay);
      },
      onError: noteFailure,
      onProblem: (error) => problems.push(error.message),
    });
  const noteFailure = (error: unknown): void => {
    if (!(error instanceof KalturaPlayerError)) throw error;
    failures.push(error);
    told.push(`failed ${error.reason}${error.fatal ? '' : ' (goes on)'}`);
  };
  let newest: Promise<void> | undefined;
  const follow = (loading: Promise<void>): void => {
    newest = loading;
    loading.then(
      () => loading === newest && told.push(`loaded ${player.sources.id}`),
      (error: unknown) => loading === newest && noteFailure(error),
    );
    end.signal.addEventListener('abort', () => loads.drop(loading));
  };
  const request = (media: MediaRequest, ks?: string): void => follow(loads.load(media, ks));
  const load = (id: string): void => request(entry(id));

  describe('one load', () => {
    it('is told when the media has its source', async () => {
      load('a');
      await settled();
      expect(told).to.deep.equal([]);
      asked(0).answer();
      await settled();
      expect(told).to.deep.equal(['loaded a']);
      expect(heard).to.deep.equal(['changesourceended']);
    });

    it('asks for an entry, else for a reference, with the options and the KS', () => {
      request({ entryId: 'a', referenceId: 'r', options: { seekFrom: 1, clipTo: 2 } }, 'secret');
      request({ referenceId: 'r', options: {} });
      expect(bundle.loads).to.deep.equal([
        { info: { entryId: 'a', ks: 'secret' }, options: { seekFrom: 1, clipTo: 2 } },
        { info: { referenceId: 'r' }, options: {} },
      ]);
    });

    it('asks for a playlist, and where to start in it', () => {
      request({ playlistId: 'p', options: {} }, 'secret');
      request({ playlistId: 'p', entryId: 'b', options: {} });
      expect(bundle.playlists).to.deep.equal([
        { info: { playlistId: 'p', ks: 'secret' }, config: undefined },
        { info: { playlistId: 'p' }, config: { options: { startAtEntryId: 'b' } } },
      ]);
      expect(bundle.loads).to.deep.equal([]);
    });

    it('of a playlist is told when its first entry has its source, not before', async () => {
      request({ playlistId: 'p', options: {} });
      asked(0).answer({ id: 'p' });
      await settled();
      expect(told).to.deep.equal([]);
      asked(1).answer();
      await settled();
      expect(told).to.deep.equal(['loaded first']);
    });
  });

  describe('times that mean nothing for the entry', () => {
    const answered = async (options: MediaOptions, sources: object): Promise<object> => {
      request({ entryId: 'a', options });
      asked(0).answer({ sources: { id: 'a', ...sources } });
      await settled();
      expect(told).to.deep.equal(['loaded a']);
      return bundle.loads.at(-1)?.options ?? {};
    };

    const LONG = { type: 'Vod', duration: 30 };
    const cases: ReadonlyArray<
      readonly [title: string, options: MediaOptions, sources: object, left: object, problem: RegExp | null]
    > = [
      ['drops and reports a start behind the end', { startTime: 99 }, LONG, {}, /start-time="99" is ignored: the video is 30 s/],
      ['drops and reports a start at the end', { startTime: 30 }, LONG, {}, /start-time="30"/],
      [
        'drops and reports a start behind the end of the clip',
        { seekFrom: 8, clipTo: 20, startTime: 15 },
        LONG,
        { seekFrom: 8, clipTo: 20 },
        /start-time="15" is ignored: the clip is 12 s/,
      ],
      [
        'drops and reports a clip behind the end, both ends',
        { seekFrom: 40, clipTo: 50, startTime: 3 },
        LONG,
        { startTime: 3 },
        /clip-from="40" is ignored: the video is 30 s/,
      ],
      [
        'keeps a clip and an end-time that reach beyond the end',
        { seekFrom: 8, clipTo: 99, endTime: 99 },
        LONG,
        { seekFrom: 8, clipTo: 99, endTime: 99 },
        null,
      ],
      [
        'drops and reports clips and the end-time of a live stream, and keeps its start',
        { seekFrom: 8, clipTo: 20, endTime: 60, startTime: 5 },
        { type: 'Live', duration: 0 },
        { startTime: 5 },
        /clip-from, clip-to, end-time have no effect on a live stream/,
      ],
      ['keeps everything where the API names no length', { startTime: 99 }, { type: 'Vod' }, { startTime: 99 }, null],
    ];
    for (const [title, options, sources, left, problem] of cases) {
      it(title, async () => {
        expect(await answered(options, sources)).to.deep.equal(left);
        expect(problems.length).to.equal(problem ? 1 : 0);
        if (problem) expect(problems[0]).to.match(problem);
      });
    }

    it('takes what it drops out of the setup of the player, too', async () => {
      await answered({ startTime: 99 }, LONG);
      expect(player.configured).to.deep.equal([{ sources: { startTime: null } }]);
    });

    it('leaves the request as the page made it', async () => {
      const options = { startTime: 99 };
      await answered(options, LONG);
      expect(options).to.deep.equal({ startTime: 99 });
    });

    it('gives the times of a playlist to its first item alone', async () => {
      request({ playlistId: 'p', options: { startTime: 3 } });
      asked(0).answer({ id: 'p' });
      await settled();
      asked(1).answer();
      await settled();
      void player.loadMedia({ entryId: 'b' });
      asked(2).answer();
      await settled();
      expect(bundle.loads.map(({ options }) => options)).to.deep.equal([{ startTime: 3 }, {}]);
    });
  });

  describe('a failure', () => {
    it('is told once, though the player rejects and fires', async () => {
      load('a');
      asked(0).refuse(NOT_FOUND);
      await settled();
      expect(told).to.deep.equal(['failed media-not-found']);
      expect(heard).to.deep.equal([]);
      expect(failures[0]?.message).to.contain('entry a');
      expect(failures[0]).to.include({ severity: 2, category: 7, code: 7002 });
    });

    it('is told when the player only fires: a load of its own rejects to nobody', async () => {
      player = newPlayer();
      player.loadMedia = () => new Promise(() => undefined);
      player.addEventListener('error', listen);
      loads = watch();
      load('a');
      player.fire('error', {
        severity: 2,
        category: 13,
        code: 7002,
        data: providerError(2001, { messages: [{ code: 'COUNTRY_RESTRICTED' }] }),
      });
      await settled();
      expect(told).to.deep.equal(['failed geo-restricted']);
    });

    it('is told when the player only rejects', async () => {
      player.fire = () => undefined;
      load('a');
      asked(0).refuse(NOT_FOUND);
      await settled();
      expect(told).to.deep.equal(['failed media-not-found']);
    });

    it('is told when the load throws at once', async () => {
      player = newPlayer();
      player.loadMedia = () => {
        throw new TypeError('half-way');
      };
      loads = watch();
      expect(await unhandledIn(() => load('a'))).to.deep.equal([]);
      expect(failures.map(({ reason, fatal }) => [reason, fatal])).to.deep.equal([['unknown', true]]);
    });

    it('names the playlist, or the reference, that failed', async () => {
      request({ playlistId: 'p', options: {} });
      asked(0).refuse(NOT_FOUND);
      await settled();
      request({ referenceId: 'r', options: {} });
      asked(1).refuse(NOT_FOUND);
      await settled();
      expect(failures.map(({ message }) => /(playlist|reference) \w+/.exec(message)?.[0])).to.deep.equal([
        'playlist p',
        'reference r',
      ]);
    });

    it('of playback is told, and its second report is not', async () => {
      load('a');
      asked(0).answer();
      await settled();
      const payload = { severity: 2, category: 1, code: 1002, data: { name: 'manifestLoadError' } };
      player.fire('error', payload);
      player.fire('error', payload);
      expect(told).to.deep.equal(['loaded a', 'failed network']);
      expect(heard).to.deep.equal(['changesourceended']);
    });

    it('from which the player recovers is told, changes nothing, and may come again', async () => {
      load('a');
      player.fire('error', { severity: 1, category: 1, code: 1002 });
      asked(0).answer();
      await settled();
      player.fire('error', { severity: 1, category: 3, code: 3018 });
      expect(told).to.deep.equal(['failed network (goes on)', 'loaded a', 'failed playback-failed (goes on)']);
    });

    it('is none when the player only says that something newer took its place', async () => {
      load('a');
      player.fire('error', { severity: 2, category: 7, code: 7000 });
      player.fire('error', { severity: 2, category: 7, code: 9002 });
      await settled();
      expect(told).to.deep.equal([]);
      expect(heard).to.deep.equal([]);
    });

    it('is followed by a load that works', async () => {
      load('a');
      asked(0).refuse(NOT_FOUND);
      await settled();
      load('b');
      asked(1).answer();
      await settled();
      expect(told).to.deep.equal(['failed media-not-found', 'loaded b']);
    });

    it('is not taken over by the next load: each failure has its own words', async () => {
      load('a');
      asked(0).refuse(NOT_FOUND);
      await settled();
      load('b');
      asked(1).refuse(providerError(3001));
      await settled();
      expect(told).to.deep.equal(['failed media-not-found', 'failed media-unavailable']);
      expect(failures[1]?.message).to.contain('entry b');
    });

    it('leaves no rejection unhandled', async () => {
      const unhandled = await unhandledIn(() => {
        load('a');
        asked(0).refuse(NOT_FOUND);
      });
      expect(unhandled).to.deep.equal([]);
    });
  });

  describe('races', () => {
    /** What happens, in order, and all that may be told of it. `a?` is the question for a. */
    const races: ReadonlyArray<readonly [title: string, steps: ReadonlyArray<() => unknown>, told: readonly string[]]> = [
      [
        'A then B, B answers first',
        [() => load('a'), () => load('b'), () => asked(1).answer(), () => asked(0).answer()],
        ['loaded b'],
      ],
      [
        'A then B, A answers first',
        [() => load('a'), () => load('b'), () => asked(0).answer(), () => asked(1).answer()],
        ['loaded b'],
      ],
      [
        'A then B, A fails late',
        [() => load('a'), () => load('b'), () => asked(1).answer(), () => asked(0).refuse(NOT_FOUND)],
        ['loaded b'],
      ],
      [
        'A then B, A fails first',
        [() => load('a'), () => load('b'), () => asked(0).refuse(NOT_FOUND), () => asked(1).answer()],
        ['loaded b'],
      ],
      [
        'A then B, B fails and A answers late',
        [() => load('a'), () => load('b'), () => asked(1).refuse(NOT_FOUND), () => asked(0).answer()],
        ['failed media-not-found'],
      ],
      [
        'A, B, A again: the last question counts',
        [
          () => load('a'),
          () => load('b'),
          () => load('a'),
          () => asked(0).answer(),
          () => asked(1).answer(),
          () => asked(2).answer(),
        ],
        ['loaded a'],
      ],
      [
        'A loaded, then B and A again, B answers last',
        [
          () => load('a'),
          () => asked(0).answer(),
          () => load('b'),
          () => load('a'),
          () => asked(2).answer(),
          () => asked(1).answer(),
        ],
        ['loaded a', 'loaded a'],
      ],
      ['A then the end, A answers', [() => load('a'), () => end.abort(), () => asked(0).answer()], []],
      ['A then the end, A fails', [() => load('a'), () => end.abort(), () => asked(0).refuse(NOT_FOUND)], []],
      ['A then destroy() of the player', [() => load('a'), () => end.abort(), () => player.destroy()], []],
    ];
    for (const [title, steps, expected] of races) {
      it(title, async () => {
        const unhandled = await unhandledIn(async () => {
          for (const step of steps) {
            await step();
            await settled();
          }
        });
        expect(told).to.deep.equal(expected);
        expect(unhandled).to.deep.equal([]);
      });
    }

    /* Between the answer for A and its source the player takes some microtasks: a load may begin in any of them. */
    for (let ticks = 0; ticks < 8; ticks++) {
      it(`A then B, ${ticks} microtasks after the answer for A: what is told last is B`, async () => {
        load('a');
        asked(0).answer();
        for (let i = 0; i < ticks; i++) await Promise.resolve();
        const before = [...told];
        load('b');
        await settled();
        expect(told, 'nothing is loaded while b is awaited').to.deep.equal(before);
        asked(1).answer();
        await settled();
        expect(told).to.deep.equal([...before, 'loaded b']);
        expect(player.sources.id).to.equal('b');
      });

      it(`A then B, ${ticks} microtasks after the refusal of A: B is not told to have failed`, async () => {
        load('a');
        asked(0).refuse(NOT_FOUND);
        for (let i = 0; i < ticks; i++) await Promise.resolve();
        const before = [...told];
        load('b');
        await settled();
        asked(1).answer();
        await settled();
        expect(told).to.deep.equal([...before, 'loaded b']);
      });
    }
  });

  describe('a load that the player begins itself', () => {
    beforeEach(async () => {
      load('a');
      asked(0).answer();
      await settled();
      told.length = 0;
    });

    it('is told when it begins and when it is done', async () => {
      void player.loadMedia({ entryId: 'next' });
      expect(told).to.deep.equal(['begun']);
      asked(1).answer();
      await settled();
      expect(told).to.deep.equal(['begun', 'loaded next']);
    });

    it('fails once', async () => {
      const retry = player.loadMedia({ entryId: 'next' }).catch(() => undefined);
      asked(1).refuse(NOT_FOUND);
      await retry;
      await settled();
      expect(told).to.deep.equal(['begun', 'failed media-not-found']);
    });

    it('gives way to the page: the newest load wins', async () => {
      void player.loadMedia({ entryId: 'next' });
      load('b');
      asked(2).answer();
      await settled();
      asked(1).answer();
      await settled();
      expect(told).to.deep.equal(['begun', 'loaded b']);
    });

    it('takes over from a load of the page', async () => {
      load('b');
      void player.loadMedia({ entryId: 'next' });
      asked(2).answer();
      asked(1).answer();
      await settled();
      expect(told).to.deep.equal(['loaded next']);
    });

    it('follows a failure: the player\'s own "Try again"', async () => {
      player.fire('error', { severity: 2, category: 1, code: 1002 });
      void player.loadMedia({ entryId: 'a' });
      asked(1).answer();
      await settled();
      expect(told).to.deep.equal(['failed network', 'begun', 'loaded a']);
    });
  });

  describe('the calls of the player', () => {
    it('get their arguments, and give their results', async () => {
      const loading = player.loadMedia({ entryId: 'a', ks: 'k' }, { seekFrom: 5 });
      player.provider.last.answer({ sources: { id: 'answered' } });
      expect(await loading).to.deep.equal({ sources: { id: 'answered' } });
      expect(player.sources.id).to.equal('answered');
      expect(player.provider.last.info).to.deep.equal({ entryId: 'a', ks: 'k' });
    });

    it('reject as they did', async () => {
      const loading = player.loadMedia({ entryId: 'a' });
      player.provider.last.refuse(new Error('no'));
      expect(await rejection(loading)).to.equal('Error');
    });

    it('stay pending for ever when a newer one took their place, answered or refused late', async () => {
      for (const settle of ['answer', 'refuse'] as const) {
        const first = player.loadMedia({ entryId: 'a' });
        const question = player.provider.last;
        const second = player.loadMedia({ entryId: 'b' });
        player.provider.last.answer();
        await second;
        const unhandled = await unhandledIn(() => question[settle](new Error('late')));
        expect(await outcome(first)).to.equal('pending');
        expect([player.sources.id, unhandled]).to.deep.equal(['b', []]);
      }
    });

    it('stay pending for ever when they are dropped, and the next one goes through', async () => {
      const first = player.loadMedia({ entryId: 'a' });
      const { underWay } = loads;
      if (underWay) loads.drop(underWay);
      player.provider.last.answer();
      expect(await outcome(first)).to.equal('pending');
      expect(player.sources.id).to.equal(undefined);
      const next = player.loadMedia({ entryId: 'b' });
      player.provider.last.answer();
      expect(await rejection(next)).to.equal('resolved');
      expect(player.sources.id).to.equal('b');
    });

    it('are not dropped when another load is', async () => {
      const first = loads.load(entry('a'), undefined);
      const second = loads.load(entry('b'), undefined);
      loads.drop(first);
      player.provider.last.answer();
      expect(await rejection(second)).to.equal('resolved');
    });

    it('leave alone what the player requests ahead: a playlist looks up its next items', async () => {
      const ahead = player.provider.getMediaConfig({ entryId: 'next' });
      void player.loadMedia({ entryId: 'b' });
      asked(0).answer({ sources: { id: 'next' } });
      expect(await ahead).to.deep.equal({ sources: { id: 'next' } });
    });

    it('throw what they throw at once', () => {
      player = newPlayer();
      player.loadMedia = () => {
        throw new Error('at once');
      };
      loads = watch();
      expect(() => void player.loadMedia({})).to.throw('at once');
      expect(player.provider.getMediaConfig({}) instanceof Promise).to.equal(true);
    });

    it('may be missing in a player', () => {
      player = newPlayer();
      Object.assign(player, { loadPlaylist: undefined });
      expect(watch).to.not.throw();
    });
  });
});
