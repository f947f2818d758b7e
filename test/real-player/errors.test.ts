import { expect, nextFrame } from '@open-wc/testing';
import type { ErrorReason, KalturaPlayerElement, KalturaPlayerError } from '../../src/index.js';
import { Account } from '../support/backend.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';

/** Collects the errors that an element reports. */
function errorsOf(element: KalturaPlayerElement): KalturaPlayerError[] {
  const errors: KalturaPlayerError[] = [];
  element.addEventListener('error', ({ detail }) => errors.push(detail));
  return errors;
}

const message = (element: KalturaPlayerElement): Element | null => element.shadowRoot?.querySelector('[part=message]') ?? null;

describe('errors of the real player', () => {
  afterEach(removePlayers);

  const loads: ReadonlyArray<[entry: string, reason: ErrorReason]> = [
    ['1_unknown', 'media-not-found'],
    ['1_geo', 'geo-restricted'],
    ['1_ip', 'ip-restricted'],
    ['1_site', 'site-restricted'],
    ['1_scheduled', 'schedule-restricted'],
    ['1_blocked', 'access-denied'],
    ['1_nosources', 'media-unavailable'],
  ];
  for (const [entry, reason] of loads) {
    it(`reports ${reason} for ${entry} once, and loads another entry afterwards`, async () => {
      const { element } = createPlayer({ 'entry-id': entry });
      const errors = errorsOf(element);
      const failure = (await element.ready().catch((error: unknown) => error)) as KalturaPlayerError;
      expect(failure).to.include({ reason, fatal: true });
      expect(element.error).to.equal(failure);
      await element.updateComplete;
      expect(message(element)?.textContent?.trim()).to.contain(failure.viewerMessage);
      await expect(element).to.be.accessible();
      element.entryId = '1_short';
      await element.updateComplete;
      await element.ready();
      await element.updateComplete;
      expect(errors.filter(({ fatal }) => fatal)).to.deep.equal([failure]);
      expect(element.error).to.equal(null);
      expect(message(element) === null).to.equal(true);
    });
  }

  it('reports library-load-failed when the library is missing, and loads it on "Try again"', async () => {
    const account = new Account();
    await account.fault({ kind: 'library', fault: 'status', status: 404, times: 1 });
    const { element } = createPlayer({ 'entry-id': '1_short' }, { account });
    const errors = errorsOf(element);
    await once(element, 'error');
    expect(errors[0]).to.include({ reason: 'library-load-failed', retryable: true });
    await element.updateComplete;
    message(element)?.querySelector('button')?.click();
    await element.ready();
    expect(errors.length).to.equal(1);
  });

  for (const fault of ['syntax', 'empty'] as const) {
    it(`reports library-load-failed for a library with the fault "${fault}"`, async () => {
      const account = new Account();
      await account.fault({ kind: 'library', fault });
      const { element } = createPlayer({ 'entry-id': '1_short' }, { account });
      /* The test runner would report the syntax error as a failure. */
      const { onerror } = window;
      window.onerror = null;
      const { detail } = await once(element, 'error');
      window.onerror = onerror;
      expect(detail.reason).to.equal('library-load-failed');
      expect(document.querySelectorAll(`script[src*="/p/${account.partnerId}/"]`).length).to.equal(0);
    });
  }

  it('requests nothing from an origin that is not trusted', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short', 'cdn-url': 'https://evil.example' });
    const { detail } = await once(element, 'error');
    expect(detail.reason).to.equal('origin-not-trusted');
    expect(detail.message).to.contain('cdn-url').and.to.contain('https://evil.example');
    await nextFrame();
    expect(document.querySelectorAll('script[src*="evil"]').length).to.equal(0);
  });

  it('reports a fatal error for a load that the player never settles', async () => {
    const { element } = createPlayer({ 'entry-id': '1_missing' });
    const { detail } = await once(element, 'error');
    expect(detail).to.include({ fatal: true });
    expect(detail.reason).to.be.oneOf(['load-timeout', 'media-not-found']);
  });

  it('reports non-fatal errors while the player retries a stream, and one fatal error at the end', async () => {
    const { element } = createPlayer({ 'entry-id': '1_manifest404', autoplay: true, muted: true });
    const errors = errorsOf(element);
    while (element.status !== 'failed') await once(element, 'error');
    const reported = errors.map(({ reason, fatal, category }) => ({ reason, fatal, category }));
    expect(reported.at(-1)).to.deep.equal({ reason: 'network', fatal: true, category: 1 });
    expect(reported.filter(({ fatal }) => fatal).length).to.equal(1);
    expect(reported.filter(({ fatal }) => !fatal).length).to.be.at.least(1);
  });
});
