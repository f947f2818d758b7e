import { expect } from '@open-wc/testing';
import { useFakeConsole } from '../support/fake-console.js';
import { errorsOf, outcome, rejection, settled, unhandledIn, useFakePage } from '../support/fake-library.js';
import { FakeTextTrack, FakeVideoTrack } from '../support/fake-playkit.js';

describe('the methods of <kaltura-player>', () => {
  const page = useFakePage();
  const lines = useFakeConsole();

  describe('configure()', () => {
    it('applies configure() to the same player at once when the option is live', async () => {
      const { element, player, bundle } = await page.ready();
      element.configure({ playback: { loop: true } });
      await settled();
      expect(player.configured.at(-1)).to.deep.equal({ playback: { loop: true } });
      expect(bundle.players.length).to.equal(1);
    });

    it('sets volume, mute and speed of the running player by configure(), as in the guide', async () => {
      const { element, player } = await page.ready();
      element.configure({ playback: { volume: 0.3, muted: true, playbackRate: 2 } });
      expect([player.volume, player.muted, player.playbackRate]).to.deep.equal([0.3, true, 2]);
    });

    it('replaces the player when an option of configure() needs a new one', async () => {
      const { element, bundle } = await page.ready();
      element.configure({ ui: { disable: true } });
      await settled();
      expect([bundle.players.length, bundle.player.config.ui?.disable]).to.deep.equal([2, true]);
    });

    it('merges the configs of several configure() calls over the attributes, before there is a player', async () => {
      const { player } = await page.withPlayer({ locale: 'fr' }, (element) => {
        element.configure({ ui: { locale: 'de' } });
        element.configure({ abr: { x: 1 } });
      });
      expect(player.config).to.deep.include({ abr: { x: 1 }, ui: { locale: 'de' } });
    });

    it('does nothing when configure() sets the values that are set already', async () => {
      const { element, bundle, player } = await page.ready({ loop: true });
      const configured = player.configured.length;
      element.configure({ playback: { loop: true } });
      await settled();
      expect([bundle.players.length, player.configured.length]).to.deep.equal([1, configured]);
    });

    it('does not throw for any value of configure(), and reports one that is no object', async () => {
      const { element } = await page.ready();
      const errors = errorsOf(element);
      const itself: Record<string, unknown> = {};
      itself['self'] = itself;
      const unhandled = await unhandledIn(() => {
        for (const config of [null, undefined, 'x', 5, [], itself, { playback: null }]) {
          expect(() => element.configure(config as never)).to.not.throw();
        }
      });
      expect(unhandled).to.deep.equal([]);
      expect(errors.map(({ message }) => message)).to.include(
        '[kaltura-player] configure()="x" is ignored: expected an object, or a JSON text of one.',
      );
    });
  });

  describe('tracks, services and plugins', () => {
    it('selects the track of the player by its copy from getTracks()', async () => {
      const { element, player } = await page.ready();
      const captions = new FakeTextTrack({ id: 1, language: 'en', kind: 'captions' });
      player.tracks = [new FakeVideoTrack({ id: 1, height: 360, bandwidth: 1 }), captions];
      const [track] = element.getTracks('text');
      expect(track).to.include({ type: 'text', language: 'en' });
      element.selectTrack(track ?? {});
      expect(player.selected.length).to.equal(1);
      expect(player.selected[0] === captions).to.equal(true);
    });

    it('selectTrack() reports a track that the media does not have, once', async () => {
      const { element, player } = await page.ready();
      element.selectTrack({ type: 'text', language: 'fr' });
      element.selectTrack({ type: 'text', language: 'fr' });
      expect([player.selected.length, lines.lines.warn.length]).to.deep.equal([0, 1]);
      expect(lines.lines.warn[0]).to.contain('fr');
    });

    it('selectTrack() never throws', async () => {
      const { element } = await page.ready();
      for (const track of [null, undefined, 5, 'en']) {
        expect(() => element.selectTrack(track as never), String(track)).to.not.throw();
      }
    });

    it('whenService() waits for the load, then for the service', async () => {
      const { element, player } = await page.withPlayer();
      const service = { ready: Promise.resolve() };
      player.services['timeline'] = service;
      const waiting = element.whenService('timeline');
      expect(await outcome(waiting)).to.equal('pending');
      player.provider.last.answer();
      expect((await waiting) === service).to.equal(true);
      expect(element.getService('timeline') === service).to.equal(true);
    });

    it('whenService() rejects for an unknown service, without an unhandled rejection', async () => {
      const { element } = await page.ready();
      expect(await rejection(element.whenService('hologram'))).to.equal('plugin-unavailable');
      expect(await unhandledIn(() => void element.whenService('hologram'))).to.deep.equal([]);
    });

    it('whenService() rejects when the element is destroyed first', async () => {
      const { element } = await page.withPlayer();
      const waiting = element.whenService('timeline');
      element.destroy();
      expect(await rejection(waiting)).to.equal('aborted');
    });

    it('getPlugin() returns the instance of a plugin, and undefined for an unknown one', async () => {
      const { element, player } = await page.ready();
      const plugin = {};
      player.plugins['kava'] = plugin;
      expect(element.getPlugin('kava') === plugin).to.equal(true);
      expect(element.getPlugin('none')).to.equal(undefined);
    });
  });
});
