import { expect } from '@open-wc/testing';
import { settled, unhandledIn } from '../../support/fake-library.js';
import { NOT_FOUND, providerError } from '../../support/fake-playkit.js';
import { newPlayer } from '../../support/fake-target.js';
import { LoadsFixture } from '../../support/loads-fixture.js';

describe('failures of loads', () => {
  let fixture: LoadsFixture;
  beforeEach(() => (fixture = new LoadsFixture()));
  afterEach(() => fixture.remove());

  it('reports a failed load once when the player both rejects and fires an error', async () => {
    fixture.load('a');
    fixture.requested(0).refuse(NOT_FOUND);
    await settled();
    expect(fixture.reported).to.deep.equal(['failed media-not-found']);
    expect(fixture.received).to.deep.equal([]);
    expect(fixture.failures[0]?.message).to.contain('entry a');
    expect(fixture.failures[0]).to.include({ severity: 2, category: 7, code: 7002 });
  });

  it('reports a failed load when the player only fires an error', async () => {
    fixture.player = newPlayer();
    fixture.player.loadMedia = () => new Promise(() => undefined);
    fixture.player.addEventListener('error', fixture.listen);
    fixture.loads = fixture.watch();
    fixture.load('a');
    fixture.player.fire('error', {
      severity: 2,
      category: 13,
      code: 7002,
      data: providerError(2001, { messages: [{ code: 'COUNTRY_RESTRICTED' }] }),
    });
    await settled();
    expect(fixture.reported).to.deep.equal(['failed geo-restricted']);
  });

  it('reports a failed load when the player only rejects', async () => {
    fixture.player.fire = () => undefined;
    fixture.load('a');
    fixture.requested(0).refuse(NOT_FOUND);
    await settled();
    expect(fixture.reported).to.deep.equal(['failed media-not-found']);
  });

  it('reports a failed load when loadMedia() throws', async () => {
    fixture.player = newPlayer();
    fixture.player.loadMedia = () => {
      throw new TypeError('half-way');
    };
    fixture.loads = fixture.watch();
    expect(await unhandledIn(() => fixture.load('a'))).to.deep.equal([]);
    expect(fixture.failures.map(({ reason, fatal }) => [reason, fatal])).to.deep.equal([['unknown', true]]);
  });

  it('names the playlist or the reference id of a failed load', async () => {
    fixture.request({ playlistId: 'p', options: {} });
    fixture.requested(0).refuse(NOT_FOUND);
    await settled();
    fixture.request({ referenceId: 'r', options: {} });
    fixture.requested(1).refuse(NOT_FOUND);
    await settled();
    expect(fixture.failures.map(({ message }) => /(playlist|reference) \w+/.exec(message)?.[0])).to.deep.equal([
      'playlist p',
      'reference r',
    ]);
  });

  it('reports a failure of playback once when the player fires its error twice', async () => {
    fixture.load('a');
    fixture.requested(0).answer();
    await settled();
    const payload = { severity: 2, category: 1, code: 1002, data: { name: 'manifestLoadError' } };
    fixture.player.fire('error', payload);
    fixture.player.fire('error', payload);
    expect(fixture.reported).to.deep.equal(['loaded a', 'failed network']);
    expect(fixture.received).to.deep.equal(['changesourceended']);
  });

  it('reports every error from which the player recovers as not fatal', async () => {
    fixture.load('a');
    fixture.player.fire('error', { severity: 1, category: 1, code: 1002 });
    fixture.requested(0).answer();
    await settled();
    fixture.player.fire('error', { severity: 1, category: 3, code: 3018 });
    expect(fixture.reported).to.deep.equal(['failed network (not fatal)', 'loaded a', 'failed playback-failed (not fatal)']);
  });

  it('ignores the errors of a load that a newer one interrupts', async () => {
    fixture.load('a');
    fixture.player.fire('error', { severity: 2, category: 7, code: 7000 });
    fixture.player.fire('error', { severity: 2, category: 7, code: 9002 });
    await settled();
    expect(fixture.reported).to.deep.equal([]);
    expect(fixture.received).to.deep.equal([]);
  });

  it('reports a load that succeeds after a failed load', async () => {
    fixture.load('a');
    fixture.requested(0).refuse(NOT_FOUND);
    await settled();
    fixture.load('b');
    fixture.requested(1).answer();
    await settled();
    expect(fixture.reported).to.deep.equal(['failed media-not-found', 'loaded b']);
  });

  it('reports two failed loads in a row with a message each', async () => {
    fixture.load('a');
    fixture.requested(0).refuse(NOT_FOUND);
    await settled();
    fixture.load('b');
    fixture.requested(1).refuse(providerError(3001));
    await settled();
    expect(fixture.reported).to.deep.equal(['failed media-not-found', 'failed media-unavailable']);
    expect(fixture.failures[1]?.message).to.contain('entry b');
  });

  it('causes no unhandled rejection when a load fails', async () => {
    const unhandled = await unhandledIn(() => {
      fixture.load('a');
      fixture.requested(0).refuse(NOT_FOUND);
    });
    expect(unhandled).to.deep.equal([]);
  });
});
