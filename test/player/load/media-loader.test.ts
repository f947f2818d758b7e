import { expect } from '@open-wc/testing';
import type { KalturaPlayerError } from '../../../src/errors/index.js';
import type { MediaRequest } from '../../../src/config/setup-config.js';
import { LOAD_TIMEOUT_SECONDS, MediaLoader } from '../../../src/player/load/media-loader.js';
import type { PlayKitEvent } from '../../../src/playkit/types.js';
import { settled, unhandledIn } from '../../support/fake-library.js';
import { FakeBundle, providerError, type Asked, type FakePlayer } from '../../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../../support/fake-target.js';
import { FakeClock } from '../../support/fake-clock.js';

const entry = (entryId: string, options = {}): MediaRequest => ({ entryId, options });
const NOT_FOUND = providerError(1006, { results: [{ error: { code: 'ENTRY_ID_NOT_FOUND' } }] }, 1);

describe('media-loader', () => {
  let time: FakeClock;
  let bundle: FakeBundle;
  let player: FakePlayer;
  let loader: MediaLoader;
  let end: AbortController;
  /** What the loader told, in order: `begun`, `loaded b`, `failed network`. */
  let told: string[];
  let failures: KalturaPlayerError[];
  /** The events that the page would hear. */
  let heard: string[];

  beforeEach(() => {
    time = new FakeClock();
    bundle = new FakeBundle();
    player = newPlayer(bundle);
    end = new AbortController();
    told = [];
    failures = [];
    heard = [];
    loader = new MediaLoader(
      player.typed,
      {
        begun: () => told.push('begun'),
        loaded: () => told.push(`loaded ${player.sources.id}`),
        failed: (error) => {
          failures.push(error);
          told.push(`failed ${error.reason}${error.fatal ? '' : ' (goes on)'}`);
        },
      },
      end.signal,
    );
    for (const type of ['error', 'changesourceended', 'playing']) {
      player.addEventListener(type, listen);
      end.signal.addEventListener('abort', () => player.removeEventListener(type, listen));
    }
  });
  afterEach(() => {
    end.abort();
    time.restore();
    removeTargets();
  });

  const listen = (event: PlayKitEvent): void => {
    if (!loader.onEvent(event)) heard.push(event.type);
  };
  const asked = (index: number): Asked => {
    const question = player.provider.asked[index];
    if (!question) throw new Error(`Question ${index} was not asked`);
    return question;
  };
  const load = (id: string): void => loader.load(entry(id), undefined);

  describe('one load', () => {
    it('is told when the media has its source', async () => {
      load('a');
      await settled();
      expect(told).to.deep.equal([]);
      asked(0).answer();
      await settled();
      expect(told).to.deep.equal(['loaded a']);
      expect(heard).to.deep.equal(['changesourceended']);
      expect(time.pending).to.equal(0);
    });

    it('asks for an entry, else for a reference, with the options and the KS', () => {
      loader.load({ entryId: 'a', referenceId: 'r', options: { seekFrom: 1, clipTo: 2 } }, 'secret');
      loader.load({ referenceId: 'r', options: {} }, undefined);
      expect(bundle.loads).to.deep.equal([
        { info: { entryId: 'a', ks: 'secret' }, options: { seekFrom: 1, clipTo: 2 } },
        { info: { referenceId: 'r' }, options: {} },
      ]);
    });

    it('asks for a playlist, and where to start in it', () => {
      loader.load({ playlistId: 'p', options: {} }, 'secret');
      loader.load({ playlistId: 'p', entryId: 'b', options: {} }, undefined);
      expect(bundle.playlists).to.deep.equal([
        { info: { playlistId: 'p', ks: 'secret' }, config: undefined },
        { info: { playlistId: 'p' }, config: { options: { startAtEntryId: 'b' } } },
      ]);
      expect(bundle.loads).to.deep.equal([]);
    });

    it('of a playlist is told when its first entry has its source, not before', async () => {
      loader.load({ playlistId: 'p', options: {} }, undefined);
      asked(0).answer({ id: 'p' });
      await settled();
      expect(told).to.deep.equal([]);
      asked(1).answer();
      await settled();
      expect(told).to.deep.equal(['loaded first']);
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
      expect(time.pending).to.equal(0);
    });

    it('is told when the player only fires: a load of its own rejects to nobody', async () => {
      player = newPlayer();
      player.loadMedia = () => new Promise(() => undefined);
      player.addEventListener('error', listen);
      loader = new MediaLoader(
        player.typed,
        { begun: () => undefined, loaded: () => undefined, failed: ({ reason }) => told.push(`failed ${reason}`) },
        end.signal,
      );
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
      loader = new MediaLoader(
        player.typed,
        { begun: () => undefined, loaded: () => undefined, failed: (error) => failures.push(error) },
        end.signal,
      );
      expect(await unhandledIn(() => load('a'))).to.deep.equal([]);
      expect(failures.map(({ reason, fatal }) => [reason, fatal])).to.deep.equal([['unknown', true]]);
    });

    it('names the playlist, or the reference, that failed', async () => {
      loader.load({ playlistId: 'p', options: {} }, undefined);
      asked(0).refuse(NOT_FOUND);
      await settled();
      loader.load({ referenceId: 'r', options: {} }, undefined);
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

  describe('a load that never settles', () => {
    it('fails after ten seconds', async () => {
      expect(LOAD_TIMEOUT_SECONDS).to.equal(10);
      load('a');
      await time.pass(9.9);
      expect(told).to.deep.equal([]);
      await time.pass(0.1);
      expect(told).to.deep.equal(['failed load-timeout']);
      expect(failures[0]).to.include({ fatal: true, retryable: true });
      expect(failures[0]?.message).to.contain('entry a').and.to.contain('10 s');
      expect(time.pending).to.equal(0);
    });

    it('is dropped: its late answer shows nothing', async () => {
      load('a');
      await time.pass(10);
      asked(0).answer();
      await settled();
      expect(told).to.deep.equal(['failed load-timeout']);
      expect(player.sources.id).to.equal(undefined);
      expect(heard).to.deep.equal([]);
    });

    it('is dropped: its late failure is not a second one', async () => {
      load('a');
      await time.pass(10);
      asked(0).refuse(NOT_FOUND);
      await settled();
      expect(told).to.deep.equal(['failed load-timeout']);
    });

    it('has the full time again when it is tried again', async () => {
      load('a');
      await time.pass(10);
      load('a');
      await time.pass(9.9);
      expect(told).to.deep.equal(['failed load-timeout']);
      await time.pass(0.1);
      expect(told).to.deep.equal(['failed load-timeout', 'failed load-timeout']);
    });

    it('has the time of the newest load only', async () => {
      load('a');
      await time.pass(9);
      load('b');
      expect(time.pending).to.equal(1);
      await time.pass(9.9);
      expect(told).to.deep.equal([]);
      await time.pass(0.1);
      expect(failures.map(({ message }) => /entry \w/.exec(message)?.[0])).to.deep.equal(['entry b']);
    });

    it('counts also when the playlist came and its first entry does not', async () => {
      loader.load({ playlistId: 'p', options: {} }, undefined);
      asked(0).answer({ id: 'p' });
      await settled();
      await time.pass(10);
      expect(told).to.deep.equal(['failed load-timeout']);
    });

    it('does not count once the media is there', async () => {
      load('a');
      asked(0).answer();
      await settled();
      await time.pass(60);
      expect(told).to.deep.equal(['loaded a']);
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
      [
        'A hangs, B comes, A answers',
        [() => load('a'), () => time.pass(10), () => load('b'), () => asked(0).answer(), () => asked(1).answer()],
        ['failed load-timeout', 'loaded b'],
      ],
      ['A then the end, A answers', [() => load('a'), () => end.abort(), () => asked(0).answer()], []],
      ['A then the end, A fails', [() => load('a'), () => end.abort(), () => asked(0).refuse(NOT_FOUND)], []],
      ['A then the end, and nothing more', [() => load('a'), () => end.abort(), () => time.pass(60)], []],
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
        expect(time.pending, 'timers').to.equal(0);
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

    it('has the same time limit', async () => {
      void player.loadMedia({ entryId: 'next' });
      await time.pass(10);
      expect(told).to.deep.equal(['begun', 'failed load-timeout']);
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

  describe('the end', () => {
    it('stops the clock', () => {
      load('a');
      expect(time.pending).to.equal(1);
      end.abort();
      expect(time.pending).to.equal(0);
    });
  });
});
