import { expect } from '@open-wc/testing';
import { whenService } from '../../src/player/services.js';
import { outcome, rejection } from '../support/fake-library.js';
import type { FakePlayer } from '../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../support/fake-target.js';

describe('services', () => {
  let player: FakePlayer;
  beforeEach(() => {
    player = newPlayer();
  });
  afterEach(removeTargets);

  it('resolves with a service of the player when the service is ready', async () => {
    let ready: () => void = () => undefined;
    const service = { ready: new Promise<void>((resolve) => (ready = resolve)), go: 1 };
    player.services['timeline'] = service;
    const waiting = whenService(player.typed, 'timeline');
    expect(await outcome(waiting)).to.equal('pending');
    ready();
    expect((await waiting) === service).to.equal(true);
  });

  it('waits until the plugin is ready for the current media, although the previous service is ready', async () => {
    player.services['dualScreen'] = { ready: Promise.resolve() };
    let ready: () => void = () => undefined;
    player.plugins['dualscreen'] = { ready: new Promise<void>((resolve) => (ready = resolve)) };
    const waiting = whenService(player.typed, 'dualScreen');
    expect(await outcome(waiting)).to.equal('pending');
    ready();
    expect((await waiting) === player.services['dualScreen']).to.equal(true);
  });

  it('resolves at once for a service that has no ready state', async () => {
    player.services['timeline'] = { go: 1 };
    expect(await rejection(whenService(player.typed, 'timeline'))).to.equal('resolved');
  });

  it('rejects with plugin-unavailable and names the service that the player does not have', async () => {
    const waiting = whenService(player.typed, 'hologram');
    expect(await rejection(waiting)).to.equal('plugin-unavailable');
    expect(String(((await outcome(waiting)) as { error: Error }).error.message)).to.contain('hologram');
  });
});
