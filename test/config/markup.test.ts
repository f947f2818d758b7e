import { expect } from '@open-wc/testing';
import { isFromMarkup, isStyleText, parseMarkup } from '../../src/config/markup.js';

describe('markup', () => {
  it('parses JSON, and throws for what is none', () => {
    expect(parseMarkup('{"a":[1]}')).to.deep.equal({ a: [1] });
    expect(() => parseMarkup('{')).to.throw();
  });

  it('refuses what is nested more deeply than any config', () => {
    const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    expect(() => parseMarkup(nested(40))).to.not.throw();
    expect(() => parseMarkup(nested(200))).to.throw();
    expect(() => parseMarkup('['.repeat(5000) + ']'.repeat(5000))).to.throw();
  });

  it('refuses what is longer than any config', () => {
    expect(() => parseMarkup(`{"a":"${'x'.repeat(90_000)}"}`)).to.not.throw();
    expect(() => parseMarkup(`{"a":"${'x'.repeat(100_000)}"}`)).to.throw();
  });

  it('knows an object of markup from one that a script made', () => {
    expect(isFromMarkup(parseMarkup('{"ui":{}}'))).to.equal(true);
    for (const value of [{ ui: {} }, null, undefined, 5, 'x']) expect(isFromMarkup(value)).to.equal(false);
  });

  it('takes style text for what it is', () => {
    expect([isStyleText('/player.css'), isStyleText('a{}')]).to.deep.equal([false, true]);
  });
});
