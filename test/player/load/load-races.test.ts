import { expect } from '@open-wc/testing';
import { settled, unhandledIn } from '../../support/fake-library.js';
import { NOT_FOUND } from '../../support/fake-playkit.js';
import { LoadsFixture } from '../../support/loads-fixture.js';

describe('races of loads', () => {
  let fixture: LoadsFixture;
  beforeEach(() => (fixture = new LoadsFixture()));
  afterEach(() => fixture.remove());

  /** What happens, in order, and all that may be told of it. `a?` is the question for a. */
  const races: ReadonlyArray<readonly [title: string, steps: ReadonlyArray<() => unknown>, told: readonly string[]]> = [
    [
      'A then B, B answers first',
      [() => fixture.load('a'), () => fixture.load('b'), () => fixture.asked(1).answer(), () => fixture.asked(0).answer()],
      ['loaded b'],
    ],
    [
      'A then B, A answers first',
      [() => fixture.load('a'), () => fixture.load('b'), () => fixture.asked(0).answer(), () => fixture.asked(1).answer()],
      ['loaded b'],
    ],
    [
      'A then B, A fails late',
      [
        () => fixture.load('a'),
        () => fixture.load('b'),
        () => fixture.asked(1).answer(),
        () => fixture.asked(0).refuse(NOT_FOUND),
      ],
      ['loaded b'],
    ],
    [
      'A then B, A fails first',
      [
        () => fixture.load('a'),
        () => fixture.load('b'),
        () => fixture.asked(0).refuse(NOT_FOUND),
        () => fixture.asked(1).answer(),
      ],
      ['loaded b'],
    ],
    [
      'A then B, B fails and A answers late',
      [
        () => fixture.load('a'),
        () => fixture.load('b'),
        () => fixture.asked(1).refuse(NOT_FOUND),
        () => fixture.asked(0).answer(),
      ],
      ['failed media-not-found'],
    ],
    [
      'A, B, A again: the last question counts',
      [
        () => fixture.load('a'),
        () => fixture.load('b'),
        () => fixture.load('a'),
        () => fixture.asked(0).answer(),
        () => fixture.asked(1).answer(),
        () => fixture.asked(2).answer(),
      ],
      ['loaded a'],
    ],
    [
      'A loaded, then B and A again, B answers last',
      [
        () => fixture.load('a'),
        () => fixture.asked(0).answer(),
        () => fixture.load('b'),
        () => fixture.load('a'),
        () => fixture.asked(2).answer(),
        () => fixture.asked(1).answer(),
      ],
      ['loaded a', 'loaded a'],
    ],
    ['A then the end, A answers', [() => fixture.load('a'), () => fixture.end.abort(), () => fixture.asked(0).answer()], []],
    [
      'A then the end, A fails',
      [() => fixture.load('a'), () => fixture.end.abort(), () => fixture.asked(0).refuse(NOT_FOUND)],
      [],
    ],
    ['A then destroy() of the player', [() => fixture.load('a'), () => fixture.end.abort(), () => fixture.player.destroy()], []],
  ];
  for (const [title, steps, expected] of races) {
    it(title, async () => {
      const unhandled = await unhandledIn(async () => {
        for (const step of steps) {
          await step();
          await settled();
        }
      });
      expect(fixture.told).to.deep.equal(expected);
      expect(unhandled).to.deep.equal([]);
    });
  }

  /* Between the answer for A and its source the player takes some microtasks: a load may begin in any of them. */
  for (let ticks = 0; ticks < 8; ticks++) {
    it(`A then B, ${ticks} microtasks after the answer for A: the last report is of B`, async () => {
      fixture.load('a');
      fixture.asked(0).answer();
      for (let i = 0; i < ticks; i++) await Promise.resolve();
      const before = [...fixture.told];
      fixture.load('b');
      await settled();
      expect(fixture.told, 'nothing is loaded while b is awaited').to.deep.equal(before);
      fixture.asked(1).answer();
      await settled();
      expect(fixture.told).to.deep.equal([...before, 'loaded b']);
      expect(fixture.player.sources.id).to.equal('b');
    });

    it(`A then B, ${ticks} microtasks after the refusal of A: B is not reported as failed`, async () => {
      fixture.load('a');
      fixture.asked(0).refuse(NOT_FOUND);
      for (let i = 0; i < ticks; i++) await Promise.resolve();
      const before = [...fixture.told];
      fixture.load('b');
      await settled();
      fixture.asked(1).answer();
      await settled();
      expect(fixture.told).to.deep.equal([...before, 'loaded b']);
    });
  }
});
