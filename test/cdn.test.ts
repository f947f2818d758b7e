import { expect } from '@open-wc/testing';
import { KalturaEvents, KalturaPlayerElement } from '../src/element.js';

describe('the single-file build', () => {
  it('registers <kaltura-player> and sets KalturaPlayerElement as its only global', async () => {
    const before = new Set(Object.getOwnPropertyNames(window));
    await import('../src/cdn.js');
    const added = Object.getOwnPropertyNames(window).filter((name) => !before.has(name));
    expect(added.includes('KalturaPlayerElement')).to.equal(true);
    expect(added.filter((name) => !/^(KalturaPlayerElement|lit|reactive|_\$|__)/.test(name))).to.deep.equal([]);
    expect((Reflect.get(window, 'KalturaPlayerElement') as unknown) === KalturaPlayerElement).to.equal(true);
    expect(customElements.get('kaltura-player') === KalturaPlayerElement).to.equal(true);
    expect(Reflect.get(KalturaPlayerElement, 'events') === KalturaEvents).to.equal(true);
  });
});
