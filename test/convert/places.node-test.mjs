import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Parser } from 'acorn';
import jsx from 'acorn-jsx';
import { JSDOM } from 'jsdom';
import { loadTs } from '../support/load-ts.mjs';

const { convertText } = await loadTs('src/convert/convert-text.ts');

const V = 'https://cdnapisec.kaltura.com/p/1234567/embedPlaykitJs/uiconf_id/7654321';
const frame = (entryId = '1_abc12345') =>
  `<iframe src="${V}?iframeembed=true&entry_id=${entryId}" width="640" height="360"></iframe>`;
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const convert = (file, text) =>
  convertText(text, { file, format: 'html', hasScript: true, uiconfs: new Map(), partnerId: undefined });

/* The new text, of which all codes are converted. */
function converted(file, text) {
  const { text: after, results } = convert(file, text);
  assert.deepEqual(
    results.map(({ reason }) => reason),
    results.map(() => undefined),
  );
  assert.ok(results.length > 0);
  return after;
}

function left(file, text, reason) {
  const { text: after, results } = convert(file, text);
  assert.equal(after, text);
  assert.ok(results.length > 0);
  for (const result of results) assert.match(result.reason, reason);
}

const PLAYER = /^<kaltura-player [^]*entry-id="1_abc12345"[^]*<\/script>$/;

describe('the converted code in an attribute', () => {
  for (const [name, before] of [
    ['escaped', `<div data-embed="${escaped(frame())}"><p>Text</p></div>`],
    ['in single quotes', `<div data-embed='${frame()}'><p>Text</p></div>`],
  ]) {
    it(`stays one value: ${name}`, () => {
      const { document } = new JSDOM(converted('a.html', before)).window;
      const div = document.querySelector('div');
      assert.match(div.dataset.embed, PLAYER);
      assert.equal(div.innerHTML, '<p>Text</p>');
    });
  }

  it('stays JSON there', () => {
    const before = `<div data-props="${escaped(JSON.stringify({ html: frame(), title: 'x' }))}"></div>`;
    const { document } = new JSDOM(converted('a.html', before)).window;
    const { html, title } = JSON.parse(document.querySelector('div').dataset.props);
    assert.match(html, PLAYER);
    assert.equal(title, 'x');
  });
});

