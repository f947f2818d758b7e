import { expect } from '@open-wc/testing';
import { relayEvents } from '../../../src/player/events/relay.js';
import { PLUGIN_EVENTS } from '../../../src/playkit/events.js';
import type { PlayKitEvent } from '../../../src/playkit/types.js';
import type { FakePlayer } from '../../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../../support/fake-target.js';

describe('event-relay', () => {
  let player: FakePlayer;
  let received: string[];
  let end: AbortController;
  beforeEach(() => {
    player = newPlayer();
    received = [];
    end = new AbortController();
  });
  afterEach(removeTargets);

  const relay = (): void => relayEvents(player.typed, ({ type }) => received.push(type), end.signal);

  it('relays every event of every group, each once', () => {
    relay();
    const types = Object.values(player.Event).flatMap((group) =>
      typeof group === 'string' ? [group] : Object.values(group as Record<string, string>),
    );
    for (const type of types) player.fire(type);
    expect(received).to.deep.equal(types);
  });

  it('relays the events that a newer player adds', () => {
    player.Event.Core['BRAND_NEW'] = 'brandnew';
    Object.assign(player.Event, { Hologram: { SHOWN: 'hologramshown' }, STANDALONE: 'standalone' });
    relay();
    for (const type of ['brandnew', 'hologramshown', 'standalone']) player.fire(type);
    expect(received).to.deep.equal(['brandnew', 'hologramshown', 'standalone']);
  });

  it('relays plugin events that are in no group', () => {
    relay();
    for (const type of PLUGIN_EVENTS) player.fire(type);
    expect(received).to.deep.equal([...PLUGIN_EVENTS]);
  });

  it('attaches one listener for an event type that several groups have', () => {
    Object.assign(player.Event, { Again: { PLAY: 'play', PLAYING: 'playing' } });
    relay();
    player.fire('play');
    expect(received).to.deep.equal(['play']);
    expect(player.listenerCount('play')).to.equal(1);
  });

  it('ignores event groups and event types that are not strings', () => {
    Object.assign(player.Event, { NONE: null, NUMBER: 5, FUNCTION: () => 1, MIXED: { A: 'mixeda', B: 7, C: null } });
    expect(relay).to.not.throw();
    player.fire('mixeda');
    expect(received).to.deep.equal(['mixeda']);
  });

  it('relays events with their payload', () => {
    const events: PlayKitEvent[] = [];
    relayEvents(player.typed, (event) => events.push(event), end.signal);
    player.fire('mutechange', { mute: true });
    expect(events).to.deep.equal([{ type: 'mutechange', payload: { mute: true } }]);
  });

  it('removes every listener when its signal is aborted', () => {
    relay();
    expect(player.listenerCount()).to.be.above(40);
    end.abort();
    expect(player.listenerCount()).to.equal(0);
    player.fire('play');
    expect(received).to.deep.equal([]);
  });

  it('removes every listener although the event groups of the player have changed', () => {
    relay();
    for (const key of Object.keys(player.Event.Core)) delete player.Event.Core[key];
    end.abort();
    expect(player.listenerCount()).to.equal(0);
  });
});
