import { expect } from '@open-wc/testing';
import * as entry from '../src/index.js';
import * as element from '../src/element.js';

describe('index', () => {
  it('registers the tag', () => {
    expect(customElements.get('kaltura-player') === entry.KalturaPlayerElement).to.equal(true);
  });

  it('exports what the element entry exports, and defineKalturaPlayer', () => {
    expect(
      Object.keys(entry)
        .filter((name) => name !== 'defineKalturaPlayer')
        .sort(),
    ).to.deep.equal(Object.keys(element).sort());
    expect(typeof entry.defineKalturaPlayer).to.equal('function');
  });

  it('exports the public values', () => {
    expect(entry).to.include.keys(
      'KalturaPlayerElement',
      'KalturaPlayerError',
      'KalturaEvents',
      'trustOrigins',
      'defineKalturaPlayer',
    );
  });

  it('gives the class trustOrigins(), which the single file has by no other way', () => {
    expect(typeof entry.KalturaPlayerElement.trustOrigins).to.equal('function');
  });
});
