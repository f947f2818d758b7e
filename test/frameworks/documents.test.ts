import { expect } from '@open-wc/testing';
import { useFakeConsole } from '../support/fake-console.js';
import { FakeLibrary, settled } from '../support/fake-library.js';
import type { FakeBundle } from '../support/fake-playkit.js';
import { documents } from 'virtual:documents';

/** Runs the examples of docs/frameworks unchanged. */

const library = new FakeLibrary();
/* All examples have the same ids, so they share one script. */
let bundle: FakeBundle | undefined;

describe('the examples of the framework guides', () => {
  const lines = useFakeConsole();
  before(() => library.start());
  after(() => library.restore());

  for (const framework of documents) {
    it(`the example of ${framework}.md plays, shows the time and loads the next video on the same player`, async () => {
      const app = document.createElement('div');
      app.id = 'app';
      const root = document.createElement('app-root');
      document.body.append(app, root);
      const request = bundle ? undefined : library.request();
      await import(`/__document/${framework}.js`);
      bundle ??= (await request)?.run();
      await settled();
      await settled();
      if (!bundle) throw new Error('There is no player');
      const before = bundle.players.length - 1;
      const { player } = bundle;
      const element = document.querySelector('kaltura-player');
      if (!element) throw new Error('There is no <kaltura-player>');
      const page = element.parentElement!;
      player.provider.last.answer();
      await element.ready();
      expect([element.partnerId, element.uiconfId, element.entryId]).to.deep.equal([1234567, 7654321, '1_first']);
      expect(element.config).to.deep.equal({ playback: { preload: 'none' } });

      player.runTo(12.5);
      await settled();
      expect(page.querySelector('output')?.textContent).to.equal('12');

      page.querySelector('button')?.click();
      await settled();
      await element.updateComplete;
      expect(bundle.loads.slice(-2).map(({ info }) => info.entryId)).to.deep.equal(['1_first', '1_second']);
      expect(bundle.players.length).to.equal(before + 1);

      expect([...lines.lines.warn, ...lines.lines.error]).to.deep.equal([]);

      app.remove();
      root.remove();
      element.remove();
      await settled();
    });
  }
});
