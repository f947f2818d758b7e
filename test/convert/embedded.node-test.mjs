import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadTs } from '../support/load-ts.mjs';

const { convertText } = await loadTs('src/convert/convert-text.ts');
const { findEmbedCodes } = await loadTs('src/snippet/index.ts');

const V = 'https://cdnapisec.kaltura.com/p/1234567/embedPlaykitJs/uiconf_id/7654321';
const FRAME = `<iframe src="${V}?iframeembed=true&entry_id=1_abc12345" width="640" height="360"></iframe>`;
const PLAYER = /^<kaltura-player [^]*entry-id="1_abc12345"[^]*<\/script>$/;
const OPTIONS = { partnerId: 1234567, uiconfId: 7654321, entryId: '1_abc12345', width: 640, height: 360 };

const convert = (file, text) =>
  convertText(text, { file, format: 'html', hasScript: true, uiconfs: new Map(), partnerId: undefined });

function converted(file, text, lines = [1]) {
  const { text: after, results } = convert(file, text);
  assert.deepEqual(
    results.map(({ line, reason }) => [line, reason]),
    lines.map((line) => [line, undefined]),
  );
  return after;
}

/* The converted text between two texts, which are unchanged. */
function between(before, text, after) {
  assert.ok(text.startsWith(before), text);
  assert.ok(text.endsWith(after), text);
  return text.slice(before.length, text.length - after.length);
}

describe('the converted code in CSV', () => {
  const doubled = FRAME.replaceAll('"', '""');

  it('is quoted in a quoted cell, and all else is unchanged', () => {
    const [before, after] = ['\ufeffid,html\r\n1,"<p>""x""</p>\r\n', '\r\n", "odd\r\n2,"a"\r\n'];
    const inner = between(before, converted('a.csv', before + doubled + after, [3]), after);
    assert.match(inner, /^[^"]*(?:""[^"]*)*$/);
    assert.match(inner.replaceAll('""', '"').trim(), PLAYER);
  });

  it('stays in one line where the cell has one line', () => {
    const inner = between('1;"', converted('a.csv', `1;"${FRAME.replaceAll('"', "'")}";x`), '";x');
    assert.match(inner.replaceAll('""', '"'), PLAYER);
    assert.doesNotMatch(inner, /\n/);
  });

  for (const [separator, name] of [
    [',', 'a.csv'],
    [';', 'a.csv'],
    ['\t', 'a.tsv'],
  ]) {
    it(`quotes a cell without quotes between ${JSON.stringify(separator)}`, () => {
      const row = (cell) => ['id', 'html', 'x\n1', cell, 'y'].join(separator);
      const [before, after] = row('|').split('|');
      const cell = between(before, converted(name, row(`<b>a</b> ${FRAME}`), [2]), after);
      const [, inner] = /^"<b>a<\/b> ([^]*)"$/.exec(cell);
      assert.match(inner.replaceAll('""', '"'), PLAYER);
    });
  }

  it('is left, with its line, where it is incomplete', () => {
    const text = `id,html\n1,"a\n${doubled.replace('/7654321', '')}"\n`;
    const { text: after, results } = convert('a.csv', text);
    assert.equal(after, text);
    assert.deepEqual(
      results.map(({ line, reason }) => [line, reason]),
      [[3, 'it contains no player id (uiconf)']],
    );
  });

  it('is read by findEmbedCodes() too', () => {
    assert.deepEqual(
      findEmbedCodes(`id,html\n1,"${doubled}"\n`).map(({ kind, options }) => [kind, options]),
      [['iframe', OPTIONS]],
    );
  });
});

