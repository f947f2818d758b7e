import { expect } from '@open-wc/testing';
import { provideStorage } from '../../src/library/storage.js';

describe('the storage of a page', () => {
  const real = Object.getOwnPropertyDescriptor(window, 'localStorage');
  afterEach(() => {
    if (real) Object.defineProperty(window, 'localStorage', real);
  });

  it('keeps the localStorage of the page where it can be read', () => {
    const { localStorage } = window;
    provideStorage();
    expect(window.localStorage).to.equal(localStorage);
  });

  it('replaces a localStorage that the browser blocks by one that lasts as long as the page', () => {
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('Access is denied for this document', 'SecurityError');
      },
    });
    provideStorage();
    const { localStorage } = window;
    localStorage.setItem('volume', '0.5');
    expect([localStorage.getItem('volume'), localStorage.getItem('other')]).to.deep.equal(['0.5', null]);
    expect([localStorage.length, localStorage.key(0), localStorage.key(1)]).to.deep.equal([1, 'volume', null]);
    localStorage.removeItem('volume');
    localStorage.setItem('muted', 'true');
    localStorage.clear();
    expect([localStorage.getItem('volume'), localStorage.length]).to.deep.equal([null, 0]);
  });
});
