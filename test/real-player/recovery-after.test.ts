import { playerNode } from '../support/player-node.js';
import { expect } from '@open-wc/testing';
import { Account, type Fault } from '../support/backend.js';
import { errorsOf, failing, messageOf, until } from '../support/failures.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';

describe('an outage of five seconds', () => {
  afterEach(removePlayers);

  const outages: readonly Fault[] = [
    { kind: 'api', fault: 'drop' },
    { kind: 'api', fault: 'status', status: 503 },
    { kind: 'api', fault: 'html' },
    { kind: 'api', fault: 'hang' },
  ];
  for (const media of [{ 'entry-id': '1_short' }, { 'reference-id': 'ref_video' }, { 'playlist-id': '1_playlist' }]) {
    it(`loads after an API outage of five seconds, and reports no fatal error: ${Object.keys(media)[0]}`, async function () {
      const results = await Promise.all(
        outages.map(async (fault) => {
          const account = new Account();
          await account.fault(fault);
          const { element } = createPlayer({ 'log-level': 'OFF', ...media }, { account });
          const errors = errorsOf(element);
          await once(element, 'playerready');
          const start = performance.now();
          setTimeout(() => void account.fault(), 5000);
          await element.ready();
          const seconds = (performance.now() - start) / 1000;
          console.log(
            `${Object.keys(media)[0]}, API ${fault.fault}: ready after ${seconds.toFixed(1)} s, ${errors.length} reported`,
          );
          return {
            fault: fault.fault,
            isInTime: seconds < 10,
            fatal: errors.filter((error) => error.fatal).length,
            reported: errors.length,
          };
        }),
      );
      for (const { fault, isInTime, fatal, reported } of results) {
        expect({ isInTime, fatal }, fault).to.deep.equal({ isInTime: true, fatal: 0 });
        expect(reported, fault).to.be.above(0);
      }
    });
  }
});

describe('recovery after a failure', () => {
  afterEach(removePlayers);

  it('loads again on the same player by retry(), and removes the message', async () => {
    const { element, account } = await failing({
      attributes: { 'entry-id': '1_short' },
      faults: [{ kind: 'api', fault: 'status', status: 404 }],
    });
    const { player } = element;
    await account.fault();
    element.retry();
    expect(element.status).to.equal('loading');
    expect((await element.ready()) === player).to.equal(true);
    await element.updateComplete;
    expect(messageOf(element)).to.equal(undefined);
    expect(element.error).to.equal(null);
  });

  it('keeps the focus on "Try again" while a retry fails, and moves it into the player when one succeeds', async () => {
    const { element, account } = await failing({
      attributes: { 'entry-id': '1_short' },
      faults: [{ kind: 'api', fault: 'status', status: 404 }],
    });
    const button = (): HTMLElement | null => element.shadowRoot?.querySelector<HTMLElement>('[part="retry-button"]') ?? null;
    const press = (): void => {
      button()?.focus();
      button()?.click();
    };
    press();
    await until(element, 'statuschange', () => element.status === 'failed');
    await element.updateComplete;
    expect(button() !== null && element.shadowRoot?.activeElement === button()).to.equal(true);
    await account.fault();
    press();
    await element.ready();
    await element.updateComplete;
    expect(document.activeElement === element).to.equal(true);
    expect(playerNode(element).contains(element.shadowRoot?.activeElement ?? null)).to.equal(true);
  });

  it('retries when the browser is online again', async () => {
    const { element, account } = await failing({
      attributes: { 'entry-id': '1_short' },
      faults: [{ kind: 'api', fault: 'status', status: 404 }],
    });
    await account.fault();
    window.dispatchEvent(new Event('online'));
    await element.ready();
    expect(element.status).to.equal('ready');
  });

  it('does not retry an error that is not retryable when the browser is online again', async () => {
    const { element, account } = await failing({ attributes: { 'entry-id': '1_geo' } });
    const before = (await account.log('api')).length;
    window.dispatchEvent(new Event('online'));
    expect(element.status).to.equal('failed');
    expect((await account.log('api')).length).to.equal(before);
  });

  it('stops retries once the element is removed or destroyed', async () => {
    for (const end of ['remove', 'destroy'] as const) {
      const account = new Account();
      await account.fault({ kind: 'api', fault: 'drop' });
      const { element } = createPlayer({ 'entry-id': '1_short', 'log-level': 'OFF' }, { account });
      const errors = errorsOf(element);
      await until(element, 'error');
      element[end]();
      await Promise.resolve();
      const before = (await account.log('api')).length;
      const reported = errors.length;
      /* Another element fails by the same outage meanwhile, which takes longer than any wait before a retry. */
      const other = await failing({ attributes: { 'entry-id': '1_short' }, faults: [{ kind: 'api', fault: 'drop' }] });
      expect(other.seconds).to.be.above(3);
      expect((await account.log('api')).length, end).to.equal(before);
      expect(errors.length, end).to.equal(reported);
    }
  });

  it('loads another entry after a failure', async () => {
    const { element } = await failing({ attributes: { 'entry-id': '1_geo' } });
    element.entryId = '1_short';
    await once(element, 'statuschange');
    await element.ready();
    expect(element.error).to.equal(null);
  });
});
