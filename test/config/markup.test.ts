import { expect } from '@open-wc/testing';
import { isFromMarkup, isStyleText, parseMarkup } from '../../src/config/markup.js';

describe('markup', () => {
  it('parses JSON in markup, and throws for text that is not valid JSON', () => {
    expect(parseMarkup('{"a":[1]}')).to.deep.equal({ a: [1] });
    expect(() => parseMarkup('{')).to.throw();
  });

  it('rejects JSON in markup that is nested more deeply than any config', () => {
    const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    expect(() => parseMarkup(nested(40))).to.not.throw();
    expect(() => parseMarkup(nested(200))).to.throw();
    expect(() => parseMarkup('['.repeat(5000) + ']'.repeat(5000))).to.throw();
  });

  it('rejects JSON in markup that is longer than any config', () => {
    expect(() => parseMarkup(`{"a":"${'x'.repeat(90_000)}"}`)).to.not.throw();
    expect(() => parseMarkup(`{"a":"${'x'.repeat(100_000)}"}`)).to.throw();
  });

  it('recognizes an object that was parsed from markup, and no object made by a script', () => {
    expect(isFromMarkup(parseMarkup('{"ui":{}}'))).to.equal(true);
    for (const value of [{ ui: {} }, null, undefined, 5, 'x']) expect(isFromMarkup(value)).to.equal(false);
  });

  it('distinguishes style text from the address of a style sheet', () => {
    expect([isStyleText('/player.css'), isStyleText('a{}')]).to.deep.equal([false, true]);
  });
});
