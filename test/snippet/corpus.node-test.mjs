import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadTs } from '../support/load-ts.mjs';
import { corpus } from './corpus.mjs';
import { oddCodes } from './odd-codes.mjs';
import { spellings } from './spellings.mjs';

const { findEmbedCodes, generateSnippet, parseEmbedCode, SNIPPET_FORMATS } = await loadTs('src/snippet/index.ts');

/* Ids of entries, playlists and widgets, of the account, and of players. */
const idsIn = (text) => new Set(text.match(/[01]_[a-z\d]{8}|2040771(?!\d)|(?<!\d)(?:48|31)\d{3}(?!\d)/g));

describe('the corpus of 200 embed codes', () => {
  it('contains 200 different codes', () => {
    assert.equal(new Set(corpus.map(([, text]) => text)).size, 200);
  });

  for (const [form, text, options] of corpus) {
    const name = `${form}, ${options.entryId ?? options.playlistId ?? options.referenceId}`;

    it(`contains a code that is read: ${name}`, () => {
      const codes = findEmbedCodes(text);
      assert.deepEqual(
        codes.map((code) => code.options),
        [options],
      );
    });

    it(`contains a code whose ids are all read or reported: ${name}`, () => {
      const [{ options: read, missing, dropped }] = findEmbedCodes(text);
      const output = JSON.stringify([read, dropped]);
      for (const id of idsIn(text)) assert.ok(output.includes(id), `${id} is neither read nor reported`);
      const needed = ['partnerId', 'uiconfId'].filter((property) => read[property] === undefined);
      assert.deepEqual(missing, needed);
    });

    it(`contains a code that is the same after a round trip in every format: ${name}`, () => {
      const whole = { ...options, partnerId: 2040771, uiconfId: 48501 };
      for (const format of SNIPPET_FORMATS) {
        /* An iframe's URL cannot contain a reference id. */
        if (format === 'iframe' && whole.referenceId !== undefined) continue;
        const { loading: _, ...expected } = whole;
        const read = parseEmbedCode(generateSnippet(whole, format));
        const { loading: __, ...rest } = read;
        /* An iframe's config also contains the plugins that its plugins need. */
        for (const [plugin, value] of Object.entries(rest.plugins ?? {})) {
          if (format === 'iframe' && Object.keys(value).length === 0) delete rest.plugins[plugin];
        }
        assert.deepEqual(rest, expected, format);
      }
    });
  }
});

describe('codes with an odd spelling', () => {
  for (const text of oddCodes) {
    it(`are read or reported: ${text.slice(0, 120)}`, () => {
      const codes = findEmbedCodes(text);
      assert.equal(codes.length, 1);
      const [{ options, dropped, missing }] = codes;
      const output = JSON.stringify([options, dropped]);
      const lost = [...new Set(text.match(/[01]_zz\d{6}|3300123(?!\d)|52000111|41000222/g))].filter((id) => !output.includes(id));
      /* The result of a call may be unknown; then the call and the missing entry id are reported. */
      const isReported = dropped.some((name) => name.endsWith('()')) && missing.includes('entryId');
      assert.ok(lost.length === 0 || (isReported && lost.every((id) => id.includes('_zz'))), `${lost.join()} lost of ${output}`);
    });
  }
});

describe('codes in unusual spellings', () => {
  it('have unique names', () => assert.equal(new Set(spellings.map(({ name }) => name)).size, spellings.length));

  for (const { name, text, options, ids } of spellings) {
    if (ids) {
      it(`contain several videos, each read or reported: ${name}`, () => {
        const output = JSON.stringify(findEmbedCodes(text));
        for (const id of ids) assert.ok(output.includes(id), `${id} is neither read nor reported in ${output}`);
      });
    } else if (options) {
      it(`contain one code that is read completely: ${name}`, () => {
        const codes = findEmbedCodes(text);
        assert.deepEqual(
          codes.map((code) => code.options),
          [options],
        );
        const [{ start, end, dropped }] = codes;
        assert.ok(start >= 0 && start < end && end <= text.length);
        const output = JSON.stringify([options, dropped]);
        for (const id of new Set(text.match(/5551234(?!\d)|61000001|71000002/g))) assert.ok(output.includes(id), `${id} is lost`);
      });
    } else it(`contain no embed code: ${name}`, () => assert.deepEqual(findEmbedCodes(text), []));
  }
});
