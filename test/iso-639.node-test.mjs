// Compares the language codes that the JavaScript engine knows with the registry. src/languages.ts depends on them.
import assert from 'node:assert/strict';
import test from 'node:test';
import { iso6393To1, iso6393To2B, iso6393To2T } from 'iso-639-3';
import { loadTs } from './support/load-ts.mjs';

const { closestLanguage } = await loadTs('src/config/closest-language.ts');

test('matches every ISO 639-2 and 639-3 code to the two-letter code of its language, in both directions', () => {
  const failures = [];
  for (const [three, two] of Object.entries(iso6393To1)) {
    for (const code of new Set([three, iso6393To2B[three], iso6393To2T[three]].filter(Boolean))) {
      if (closestLanguage(two, ['xx', code]) !== code || closestLanguage(code, ['xx', two]) !== two) failures.push([two, code]);
    }
  }
  assert.deepEqual(failures, []);
  assert.ok(Object.keys(iso6393To1).length > 180);
});
