import { expect } from '@open-wc/testing';
import type { ErrorReason } from '../../../src/index.js';
import { newTries, retryFor, type Failure, type Tries } from '../../../src/player/load/retry-policy.js';
import { PROCESSING_CHECKS } from '../../../src/time-limits.js';

const after = (reason: ErrorReason, tries: Partial<Tries> = {}, failure: Partial<Failure> = {}) =>
  retryFor({ reason, isLoad: true, tries: { ...newTries(), ...tries }, ...failure }, () => 0.5);

describe('retry policy', () => {
  it('renews an expired session once', () => {
    expect(after('session-expired')).to.deep.equal({ kind: 'renew' });
    expect(after('session-expired', { hasRenewed: true })).to.deep.equal({ kind: 'none' });
  });

  it('retries a network failure five times, after growing waits of up to two seconds', () => {
    const waits = [0, 1, 2, 3, 4, 5].map((attempt) => after('network', { waits: attempt }));
    expect(waits).to.deep.equal([
      { kind: 'wait', seconds: 0.5 },
      { kind: 'wait', seconds: 1 },
      { kind: 'wait', seconds: 2 },
      { kind: 'wait', seconds: 2 },
      { kind: 'wait', seconds: 2 },
      { kind: 'none' },
    ]);
  });

  it('varies the wait before a retry at random by up to a quarter', () => {
    const wait = (random: number) => {
      const retry = retryFor({ reason: 'network', isLoad: true, tries: { ...newTries(), waits: 1 } }, () => random);
      return retry.kind === 'wait' ? retry.seconds : NaN;
    };
    expect([wait(0), wait(1)]).to.deep.equal([0.75, 1.25]);
  });

  it('reloads a broken or refused stream once', () => {
    for (const reason of ['network', 'playback-failed', 'access-denied'] as const) {
      expect(after(reason, {}, { isLoad: false }).kind, reason).to.equal('wait');
      expect(after(reason, { waits: 1 }, { isLoad: false }).kind, reason).to.equal('none');
    }
  });

  it('does not reload a stream after HTTP 400, 404 or 410, but after statuses that may be temporary', () => {
    for (const httpStatus of [400, 404, 410]) expect(after('network', {}, { isLoad: false, httpStatus }).kind).to.equal('none');
    for (const httpStatus of [401, 403, 408, 429, 500, 503]) {
      expect(after('network', {}, { isLoad: false, httpStatus }).kind, String(httpStatus)).to.equal('wait');
    }
  });

  it('retries once, and without a wait, a load whose response the library lost', () => {
    expect(after('load-timeout')).to.deep.equal({ kind: 'wait', seconds: 0 });
    expect(after('load-timeout', { wasLost: true })).to.deep.equal({ kind: 'none' });
    expect(after('load-timeout', {}, { isLoad: false })).to.deep.equal({ kind: 'none' });
  });

  it('does not retry a load after other failures', () => {
    const others: ErrorReason[] = [
      'media-not-found',
      'media-not-ready',
      'media-deleted',
      'media-unavailable',
      'access-denied',
      'geo-restricted',
      'ip-restricted',
      'site-restricted',
      'schedule-restricted',
      'drm',
      'unknown',
    ];
    expect(others.filter((reason) => after(reason).kind !== 'none')).to.deep.equal([]);
  });

  it('checks an entry that is being processed at growing intervals for ten minutes', () => {
    expect([...PROCESSING_CHECKS].sort((a, b) => a - b)).to.deep.equal(PROCESSING_CHECKS);
    expect(PROCESSING_CHECKS.reduce((sum, seconds) => sum + seconds)).to.equal(600);
  });
});
