import { expect } from '@open-wc/testing';
import * as entry from '../src/index.js';
import * as element from '../src/element.js';

describe('index', () => {
  it('registers <kaltura-player> when index.js is imported', () => {
    expect(customElements.get('kaltura-player') === entry.KalturaPlayerElement).to.equal(true);
  });

  it('exports everything that element.js exports, and defineKalturaPlayer', () => {
    expect(
      Object.keys(entry)
        .filter((name) => name !== 'defineKalturaPlayer')
        .sort(),
    ).to.deep.equal(Object.keys(element).sort());
    expect(typeof entry.defineKalturaPlayer).to.equal('function');
  });

  it('exports the public classes and functions by their names', () => {
    expect(entry).to.include.keys(
      'KalturaPlayerElement',
      'KalturaPlayerError',
      'KalturaEvents',
      'trustOrigins',
      'defineKalturaPlayer',
    );
  });

  it('provides trustOrigins() as a static method of KalturaPlayerElement', () => {
    expect(typeof entry.KalturaPlayerElement.trustOrigins).to.equal('function');
  });
});
