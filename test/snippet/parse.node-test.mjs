import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadTs } from '../support/load-ts.mjs';
import { forms } from './forms.mjs';
import { broken, samples } from './samples.mjs';

const { findEmbedCodes, generateSnippet, parseEmbedCode } = await loadTs('src/snippet/index.ts');

describe('findEmbedCodes', () => {
  for (const [form, text, { kind, options, missing = [], dropped = [] }] of forms) {
    it(`reads the options, the missing and the dropped settings of the form "${form}"`, () => {
      const codes = findEmbedCodes(text);
      assert.equal(codes.length, 1);
      const [code] = codes;
      assert.deepEqual({ options: code.options, missing: code.missing, dropped: code.dropped }, { options, missing, dropped });
      if (kind) assert.equal(code.kind, kind);
      const { start, end } = code;
      assert.ok(start >= 0 && start < end && end <= text.length, `${start}–${end}`);
    });

    it(`keeps the options of the form "${form}" in a round trip`, () => {
      const whole = { ...options, partnerId: 1234567, uiconfId: 7654321 };
      const snippet = generateSnippet(whole, 'html-fallback', { includeKs: true });
      assert.deepEqual(parseEmbedCode(snippet), whole);
    });
  }

  it('returns the codes of a page in order, each with its place', () => {
    const texts = forms.filter(([, text]) => text.startsWith('<')).map(([, text]) => text);
    const page = texts.map((text) => `<p>Text before.</p>\n${text}\n`).join('');
    const codes = findEmbedCodes(page);
    assert.equal(codes.length, texts.length);
    codes.forEach(({ start, end }, index) => assert.equal(page.slice(start, end), texts[index]));
  });

  it('ignores inherited names of objects, such as constructor', () => {
    const address = 'https://cdnapisec.kaltura.com/p/1/embedPlaykitJs/uiconf_id/2?iframeembed=true&entry_id=1_abc12345';
    const calls = 'a: b.constructor(), c: d.valueOf(), e: hasOwnProperty(1), f: __proto__.toString()';
    const [frame, setup] = findEmbedCodes(
      `<constructor src="${address}"></constructor><script>KalturaPlayer.setup({${calls}}).loadMedia({entryId:'1_def67890'})</script>`,
    );
    assert.equal(frame.kind, 'iframe');
    assert.equal(setup.options.entryId, '1_def67890');
    assert.deepEqual(setup.dropped.slice(0, 4), ['a', 'c', 'e', 'f']);
  });

  it('reports the settings of a call that are known only at run time', () => {
    const [code] = findEmbedCodes(
      `<script>KalturaPlayer.setup({targetId: box.id, playback: {autoplay: isFast()}, ui: {css: theme}}).loadMedia({entryId: '1_abc12345', ks: token})</script>`,
    );
    assert.deepEqual(code.dropped, ['playback.autoplay', 'ui.css', 'ks', 'isFast()']);
  });

  it('returns an empty list for a text without a code, and for a value that is not a text', () => {
    for (const text of ['', '<p>Kaltura</p>', undefined, 42]) assert.deepEqual(findEmbedCodes(text), []);
  });
});

