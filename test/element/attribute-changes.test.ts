import { expect } from '@open-wc/testing';
import { trustOrigins, type KalturaPlayerElement } from '../../src/index.js';
import { valueAt } from '../../src/config/objects.js';
import { useFakeConsole } from '../support/fake-console.js';
import { newAccount, settled, useFakePage, type Attributes, type Playing } from '../support/fake-library.js';

/* The table has style sheets of this origin. */
trustOrigins([location.origin]);
const image = 'https://images.example/logo.png';

describe('changes of attributes while media is loaded', () => {
  describe('an element with media', () => {
    const page = useFakePage();
    useFakeConsole();

    describe('each attribute', () => {
      interface Seen {
        readonly players: number;
        readonly scripts: number;
        readonly loads: number;
        readonly configured: object[];
      }
      /* Returns the effects of a change: new players, scripts and loads, and calls of `configure()`. */
      async function change(
        { element, bundle, player }: Playing,
        action: (element: KalturaPlayerElement) => void,
      ): Promise<Seen> {
        const before = { players: bundle.players.length, scripts: page.library.requests.length, loads: bundle.loads.length };
        const configured = player.configured.length;
        action(element);
        await settled();
        return {
          players: bundle.players.length - before.players,
          scripts: page.library.requests.length - before.scripts,
          loads: bundle.loads.length - before.loads,
          configured: player.configured.slice(configured),
        };
      }
      const set = (attributes: Attributes) => (element: KalturaPlayerElement) => {
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value === true ? '' : String(value));
      };

      const newSetup: readonly Attributes[] = [
        { 'widget-id': '_1' },
        { 'no-playsinline': true },
        { preload: 'auto' },
        { 'stream-priority': 'dash' },
        { 'no-ui': true },
        { stylesheet: 'https://cdnapisec.kaltura.com/other.css' },
        { 'no-user-preferences': true },
        { 'log-level': 'DEBUG' },
        { config: '{"ui":{"disable":true}}' },
        { plugins: '{"kava":{}}' },
      ];
      for (const attributes of newSetup) {
        it(`replaces the player when ${Object.keys(attributes)[0]} changes`, async () => {
          const playing = await page.ready();
          expect(await change(playing, set(attributes))).to.include({ players: 1, scripts: 0, loads: 1 });
          expect(playing.player.destroyed).to.equal(true);
          expect(playing.bundle.live.length).to.equal(1);
        });
      }

      for (const [name, value] of [
        ['partner-id', newAccount()],
        ['uiconf-id', 2002],
        ['cdn-url', 'https://cdnapi.kaltura.com'],
        ['service-url', 'https://www.kaltura.com'],
      ] as const) {
        it(`loads another library when ${name} changes`, async () => {
          const playing = await page.ready();
          expect(await change(playing, set({ [name]: value }))).to.include({ players: 0, scripts: 1 });
          expect(playing.player.destroyed).to.equal(true);
          const next = page.library.last.run();
          await settled();
          expect(next.players.length).to.equal(1);
        });
      }

      for (const attributes of [{ 'entry-id': '1_b' }, { 'clip-from': 5 }, { 'clip-to': 50 }] as readonly Attributes[]) {
        it(`loads again on the same player when ${Object.keys(attributes)[0]} changes`, async () => {
          const playing = await page.ready();
          expect(await change(playing, set(attributes))).to.include({ players: 0, scripts: 0, loads: 1 });
          expect(playing.player.destroyed).to.equal(false);
        });
      }

      it('loads again when reference-id changes, unless there is an entry-id', async () => {
        const byReference = await page.ready({ 'entry-id': false, 'reference-id': 'r1' });
        expect(await change(byReference, set({ 'reference-id': 'r2' }))).to.include({ players: 0, loads: 1 });
        expect(byReference.bundle.loads.at(-1)?.info).to.deep.equal({ referenceId: 'r2' });
        const byEntry = await page.ready({ 'reference-id': 'r1' });
        expect(await change(byEntry, set({ 'reference-id': 'r2' }))).to.include({ players: 0, loads: 0 });
      });

      it('loads a playlist on the same player when playlist-id is set', async () => {
        const playing = await page.ready();
        expect(await change(playing, set({ 'playlist-id': '0_p' }))).to.include({ players: 0, loads: 0 });
        expect(playing.bundle.playlists.length).to.equal(1);
      });

      it('replaces the player when clip-from is removed', async () => {
        /* A player that has played a clip has no captions in later loads. */
        const playing = await page.ready({ 'clip-from': 5 });
        expect(await change(playing, (element) => element.removeAttribute('clip-from'))).to.include({ players: 1 });
      });

      for (const attributes of [
        { 'start-time': 5 },
        { 'end-time': 50 },
        { autoplay: true },
        { 'no-muted-autoplay': true },
        { 'text-language': 'fr' },
        { 'audio-language': 'fr' },
      ] as readonly Attributes[]) {
        it(`does not load again at once when ${Object.keys(attributes)[0]} changes`, async () => {
          const playing = await page.ready();
          expect(await change(playing, set(attributes))).to.include({ players: 0, scripts: 0, loads: 0 });
        });
      }

      for (const [attribute, option] of [
        ['start-time', 'startTime'],
        ['end-time', 'endTime'],
      ] as const) {
        it(`passes a changed ${attribute} to the next load`, async () => {
          const playing = await page.ready();
          await change(playing, set({ [attribute]: 50 }));
          await change(playing, set({ 'entry-id': '1_b' }));
          expect(playing.bundle.loads.at(-1)).to.deep.equal({ info: { entryId: '1_b' }, options: { [option]: 50 } });
        });
      }

      const live: ReadonlyArray<readonly [attributes: Attributes, configured: object]> = [
        [{ loop: true }, { playback: { loop: true } }],
        [{ captions: true }, { playback: { captionsDisplay: true } }],
        [{ watermark: image }, { ui: { components: { watermark: { img: image } } } }],
        [{ 'watermark-url': 'https://example.com' }, { ui: { components: { watermark: { url: 'https://example.com' } } } }],
        [{ 'watermark-placement': 'top-left' }, { ui: { components: { watermark: { placement: 'top-left' } } } }],
        [{ 'watermark-timeout': 5 }, { ui: { components: { watermark: { timeout: 5000 } } } }],
      ];
      for (const [attributes, configured] of live) {
        it(`applies ${Object.keys(attributes)[0]} to the same player at once when it is set`, async () => {
          const playing = await page.ready();
          const seen = await change(playing, set(attributes));
          expect(seen).to.include({ players: 0, scripts: 0, loads: 0 });
          expect(seen.configured.length).to.equal(1);
          for (const path of ['playback', 'ui.components.watermark']) {
            if (valueAt(configured, path)) {
              expect(valueAt(seen.configured[0], path)).to.deep.include(valueAt(configured, path));
            }
          }
        });
      }

      it('applies watermark to the same player when it changes', async () => {
        const playing = await page.ready({ watermark: image });
        const other = 'https://images.example/other.png';
        const seen = await change(playing, set({ watermark: other }));
        expect(seen).to.include({ players: 0, loads: 0 });
        expect(valueAt(seen.configured[0], 'ui.components.watermark.img')).to.equal(other);
      });

      for (const attributes of [
        { 'media-title': 'Other' },
        { milestones: '10' },
        { debug: true },
        { poster: image },
      ] as readonly Attributes[]) {
        it(`keeps the player and its media when ${Object.keys(attributes)[0]} changes`, async () => {
          const playing = await page.ready();
          expect(await change(playing, set(attributes))).to.include({ players: 0, scripts: 0, loads: 0 });
        });
      }

      it('uses a changed ks for the next load, and does not restart what plays', async () => {
        const playing = await page.ready({ ks: 'first' });
        expect(await change(playing, set({ ks: 'second' }))).to.include({ players: 0, loads: 0 });
        await change(playing, set({ 'entry-id': '1_b' }));
        expect(playing.bundle.loads.at(-1)?.info).to.deep.equal({ entryId: '1_b', ks: 'second' });
      });

      it('replaces the player when ks is removed', async () => {
        /* The KS of a player cannot be removed. */
        const playing = await page.ready({ ks: 'first' });
        expect(await change(playing, (element) => element.removeAttribute('ks'))).to.include({ players: 1 });
        expect(playing.bundle.player.config.provider).to.not.have.property('ks');
        expect(playing.bundle.loads.at(-1)?.info).to.deep.equal({ entryId: '1_a' });
      });

      it('passes nothing to the new player for an attribute that was removed', async () => {
        const playing = await page.ready({ 'no-ui': true, loop: true });
        await change(playing, (element) => element.removeAttribute('no-ui'));
        expect(playing.bundle.player.config.ui ?? {}).to.not.have.property('disable');
      });

      it('does nothing when attributes are set to the same values in another form', async () => {
        const attributes: Attributes = {
          locale: 'fr',
          'clip-from': '1:30',
          config: '{"playback":{"volume":0.5}}',
          'stream-priority': 'hls dash',
        };
        const playing = await page.ready(attributes);
        const same: Attributes = {
          locale: ' fr',
          'clip-from': '90',
          config: '{ "playback": {"volume": 0.5} }',
          'stream-priority': 'HLS, DASH',
        };
        expect(await change(playing, set(same))).to.deep.equal({ players: 0, scripts: 0, loads: 0, configured: [] });
      });

      it('loads once for ten changes of entry-id in one task', async () => {
        const playing = await page.ready();
        const seen = await change(playing, (element) => {
          for (let i = 0; i < 9; i++) element.setAttribute('entry-id', `1_x${i}`);
          element.setAttribute('entry-id', '1_b');
        });
        expect(seen.loads).to.equal(1);
        expect(playing.bundle.loads.at(-1)?.info.entryId).to.equal('1_b');
      });

      it('replaces the player once for changes of several attributes in one task', async () => {
        const playing = await page.ready();
        const seen = await change(
          playing,
          set({
            'entry-id': '1_b',
            'no-playsinline': true,
            loop: true,
            'clip-from': 1,
            'clip-to': 9,
            preload: 'auto',
            ks: 'x',
            autoplay: true,
            'no-ui': true,
          }),
        );
        expect(seen).to.include({ players: 1, loads: 1 });
      });

      it('does nothing for a change and its opposite in one task', async () => {
        const playing = await page.ready();
        const seen = await change(playing, (element) => {
          element.entryId = '1_b';
          element.locale = 'de';
          element.entryId = '1_a';
          element.locale = null;
        });
        expect(seen).to.include({ players: 0, loads: 0 });
      });
    });
  });
});
