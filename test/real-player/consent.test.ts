import { expect } from '@open-wc/testing';
import type { KalturaPlayerElement } from '../../src/index.js';
import { Account, origin } from '../support/backend.js';
import { idle } from '../support/idle.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';
import { failureOf } from '../support/two-streams.js';

const KEY = 'kaltura-player-consent';

/** Waits for several frames and idle periods, in which the element would begin to load. */
async function settled(element: KalturaPlayerElement): Promise<void> {
  await element.updateComplete;
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await idle();
  }
}

/** Returns the requests of this page to other hosts since a time, except those for the backend's log. */
const requestedSince = (since: number): string[] =>
  performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => startTime >= since && !name.startsWith(location.origin) && !name.includes('/__backend/'))
    .map(({ name }) => name);

const DEMANDING = {
  consent: 'required',
  'entry-id': '1_video',
  poster: `${origin}/p/1/thumbnail/entry_id/1_video/width/640`,
  watermark: `${origin}/p/1/thumbnail/entry_id/1_short/width/320`,
  'ks-url': `${origin}/session`,
  autoplay: true,
  muted: true,
};

describe('consent', () => {
  beforeEach(() => localStorage.removeItem(KEY));
  afterEach(() => {
    removePlayers();
    localStorage.removeItem(KEY);
  });

  for (const embed of ['script', 'iframe']) {
    for (const loading of ['eager', 'lazy', 'idle', 'interaction', 'manual']) {
      it(`requests nothing from other hosts before consent is granted: loading="${loading}", embed="${embed}"`, async () => {
        const since = performance.now();
        const { account, element } = createPlayer({ ...DEMANDING, loading, embed });
        await settled(element);
        /* Everything that would load the player with consent. */
        element.scrollIntoView();
        for (const type of ['pointerover', 'focusin', 'pointerdown']) element.dispatchEvent(new Event(type, { bubbles: true }));
        element.load();
        element.play().catch(() => undefined);
        void element.diagnose();
        await settled(element);
        expect(element.status).to.equal('deferred');
        expect(requestedSince(since)).to.deep.equal([]);
        expect((await account.log()).map(({ url }) => url)).to.deep.equal([]);
        expect(document.querySelectorAll(`link[href*="/${account.partnerId}/"]`).length, 'preloads').to.equal(0);
      });
    }
  }

  it('shows the consent question in the element, and replaces it with content that the page slots in', async () => {
    const { element } = createPlayer(DEMANDING);
    await element.updateComplete;
    const slot = element.shadowRoot?.querySelector<HTMLSlotElement>('slot[name="consent"]');
    expect(slot?.textContent).to.contain('another site');
    const words = Object.assign(document.createElement('p'), { slot: 'consent', textContent: 'May we?' });
    element.append(words);
    expect(slot?.assignedElements().map(({ textContent }) => textContent)).to.deep.equal(['May we?']);
  });

  it('plays only the element whose consent button the viewer presses, and stores nothing', async () => {
    const account = new Account();
    const attributes = { consent: 'required', 'entry-id': '1_short', autoplay: true, muted: true };
    const { element } = createPlayer(attributes, { account });
    const other = createPlayer(attributes).element;
    await element.updateComplete;
    const playing = once(element, 'firstplaying');
    element.shadowRoot?.querySelector<HTMLElement>('[part="consent-button"]')?.click();
    await playing;
    expect(other.status).to.equal('deferred');
    expect(localStorage.getItem(KEY), 'remembered').to.equal(null);
  });

  it('plays once the page grants consent for the element', async () => {
    const { element } = createPlayer({ consent: 'required', 'entry-id': '1_short', autoplay: true, muted: true });
    await element.updateComplete;
    const playing = once(element, 'firstplaying');
    element.grantConsent();
    await playing;
    expect(element.status).to.equal('ready');
  });

  it('emits consentrequest and rejects play() with consent-required while consent is missing', async () => {
    const { element } = createPlayer({ consent: 'required', 'entry-id': '1_short' });
    await element.updateComplete;
    const wanted = once(element, 'consentrequest');
    const error = await failureOf(element.play());
    await wanted;
    expect(error.reason).to.equal('consent-required');
    expect(element.error === null, 'nothing has failed').to.equal(true);
  });

  for (const loading of ['lazy', 'manual', 'interaction']) {
    it(`stays deferred by loading="${loading}" after consent was granted, until load() is called`, async () => {
      const above = document.createElement('div');
      above.style.height = '6000px';
      document.body.append(above);
      const { account, element } = createPlayer({ consent: 'required', 'entry-id': '1_short', loading });
      await element.updateComplete;
      element.grantConsent();
      await settled(element);
      expect(element.status).to.equal('deferred');
      expect((await account.log('library')).length, 'scripts').to.equal(0);
      element.load();
      await element.ready();
      above.remove();
    });
  }

  it('grants consent for all present and later elements of a page, and stores it only with remember', async () => {
    const { element } = createPlayer({ consent: 'required', 'entry-id': '1_short' });
    await element.updateComplete;
    const { grantConsent } = element.constructor as typeof KalturaPlayerElement;
    /* Runs in another document, so that the page of the other tests keeps its state without consent. */
    expect(typeof grantConsent).to.equal('function');
    const frame = document.createElement('iframe');
    frame.srcdoc = '<!doctype html><title>Another page</title>';
    document.body.append(frame);
    await once(frame, 'load');
    const page = frame.contentWindow as unknown as { run: Promise<unknown>; eval(code: string): unknown };
    const source = new URL('../../src/index.ts', import.meta.url).href;
    const make = `(() => { const e = document.createElement('kaltura-player'); for (const [n, v] of Object.entries(${JSON.stringify(
      {
        consent: 'required',
        'partner-id': String(new Account().partnerId),
        'uiconf-id': '1001',
        'entry-id': '1_short',
        'cdn-url': origin,
      },
    )})) e.setAttribute(n, v); document.body.append(e); return e; })()`;
    const result = await (page.eval(`(async () => {
      const { KalturaPlayerElement } = await import(${JSON.stringify(source)});
      KalturaPlayerElement.trustOrigins([${JSON.stringify(origin)}]);
      const first = ${make}, second = ${make};
      await Promise.all([first.updateComplete, second.updateComplete]);
      const before = [first.status, second.status];
      KalturaPlayerElement.grantConsent();
      const forgotten = localStorage.getItem('${KEY}');
      await Promise.all([first.ready(), second.ready(), ${make}.ready()]);
      KalturaPlayerElement.grantConsent({ remember: true });
      return { before, forgotten, remembered: localStorage.getItem('${KEY}') };
    })()`) as Promise<object>);
    expect(result).to.deep.equal({ before: ['deferred', 'deferred'], forgotten: null, remembered: 'granted' });
    frame.remove();
  });

  it('loads without a consent question when consent was stored on an earlier visit', async () => {
    localStorage.setItem(KEY, 'granted');
    const { element } = createPlayer({ consent: 'required', 'entry-id': '1_short' });
    await element.ready();
    expect(element.status).to.equal('ready');
  });
});
