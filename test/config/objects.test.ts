import { expect } from '@open-wc/testing';
import { differences, snapshot } from '../../src/config/comparison.js';
import { isPlainObject, merge, valueAt } from '../../src/config/objects.js';
import { setAt } from '../../src/config/set-at.js';

/* A key that is an own property, as JSON.parse makes it. */
const hostile = (): unknown => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"a":1}');
const isPolluted = (): boolean => 'polluted' in {};

class Foreign {
  value = 1;
}

describe('objects', () => {
  describe('isPlainObject', () => {
    it('knows plain objects from everything else', () => {
      for (const yes of [{}, { a: 1 }, Object.create(null), JSON.parse('{}')]) expect(isPlainObject(yes)).to.equal(true);
      for (const no of [null, undefined, 1, 'x', [], new Foreign(), new Date(), () => 1, document.body]) {
        expect(isPlainObject(no)).to.equal(false);
      }
    });
  });

  describe('valueAt', () => {
    it('reads nested values', () => {
      expect(valueAt({ a: { b: { c: 5 } } }, 'a.b.c')).to.equal(5);
      expect(valueAt({ a: { b: null } }, 'a.b')).to.equal(null);
    });

    it('gives undefined where the way ends, and reads nothing inherited', () => {
      for (const path of ['x', 'a.x', 'a.b.x.y', 'constructor.name', 'a.toString.name']) {
        expect(valueAt({ a: { b: 1 } }, path), path).to.equal(undefined);
      }
      expect(valueAt(null, 'a')).to.equal(undefined);
    });
  });

  describe('setAt', () => {
    it('makes what is missing on the way', () => {
      const object = {};
      setAt(object, 'provider.env.cdnUrl', 'x');
      setAt(object, 'provider.ks', 'y');
      expect(object).to.deep.equal({ provider: { env: { cdnUrl: 'x' }, ks: 'y' } });
    });

    it('replaces what is no object, and takes back what is undefined', () => {
      const object = { a: 5, b: { c: 1 } };
      setAt(object, 'a.x', 1);
      setAt(object, 'b.c', undefined);
      expect(object).to.deep.equal({ a: { x: 1 }, b: {} });
    });
  });

  describe('merge', () => {
    it('lets the later layer win, deeply', () => {
      expect(merge({ a: { x: 1, y: 1 }, b: 1 }, { a: { y: 2 } }, { b: 3 })).to.deep.equal({ a: { x: 1, y: 2 }, b: 3 });
    });

    it('takes arrays and foreign objects whole', () => {
      const foreign = new Foreign();
      const merged = merge({ list: [1, 2, 3], it: { a: 1 } }, { list: [4], it: foreign });
      expect(merged['list']).to.deep.equal([4]);
      expect(merged['it'] === foreign).to.equal(true);
    });

    it('leaves the layers as they are', () => {
      const low = { a: { x: 1 } };
      const high = { a: { y: 2 } };
      const merged = merge(low, high);
      (merged['a'] as { x: number }).x = 9;
      expect([low, high]).to.deep.equal([{ a: { x: 1 } }, { a: { y: 2 } }]);
    });

    it('takes undefined as nothing said, and null as said', () => {
      expect(merge({ a: 1, b: 1 }, { a: undefined, b: null })).to.deep.equal({ a: 1, b: null });
    });

    it('skips what is no layer', () => {
      expect(merge(undefined, null, 'x', 5, [1], { a: 1 })).to.deep.equal({ a: 1 });
    });

    it('pollutes no prototype', () => {
      const merged = merge({ b: {} }, hostile(), { b: hostile() });
      expect(isPolluted()).to.equal(false);
      expect(Object.keys(merged)).to.not.include('__proto__');
      expect(Object.getPrototypeOf(merged) === Object.prototype).to.equal(true);
      expect((merged as { polluted?: unknown }).polluted).to.equal(undefined);
      expect(merged['a']).to.equal(1);
    });
  });

  describe('snapshot', () => {
    it('copies deeply', () => {
      const value = { a: { list: [{ x: 1 }] } };
      const copy = snapshot(value, () => value) as typeof value;
      value.a.list.push({ x: 2 });
      (value.a.list[0] as { x: number }).x = 9;
      expect(copy).to.deep.equal({ a: { list: [{ x: 1 }] } });
    });

    it('calls the newest function at the same place', () => {
      let current = { hook: (n: number) => n + 1, list: [{ go: () => 'old' }] };
      const copy = snapshot(current, () => current) as typeof current;
      current = { hook: (n: number) => n + 10, list: [{ go: () => 'new' }] };
      expect(copy.hook(1)).to.equal(11);
      expect(copy.list[0]?.go()).to.equal('new');
    });

    it('calls the old function where the newest has none', () => {
      let current: { hook?: () => string } | undefined = { hook: () => 'old' };
      const copy = snapshot(current, () => current) as { hook: () => string };
      current = undefined;
      expect(copy.hook()).to.equal('old');
    });

    it('hands on this, arguments, result and exception', () => {
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

    it('keeps a class usable: a component of the player UI is made with new', () => {
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

    it('leaves foreign objects as they are, and drops __proto__', () => {
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
    it('finds none between values that are equal', () => {
      for (const [a, b] of equal) expect(differences(a, b), JSON.stringify([a, b])).to.deep.equal([]);
    });

    it('names the paths that differ', () => {
      expect(differences({ a: { x: 1, y: 1 }, b: 1 }, { a: { x: 2, y: 1 }, c: 1 })).to.deep.equal(['a.x', 'b', 'c']);
    });

    it('names an array as a whole', () => {
      expect(differences({ a: { list: [1, 2] } }, { a: { list: [1, 3] } })).to.deep.equal(['a.list']);
      expect(differences({ list: [1] }, { list: [1, 2] })).to.deep.equal(['list']);
    });

    it('distinguish 1 from "1", null from absent, a function from a value, and array from object', () => {
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

    it('compares foreign objects by identity', () => {
      const foreign = new Foreign();
      expect(differences({ a: foreign }, { a: foreign })).to.deep.equal([]);
      expect(differences({ a: foreign }, { a: new Foreign() })).to.deep.equal(['a']);
    });
  });
});