describe('parseEmbedCode', () => {
  for (const [what, text, options] of samples) {
    it(`reads ${what}`, () => assert.deepEqual(parseEmbedCode(text), options));
  }

  for (const [what, text, options] of broken) {
    it(`reads the valid part of ${what}`, () => assert.deepEqual(parseEmbedCode(text), options));
  }

  it('returns options that generateSnippet accepts and that are the same after a round trip', () => {
    for (const [what, text] of [...samples, ...broken]) {
      const options = parseEmbedCode(text);
      const whole = { partnerId: 1, uiconfId: 2, entryId: '1_abc', ...options };
      const again = parseEmbedCode(generateSnippet(whole, 'html', { includeKs: true }));
      assert.deepEqual(again, whole, what);
    }
  });

  for (const [what, text] of [
    ['an empty text', ''],
    ['prose', 'Don’t use Kaltura’s "embed code" here; 1 < 2 && 3 > 2.'],
    ['another iframe', '<iframe src="https://www.youtube.com/embed/abc" title="A video"></iframe>'],
    ['another script', '<script>player.setup({ partnerId: 1 }); hls.loadMedia({ entryId: "1_abc" }); kWidget.other({})</script>'],
    ['an address of Kaltura that is not a player', 'https://www.kaltura.com/api_v3/?service=system'],
    ['an address with a user name', 'https://cdnapisec.kaltura.com@example.com/p/1/embedPlaykitJs/uiconf_id/2'],
    ['a javascript: URL', 'javascript:alert`1`'],
    ['a number', 42],
    ['undefined', undefined],
  ]) {
    it(`returns null for ${what}`, () => assert.equal(parseEmbedCode(text), null));
  }

  it('returns the KS of a code as a property', () => {
    assert.equal(parseEmbedCode("KalturaPlayer.setup({ provider: { ks: 'djJ8x' } })").ks, 'djJ8x');
    assert.equal(parseEmbedCode('https://cdnapisec.kaltura.com/p/1/embedPlaykitJs/uiconf_id/2/ks/djJ8y').ks, 'djJ8y');
  });

  it('converts a watermark’s timeout in milliseconds to seconds', () => {
    const timeout = (value) => parseEmbedCode(`KalturaPlayer.setup({ui: {components: {watermark: {timeout: ${value}}}}})`);
    assert.deepEqual(timeout(5), { watermarkTimeout: 5 });
    assert.deepEqual(timeout(5000), { watermarkTimeout: 5 });
  });

  it('keeps CSS text in the config, and returns a URL as the stylesheet', () => {
    const css = (text) => parseEmbedCode(`KalturaPlayer.setup({ui: {css: '${text}'}})`);
    assert.deepEqual(css('.a { color: red; }'), { config: { ui: { css: '.a { color: red; }' } } });
    assert.deepEqual(css('https://example.com/a.css'), { stylesheet: 'https://example.com/a.css' });
  });

  it('names what is beside the settings of a frame, and the placeholders of templates', () => {
    const address = (account, entryId) =>
      `https://cdnapisec.kaltura.com/p/${account}/embedPlaykitJs/uiconf_id/48501?iframeembed=true&entry_id=${entryId}`;
    const plain = address('2040771', '1_abc12345');
    for (const [text, dropped] of [
      [`<iframe src="${plain}" onLoad={() => done()} ref={frame} key={id} width={640} />`, ['onload', 'ref', 'key']],
      [`<iframe {...props} src="${plain}" width={width} />`, ['{...props}', 'width']],
      [`<iframe src="${plain}" onload="done()" allow="autoplay" allowfullscreen></iframe>`, ['onload']],
      [`<iframe v-if="shown" :width="width" @load="done" src="${plain}"></iframe>`, ['v-if', ':width', '@load']],
      [`<iframe src="${address('<?= $row["account"] ?>', '1_abc12345')}"></iframe>`, ['partnerId=<?= $row["account"] ?>']],
      [`<iframe src="${address('2040771', '<%# Eval("id") %>')}"></iframe>`, ['entryId=<%# Eval("id") %>']],
      [`<iframe src="${address('2040771', '{{&entry}}')}"></iframe>`, ['entryId={{&entry}}']],
    ]) {
      const codes = findEmbedCodes(text);
      assert.deepEqual(
        codes.map((code) => [code.kind, code.dropped]),
        [['iframe', dropped]],
        text,
      );
    }
  });

  it('reads literals like JavaScript', () => {
    const read = (literal) => parseEmbedCode(`KalturaPlayer.setup({ a: ${literal} })`)?.config?.a;
    for (const [literal, value] of [
      [`'it\\'s'`, "it's"],
      [`"\\x41\\u0042\\u{43}\\n\\q\\\\"`, 'ABC\nq\\'],
      ['`two\nlines`', 'two\nlines'],
      ['-1.5e3', -1500],
      ['0xFF', 255],
      ['.5', 0.5],
      ['null', null],
      ['[true, [false], {b: 1, "c d": 2, 3: 4}]', [true, [false], { b: 1, 'c d': 2, 3: 4 }]],
      ['`${x}`', undefined],
      ['1e999', undefined],
      ['undefined', undefined],
      ['{ __proto__: { polluted: 1 } }', {}],
    ]) {
      assert.deepEqual(read(literal), value, literal);
    }
    assert.equal({}.polluted, undefined);
  });

  it('finds both a setup and a frame with the same entry that one script creates', () => {
    const codes = findEmbedCodes(`const p = KalturaPlayer.setup({ targetId: 'a', provider: { partnerId: 111, uiConfId: 222 } });
      p.loadMedia({ entryId: '1_abc' });
      const url = 'https://cdnapisec.kaltura.com/p/111/embedPlaykitJs/uiconf_id/222?iframeembed=true&entry_id=1_abc';
      const frame = document.createElement('iframe'); frame.src = url; document.body.append(frame);`);
    assert.deepEqual(
      codes.map(({ kind }) => kind),
      ['dynamic', 'iframe'],
    );
  });
});
