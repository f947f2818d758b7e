import { expect } from '@open-wc/testing';
import { origin } from '../support/backend.js';
import { failing } from '../support/failures.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';

describe('diagnose()', () => {
  afterEach(removePlayers);

  it('reports ids, script, library, plugins, API, stream, session and events, without the KS', async () => {
    const { account, element } = createPlayer(
      { 'entry-id': '1_video', 'uiconf-id': 1002, 'log-level': 'OFF', muted: true, plugins: '{"kalturaCuepoints":{}}' },
      { parent: null },
    );
    const { ks, expiresAt } = await account.mintKs();
    element.ksProvider = () => ({ ks, expiresAt });
    document.body.append(element);
    await element.play();
    await once(element, 'timeupdate');
    const report = await element.diagnose();
    expect(report.status).to.equal('ready');
    expect(report.ids).to.deep.equal({ partnerId: account.partnerId, uiconfId: 1002, media: '1_video', missing: [] });
    expect(report.script.url).to.match(/embedPlaykitJs\/uiconf_id\/1002/);
    expect(report.script.trusted).to.equal(true);
    expect(report.script.milliseconds).to.be.a('number');
    expect(/^\d+\.\d+\.\d+$/.test(report.library ?? ''), report.library).to.equal(true);
    expect(report.plugins.configured).to.deep.equal(['kalturaCuepoints']);
    expect(report.plugins.present).to.include('kalturaCuepoints');
    expect(report.api).to.match(new RegExp(`^HTTP \\d+ from ${origin}$`));
    expect(report.stream.url).to.contain('/ks/***/');
    expect(report.session).to.deep.equal({
      present: true,
      source: 'ksProvider',
      expiresAt: new Date(expiresAt * 1000).toISOString(),
    });
    expect(report.autoplay).to.be.oneOf(['allowed', 'allowed-muted', 'disallowed', 'unknown']);
    expect(report.violations).to.deep.equal([]);
    expect(report.error).to.equal(undefined);
    expect(report.events.length).to.be.within(10, 50);
    expect(report.events.map(([, type]) => type)).to.include('firstplaying');
    const text = String(report);
    expect(text.includes(ks)).to.equal(false);
    const lines = text.split('\n').filter((line) => /^\s*\[\d+, "[^"]+"\],?$/.test(line));
    expect(lines.length).to.equal(report.events.length);
    expect(JSON.parse(text)).to.deep.include({ status: 'ready', api: report.api });
  });

  it('reports the last error, and that there is no session', async () => {
    const { element } = await failing({ attributes: { 'entry-id': '1_geo' } });
    const report = await element.diagnose();
    expect(report).to.deep.include({ status: 'failed', session: { present: false, source: 'none (anonymous)' } });
    expect(report.error).to.deep.equal({ reason: 'geo-restricted', message: element.error?.message });
    expect(report.events.map(([, type]) => type)).to.include('error');
  });

  it('reports status and missing ids before a player is loaded, and requests nothing', async () => {
    const requested: string[] = [];
    const { fetch } = window;
    window.fetch = async (input, init) => {
      requested.push(String(input));
      return fetch(input, init);
    };
    try {
      const { element } = createPlayer({ 'entry-id': '1_short', loading: 'manual' });
      await element.updateComplete;
      const report = await element.diagnose();
      expect(report.status).to.equal('deferred');
      expect(report.api).to.match(/^not requested/);
      element.remove();
      const bare = document.createElement('kaltura-player');
      expect((await bare.diagnose()).ids).to.deep.equal({ missing: ['partner-id', 'uiconf-id', 'entry-id'] });
      Object.assign(bare, { partnerId: 1, entryId: '1_short' });
      expect((await bare.diagnose()).ids).to.deep.equal({ partnerId: 1, media: '1_short', missing: ['uiconf-id'] });
      expect(requested).to.deep.equal([]);
    } finally {
      window.fetch = fetch;
    }
  });
});
