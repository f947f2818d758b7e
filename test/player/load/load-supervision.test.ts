import { expect } from '@open-wc/testing';
import { superviseLoads, type Supervision } from '../../../src/player/load/load-supervision.js';
import { outcome, rejection, settled, unhandledIn } from '../../support/fake-library.js';
import { FakeBundle, type FakePlayer } from '../../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../../support/fake-target.js';

describe('load-supervision', () => {
  let player: FakePlayer;
  let begun: number;
  let supervision: Supervision;
  beforeEach(() => {
    player = newPlayer();
    begun = 0;
    supervision = superviseLoads(player.typed, () => begun++);
  });
  afterEach(removeTargets);

  it('tells that a load begins, whoever began it', () => {
    void player.loadMedia({ entryId: 'a' });
    expect(begun).to.equal(1);
    void player.loadPlaylist({ playlistId: 'p' });
    expect(begun).to.equal(2);
  });

  it('hands on arguments, result and the player itself', async () => {
    const loading = player.loadMedia({ entryId: 'a', ks: 'k' }, { seekFrom: 5 });
    player.provider.last.answer({ sources: { id: 'answered' } });
    expect(await loading).to.deep.equal({ sources: { id: 'answered' } });
    expect(player.sources.id).to.equal('answered');
    expect(player.provider.last.info).to.deep.equal({ entryId: 'a', ks: 'k' });
  });

  it('hands on a refusal', async () => {
    const loading = player.loadMedia({ entryId: 'a' });
    player.provider.last.refuse(new Error('no'));
    expect(await rejection(loading)).to.equal('Error');
  });

  it('holds back the answer to a load that a newer one replaced, for ever', async () => {
    const first = player.loadMedia({ entryId: 'a' });
    const second = player.loadMedia({ entryId: 'b' });
    const [a, b] = player.provider.asked;
    b?.answer();
    await second;
    a?.answer();
    expect(await outcome(first)).to.equal('pending');
    expect(player.sources.id).to.equal('b');
  });

  it('holds back a late refusal as well', async () => {
    const first = player.loadMedia({ entryId: 'a' });
    void player.loadMedia({ entryId: 'b' });
    let errors = 0;
    player.addEventListener('error', () => errors++);
    const unhandled = await unhandledIn(() => player.provider.asked[0]?.refuse(new Error('late')));
    expect(await outcome(first)).to.equal('pending');
    expect(errors).to.equal(0);
    expect(unhandled).to.deep.equal([]);
  });

  it('drops the load under way', async () => {
    const loading = player.loadMedia({ entryId: 'a' });
    supervision.drop();
    player.provider.last.answer();
    expect(await outcome(loading)).to.equal('pending');
    expect(player.sources.id).to.equal(undefined);
  });

  it('lets the next load through after a drop', async () => {
    void player.loadMedia({ entryId: 'a' });
    supervision.drop();
    const next = player.loadMedia({ entryId: 'b' });
    player.provider.last.answer();
    expect(await rejection(next)).to.equal('resolved');
    expect(player.sources.id).to.equal('b');
  });

  it('knows whether the newest load waits for its answer', async () => {
    expect(supervision.isAwaited()).to.equal(false);
    void player.loadMedia({ entryId: 'a' });
    expect(supervision.isAwaited()).to.equal(true);
    void player.loadMedia({ entryId: 'b' });
    player.provider.asked[0]?.answer();
    await settled();
    expect(supervision.isAwaited()).to.equal(true);
    player.provider.last.answer();
    await settled();
    expect(supervision.isAwaited()).to.equal(false);
  });

  it('leaves what the player asks ahead alone: a playlist looks up its next items', async () => {
    const ahead = player.provider.getMediaConfig({ entryId: 'next' });
    void player.loadMedia({ entryId: 'b' });
    player.provider.asked[0]?.answer({ sources: { id: 'next' } });
    expect(await ahead).to.deep.equal({ sources: { id: 'next' } });
  });

  it('supervises the load that a playlist makes of its first item', async () => {
    const list = player.loadPlaylist({ playlistId: 'p' });
    player.provider.last.answer({ id: 'p' });
    await list;
    expect(begun).to.equal(2);
    player.provider.last.answer();
    await settled();
    expect(player.sources.id).to.equal('first');
  });

  it('hands on what a load throws at once', () => {
    const broken = newPlayer(new FakeBundle());
    broken.loadMedia = () => {
      throw new Error('at once');
    };
    superviseLoads(broken.typed, () => undefined);
    expect(() => void broken.loadMedia({})).to.throw('at once');
    expect(broken.provider.getMediaConfig({}) instanceof Promise).to.equal(true);
  });

  it('does not break at a player without some of the loads', () => {
    const bare = newPlayer();
    Object.assign(bare, { loadPlaylist: undefined });
    expect(() => superviseLoads(bare.typed, () => undefined)).to.not.throw();
  });
});
