import { expect } from '@open-wc/testing';
import { loadLibrary as load, type Library } from '../../src/library/load-library.js';
import { libraryUrl } from '../../src/config/urls.js';
import { globals, newAccount, outcome, rejection, settled, unhandledIn, useFakeLibrary } from '../support/fake-library.js';
import { FakeBundle } from '../support/fake-playkit.js';
import { FakeClock } from '../support/fake-clock.js';

const CDN = 'https://cdnapisec.kaltura.com';
const newUrl = (uiConf = 1001): string => libraryUrl(CDN, newAccount(), uiConf);
/* Loads a library without an API host and without a nonce. */
const loadLibrary = (url: string, signal: AbortSignal): Promise<Library> => load(url, '', '', signal);
const never = (): AbortSignal => new AbortController().signal;

/* Creates a target for a player. */
function newTarget(): HTMLElement {
  const target = document.createElement('div');
  target.id = `target-${newAccount()}`;
  document.body.append(target);
  return target;
}

describe('load-library', () => {
  const page = useFakeLibrary();
  const targets: HTMLElement[] = [];
  const setupIn = (uiConfId: number): { targetId: string; provider: { uiConfId: number } } => {
    const target = newTarget();
    targets.push(target);
    return { targetId: target.id, provider: { uiConfId } };
  };
  afterEach(() => {
    for (const target of targets.splice(0)) target.remove();
  });

  it('requests one script per URL for any number of callers', async () => {
    const url = newUrl();
    const all = [loadLibrary(url, never()), loadLibrary(url, never()), loadLibrary(url, never())];
    await settled();
    expect(page.requests.map((request) => request.url)).to.deep.equal([url]);
    page.last.run();
    const [first, ...others] = await Promise.all(all);
    expect(others.every((other) => other === first)).to.equal(true);
    expect((await loadLibrary(url, never())) === first).to.equal(true);
    expect(page.requests.length).to.equal(1);
  });

  it('resolves with the namespace that the script set on the page', async () => {
    const url = newUrl();
    const loading = loadLibrary(url, never());
    await settled();
    const bundle = page.last.run();
    expect((await loading).namespace === (bundle.namespace as unknown)).to.equal(true);
  });

  describe('a failed load', () => {
    it('requests a failed script again at the next call', async () => {
      const url = newUrl();
      const first = loadLibrary(url, never());
      await settled();
      page.last.fail();
      expect(await rejection(first)).to.equal('library-load-failed');
      const second = loadLibrary(url, never());
      const request = await page.request(2);
      expect(page.requests.filter(({ script }) => script.isConnected).length).to.equal(1);
      request.run();
      expect(await rejection(second)).to.equal('resolved');
    });

    it('rejects every caller that waits for a script when it fails', async () => {
      const url = newUrl();
      const all = [loadLibrary(url, never()), loadLibrary(url, never())];
      await settled();
      page.last.fail();
      for (const one of all) expect(await rejection(one)).to.equal('library-load-failed');
      expect(page.requests.length).to.equal(1);
    });

    for (const [what, before] of [
      ['without a bundle', undefined],
      ['with another bundle', new FakeBundle()],
    ] as const) {
      it(`rejects, and requests again, when a script set no namespace on a page ${what}`, async () => {
        globals.KalturaPlayer = before?.namespace;
        const url = newUrl();
        const loading = loadLibrary(url, never());
        await settled();
        page.last.runEmpty();
        expect(await rejection(loading)).to.equal('library-load-failed');
        expect(page.last.script.isConnected).to.equal(false);
        const again = loadLibrary(url, never());
        (await page.request(2)).run();
        expect(await rejection(again)).to.equal('resolved');
      });
    }

    it('causes no unhandled rejection of its own when a script fails', async () => {
      const url = newUrl();
      const unhandled = await unhandledIn(async () => {
        loadLibrary(url, never()).catch(() => undefined);
        await settled();
        page.last.fail();
      });
      expect(unhandled).to.deep.equal([]);
    });
  });

  describe('several bundles in parallel', () => {
    it('assigns each of several bundles its own configuration, in whatever order they arrive', async () => {
      const urls = [newUrl(1), newUrl(2), newUrl(3)];
      const bundles = [1, 2, 3].map((id) => new FakeBundle({ playback: { id } }));
      const loading = urls.map((url) => loadLibrary(url, never()));
      await settled();
      expect(page.requests.length).to.equal(3);
      for (const index of [2, 0, 1]) {
        page.requests[index]?.run(bundles[index]);
        await settled();
      }
      const libraries = await Promise.all(loading);
      libraries.forEach((library, index) => {
        library.setup(setupIn(index + 1));
        expect(bundles[index]?.uiConfs, `bundle ${index}`).to.deep.equal([{ playback: { id: index + 1 } }]);
      });
    });

    it('assigns two bundles that run right after each other to their own scripts', async () => {
      const bundles = [new FakeBundle({ playback: { id: 1 } }), new FakeBundle({ playback: { id: 2 } })];
      const loading = [loadLibrary(newUrl(1), never()), loadLibrary(newUrl(2), never())];
      await settled();
      page.requests[0]?.run(bundles[0]);
      await Promise.resolve();
      await Promise.resolve();
      page.requests[1]?.run(bundles[1]);
      const libraries = await Promise.all(loading);
      libraries.forEach((library, index) => {
        expect(library.namespace === (bundles[index]?.namespace as unknown), `bundle ${index}`).to.equal(true);
      });
    });

    it('rejects for a script that set no namespace although another bundle ran before it', async () => {
      const good = loadLibrary(newUrl(), never());
      const broken = loadLibrary(newUrl(), never());
      await settled();
      page.requests[0]?.run();
      await settled();
      page.requests[1]?.runEmpty();
      expect(await rejection(good)).to.equal('resolved');
      expect(await rejection(broken)).to.equal('library-load-failed');
    });
  });

  describe('one URL for two API hosts', () => {
    /* All players of a bundle use one API host: that of the last setup. */
    it('loads one URL twice for two API hosts', async () => {
      const url = newUrl();
      const both = ['https://one.kaltura.com/api_v3', 'https://two.kaltura.com/api_v3'].map((api) => load(url, api, '', never()));
      await settled();
      expect(page.requests.map((request) => request.url)).to.deep.equal([url, url]);
      page.requests[0]?.run();
      await settled();
      page.requests[1]?.run();
      const [one, two] = await Promise.all(both);
      expect(one?.namespace === two?.namespace).to.equal(false);
    });
  });

  describe('setup', () => {
    it('keeps what the page wrote into window.KalturaPlayers when a player is set up', async () => {
      globals.KalturaPlayers = { 5: { theirs: true }, 6: { config: 'other' } };
      const loading = loadLibrary(newUrl(5), never());
      await settled();
      page.last.run(new FakeBundle({ playback: {} }));
      (await loading).setup(setupIn(5));
      expect(globals.KalturaPlayers).to.deep.equal({ 5: { theirs: true, config: { playback: {} } }, 6: { config: 'other' } });
    });

    it('does not write window.KalturaPlayers for a bundle without a configuration', async () => {
      const loading = loadLibrary(newUrl(5), never());
      await settled();
      page.last.run();
      (await loading).setup(setupIn(5));
      expect(globals.KalturaPlayers).to.equal(undefined);
    });
  });

  describe('an aborted call', () => {
    it('rejects an aborted call at once and loads the script for the other callers', async () => {
      const url = newUrl();
      const end = new AbortController();
      const input = loadLibrary(url, end.signal);
      const kept = loadLibrary(url, never());
      await settled();
      end.abort();
      expect(await rejection(input)).to.equal('AbortError');
      page.last.run();
      expect(await rejection(kept)).to.equal('resolved');
      expect(page.requests.length).to.equal(1);
    });

    it('rejects with AbortError when the signal was aborted before the call', async () => {
      expect(await rejection(loadLibrary(newUrl(), AbortSignal.abort()))).to.equal('AbortError');
    });

    it('uses the script that finished loading after its first caller was aborted', async () => {
      const url = newUrl();
      const end = new AbortController();
      const input = loadLibrary(url, end.signal);
      await settled();
      end.abort();
      page.last.run();
      expect(await rejection(input)).to.equal('AbortError');
      expect(await rejection(loadLibrary(url, never()))).to.equal('resolved');
      expect(page.requests.length).to.equal(1);
    });

    it('causes no unhandled rejection when a script fails after its caller was aborted', async () => {
      const end = new AbortController();
      const unhandled = await unhandledIn(async () => {
        loadLibrary(newUrl(), end.signal).catch(() => undefined);
        await settled();
        end.abort();
        page.last.fail();
      });
      expect(unhandled).to.deep.equal([]);
    });
  });

  describe('the script tag of the page', () => {
    /* The script tag of the guide. The fake library does not intercept it, because the page inserts it into the body. */
    const ownTag = (url: string): HTMLScriptElement => {
      const script = Object.assign(document.createElement('script'), { type: 'text/inert', src: url });
      document.body.append(script);
      return script;
    };

    it('loads the bundle beside a script of SVG, which has no src', async () => {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.append(document.createElementNS('http://www.w3.org/2000/svg', 'script'));
      document.body.append(svg);
      try {
        const loading = loadLibrary(newUrl(), never());
        (await page.request(1)).run();
        expect(await rejection(loading)).to.equal('resolved');
      } finally {
        svg.remove();
      }
    });

    it('uses the bundle of a script tag of the page that has run, without a request', async () => {
      const url = newUrl();
      const bundle = new FakeBundle();
      ownTag(url);
      globals.KalturaPlayer = bundle.namespace;
      const { namespace } = await loadLibrary(url, never());
      expect(namespace === (bundle.namespace as unknown)).to.equal(true);
      expect(page.requests.length).to.equal(0);
    });

    it('recognises the script tag of the page by every form of URL that Kaltura generates', async () => {
      for (const form of [
        (url: string) => `${url}?autoembed=true`,
        (url: string) => url.replace('/kaltura-player.js', ''),
        (url: string) => url.replace('/uiconf_id/', '/partner_id/123/uiconf_id/'),
      ]) {
        const url = newUrl();
        const tag = ownTag(form(url));
        globals.KalturaPlayer = new FakeBundle().namespace;
        expect(await rejection(loadLibrary(url, never())), form('…')).to.equal('resolved');
        tag.remove();
      }
      expect(page.requests.length).to.equal(0);
    });

    it('waits for a script tag of the page that is still loading', async () => {
      const url = newUrl();
      const tag = ownTag(url);
      const loading = loadLibrary(url, never());
      expect(await outcome(loading)).to.equal('pending');
      globals.KalturaPlayer = new FakeBundle().namespace;
      tag.dispatchEvent(new Event('load'));
      expect(await rejection(loading)).to.equal('resolved');
      expect(page.requests.length).to.equal(0);
    });

    it('loads its own script when the script tag of the page fails', async () => {
      const url = newUrl();
      const tag = ownTag(url);
      const loading = loadLibrary(url, never());
      await settled();
      tag.dispatchEvent(new Event('error'));
      const request = await page.request(1);
      request.run();
      expect(await rejection(loading)).to.equal('resolved');
    });

    it('loads its own script when the page has the script tags of two bundles', async () => {
      const url = newUrl();
      ownTag(url);
      ownTag(newUrl());
      globals.KalturaPlayer = new FakeBundle().namespace;
      const loading = loadLibrary(url, never());
      const request = await page.request(1);
      request.run();
      expect(await rejection(loading)).to.equal('resolved');
    });

    it('does not adopt the script tag of another account', async () => {
      ownTag(newUrl());
      globals.KalturaPlayer = new FakeBundle().namespace;
      const loading = loadLibrary(newUrl(), never());
      (await page.request(1)).run();
      expect(await rejection(loading)).to.equal('resolved');
    });

    it('rejects with library-timeout when the script tag of the page had failed before and fires no event', async () => {
      const time = new FakeClock();
      try {
        const url = newUrl();
        ownTag(url);
        const loading = loadLibrary(url, never());
        loading.catch(() => undefined);
        await settled();
        await time.pass(30);
        await settled();
        await time.pass(30);
        expect(await rejection(loading)).to.equal('library-timeout');
      } finally {
        time.restore();
      }
    });
  });
});