describe('the converted code in Base64', () => {
  const rawUrlEncode = (text) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const html = `<p>T\u00e4glich (1)</p>\n${FRAME}`;
  const percent = (text) => btoa(rawUrlEncode(text));
  const plain = (text) => Buffer.from(text).toString('base64');
  const fromPercent = (text) => decodeURIComponent(atob(text));
  const fromPlain = (text) => Buffer.from(text, 'base64').toString();

  for (const [name, file, before, encode, decode, after] of [
    [
      'raw HTML of WPBakery',
      'a.html',
      '<p>a</p>[vc_row][vc_raw_html el_class="x"]',
      percent,
      fromPercent,
      '[/vc_raw_html][/vc_row]',
    ],
    ['raw HTML of WPBakery in JSON', 'a.json', '{"a":"[vc_raw_html]', percent, fromPercent, '[\\/vc_raw_html]"}'],
    ['raw HTML of WPBakery in CDATA', 'a.xml', '<a><![CDATA[[vc_raw_html]', percent, fromPercent, '[/vc_raw_html]]]></a>'],
    ['raw HTML of WPBakery in CSV', 'a.csv', '1,"[vc_raw_html]', percent, fromPercent, '[/vc_raw_html]"'],
    ['raw HTML of WPBakery in SQL', 'a.sql', "INSERT INTO p VALUES ('[vc_raw_html]", percent, fromPercent, "[/vc_raw_html]');"],
    ['an attribute of WPBakery', 'a.html', '[vc_message text="#E-8_', percent, fromPercent, '"]'],
    ['an address', 'a.html', '<iframe src="data:text/html;charset=utf-8;base64,', plain, fromPlain, '"></iframe>'],
    ['a script', 'a.js', "box.innerHTML = decode(atob('", plain, fromPlain, "'));"],
    ['an inline script', 'a.html', "<script>box.innerHTML = atob('", plain, fromPlain, "');</script>"],
  ]) {
    it(`is encoded again: ${name}`, () => {
      const text = before + encode(html) + after;
      assert.deepEqual(
        findEmbedCodes(text).map(({ options }) => options),
        [OPTIONS],
      );
      const inner = between(before, converted(file, text), after);
      assert.equal(encode(decode(inner)), inner);
      assert.match(between('<p>T\u00e4glich (1)</p>\n', decode(inner), ''), PLAYER);
    });
  }

  it('is left as it is where nothing is converted', () => {
    const text = `[vc_raw_html]${percent(html.replace('/7654321', ''))}[/vc_raw_html]`;
    const { text: after, results } = convert('a.html', text);
    assert.equal(after, text);
    assert.match(results[0].reason, /no player id/);
  });

  it('does not exist in other texts that look like Base64', () => {
    assert.deepEqual(
      findEmbedCodes(`[vc_raw_html]${'A'.repeat(41)}[/vc_raw_html] atob('${plain('%E0%A4%A<b>no code</b> at all')}')`),
      [],
    );
  });
});

describe('the converted code in SQL', () => {
  it('is escaped with backslashes in a dump of MySQL', () => {
    const escaped = FRAME.replaceAll('"', '\\"');
    const [before, after] = ["INSERT INTO p VALUES (1,'It\\'s\\r\\n", "\\n',2),(3,'--\\\\');\n-- it's\n"];
    const inner = between(before, converted('a.sql', before + escaped + after), after);
    assert.match(inner, /^(?:[^"'\\\n]|\\[^])*$/);
    assert.match(inner.replaceAll('\\n', '\n').replace(/\\(.)/g, '$1'), PLAYER);
  });

  it('has no backslashes in a dump of standard SQL', () => {
    const [before, after] = ["INSERT INTO p VALUES (1,'It''s C:\\x", "',2);\n"];
    const inner = between(before, converted('a.sql', before + FRAME.replaceAll('"', "''") + after), after);
    assert.match(inner, PLAYER);
    assert.doesNotMatch(inner, /['\n\\]/);
  });

  it('is left outside of strings', () => {
    const text = `COPY p FROM stdin;\n1\t${FRAME}\\n\t3\n\\.\n`;
    const { text: after, results } = convert('a.sql', text);
    assert.equal(after, text);
    assert.match(results[0].reason, /it is in no string of the SQL text/);
  });
});
