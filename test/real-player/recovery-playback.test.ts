import { expect } from '@open-wc/testing';
import { Account } from '../support/backend.js';
import { failing, messageOf, reached, until } from '../support/failures.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';

describe('a stream that breaks while it plays', () => {
  const cases: ReadonlyArray<[entry: string, reason: string, retries: number]> = [
    ['1_segment404', 'network', 0],
    ['1_segmentnoise', 'playback-failed', 1],
    ['1_segmenthang', 'network', 1],
  ];
  afterEach(removePlayers);

  it('reports one fatal error after the automatic retries of a broken stream, and shows the retry button', async function () {
    this.timeout(100_000);
    await Promise.all(
      cases.map(async ([entry, reason, retries]) => {
        const start = performance.now();
        const { errors, failure, element } = await failing({ attributes: { 'entry-id': entry, autoplay: true, muted: true } });
        const reported = errors.map((error) => `${error.fatal ? 'fatal' : 'reported'} ${error.reason}`);
        console.log(`${entry}: ${reported.join(', ')}; ${((performance.now() - start) / 1000).toFixed(1)} s`);
        expect(failure, entry).to.include({ reason, retryable: true });
        expect(errors.filter(({ fatal }) => fatal).length, entry).to.equal(1);
        expect(errors.filter(({ message }) => message.includes('Trying again')).length, entry).to.equal(retries);
        expect(messageOf(element), entry).to.deep.equal({ text: failure.viewerMessage, hasRetry: true });
      }),
    );
  });

  it('resumes a broken stream at the same position by retry()', async function () {
    this.timeout(60_000);
    const account = new Account();
    await account.fault({ kind: 'segment', fault: 'status', status: 404, fromSegment: 3 });
    const { element } = createPlayer({ 'entry-id': '1_long', autoplay: true, muted: true, 'log-level': 'OFF' }, { account });
    let last = 0;
    element.addEventListener('timeupdate', () => (last = element.currentTime || last));
    await until(element, 'error', (detail) => (detail as { fatal: boolean }).fatal);
    await account.fault();
    const was = last;
    expect(was).to.be.above(1);
    element.retry();
    await once(element, 'playing');
    expect(element.currentTime).to.be.closeTo(was, 0.7);
    await reached(element, was + 1);
  });
});
