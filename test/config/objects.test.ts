import { expect } from '@open-wc/testing';
import { differences, snapshot } from '../../src/config/comparison.js';
import { isPlainObject, merge, valueAt } from '../../src/config/objects.js';
import { setAt } from '../../src/config/set-at.js';

/* An own property with this key, as `JSON.parse()` creates it. */
const hostile = (): unknown => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"a":1}');
const isPolluted = (): boolean => 'polluted' in {};

class Foreign {
  value = 1;
}

describe('objects', () => {
  describe('isPlainObject', () => {
    it('recognizes plain objects, and no arrays, class instances, functions or nodes', () => {
      for (const yes of [{}, { a: 1 }, Object.create(null), JSON.parse('{}')]) expect(isPlainObject(yes)).to.equal(true);
      for (const no of [null, undefined, 1, 'x', [], new Foreign(), new Date(), () => 1, document.body]) {
        expect(isPlainObject(no)).to.equal(false);
      }
    });
  });

  describe('valueAt', () => {
    it('reads a nested value by its path', () => {
      expect(valueAt({ a: { b: { c: 5 } } }, 'a.b.c')).to.equal(5);
      expect(valueAt({ a: { b: null } }, 'a.b')).to.equal(null);
    });

    it('returns undefined for a path that does not exist, and for inherited properties', () => {
      for (const path of ['x', 'a.x', 'a.b.x.y', 'constructor.name', 'a.toString.name']) {
        expect(valueAt({ a: { b: 1 } }, path), path).to.equal(undefined);
      }
      expect(valueAt(null, 'a')).to.equal(undefined);
    });
  });

  describe('setAt', () => {
    it('creates the missing objects on the path to a value', () => {
      const object = {};
      setAt(object, 'provider.env.cdnUrl', 'x');
      setAt(object, 'provider.ks', 'y');
      expect(object).to.deep.equal({ provider: { env: { cdnUrl: 'x' }, ks: 'y' } });
    });

    it('replaces a value on the path that is no object, and removes a property that is set to undefined', () => {
      const object = { a: 5, b: { c: 1 } };
      setAt(object, 'a.x', 1);
      setAt(object, 'b.c', undefined);
      expect(object).to.deep.equal({ a: { x: 1 }, b: {} });
    });
  });

  describe('merge', () => {
    it('merges nested objects, with values of later layers over those of earlier ones', () => {
      expect(merge({ a: { x: 1, y: 1 }, b: 1 }, { a: { y: 2 } }, { b: 3 })).to.deep.equal({ a: { x: 1, y: 2 }, b: 3 });
    });

    it('replaces arrays and class instances as a whole in a merge', () => {
      const foreign = new Foreign();
      const merged = merge({ list: [1, 2, 3], it: { a: 1 } }, { list: [4], it: foreign });
      expect(merged['list']).to.deep.equal([4]);
      expect(merged['it'] === foreign).to.equal(true);
    });

    it('does not change the layers of a merge', () => {
      const low = { a: { x: 1 } };
      const high = { a: { y: 2 } };
      const merged = merge(low, high);
      (merged['a'] as { x: number }).x = 9;
      expect([low, high]).to.deep.equal([{ a: { x: 1 } }, { a: { y: 2 } }]);
    });

    it('ignores undefined in a merge, and applies null', () => {
      expect(merge({ a: 1, b: 1 }, { a: undefined, b: null })).to.deep.equal({ a: 1, b: null });
    });

    it('ignores layers of a merge that are no objects', () => {
      expect(merge(undefined, null, 'x', 5, [1], { a: 1 })).to.deep.equal({ a: 1 });
    });

    it('pollutes no prototype when a merged object has the keys __proto__ and constructor', () => {
      const merged = merge({ b: {} }, hostile(), { b: hostile() });
      expect(isPolluted()).to.equal(false);
      expect(Object.keys(merged)).to.not.include('__proto__');
      expect(Object.getPrototypeOf(merged) === Object.prototype).to.equal(true);
      expect((merged as { polluted?: unknown }).polluted).to.equal(undefined);
      expect(merged['a']).to.equal(1);
    });
  });

  describe('snapshot', () => {
    it('copies nested objects and lists into a snapshot', () => {
      const value = { a: { list: [{ x: 1 }] } };
      const copy = snapshot(value, () => value) as typeof value;
      value.a.list.push({ x: 2 });
      (value.a.list[0] as { x: number }).x = 9;
      expect(copy).to.deep.equal({ a: { list: [{ x: 1 }] } });
    });

    it('calls the newest function at the same path through a snapshot', () => {
      let current = { hook: (n: number) => n + 1, list: [{ go: () => 'old' }] };
      const copy = snapshot(current, () => current) as typeof current;
      current = { hook: (n: number) => n + 10, list: [{ go: () => 'new' }] };
      expect(copy.hook(1)).to.equal(11);
      expect(copy.list[0]?.go()).to.equal('new');
    });

    it('calls the old function through a snapshot when the newest object has none', () => {
      let current: { hook?: () => string } | undefined = { hook: () => 'old' };
      const copy = snapshot(current, () => current) as { hook: () => string };
      current = undefined;
      expect(copy.hook()).to.equal('old');
    });

    it('passes this, arguments, result and exception through a function of a snapshot', () => {
      const current = {
        hook(this: unknown, ...args: unknown[]) {
          if (args.length === 0) throw new Error('none');
          return [this, ...args];
        },
      };
      const copy = snapshot(current, () => current) as { hook: (...args: unknown[]) => unknown };
      const owner = {};
      expect((Reflect.apply(copy.hook, owner, [1, 2]) as unknown[])[0] === owner).to.equal(true);
      expect((copy.hook(1, 2) as unknown[]).slice(1)).to.deep.equal([1, 2]);
      expect(() => copy.hook()).to.throw('none');
    });

    it('keeps a class in a snapshot usable with new and with its static properties', () => {
      const current = {
        component: class Component {
          static displayName = 'Component';
          render(): string {
            return 'rendered';
          }
        },
      };
      const { component: Copy } = snapshot(current, () => current) as typeof current;
      expect(new Copy().render()).to.equal('rendered');
      expect(Copy.displayName).to.equal('Component');
      expect(typeof Copy.prototype.render).to.equal('function');
    });

    it('keeps class instances in a snapshot by identity, and removes __proto__', () => {
      const foreign = new Foreign();
      const copy = snapshot({ foreign, nested: hostile() }, () => undefined) as { foreign: Foreign; nested: object };
      expect(copy.foreign === foreign).to.equal(true);
      expect(Object.keys(copy.nested)).to.not.include('__proto__');
      expect(isPolluted()).to.equal(false);
    });
  });

  describe('differences', () => {
    const f = (): number => 1;
    const g = (): number => 2;
    const equal: ReadonlyArray<readonly [unknown, unknown]> = [
      [1, 1],
      [NaN, NaN],
      [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }],
      [f, g],
      [
        { hook: f, list: [f] },
        { hook: g, list: [g] },
      ],
      [{ a: undefined }, {}],
    ];
    it('finds no differences between equal values', () => {
      for (const [a, b] of equal) expect(differences(a, b), JSON.stringify([a, b])).to.deep.equal([]);
    });

    it('returns the paths at which two objects differ', () => {
      expect(differences({ a: { x: 1, y: 1 }, b: 1 }, { a: { x: 2, y: 1 }, c: 1 })).to.deep.equal(['a.x', 'b', 'c']);
    });

    it('returns the path of the whole array when one of its items differs', () => {
      expect(differences({ a: { list: [1, 2] } }, { a: { list: [1, 3] } })).to.deep.equal(['a.list']);
      expect(differences({ list: [1] }, { list: [1, 2] })).to.deep.equal(['list']);
    });

    it('distinguishes 1 from "1", null from absent, a function from a value, and an array from an object', () => {
      for (const [a, b] of [
        [1, '1'],
        [null, undefined],
        [f, 1],
        [[], {}],
        [0, -0],
      ]) {
        expect(differences({ a }, { a: b })).to.deep.equal(['a']);
      }
    });

    it('compares class instances by identity', () => {
      const foreign = new Foreign();
      expect(differences({ a: foreign }, { a: foreign })).to.deep.equal([]);
      expect(differences({ a: foreign }, { a: new Foreign() })).to.deep.equal(['a']);
    });
  });
});
