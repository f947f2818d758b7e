// Checks of the messages in each language, besides their completeness, which the types check.
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { describe, it } from 'node:test';
import { languages } from '../../scripts/languages.mjs';
import { bundleTs, loadTs } from '../support/load-ts.mjs';

const KEY = Symbol.for('kaltura-player-messages');
const { en } = await loadTs('src/messages/en.ts');

describe('the languages of the messages', () => {
  it('provides messages in exactly the promised languages', () => {
    const promised = 'ar cs da de es fa fi fr he hi it ja ko nb nl pl pt-BR ru sv tr uk zh-Hans zh-Hant';
    assert.deepEqual(languages.join(' '), promised);
  });

  for (const language of languages) {
    it(`has every message in ${language}, with the title in its place, no markup, and at most 1.2 kB`, async () => {
      await loadTs(`src/messages/${language}.ts`);
      const messages = globalThis[KEY].languages.get(language);
      assert.deepEqual(Object.keys(messages).sort(), Object.keys(en).sort());
      for (const [name, text] of Object.entries(messages)) {
        assert.equal(text, text.trim(), name);
        assert.ok(text.length > 1 && !/[<>]/.test(text), name);
        assert.equal(text.includes('{title}'), name === 'play-title', name);
        /* A sentence that was not translated. */
        assert.ok(!name.includes('-') || text !== en[name], name);
      }
      const script = await bundleTs(`src/messages/${language}.ts`, { minify: true, sourcemap: false });
      assert.ok(gzipSync(script, { level: 9 }).length <= 1200);
    });
  }
});
