import { expect } from '@open-wc/testing';
import { grantConsent, hasConsent, onConsent } from '../../../src/element/activation/consent.js';

describe('consent', () => {
  /* Consent lasts as long as the page, so these tests depend on their order. */
  it('has no consent at first', () => {
    localStorage.clear();
    expect(hasConsent()).to.equal(false);
  });

  it('reads a consent that is stored in localStorage', () => {
    localStorage.setItem('kaltura-player-consent', 'granted');
    expect(hasConsent()).to.equal(true);
    localStorage.setItem('kaltura-player-consent', 'no');
    expect(hasConsent()).to.equal(false);
    localStorage.clear();
  });

  it('notifies each listener of the consent until it unsubscribes', () => {
    let received = 0;
    let stopped = 0;
    const stop = onConsent(() => received++);
    onConsent(() => stopped++)();
    grantConsent();
    stop();
    grantConsent();
    expect([received, stopped, hasConsent()]).to.deep.equal([1, 0, true]);
  });

  it('stores the consent in localStorage only when the page requests that', () => {
    expect(localStorage.getItem('kaltura-player-consent')).to.equal(null);
    grantConsent(true);
    expect(localStorage.getItem('kaltura-player-consent')).to.equal('granted');
    localStorage.clear();
  });
});
