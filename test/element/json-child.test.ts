import { expect } from '@open-wc/testing';
import { useFakeConsole } from '../support/fake-console.js';
import { newAccount, settled, useFakePage } from '../support/fake-library.js';
import { mounts } from '../support/player-node.js';

describe('the JSON child', () => {
  const page = useFakePage();
  const lines = useFakeConsole();

  const child = (text: string): HTMLScriptElement =>
    Object.assign(document.createElement('script'), { type: 'application/json', textContent: text });

  it('reads the JSON child as a config with lower precedence than attributes', async () => {
    const element = page.create({ locale: 'de' }, null);
    element.append(child('{"ui":{"locale":"fr"},"abr":{"x":1}}'));
    document.body.append(element);
    const bundle = (await page.library.request(1)).run();
    await settled();
    expect(bundle.player.config.ui).to.deep.equal({ locale: 'de' });
    expect(bundle.player.config).to.not.have.property('abr');
  });

  it('reads a JSON child that the parser adds after the tag', async () => {
    const element = page.create({ 'partner-id': false, 'uiconf-id': false });
    await settled();
    element.append(child(JSON.stringify({ provider: { partnerId: newAccount(), uiConfId: 3 } })));
    expect((await page.library.request(1)).url).to.contain('/uiconf_id/3/');
  });

  it('reads a JSON child whose text arrives after its tag, as on a slow network', async () => {
    const element = page.create({ 'partner-id': false, 'uiconf-id': false });
    const script = child('');
    element.append(script);
    await settled();
    script.append(document.createTextNode(JSON.stringify({ provider: { partnerId: newAccount(), uiConfId: 4 } })));
    await settled();
    expect(page.library.requests.map(({ url }) => /uiconf_id\/\d+/.exec(url)?.[0])).to.deep.equal(['uiconf_id/4']);
    expect(lines.lines.warn).to.deep.equal([]);
  });

  it('removes the options of the JSON child from the config when the child is removed', async () => {
    const script = child('{"playback":{"preload":"auto"}}');
    const { element, bundle } = await page.ready({}, (element) => element.append(script));
    expect(bundle.player.config.playback).to.include({ preload: 'auto' });
    script.remove();
    await settled();
    expect(bundle.players.length).to.equal(2);
    expect(bundle.player.config.playback ?? {}).to.not.have.property('preload');
    expect(mounts(element)).to.equal(1);
  });

  it('ignores scripts of another type as JSON child', async () => {
    const other = Object.assign(document.createElement('script'), { type: 'text/plain', textContent: '{"abr":{"x":1}}' });
    const { bundle } = await page.ready({}, (element) => element.append(other));
    expect(bundle.player.config).to.not.have.property('abr');
    expect(bundle.players.length).to.equal(1);
  });

  it('reports a JSON child that does not parse once, and loads with the attributes', async () => {
    const { element, bundle } = await page.ready({ locale: 'de' }, (element) => element.append(child('{"a": oops}')));
    expect(lines.lines.warn.length).to.equal(1);
    expect(lines.lines.warn[0]).to.contain('oops').and.to.contain('config');
    expect(bundle.player.config.ui).to.deep.equal({ locale: 'de' });
    expect(element.status).to.equal('ready');
  });

  for (const text of ['[1]', '5', '"x"', 'null']) {
    it(`reports a JSON child that is no object: ${text}`, async () => {
      await page.ready({}, (element) => element.append(child(text)));
      expect(lines.lines.warn.length).to.equal(1);
    });
  }

  it('pollutes no prototype when the JSON child has the key __proto__', async () => {
    await page.ready({}, (element) => element.append(child('{"__proto__":{"polluted":1},"ui":{"__proto__":{"polluted":1}}}')));
    expect('polluted' in {}).to.equal(false);
  });
});
