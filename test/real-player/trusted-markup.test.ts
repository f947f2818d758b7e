import { expect } from '@open-wc/testing';
import { KalturaPlayerElement } from '../../src/index.js';
import { useFakeConsole } from '../support/fake-console.js';
import { playerNode } from '../support/player-node.js';
import { createPlayer, removePlayers } from '../support/player-fixture.js';
import { nest, refusal, createWith } from '../support/untrusted.js';
import { errorsOf } from '../support/two-streams.js';

/* By default, a browser records only 250 entries, and this page requests more. */
performance.setResourceTimingBufferSize(100_000);

const EVIL = 'evil.example';

/* Returns the requests since a time, except those for files of the page and those of the test. */
const requestedSince = (since: number): string[] =>
  performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => startTime >= since && !name.startsWith(location.origin) && !name.includes('/__backend/'))
    .map(({ name }) => name);

describe('images, links, styles and HTML of markup', () => {
  useFakeConsole();
  afterEach(removePlayers);

  describe('images and links', () => {
    for (const [attribute, path] of [
      ['poster', 'sources.poster'],
      ['watermark', 'ui.components.watermark.img'],
      ['watermark-url', 'ui.components.watermark.url'],
    ] as const) {
      for (const url of ['ja\nvascript:alert(1)', 'data:image/svg+xml,<svg onload=alert(1)>']) {
        it(`ignores and reports ${attribute}=${JSON.stringify(url)}, as attribute and in a config`, async () => {
          for (const isAttribute of [true, false]) {
            const { element } = createPlayer({ 'entry-id': '1_short' }, { parent: null });
            const errors = errorsOf(element);
            if (isAttribute) element.setAttribute(attribute, url);
            else element.config = nest(path, url);
            document.body.append(element);
            await element.ready();
            expect(errors.map(({ reason, fatal }) => ({ reason, fatal }))).to.deep.equal([
              { reason: 'config-invalid', fatal: false },
            ]);
            expect(errors[0]?.message).to.contain(isAttribute ? attribute : `config.${path}`);
            expect(element.outerHTML).to.not.match(/(src|href)="[^"]*(script|svg)/);
            const watermark = playerNode(element).querySelector('.playkit-watermark a, .playkit-watermark img');
            expect(watermark?.getAttribute('href') ?? watermark?.getAttribute('src') ?? '').to.not.contain('alert');
          }
        });
      }
    }

    it('accepts images from any https host', async () => {
      const { element } = createPlayer({
        'entry-id': '1_short',
        loading: 'manual',
        poster: 'https://images.example/p.jpg',
        watermark: 'https://images.example/w.png',
      });
      await element.updateComplete;
      expect([element.poster, element.watermark]).to.deep.equal(['https://images.example/p.jpg', 'https://images.example/w.png']);
    });

    it('requests no poster of the entry from a cdn-url that is not trusted', async () => {
      const since = performance.now();
      const { element } = createPlayer({ 'entry-id': '1_short', loading: 'manual', 'cdn-url': `https://${EVIL}` });
      await element.updateComplete;
      await element.updateComplete;
      expect(element.shadowRoot?.querySelectorAll('img').length, 'the poster').to.equal(1);
      expect(element.shadowRoot?.querySelectorAll('img[src], img[srcset]').length, 'with an address').to.equal(0);
      expect(requestedSince(since)).to.deep.equal([]);
    });
  });

  describe('style text', () => {
    const CSS = '.playkit-player-gui { outline-color: rgb(1, 2, 3) }';
    const colour = (element: KalturaPlayerElement): string =>
      getComputedStyle(playerNode(element).querySelector('.playkit-player-gui') ?? element).outlineColor;

    it('applies style text of a config object that a script sets', async () => {
      const { element } = createPlayer({ 'entry-id': '1_short' }, { parent: null });
      element.config = { ui: { css: CSS } };
      document.body.append(element);
      await element.ready();
      expect(colour(element)).to.equal('rgb(1, 2, 3)');
    });

    for (const layer of ['json child', 'config text', 'attribute'] as const) {
      it(`ignores and reports style text of markup: ${layer}`, async () => {
        const element = createWith('ui.css', CSS, layer);
        const errors = errorsOf(element);
        document.body.append(element);
        await element.ready();
        expect(colour(element)).to.not.equal('rgb(1, 2, 3)');
        expect(errors.map(({ reason }) => reason)).to.deep.equal(['config-invalid']);
        expect(errors[0]?.message).to.match(layer === 'attribute' ? /stylesheet/ : /config\.ui\.css/);
      });
    }

    it('fails with origin-not-trusted for a URL in the value of a colour', async () => {
      const element = createWith('ui.userTheme.colors.primary', `red url(//${EVIL}/x)`, 'config object');
      expect(await refusal(element)).to.match(/^origin-not-trusted/);
    });
  });

  describe('HTML of plugins', () => {
    const drawn = async (isListed: boolean): Promise<string> => {
      const { element, account } = createPlayer({ 'entry-id': '1_short' }, { parent: null });
      const meta = Object.assign(document.createElement('meta'), {
        name: 'kaltura-player-accounts',
        content: String(account.partnerId),
      });
      if (isListed) document.head.append(meta);
      const html = '<i class="drawn"><u>Question</u><iframe></iframe></i>';
      const props = { dangerouslySetInnerHTML: { __html: html } };
      element.config = {
        ui: { uiComponents: [{ label: 'x', presets: ['Playback', 'Idle'], area: 'InteractiveArea', get: 'div', props }] },
      };
      document.body.append(element);
      await element.ready();
      await element.play();
      meta.remove();
      return playerNode(element).querySelector('.drawn')?.innerHTML ?? '';
    };

    it('keeps only the tags that format text in HTML of plugins', async () =>
      expect(await drawn(false)).to.equal('<u>Question</u>'));

    it('keeps all HTML of plugins for accounts that the page owner lists', async () =>
      expect(await drawn(true)).to.equal('<u>Question</u><iframe></iframe>'));
  });
});
