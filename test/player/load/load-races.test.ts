import { expect } from '@open-wc/testing';
import { settled, unhandledIn } from '../../support/fake-library.js';
import { NOT_FOUND } from '../../support/fake-playkit.js';
import { LoadsFixture } from '../../support/loads-fixture.js';

describe('races of loads', () => {
  let fixture: LoadsFixture;
  beforeEach(() => (fixture = new LoadsFixture()));
  afterEach(() => fixture.remove());

  /** The steps of each race in order, and the complete list of what must be reported. */
  const races: ReadonlyArray<readonly [title: string, steps: ReadonlyArray<() => unknown>, reported: readonly string[]]> = [
    [
      'reports only load B when it replaces A and B is answered first',
      [
        () => fixture.load('a'),
        () => fixture.load('b'),
        () => fixture.requested(1).answer(),
        () => fixture.requested(0).answer(),
      ],
      ['loaded b'],
    ],
    [
      'reports only load B when it replaces A and A is answered first',
      [
        () => fixture.load('a'),
        () => fixture.load('b'),
        () => fixture.requested(0).answer(),
        () => fixture.requested(1).answer(),
      ],
      ['loaded b'],
    ],
    [
      'reports only load B when it replaces A and A fails late',
      [
        () => fixture.load('a'),
        () => fixture.load('b'),
        () => fixture.requested(1).answer(),
        () => fixture.requested(0).refuse(NOT_FOUND),
      ],
      ['loaded b'],
    ],
    [
      'reports only load B when it replaces A and A fails first',
      [
        () => fixture.load('a'),
        () => fixture.load('b'),
        () => fixture.requested(0).refuse(NOT_FOUND),
        () => fixture.requested(1).answer(),
      ],
      ['loaded b'],
    ],
    [
      'reports only the failure of load B when it replaces A and A is answered late',
      [
        () => fixture.load('a'),
        () => fixture.load('b'),
        () => fixture.requested(1).refuse(NOT_FOUND),
        () => fixture.requested(0).answer(),
      ],
      ['failed media-not-found'],
    ],
    [
      'reports only the last of the loads A, B and A again',
      [
        () => fixture.load('a'),
        () => fixture.load('b'),
        () => fixture.load('a'),
        () => fixture.requested(0).answer(),
        () => fixture.requested(1).answer(),
        () => fixture.requested(2).answer(),
      ],
      ['loaded a'],
    ],
    [
      'reports load A twice, and not B, when A is loaded before and after B and B is answered last',
      [
        () => fixture.load('a'),
        () => fixture.requested(0).answer(),
        () => fixture.load('b'),
        () => fixture.load('a'),
        () => fixture.requested(2).answer(),
        () => fixture.requested(1).answer(),
      ],
      ['loaded a', 'loaded a'],
    ],
    [
      'reports nothing when load A is answered after the player was ended',
      [() => fixture.load('a'), () => fixture.end.abort(), () => fixture.requested(0).answer()],
      [],
    ],
    [
      'reports nothing when load A fails after the player was ended',
      [() => fixture.load('a'), () => fixture.end.abort(), () => fixture.requested(0).refuse(NOT_FOUND)],
      [],
    ],
    [
      'reports nothing when the player is ended and destroyed during load A',
      [() => fixture.load('a'), () => fixture.end.abort(), () => fixture.player.destroy()],
      [],
    ],
  ];
  for (const [title, steps, expected] of races) {
    it(title, async () => {
      const unhandled = await unhandledIn(async () => {
        for (const step of steps) {
          await step();
          await settled();
        }
      });
      expect(fixture.reported).to.deep.equal(expected);
      expect(unhandled).to.deep.equal([]);
    });
  }

  /* Between the response for A and its source, several microtasks run. Another load can begin in each of them. */
  for (let ticks = 0; ticks < 8; ticks++) {
    it(`reports load B last when it begins ${ticks} microtasks after the response for load A`, async () => {
      fixture.load('a');
      fixture.requested(0).answer();
      for (let i = 0; i < ticks; i++) await Promise.resolve();
      const before = [...fixture.reported];
      fixture.load('b');
      await settled();
      expect(fixture.reported, 'nothing is loaded while b is awaited').to.deep.equal(before);
      fixture.requested(1).answer();
      await settled();
      expect(fixture.reported).to.deep.equal([...before, 'loaded b']);
      expect(fixture.player.sources.id).to.equal('b');
    });

    it(`does not report load B as failed when it begins ${ticks} microtasks after load A fails`, async () => {
      fixture.load('a');
      fixture.requested(0).refuse(NOT_FOUND);
      for (let i = 0; i < ticks; i++) await Promise.resolve();
      const before = [...fixture.reported];
      fixture.load('b');
      await settled();
      fixture.requested(1).answer();
      await settled();
      expect(fixture.reported).to.deep.equal([...before, 'loaded b']);
    });
  }
});
