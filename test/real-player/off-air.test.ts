import { expect } from '@open-wc/testing';
import type { KalturaPlayerElement, KalturaPlayerError } from '../../src/index.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';

const refusal = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'resolved',
    (error: unknown) => error,
  );

const panel = (element: KalturaPlayerElement): string =>
  element.shadowRoot?.querySelector('[part=message]')?.textContent?.trim() ?? '';

describe('a live stream that is off air', () => {
  afterEach(removePlayers);

  it('shows that a live stream has not started, before its scheduled start, when it has no streams yet', async () => {
    const { element } = createPlayer({ 'entry-id': '1_live_scheduled', autoplay: true }, { parent: null });
    const errors: KalturaPlayerError[] = [];
    element.addEventListener('error', ({ detail }) => errors.push(detail));
    document.body.append(element);
    expect(await refusal(element.ready())).to.have.property('reason', 'media-not-ready');
    await element.updateComplete;
    expect(panel(element)).to.contain('This live video has not started yet.');
    expect(errors.map(({ reason, fatal, retryable }) => [reason, fatal, retryable])).to.deep.equal([
      ['media-not-ready', true, true],
    ]);
  });

  it('shows that a live stream has not started, and plays once the broadcast has begun', async function () {
    /* The next request for the stream can be 25 s later. */
    this.timeout(60000);
    const { element, account } = createPlayer({ 'entry-id': '1_live' }, { parent: null });
    await account.fault({ kind: 'manifest', fault: 'status', status: 404, entryId: '1_live' });
    document.body.append(element);
    await element.ready();
    const errors: KalturaPlayerError[] = [];
    element.addEventListener('error', ({ detail }) => detail.fatal && errors.push(detail));
    const refused = await refusal(element.play());
    expect(refused).to.have.property('name', 'NotSupportedError');
    await element.updateComplete;
    expect(panel(element)).to.contain('This live video has not started yet.');
    expect(errors.map(({ reason, retryable }) => [reason, retryable])).to.deep.equal([['media-not-ready', true]]);
    await account.fault();
    await once(element, 'playing');
    expect(element.status).to.equal('ready');
    expect(panel(element)).to.equal('');
    expect(errors.length).to.equal(1);
  });
});
