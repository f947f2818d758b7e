import { expect } from '@open-wc/testing';
import { outcome, rejection, settled, unhandledIn } from '../../support/fake-library.js';
import { NOT_FOUND } from '../../support/fake-playkit.js';
import { newPlayer } from '../../support/fake-target.js';
import { entry, LoadsFixture } from '../../support/loads-fixture.js';

describe('player-loads', () => {
  let fixture: LoadsFixture;
  beforeEach(() => (fixture = new LoadsFixture()));
  afterEach(() => fixture.remove());

  describe('one load', () => {
    it('reports a load when the media has its source', async () => {
      fixture.load('a');
      await settled();
      expect(fixture.reported).to.deep.equal([]);
      fixture.requested(0).answer();
      await settled();
      expect(fixture.reported).to.deep.equal(['loaded a']);
      expect(fixture.received).to.deep.equal(['changesourceended']);
    });

    it('requests an entry by its id, or else by its reference id, with the options and the KS', () => {
      fixture.request({ entryId: 'a', referenceId: 'r', options: { seekFrom: 1, clipTo: 2 } }, 'secret');
      fixture.request({ referenceId: 'r', options: {} });
      expect(fixture.bundle.loads).to.deep.equal([
        { info: { entryId: 'a', ks: 'secret' }, options: { seekFrom: 1, clipTo: 2 } },
        { info: { referenceId: 'r' }, options: {} },
      ]);
    });

    it('requests a playlist with the entry at which it starts', () => {
      fixture.request({ playlistId: 'p', options: {} }, 'secret');
      fixture.request({ playlistId: 'p', entryId: 'b', options: {} });
      expect(fixture.bundle.playlists).to.deep.equal([
        { info: { playlistId: 'p', ks: 'secret' }, config: undefined },
        { info: { playlistId: 'p' }, config: { options: { startAtEntryId: 'b' } } },
      ]);
      expect(fixture.bundle.loads).to.deep.equal([]);
    });

    it('reports the load of a playlist when its first entry has its source, not before', async () => {
      fixture.request({ playlistId: 'p', options: {} });
      fixture.requested(0).answer({ id: 'p' });
      await settled();
      expect(fixture.reported).to.deep.equal([]);
      fixture.requested(1).answer();
      await settled();
      expect(fixture.reported).to.deep.equal(['loaded first']);
    });
  });

  describe('a load that the player begins itself', () => {
    beforeEach(async () => {
      fixture.load('a');
      fixture.requested(0).answer();
      await settled();
      fixture.reported.length = 0;
    });

    it('reports the beginning and the end of a load that the player begins itself', async () => {
      void fixture.player.loadMedia({ entryId: 'next' });
      expect(fixture.reported).to.deep.equal(['begun']);
      fixture.requested(1).answer();
      await settled();
      expect(fixture.reported).to.deep.equal(['begun', 'loaded next']);
    });

    it('reports one failure when a load fails that the player begins itself', async () => {
      const retry = fixture.player.loadMedia({ entryId: 'next' }).catch(() => undefined);
      fixture.requested(1).refuse(NOT_FOUND);
      await retry;
      await settled();
      expect(fixture.reported).to.deep.equal(['begun', 'failed media-not-found']);
    });

    it('replaces a load that the player begins itself by a newer load of the page', async () => {
      void fixture.player.loadMedia({ entryId: 'next' });
      fixture.load('b');
      fixture.requested(2).answer();
      await settled();
      fixture.requested(1).answer();
      await settled();
      expect(fixture.reported).to.deep.equal(['begun', 'loaded b']);
    });

    it('replaces a load of the page by a newer load that the player begins itself', async () => {
      fixture.load('b');
      void fixture.player.loadMedia({ entryId: 'next' });
      fixture.requested(2).answer();
      fixture.requested(1).answer();
      await settled();
      expect(fixture.reported).to.deep.equal(['loaded next']);
    });

    it('reports the load that the player begins by its "Try again" after a failure', async () => {
      fixture.player.fire('error', { severity: 2, category: 1, code: 1002 });
      void fixture.player.loadMedia({ entryId: 'a' });
      fixture.requested(1).answer();
      await settled();
      expect(fixture.reported).to.deep.equal(['failed network', 'begun', 'loaded a']);
    });
  });

  describe('calls of the player', () => {
    it('passes the arguments of loadMedia() to the player and returns its result', async () => {
      const loading = fixture.player.loadMedia({ entryId: 'a', ks: 'k' }, { seekFrom: 5 });
      fixture.player.provider.last.answer({ sources: { id: 'answered' } });
      expect(await loading).to.deep.equal({ sources: { id: 'answered' } });
      expect(fixture.player.sources.id).to.equal('answered');
      expect(fixture.player.provider.last.info).to.deep.equal({ entryId: 'a', ks: 'k' });
    });

    it('rejects loadMedia() when the player rejects', async () => {
      const loading = fixture.player.loadMedia({ entryId: 'a' });
      fixture.player.provider.last.refuse(new Error('no'));
      expect(await rejection(loading)).to.equal('Error');
    });

    it('keeps a replaced loadMedia() pending when it is answered or refused late', async () => {
      for (const settle of ['answer', 'refuse'] as const) {
        const first = fixture.player.loadMedia({ entryId: 'a' });
        const question = fixture.player.provider.last;
        const second = fixture.player.loadMedia({ entryId: 'b' });
        fixture.player.provider.last.answer();
        await second;
        const unhandled = await unhandledIn(() => question[settle](new Error('late')));
        expect(await outcome(first)).to.equal('pending');
        expect([fixture.player.sources.id, unhandled]).to.deep.equal(['b', []]);
      }
    });

    it('keeps a dropped loadMedia() pending and resolves the next one', async () => {
      const first = fixture.player.loadMedia({ entryId: 'a' });
      const { underWay } = fixture.loads;
      if (underWay) fixture.loads.drop(underWay);
      fixture.player.provider.last.answer();
      expect(await outcome(first)).to.equal('pending');
      expect(fixture.player.sources.id).to.equal(undefined);
      const next = fixture.player.loadMedia({ entryId: 'b' });
      fixture.player.provider.last.answer();
      expect(await rejection(next)).to.equal('resolved');
      expect(fixture.player.sources.id).to.equal('b');
    });

    it('resolves a newer load when the load that it replaced is dropped', async () => {
      const first = fixture.loads.load(entry('a'), undefined);
      const second = fixture.loads.load(entry('b'), undefined);
      fixture.loads.drop(first);
      fixture.player.provider.last.answer();
      expect(await rejection(second)).to.equal('resolved');
    });

    it('returns media that the player requests ahead, for the next item of a playlist, during a load', async () => {
      const ahead = fixture.player.provider.getMediaConfig({ entryId: 'next' });
      void fixture.player.loadMedia({ entryId: 'b' });
      fixture.requested(0).answer({ sources: { id: 'next' } });
      expect(await ahead).to.deep.equal({ sources: { id: 'next' } });
    });

    it('throws what loadMedia() of the player throws', () => {
      fixture.player = newPlayer();
      fixture.player.loadMedia = () => {
        throw new Error('at once');
      };
      fixture.loads = fixture.watch();
      expect(() => void fixture.player.loadMedia({})).to.throw('at once');
      expect(fixture.player.provider.getMediaConfig({}) instanceof Promise).to.equal(true);
    });

    it('accepts a player without loadPlaylist()', () => {
      fixture.player = newPlayer();
      Object.assign(fixture.player, { loadPlaylist: undefined });
      expect(() => fixture.watch()).to.not.throw();
    });
  });
});
