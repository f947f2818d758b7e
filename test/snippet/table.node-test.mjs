import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { bundleTs, loadTs } from '../support/load-ts.mjs';

describe('the snippet entry', () => {
  it('exports what is documented, and no more', async () => {
    assert.deepEqual(Object.keys(await loadTs('src/snippet/index.ts')).sort(), [
      'SCRIPT_URL',
      'SNIPPET_FORMATS',
      'SnippetError',
      'generateSnippet',
      'parseEmbedCode',
    ]);
  });

  it('knows the properties of the element: their kinds and their places in the config', async () => {
    const { attributeRows } = await loadTs('src/element/attributes.ts');
    const { PROPERTIES, attributeName } = await loadTs('src/snippet/properties.ts');
    for (const { property, attribute, kind, path } of attributeRows) {
      const [ownKind, ownPath] = PROPERTIES[property] ?? [];
      assert.equal(attributeName(property), attribute);
      assert.equal(ownKind, kind, property);
      if (path) assert.equal(ownPath?.replace('!', ''), path, property);
    }
  });

  it('needs nothing of a browser or of Node but URL', async () => {
    const code = await bundleTs('src/snippet/index.ts', {
      format: 'iife',
      globalName: 'snippet',
      platform: 'neutral',
      sourcemap: false,
    });
    const text = runInNewContext(
      `${code}; const { generateSnippet: g, parseEmbedCode: p, SNIPPET_FORMATS: f } = snippet;
       f.map((format) => g(p(g({ partnerId: 1, uiconfId: 2, entryId: '1_abc', config: { a: 1 } })), format)).join()`,
      { URL, URLSearchParams },
    );
    assert.match(text, /<kaltura-player .+<iframe.+<KalturaPlayer.+<script setup>.+@Component/s);
  });
});
