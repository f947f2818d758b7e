// Unusual documents and the life cycle of a page: frames without a URL, isolation, a base on another origin, blocked storage,
// consent tools, navigation back, no network. In a real browser with the local backend.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newAccount, startStage } from './stage.mjs';

let stage;
before(async () => {
  stage = await startStage();
});
after(() => stage.stop());

const head = (more = '') => `<meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<meta name="kaltura-player-origins" content="${stage.backend}">${more}
<script defer src="${stage.origin}${stage.script}"></script>`;

const tag = (attributes = '', entry = '1_video', account = newAccount()) =>
  `<kaltura-player partner-id="${account}" uiconf-id="1001" entry-id="${entry}" cdn-url="${stage.backend}" autoplay muted
  ${attributes}><a href="https://example.org/">Watch</a></kaltura-player>`;

const page = (body, more = '') => `<!doctype html><html lang="en"><head>${head(more)}</head><body>${body}</body></html>`;

const escaped = (html) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Resolves with `plays` when the element of the page plays, otherwise with its failure. */
const plays = (frame) =>
  frame.evaluate(() =>
    window.plays('kaltura-player').then(
      () => 'plays',
      (error) => `${error.reason}: ${error.message}`,
    ),
  );

/** Resolves with the reason and the message of the element's fatal error. */
const failure = (frame) =>
  frame.evaluate(async () => {
    const element = document.querySelector('kaltura-player');
    await customElements.whenDefined('kaltura-player');
    if (!element.error) await new Promise((done) => element.addEventListener('error', ({ detail }) => detail.fatal && done()));
    return { reason: element.error.reason, message: element.error.message };
  });

/** Resolves with the frame of a page when its document is loaded. */
async function frameOf(opened) {
  const frame = await opened.page.waitForFrame((each) => each !== opened.page.mainFrame());
  await frame.waitForSelector('kaltura-player');
  return frame;
}

const newKs = async (account, expiry = 600) => {
  const response = await fetch(`${stage.backend}/__backend/ks?partner=${account}&expiry=${expiry}&entry=1_secured`);
  return (await response.json()).ks;
};

describe('a document without an address of its own', () => {
  it('requests the KS of a ks-url in an srcdoc frame from the origin of the page around it', async () => {
    const account = newAccount();
    stage.serve('/ks-srcdoc', await newKs(account), 'text/plain');
    const inner = page(tag('ks-url="/ks-srcdoc"', '1_secured', account));
    const opened = await stage.open({
      html: `<!doctype html><iframe width="640" height="360" srcdoc="${escaped(inner)}"></iframe>`,
    });
    assert.equal(await plays(await frameOf(opened)), 'plays');
    await opened.close();
  });

  it('rejects a relative ks-url in a sandboxed frame, which has no origin', async () => {
    const inner = page(tag('ks-url="/ks-srcdoc"', '1_secured'));
    const opened = await stage.open({
      html: `<!doctype html><iframe sandbox="allow-scripts" width="640" height="360" srcdoc="${escaped(inner)}"></iframe>`,
    });
    const { reason, message } = await failure(await frameOf(opened));
    assert.equal(reason, 'origin-not-trusted');
    assert.match(message, /ks-url/);
    await opened.close();
  });

  it('plays in a sandboxed frame, where storage throws', async () => {
    const inner = page(tag());
    const opened = await stage.open({
      html: `<!doctype html><iframe sandbox="allow-scripts" width="640" height="360" srcdoc="${escaped(inner)}"></iframe>`,
    });
    const frame = await frameOf(opened);
    assert.equal(await plays(frame), 'plays');
    await opened.close();
  });

  it('plays in a frame that a script has written with document.write()', async () => {
    const opened = await stage.open({ html: '<!doctype html><iframe width="640" height="360"></iframe>' });
    await opened.page.evaluate((html) => {
      const { contentDocument } = document.querySelector('iframe');
      contentDocument.open();
      contentDocument.write(html);
      contentDocument.close();
    }, page(tag()));
    await opened.page.waitForFunction(
      () => document.querySelector('iframe').contentDocument.querySelector('kaltura-player')?.currentTime > 0,
    );
    await opened.close();
  });
});

