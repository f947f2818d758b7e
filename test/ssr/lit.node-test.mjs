import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { markupOf } from '../support/frameworks-plugin.mjs';
import { bundleTs, moduleUrl } from '../support/load-ts.mjs';

const ids = 'partner-id="1" uiconf-id="2" entry-id="1_a"';
const render = async (attributes, inside = '') => {
  const markup = await markupOf('lit', { tag: `<kaltura-player ${attributes}>${inside}</kaltura-player>` });
  return markup.replaceAll(/<!--.*?-->/g, '');
};

describe('server rendering with @lit-labs/ssr', () => {
  it('renders the shadow tree with its styles as declarative shadow DOM on the server', async () => {
    const markup = await render(ids, '<b slot="badge">x</b>');
    assert.match(
      markup,
      /<template shadowroot="open" shadowrootmode="open" shadowrootdelegatesfocus><style>[^]*:host[^]*<\/style>/,
    );
    assert.match(markup, /<div class="region"/);
    assert.match(markup, /<\/template><b slot="badge">x<\/b><\/kaltura-player>$/);
  });

  it('renders the play button or the consent button on the server, and none for loading="manual" or without ids', async () => {
    const lazy = await render(`${ids} loading="lazy" media-title="A &amp; B" poster="https://example.com/p.jpg"`);
    assert.match(lazy, /<button[^>]*part="play-button"[^>]*aria-label="[^"]*A &amp; B/);
    assert.match(lazy, /<img[^>]*src="https:\/\/example\.com\/p\.jpg"/s);
    assert.match(await render(`${ids} consent="required"`), /part="consent-button"/);
    assert.doesNotMatch(await render(`${ids} loading="manual"`), /part="play-button"/);
    assert.doesNotMatch(await render('loading="lazy"'), /part="play-button"/);
  });

  it('defines the tag once for two copies of the package in one server process', async () => {
    await render(ids);
    const code = await bundleTs('src/node/index.ts');
    const [one, two] = [await import(moduleUrl(`${code}//1`)), await import(moduleUrl(`${code}//2`))];
    assert.notEqual(one.KalturaPlayerElement, two.KalturaPlayerElement);
    assert.equal(one.defineKalturaPlayer(), two.defineKalturaPlayer());
  });

  it('makes the tag renderable on the server when another copy of the package has defined it', async () => {
    const copies = [moduleUrl(await bundleTs('src/index.ts')), moduleUrl(await bundleTs('src/node/index.ts'))];
    const script = `for (const url of ${JSON.stringify(copies)}) await import(url);
      console.log('render' in customElements.get('kaltura-player').prototype);`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
    assert.equal(stdout.trim(), 'true');
  });

  it('adds no attribute to the tag on the server', async () => {
    const [, written] = /^<kaltura-player ([^>]*)>/.exec(await render(ids));
    assert.equal(written.trim().replace(/\s+/g, ' '), ids);
  });
});
