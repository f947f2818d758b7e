import { expect } from '@open-wc/testing';
import { Account } from '../support/backend.js';
import { failing, fatalError, reached, until } from '../support/failures.js';
import { createPlayer, removePlayers } from '../support/player-fixture.js';

/** Collects the scripts that are added to the page after this call. */
function watchScripts(): { readonly urls: string[]; stop(): void } {
  const urls: string[] = [];
  const read = (records: MutationRecord[]): void => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof HTMLScriptElement) urls.push(node.src);
    }
  };
  const observer = new MutationObserver(read);
  observer.observe(document, { childList: true, subtree: true });
  return {
    urls,
    stop() {
      read(observer.takeRecords());
      observer.disconnect();
    },
  };
}

const isLibrary = (url: string): boolean => url.includes('/embedPlaykitJs/');

describe('streams on a host that is not trusted', () => {
  afterEach(removePlayers);

  it('requests streams and captions of a host that is not trusted without the KS, and plays', async () => {
    const account = new Account();
    const { ks } = await account.mintKs();
    const { element } = createPlayer({ 'entry-id': '1_elsewhere', ks, captions: true, muted: true }, { account });
    await element.ready();
    await element.play();
    const log = await account.log();
    for (const kind of ['manifest', 'caption']) {
      const requests = log.filter((request) => request.kind === kind);
      expect(requests.length, kind).to.be.above(0);
      for (const request of requests) expect([request.ks, request.url.includes(ks)], request.url).to.deep.equal(['', false]);
    }
    expect(log.some((request) => request.kind === 'api' && request.ks === ks)).to.equal(true);
  });

  it('sends the KS as a header only to trusted hosts with useHeaderForKs', async () => {
    const account = new Account();
    const { ks } = await account.mintKs();
    for (const [entryId, expected] of [
      ['1_secured', ks],
      ['1_elsewhere', ''],
    ] as const) {
      const { element } = createPlayer({ 'entry-id': entryId, ks, muted: true }, { account, parent: null });
      element.config = { provider: { useHeaderForKs: true } };
      document.body.append(element);
      await element.ready();
      await element.play();
      const manifests = (await account.log('manifest')).filter((request) => request.entryId === entryId);
      expect(manifests.length).to.be.above(0);
      for (const request of manifests) expect(request.ks, entryId).to.equal(expected);
    }
  });

  it('requests the second stream of Dual Screen without the KS from a host that is not trusted', async () => {
    const account = new Account();
    const { ks } = await account.mintKs();
    const { element } = createPlayer(
      { 'entry-id': '1_two_elsewhere', 'uiconf-id': 1003, layout: 'pip', muted: true, ks },
      { account },
    );
    await until(element, 'layoutchange');
    await element.play();
    await reached(element, 1);
    const manifests = await account.log('manifest');
    const second = manifests.filter(({ entryId }) => entryId === '1_two_elsewhere_child');
    expect(second.length).to.be.above(0);
    expect(second.filter((request) => request.ks || request.url.includes(ks))).to.deep.equal([]);
    expect(manifests.some((request) => request.entryId === '1_two_elsewhere' && request.ks === ks)).to.equal(true);
  });

  it('requests streams of a trusted host with the KS', async () => {
    const account = new Account();
    const { ks } = await account.mintKs();
    const { element } = createPlayer({ 'entry-id': '1_secured', muted: true, ks }, { account });
    await element.ready();
    await element.play();
    expect((await account.log('manifest')).some((request) => request.ks === ks)).to.equal(true);
  });
});

describe('manifests', () => {
  afterEach(removePlayers);

  for (const entry of ['1_manifest404', '1_elsewhere404', '1_manifesthtml']) {
    it(`does not request a failed manifest as a script: ${entry}`, async function () {
      this.timeout(60_000);
      const scripts = watchScripts();
      const { failure, account } = await failing({ attributes: { 'entry-id': entry, autoplay: true, muted: true } });
      scripts.stop();
      expect(failure.reason).to.equal('network');
      expect(scripts.urls.filter((url) => !isLibrary(url))).to.deep.equal([]);
      const requests = await account.log('manifest');
      expect(requests.length).to.be.above(0);
      expect(requests.filter(({ url }) => /callback|jsonp/i.test(url))).to.deep.equal([]);
    });
  }

  it('does not request a manifest as a script when a config object forces redirects of streams', async () => {
    const scripts = watchScripts();
    const { element, account } = createPlayer({ 'entry-id': '1_elsewhere', muted: true }, { parent: null });
    element.config = { sources: { options: { forceRedirectExternalStreams: true } } };
    document.body.append(element);
    await Promise.race([element.ready().then(() => element.play()), fatalError(element).then((error) => Promise.reject(error))]);
    scripts.stop();
    expect(scripts.urls.filter((url) => !isLibrary(url))).to.deep.equal([]);
    expect((await account.log('manifest')).filter(({ url }) => /callback|jsonp/i.test(url))).to.deep.equal([]);
  });
});
