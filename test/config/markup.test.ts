import { expect } from '@open-wc/testing';
import { hasStyleFromMarkup, isStyleText, parseMarkup } from '../../src/config/markup.js';

const STYLE = { ui: { css: '.playkit-x { color: red }' } };

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

  it('knows style text by where it is from: markup, and not a script', () => {
    expect(hasStyleFromMarkup(parseMarkup(JSON.stringify(STYLE)))).to.equal(true);
    expect(hasStyleFromMarkup(STYLE)).to.equal(false);
  });

  it('takes the address of a style sheet for what it is', () => {
    expect(hasStyleFromMarkup(parseMarkup('{"ui":{"css":"/player.css"}}'))).to.equal(false);
    expect([isStyleText('/player.css'), isStyleText('a{}')]).to.deep.equal([false, true]);
  });

  it('does not break at anything', () => {
    for (const layer of [null, undefined, 5, 'x', [], parseMarkup('{"ui":5}'), parseMarkup('{"ui":{"css":5}}')]) {
      expect(hasStyleFromMarkup(layer)).to.equal(false);
    }
  });
});
