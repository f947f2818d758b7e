import { expect } from '@open-wc/testing';
import { setState } from '../../src/element/states.js';

const internals = (states: unknown): ElementInternals => ({ states }) as ElementInternals;

describe('states', () => {
  it('takes one name out and puts the other in', () => {
    const states = new Set(['loading', 'theirs']);
    setState(internals(states), 'loading', 'ready');
    expect([...states].sort()).to.deep.equal(['ready', 'theirs']);
  });

  it('does nothing where there are no internals or no states', () => {
    expect(() => setState(null, 'a', 'b')).to.not.throw();
    expect(() => setState(internals(undefined), 'a', 'b')).to.not.throw();
  });

  it('does not break in browsers that want dashes', () => {
    const states = {
      delete: () => false,
      add: () => {
        throw new SyntaxError('must begin with --');
      },
    };
    expect(() => setState(internals(states), 'a', 'b')).to.not.throw();
  });
});
