import { expect } from '@open-wc/testing';
import type { ErrorReason } from '../../src/index.js';
import { Account, type Fault } from '../support/backend.js';
import { errorsOf, failing, messageOf, reached, type Outcome } from '../support/failures.js';
import { createPlayer, removePlayers } from '../support/player-fixture.js';

const STREAM = ['manifest', 'media-playlist', 'segment'] as const;
const BESIDE = ['thumbnail', 'caption', 'analytics'] as const;

const attributes = { 'entry-id': '1_short', autoplay: true, muted: true };

interface Case {
  readonly fault: Fault;
  readonly reason: ErrorReason;
  readonly isRetryable: boolean;
}

const cases: readonly Case[] = STREAM.flatMap((kind) => [
  ...(['status', 'drop', 'hang', 'html', 'empty', 'noise', 'truncate'] as const).map((fault): Case => ({
    fault: { kind, fault },
    /* The library reports a segment of random bytes as a broken stream, and every other fault as a network failure. */
    reason: kind === 'segment' && fault === 'noise' ? 'playback-failed' : 'network',
    isRetryable: true,
  })),
  { fault: { kind, fault: 'status', status: 404 }, reason: 'network', isRetryable: true },
  { fault: { kind, fault: 'status', status: 403 }, reason: 'access-denied', isRetryable: false },
]);

const nameOf = ({ kind, fault, status }: Fault): string => [kind, fault, status].join(' ').trim();

describe('a stream that is broken from its beginning', () => {
  /* All cases run at the same time, because most of them wait for a time limit of the library or the element. */
  const outcomes = new Map<Case, Promise<Outcome>>();
  before(() => {
    for (const each of cases) outcomes.set(each, failing({ attributes, faults: [each.fault] }));
  });
  after(removePlayers);

  for (const each of cases) {
    const { fault, reason, isRetryable } = each;
    it(`reports ${reason} once, and shows its message, for a stream with the fault: ${nameOf(fault)}`, async function () {
      this.timeout(100_000);
      const { element, failure, errors, seconds, account } = await outcomes.get(each)!;
      const requests = (await account.log()).length;
      console.log(`${nameOf(fault)}: ${failure.reason} after ${seconds.toFixed(1)} s, ${requests} requests`);
      expect(failure.reason).to.equal(reason);
      expect(failure.retryable).to.equal(isRetryable);
      /* Twice the twenty seconds for which playback may wait for data, and a margin. */
      expect(seconds).to.be.below(50);
      expect(messageOf(element)).to.deep.equal({ text: failure.viewerMessage, hasRetry: isRetryable });
      expect(errors.filter(({ fatal }) => fatal).length).to.equal(1);
      expect(element.status).to.equal('failed');
      expect(requests).to.be.below(45);
    });
  }
});

describe('failing requests beside the stream', () => {
  afterEach(removePlayers);

  for (const kind of BESIDE) {
    it(`plays without a fatal error when requests of the kind "${kind}" fail`, async () => {
      const faults = ['status', 'drop', 'hang', 'html', 'empty'] as const;
      const fatals = await Promise.all(
        faults.map(async (fault) => {
          const account = new Account();
          await account.fault({ kind, fault });
          const { element } = createPlayer({ ...attributes, 'log-level': 'OFF', captions: true }, { account });
          const errors = errorsOf(element);
          await reached(element, 1);
          return errors.filter(({ fatal }) => fatal).length;
        }),
      );
      expect(fatals).to.deep.equal([0, 0, 0, 0, 0]);
    });
  }
});
