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
    it('is reported when the media has its source', async () => {
      fixture.load('a');
      await settled();
      expect(fixture.told).to.deep.equal([]);
      fixture.asked(0).answer();
      await settled();
      expect(fixture.told).to.deep.equal(['loaded a']);
      expect(fixture.heard).to.deep.equal(['changesourceended']);
    });

    it('asks for an entry, else for a reference, with the options and the KS', () => {
      fixture.request({ entryId: 'a', referenceId: 'r', options: { seekFrom: 1, clipTo: 2 } }, 'secret');
      fixture.request({ referenceId: 'r', options: {} });
      expect(fixture.bundle.loads).to.deep.equal([
        { info: { entryId: 'a', ks: 'secret' }, options: { seekFrom: 1, clipTo: 2 } },
        { info: { referenceId: 'r' }, options: {} },
      ]);
    });

    it('asks for a playlist, and where to start in it', () => {
      fixture.request({ playlistId: 'p', options: {} }, 'secret');
      fixture.request({ playlistId: 'p', entryId: 'b', options: {} });
      expect(fixture.bundle.playlists).to.deep.equal([
        { info: { playlistId: 'p', ks: 'secret' }, config: undefined },
        { info: { playlistId: 'p' }, config: { options: { startAtEntryId: 'b' } } },
      ]);
      expect(fixture.bundle.loads).to.deep.equal([]);
    });

    it('of a playlist is reported when its first entry has its source, not before', async () => {
      fixture.request({ playlistId: 'p', options: {} });
      fixture.asked(0).answer({ id: 'p' });
      await settled();
      expect(fixture.told).to.deep.equal([]);
      fixture.asked(1).answer();
      await settled();
      expect(fixture.told).to.deep.equal(['loaded first']);
    });
  });

  describe('a load that the player begins itself', () => {
    beforeEach(async () => {
      fixture.load('a');
      fixture.asked(0).answer();
      await settled();
      fixture.told.length = 0;
    });

    it('is reported when it begins and when it is done', async () => {
      void fixture.player.loadMedia({ entryId: 'next' });
      expect(fixture.told).to.deep.equal(['begun']);
      fixture.asked(1).answer();
      await settled();
      expect(fixture.told).to.deep.equal(['begun', 'loaded next']);
    });

    it('fails once', async () => {
      const retry = fixture.player.loadMedia({ entryId: 'next' }).catch(() => undefined);
      fixture.asked(1).refuse(NOT_FOUND);
      await retry;
      await settled();
      expect(fixture.told).to.deep.equal(['begun', 'failed media-not-found']);
    });

    it('is replaced by a newer load of the page', async () => {
      void fixture.player.loadMedia({ entryId: 'next' });
      fixture.load('b');
      fixture.asked(2).answer();
      await settled();
      fixture.asked(1).answer();
      await settled();
      expect(fixture.told).to.deep.equal(['begun', 'loaded b']);
    });

    it('takes over from a load of the page', async () => {
      fixture.load('b');
      void fixture.player.loadMedia({ entryId: 'next' });
      fixture.asked(2).answer();
      fixture.asked(1).answer();
      await settled();
      expect(fixture.told).to.deep.equal(['loaded next']);
    });

    it('follows a failure: the player\'s own "Try again"', async () => {
      fixture.player.fire('error', { severity: 2, category: 1, code: 1002 });
      void fixture.player.loadMedia({ entryId: 'a' });
      fixture.asked(1).answer();
      await settled();
      expect(fixture.told).to.deep.equal(['failed network', 'begun', 'loaded a']);
    });
  });

  describe('the calls of the player', () => {
    it('get their arguments, and give their results', async () => {
      const loading = fixture.player.loadMedia({ entryId: 'a', ks: 'k' }, { seekFrom: 5 });
      fixture.player.provider.last.answer({ sources: { id: 'answered' } });
      expect(await loading).to.deep.equal({ sources: { id: 'answered' } });
      expect(fixture.player.sources.id).to.equal('answered');
      expect(fixture.player.provider.last.info).to.deep.equal({ entryId: 'a', ks: 'k' });
    });

    it('reject as they did', async () => {
      const loading = fixture.player.loadMedia({ entryId: 'a' });
      fixture.player.provider.last.refuse(new Error('no'));
      expect(await rejection(loading)).to.equal('Error');
    });

    it('stay pending for ever when a newer one took their place, answered or refused late', async () => {
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

    it('stay pending for ever when they are dropped, and the next one goes through', async () => {
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

    it('are not dropped when another load is', async () => {
      const first = fixture.loads.load(entry('a'), undefined);
      const second = fixture.loads.load(entry('b'), undefined);
      fixture.loads.drop(first);
      fixture.player.provider.last.answer();
      expect(await rejection(second)).to.equal('resolved');
    });

    it('leave alone what the player requests ahead: a playlist looks up its next items', async () => {
      const ahead = fixture.player.provider.getMediaConfig({ entryId: 'next' });
      void fixture.player.loadMedia({ entryId: 'b' });
      fixture.asked(0).answer({ sources: { id: 'next' } });
      expect(await ahead).to.deep.equal({ sources: { id: 'next' } });
    });

    it('throw what they throw at once', () => {
      fixture.player = newPlayer();
      fixture.player.loadMedia = () => {
        throw new Error('at once');
      };
      fixture.loads = fixture.watch();
      expect(() => void fixture.player.loadMedia({})).to.throw('at once');
      expect(fixture.player.provider.getMediaConfig({}) instanceof Promise).to.equal(true);
    });

    it('may be missing in a player', () => {
      fixture.player = newPlayer();
      Object.assign(fixture.player, { loadPlaylist: undefined });
      expect(() => fixture.watch()).to.not.throw();
    });
  });
});