describe('a page of an unusual kind', () => {
  it('plays in a page with a base on another origin, and reports the absolute URL of a relative ks-url', async () => {
    const base = '<base href="https://static.example.net/app/">';
    const opened = await stage.open({ html: page(tag(), base) });
    assert.equal(await plays(opened.page), 'plays');
    await opened.close();
    const refused = await stage.open({ html: page(tag('ks-url="/ks"'), base) });
    const { reason, message } = await failure(refused.page);
    assert.equal(reason, 'origin-not-trusted');
    assert.match(message, /https:\/\/static\.example\.net\/ks/);
    await refused.close();
  });

  it('plays in a cross-origin isolated page', async () => {
    const opened = await stage.open({
      html: page(tag()),
      headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' },
    });
    assert.equal(await opened.page.evaluate(() => window.crossOriginIsolated), true);
    assert.equal(await plays(opened.page), 'plays');
    await opened.close();
  });

  it('plays once a consent tool replaces the script that it has blocked with a copy that runs', async () => {
    const tool = `<script>
      new MutationObserver((records) => {
        for (const script of records.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (script.localName !== 'script' || !script.src.includes('embedPlaykitJs') || script.dataset.agreed) continue;
          script.type = 'text/plain';
          window.agree = () => {
            const copy = document.createElement('script');
            copy.dataset.agreed = 'yes';
            copy.src = script.src;
            script.replaceWith(copy);
          };
        }
      }).observe(document, { childList: true, subtree: true });
      const createElement = document.createElement;
      document.createElement = function (name, ...rest) {
        const made = createElement.call(this, name, ...rest);
        if (name === 'script') {
          const set = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'src').set;
          Object.defineProperty(made, 'src', {
            get: () => made.getAttribute('src') ?? '',
            set: (value) => {
              if (!made.dataset.agreed && String(value).includes('embedPlaykitJs')) made.type = 'text/plain';
              set.call(made, value);
            },
          });
        }
        return made;
      };
    </script>`;
    const opened = await stage.open({ html: page(tag(), tool) });
    await opened.page.waitForFunction(() => typeof window.agree === 'function');
    assert.equal(await opened.page.evaluate(() => document.querySelector('kaltura-player').status), 'loading');
    const playing = plays(opened.page);
    await opened.page.evaluate(() => window.agree());
    assert.equal(await playing, 'plays');
    await opened.close();
  });

  it('reports CORS when the server of a ks-url on another origin does not allow the page', async () => {
    const account = newAccount();
    /* The backend allows any origin, but no requests with cookies. */
    const url = `${stage.backend}/__backend/ks?partner=${account}`;
    const opened = await stage.open({ html: page(tag(`ks-url="${escaped(url)}"`, '1_secured', account)) });
    const { reason, message } = await failure(opened.page);
    assert.equal(reason, 'session-expired');
    assert.match(message, /CORS/);
    await opened.close();
  });
});

describe('the life cycle of a page', () => {
  it('plays again after the viewer went to another page and came back', async () => {
    const opened = await stage.open({ html: page(tag()) });
    assert.equal(await plays(opened.page), 'plays');
    await opened.page.goto(`${stage.origin}${stage.script}`);
    await opened.page.goBack();
    await opened.page.waitForFunction(() => customElements.get('kaltura-player'));
    await opened.page.evaluate(() => document.querySelector('kaltura-player').play());
    await opened.page.waitForFunction(() => document.querySelector('kaltura-player').currentTime > 0);
    assert.equal(await opened.page.evaluate(() => document.querySelector('kaltura-player').error), null);
    await opened.close();
  });

  it('plays once the browser is online, after a load while offline has failed', async () => {
    const opened = await stage.open({ html: page(tag('loading="manual"').replace('autoplay', '')) });
    await opened.page.waitForFunction(() => customElements.get('kaltura-player'));
    await opened.page.setOfflineMode(true);
    const failed = opened.page.evaluate(() => {
      const element = document.querySelector('kaltura-player');
      const ended = new Promise((done) => element.addEventListener('error', ({ detail }) => detail.fatal && done(detail.reason)));
      element.autoplay = true;
      element.load();
      return ended;
    });
    assert.equal(await failed, 'library-load-failed');
    const playing = plays(opened.page);
    await opened.page.setOfflineMode(false);
    assert.equal(await playing, 'plays');
    assert.deepEqual(await opened.page.evaluate(() => window.uncaught), []);
    await opened.close();
  });
});

describe('an older browser', () => {
  /** Removes features of the browser before any script of the page runs. */
  const without = async (features) => {
    const blank = await stage.open({ html: '<!doctype html>' });
    await blank.page.evaluateOnNewDocument((paths) => {
      for (const path of paths) {
        const names = path.split('.');
        const name = names.pop();
        const holder = names.reduce((object, key) => object[key], window);
        delete holder[name];
      }
    }, features);
    return blank;
  };
  const show = async (opened, html) => {
    stage.serve('/older', html, 'text/html; charset=utf-8');
    await opened.page.goto(`${stage.origin}/older`, { waitUntil: 'domcontentloaded' });
  };

  const NEWER = [
    'AbortSignal.any',
    'AbortSignal.timeout',
    'CustomStateSet',
    'ElementInternals.prototype.states',
    'Object.hasOwn',
    'URL.canParse',
    'requestIdleCallback',
    'cancelIdleCallback',
    'structuredClone',
    'Promise.withResolvers',
    'Array.prototype.toSorted',
    'Document.prototype.adoptedStyleSheets',
    'ShadowRoot.prototype.adoptedStyleSheets',
  ];

  it(`plays without ${NEWER.join(', ')}`, async () => {
    const opened = await without(NEWER);
    await show(opened, page(tag()));
    assert.equal(await plays(opened.page), 'plays');
    assert.deepEqual(await opened.page.evaluate(() => window.uncaught), []);
    await opened.close();
  });

  it('reports a missing entry and rejects an untrusted ks-url without newer features of browsers', async () => {
    const opened = await without(NEWER);
    await show(opened, page(tag('', '1_missing')));
    assert.equal((await failure(opened.page)).reason, 'media-not-found');
    await show(opened, page(tag('ks-url="//evil.example/ks"')));
    assert.equal((await failure(opened.page)).reason, 'origin-not-trusted');
    await opened.close();
  });

  it('shows the content of the tag, without an error, in a browser without attachInternals', async () => {
    const opened = await without(['HTMLElement.prototype.attachInternals']);
    await show(opened, page(tag()));
    await opened.page.waitForFunction(() => 'KalturaPlayerElement' in window);
    const shown = await opened.page.evaluate(() => {
      const link = document.querySelector('kaltura-player > a');
      return {
        isDefined: Boolean(customElements.get('kaltura-player')),
        isVisible: link.checkVisibility(),
        uncaught: window.uncaught,
      };
    });
    assert.deepEqual(shown, { isDefined: false, isVisible: true, uncaught: [] });
    await opened.close();
  });
});
