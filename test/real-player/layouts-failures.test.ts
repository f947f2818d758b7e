import { expect, nextFrame } from '@open-wc/testing';
import type { KalturaPlayerElement } from '../../src/index.js';
import { Account } from '../support/backend.js';
import { createPlayer, removePlayers } from '../support/player-fixture.js';
import { errorsOf, expectLayout, failureOf, PLAYS, secondPlays, until } from '../support/two-streams.js';

interface Requests {
  doRequest(requests: ReadonlyArray<{ loader: { id?: string } }>, ...rest: unknown[]): Promise<unknown>;
}

/* The look-up of the second stream never settles, as after a response with HTTP 500. */
function loseLookup(element: KalturaPlayerElement): void {
  const provider = element.player?.provider as unknown as Requests;
  const send = provider.doRequest.bind(provider);
  provider.doRequest = (requests, ...rest) =>
    requests.some(({ loader }) => loader.id === 'dualscreen') ? new Promise(() => undefined) : send(requests, ...rest);
}

/** Expects that the position advances. */
async function expectPlaying(element: KalturaPlayerElement): Promise<void> {
  const start = await until(
    () => element.currentTime,
    (time) => time > 0,
  );
  expect(
    await until(
      () => element.currentTime,
      (time) => time > start,
    ),
    'the position',
  ).to.be.above(start);
  expect(element.status).to.equal('ready');
}

describe('a second stream that does not load', () => {
  afterEach(removePlayers);

  it('plays the first stream, and reports plugin-unavailable, when the look-up of the second one hangs', async () => {
    const { element } = createPlayer(PLAYS);
    const errors = errorsOf(element);
    element.addEventListener('playerready', () => loseLookup(element));
    const requested = failureOf(element.setLayout('pip'));
    await expectPlaying(element);
    expect((await requested).message).to.contain('did not load within');
    expect((await failureOf(element.setLayout('side-by-side'))).reason).to.equal('plugin-unavailable');
    expect(errors.map(({ reason, fatal }) => [reason, fatal])).to.deep.equal([['plugin-unavailable', false]]);
  });

  it('plays the first stream when the API fails for the second one, and shows both after the next load', async () => {
    const account = new Account();
    await account.fault({ kind: 'api', fault: 'status', entryId: '1_two_child' });
    const { element } = createPlayer({ ...PLAYS, layout: 'side-by-side' }, { account });
    const errors = errorsOf(element);
    await expectPlaying(element);
    expect(element.layout).to.equal('hidden');
    expect(errors.map(({ reason, fatal }) => [reason, fatal])).to.deep.equal([['plugin-unavailable', false]]);
    expect((await failureOf(element.setLayout('side-by-side'))).reason).to.equal('plugin-unavailable');
    await account.fault();
    await element.loadMedia('1_other');
    await element.loadMedia('1_two');
    await element.play();
    await secondPlays(element);
    await expectLayout(element, 'side-by-side');
  });

  it('plays the next entry while the look-up of the second stream hangs', async () => {
    const { element } = createPlayer(PLAYS);
    element.addEventListener('playerready', () => loseLookup(element));
    await element.ready();
    const requested = failureOf(element.setLayout('pip'));
    await nextFrame();
    await element.loadMedia('1_short');
    expect(await requested).to.include({ reason: 'aborted' });
    await element.play();
    await expectPlaying(element);
  });

  it('plays one stream, and rejects setLayout(), in a player without controls', async () => {
    const { element } = createPlayer({ ...PLAYS, 'no-ui': true });
    const errors = errorsOf(element);
    await expectPlaying(element);
    const failure = await failureOf(element.setLayout('side-by-side'));
    expect(failure).to.include({ reason: 'plugin-unavailable', fatal: false });
    expect(errors.length).to.equal(0);
    expect(element.layout).to.equal('hidden');
  });
});