describe('the converted code in JSON', () => {
  for (const [name, html] of [
    ['in double quotes', frame()],
    ['in single quotes', frame().replaceAll('"', "'")],
    ['without quotes', frame().replaceAll('"', '')],
    ['a shortcode', '[kaltura-widget partnerid="1234567" uiconfid="7654321" entryid="1_abc12345"]'],
    ['escaped HTML', escaped(frame())],
  ]) {
    it(`is valid in the string: ${name}`, () => {
      const { html: after } = JSON.parse(converted('a.json', JSON.stringify({ html })));
      assert.match(after.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>'), PLAYER);
    });
  }

  it('is valid in a file of JSON lines', () => {
    const lines = [frame('1_abc12345'), frame('1_def12345').replaceAll('"', "'")].map((html) => JSON.stringify({ html }));
    for (const line of converted('a.json', lines.join('\n')).split('\n')) assert.match(JSON.parse(line).html, /^<kaltura-player/);
  });

  for (const escape of [(text) => text, (text) => text.replaceAll('<', '\\u003c')]) {
    it('does not end the script that contains the JSON', () => {
      const before = `<script id="data" type="application/json">${escape(JSON.stringify({ html: frame() }))}</script><p>end</p>`;
      const { document } = new JSDOM(converted('a.html', before)).window;
      assert.match(JSON.parse(document.querySelector('#data').textContent).html, PLAYER);
      assert.equal(document.querySelectorAll('p').length, 1);
    });
  }
});

describe('the converted code in a script', () => {
  const parse = (code) => Parser.extend(jsx()).parse(code, { ecmaVersion: 'latest', sourceType: 'module' });

  for (const [name, file, before, after] of [
    ['a string after a regular expression with a quote', 'a.js', `const r = /'/g; const h = '${frame()}';`, /<\\\/script>';$/],
    ['a template in a template', 'a.js', `const h = \`<p>\${x ? \`${frame()}\` : ''}</p>\`;`, /<\\\/script>` : ''\}<\/p>`;$/],
    ['JSX after a text with an apostrophe', 'a.jsx', `const X = () => <div>Don't do {'a'} ${frame()}</div>;`, /style=\{\{/],
    [
      'the markup of a React element',
      'a.jsx',
      `const X = () => <div dangerouslySetInnerHTML={{ __html: \`${frame()}\` }} />;`,
      /__html: `<kaltura-player [^`]*<\\\/script>` \}\} \/>;$/,
    ],
  ]) {
    it(`is valid in ${name}`, () => {
      const text = converted(file, before);
      parse(text);
      assert.match(text, after);
    });
  }

  it('is left where the script creates a frame, and is nothing where it creates this element', () => {
    const script = `const f = document.createElement('iframe'); const url = '${V}?iframeembed=true&entry_id=1_abc12345'; f.src = url;`;
    left('a.js', script, /a script creates its frame/);
    left('a.html', `<script>${script}</script>`, /a script creates its frame/);
    const player = "const p = document.createElement('kaltura-player'); p.entryId = '1_abc12345';";
    assert.deepEqual(convert('a.js', player), { text: player, results: [] });
  });

  it('is left in a comment', () => left('a.js', `// ${frame()}\n/* ${frame('1_def12345')} */`, /it is in a comment/));

  it('is the whole line of a PHP heredoc, also after an apostrophe', () => {
    const before = `<?php\n$html = <<<HTML\n<p>It's</p>\n${frame()}\nHTML;\n$b = 'x';`;
    assert.match(converted('a.php', before), /<<<HTML\n<p>It's<\/p>\n<kaltura-player [^]*<\/script>\nHTML;\n\$b = 'x';$/);
    assert.match(converted('a.php', before.replace("<p>It's</p>\n", '')), /<<<HTML\n<kaltura-player [^]*<\/script>\nHTML;/);
  });
});

describe('the converted code in Markdown', () => {
  for (const [name, text] of [
    ['a fence', `\`\`\`html\n${frame()}\n\`\`\`\n`],
    ['a fence of tildes in a list', `- a\n\n  ~~~\n  ${frame()}\n  ~~~\n`],
    ['a longer fence', `\`\`\`\`md\n\`\`\`html\n\`\`\`\n${frame()}\n\`\`\`\`\n`],
    ['a fence that is not closed', `\`\`\`\n${frame()}`],
    ['indented lines', `Text\n\n    ${frame()}\n`],
    ['a code span', `Use \`${frame()}\` here`],
    ['a code span of two backticks', `Use \`\`${frame()}\`\` here`],
    ['a fence, as a shortcode', '```\n[kaltura-widget partnerid="1234567" uiconfid="7654321" entryid="1_abc12345"]\n```\n'],
  ]) {
    it(`is left in ${name}`, () => left('a.md', text, /it is code that the page shows/));
  }

  it('is the code outside of the fences, also after a span with a start tag', () => {
    const fence = `\`\`\`html\n${frame()}\n\`\`\`\n`;
    const { text, results } = convert('a.md', `${fence}\nUse \`<script>\`.\n\n${frame('1_def12345')}\n\n${fence}`);
    assert.deepEqual(
      results.map(({ converted: isConverted }) => isConverted),
      [false, true, false],
    );
    assert.match(text, /^```html\n<iframe [^]+`<script>`\.\n\n<kaltura-player [^]+1_def12345[^]+<\/script>\n\n```html\n<iframe/);
  });

  it('keeps the indentation of lists and the marks of quotes', () => {
    assert.match(converted('a.md', `- a\n\n  ${frame()}\n`), /^- a\n\n {2}<kaltura-player [^\n]+\n {2}<script [^\n]+\n$/);
    assert.match(converted('a.md', `> ${frame()}\n`), /^> <kaltura-player [^\n]+\n> <script [^\n]+\n$/);
  });

  it('is JSX in MDX', () => {
    const text = converted('a.mdx', `# Title\n\n<div>\n    ${frame()}\n</div>\n`);
    assert.match(text, /<div>\n {4}<kaltura-player [^\n]+ style=\{\{[^\n]+<\/kaltura-player>\n<\/div>\n$/);
  });
});

describe('a code with a placeholder of a template', () => {
  const sized = (width) => frame().replace('"640"', `"${width}"`);
  for (const [name, file, text] of [
    ['PHP', 'a.php', sized('<?= $width ?>')],
    ['a condition of PHP', 'a.php', frame().replace('src', '<?php if ($big): ?>class="big"<?php endif; ?> src')],
    ['a PHP string', 'a.php', `<?php echo "${sized('{$width}').replaceAll('"', "'")}";`],
    ['a PHP heredoc', 'a.php', `<?php\n$html = <<<HTML\n${sized('$width')}\nHTML;\n`],
    ['Jinja', 'a.html', sized('{{ width }}')],
    ['a title of Handlebars', 'a.hbs', frame().replace('src', 'title="Part {{ number }}" src')],
    ['ERB', 'a.erb', sized('<%= @width %>')],
  ]) {
    it(`is left: ${name}`, () => left(file, text, /it contains a placeholder of a template/));
  }
});

describe('the converted code in other files', () => {
  const parseXml = (text) => new JSDOM(text, { contentType: 'application/xml' }).window.document;
  const boolean = '[kaltura-widget partnerid="1234567" uiconfid="7654321" entryid="1_abc12345" autoplay="true"]';

  for (const [name, file, text, selector] of [
    ['XHTML', 'a.xhtml', `<div>${frame().replaceAll('&', '&amp;')}</div>`, 'kaltura-player + script'],
    ['a text of XML', 'a.xml', `<page><text>${escaped(frame())}</text></page>`, 'page > text:only-child'],
    ['a shortcode in XML', 'a.xml', `<page><text>${boolean}</text></page>`, 'page > text:only-child'],
    ['CDATA', 'a.xml', `<page><![CDATA[${frame()}]]></page>`, 'page'],
  ]) {
    it(`is well-formed in ${name}`, () => {
      const document = parseXml(converted(file, text));
      assert.ok(document.querySelector(selector));
      assert.match(document.documentElement.outerHTML, /kaltura-player/);
    });
  }

  it('is valid in the settings of a WordPress block', () => {
    const settings = JSON.stringify({ data: { embed: frame() } }).replaceAll('<', '\\u003c');
    const [, after] = /^<!-- wp:acf\/video (.+) \/-->$/.exec(converted('a.html', `<!-- wp:acf/video ${settings} /-->`));
    assert.match(JSON.parse(after).data.embed, PLAYER);
    assert.doesNotMatch(after, /--|[<>]/);
  });

  it('is not an element of a feed', () => {
    const url = `${V}?iframeembed=true&amp;entry_id=1_abc12345`;
    const text = `<rss><item><media:player url="${url}" width="640"/><enclosure url="${url}"/></item></rss>`;
    assert.deepEqual(convert('a.xml', text), { text, results: [] });
  });

  it('has the indentation and the line ends of its place', () => {
    assert.match(converted('a.yml', `html: |\n  ${frame()}\n`), /^html: \|\n {2}<kaltura-player [^\n]+\n {2}<script [^\n]+\n$/);
    assert.match(
      converted('a.html', `<p>a</p>\r\n\t${frame()}\r\n`),
      /^<p>a<\/p>\r\n\t<kaltura-player [^\r]+\r\n\t<script [^\r]+\r\n$/,
    );
  });

  for (const [name, file, before, after] of [
    ['a plain value of YAML', 'a.yml', 'body:\n  value: ', '\n  format: x\n'],
    ['an item of a list of YAML', 'a.yml', '- ', '\n- x\n'],
    ['a quoted value of YAML', 'a.yml', "a: {html: '", "', b: 1}\n"],
    ['settings of a Markdown page in YAML', 'a.md', '---\nvideo: ', '\ntitle: x\n---\n'],
    ['settings of a Markdown page in TOML', 'a.md', "+++\nvideo = '", "'\n+++\n"],
    ['a comment of YAML', 'a.yml', '# ', '\na: 1\n'],
    ['Pug', 'a.pug', 'div\n  | ', '\n'],
    ['an HTML line of Org', 'a.org', '#+HTML: ', '\n'],
    ['a string of Python', 'a.py', "H = '", "'\n"],
    ['a string in the script of an Astro page', 'a.astro', "---\nconst h = '", "';\n---\n"],
    ['the middle of a paragraph', 'a.html', '<p>a ', ' b</p>'],
  ]) {
    it(`stays in its line: ${name}`, () => {
      const text = converted(file, before + frame() + after);
      assert.ok(text.startsWith(before) && text.endsWith(after), text);
      assert.match(text.slice(before.length, text.length - after.length), /^<kaltura-player [^\n]*<\/script>$/);
    });
  }

  it('stays in its line in a string of a notebook, also where several codes are replaced', () => {
    const cell = (code) => JSON.stringify({ cells: [{ source: [`HTML('${code}')`] }] });
    const { cells } = JSON.parse(converted('a.ipynb', cell(frame())));
    assert.match(cells[0].source[0], /^HTML\('<kaltura-player [^\n]*<\/script>'\)$/);
    const inner = escaped(frame() + frame('1_def12345'));
    const { html } = JSON.parse(converted('a.json', JSON.stringify({ html: `<iframe srcdoc="${inner}"></iframe>` })));
    assert.match(html, /^<kaltura-player [^\n]*1_abc12345[^\n]*<kaltura-player [^\n]*1_def12345[^\n]*$/);
  });

  it('has doubled quotes in a string of C# and of Visual Basic', () => {
    const doubled = frame().replaceAll('"', '""');
    for (const [file, before, after] of [
      ['a.cshtml', '@{ var v = @"', '"; }'],
      ['a.asp', '<% Response.Write("', '") %>'],
    ]) {
      const text = converted(file, before + doubled + after);
      const code = text.slice(before.length, text.length - after.length);
      assert.match(code, /^<kaltura-player partner-id=""[^\n]*<\/script>$/);
      assert.doesNotMatch(code.replaceAll('""', ''), /["\\]/);
    }
  });

  it('is left in a serialized text of PHP, whose length is in the text', () => {
    const html = `<p>a</p>${frame()}`;
    const text = `a:1:{s:4:"html";s:${html.length}:"${html}";}`;
    for (const [file, whole] of [
      ['a.txt', text],
      ['a.xml', `<a><![CDATA[${text}]]></a>`],
      ['a.sql', `INSERT INTO o VALUES ('${text.replaceAll('"', '\\"')}');`],
    ]) {
      left(file, whole, /it is in a serialized text of PHP/);
    }
    const next = `${text}\n${frame('1_def12345')}\n`;
    assert.deepEqual(
      convert('a.txt', next + next.repeat(3)).results.map(({ converted: isConverted }) => isConverted),
      [false, true, false, true, false, true, false, true],
    );
  });

  it('is escaped where the code is escaped with numeric references', () => {
    const text = `<pre>&#60;iframe src=&#34;${V}?iframeembed=true&amp;entry_id=1_abc12345&#34;&#62;&#60;/iframe&#62;</pre>`;
    assert.match(new JSDOM(converted('a.html', text)).window.document.querySelector('pre').textContent, PLAYER);
  });
});
