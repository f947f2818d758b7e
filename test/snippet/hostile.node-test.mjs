import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadTs } from '../support/load-ts.mjs';

const { generateSnippet, parseEmbedCode } = await loadTs('src/snippet/index.ts');

const BUNDLE = 'https://cdnapisec.kaltura.com/p/1/embedPlaykitJs/uiconf_id/2';

describe('hostile embed codes', () => {
  it('are never executed', () => {
    globalThis.ran = () => assert.fail('executed');
    try {
      for (const text of [
        '<script>KalturaPlayer.setup({ a: ran(), get b() { return ran(); }, [ran()]: 1, c: `${ran()}`, d: (() => ran())() })</script>',
        '<script>ran(); KalturaPlayer.setup(ran())</script>',
        '<script>KalturaPlayer.setup({ toString: ran, valueOf: ran, toJSON: ran, constructor: ran, provider: { partnerId: { toString: ran } } })</script>',
        `<iframe src="${BUNDLE}?config[a]=ran()&config[b]=({}).constructor.constructor('ran()')()" onload="ran()"></iframe>`,
        '<kaltura-player onclick="ran()" config="{&quot;a&quot;:ran()}"><script>ran()</script><img src=x onerror=ran()></kaltura-player>',
      ]) {
        assert.doesNotMatch(JSON.stringify(parseEmbedCode(text)), /ran/);
      }
    } finally {
      delete globalThis.ran;
    }
  });

  it('cannot set a prototype', () => {
    for (const text of [
      "KalturaPlayer.setup({ __proto__: { a: 1 }, '__proto__': { a: 1 }, plugins: { __proto__: { a: 1 } }, constructor: { prototype: { a: 1 } } })",
      `<iframe src="${BUNDLE}?config[__proto__]={'a':1}&config[plugins]={'__proto__':{'a':1}}"></iframe>`,
      `<kaltura-player config='{"__proto__":{"a":1},"plugins":{"__proto__":{"a":1}}}'></kaltura-player>`,
    ]) {
      const options = parseEmbedCode(text);
      assert.equal({}.a, undefined);
      assert.equal(options.a, undefined);
      assert.equal(options.plugins?.a, undefined);
      assert.equal(options.config?.a, undefined);
      assert.equal(Object.getPrototypeOf(options), Object.prototype);
    }
  });

  it('lose what would run, and keep the rest', () => {
    const options = parseEmbedCode(`<script>KalturaPlayer.setup({
      provider: { partnerId: '1 onload=x', uiConfId: 2, widgetId: '"><b>', env: { cdnUrl: 'javascript:alert(1)', serviceUrl: '//evil.example' } },
      ui: { components: { watermark: { img: 'java\\nscript:alert(1)', url: 'data:text/html,x', placement: 'top-left' } } },
      plugins: { info: { link: ' javascript:alert(1)', title: 'kept', image: 'data:image/png;base64,AA==' } },
    }).loadMedia({ entryId: '../../x' }, { poster: 'vbscript:x', seekFrom: 'soon' })</script>`);
    assert.deepEqual(options, {
      uiconfId: 2,
      watermarkPlacement: 'top-left',
      plugins: { info: { title: 'kept', image: 'data:image/png;base64,AA==' } },
      config: { provider: { env: { serviceUrl: '//evil.example' } }, sources: { seekFrom: 'soon' } },
    });
    assert.doesNotThrow(() => generateSnippet({ partnerId: 1, entryId: '1_abc', ...options }));
  });

  it('name a foreign host openly, for the element to refuse', () => {
    assert.equal(
      parseEmbedCode('<script src="https://evil.example/p/1/embedPlaykitJs/uiconf_id/2"></script>').cdnUrl,
      'https://evil.example',
    );
    assert.equal(
      parseEmbedCode('https://kaltura.com.evil.example/p/1/embedPlaykitJs/uiconf_id/2').cdnUrl,
      'https://kaltura.com.evil.example',
    );
    assert.equal(
      parseEmbedCode('<script src="https://a:b@cdnapisec.kaltura.com/p/1/embedPlaykitJs/uiconf_id/2"></script>')?.cdnUrl,
      undefined,
    );
  });

  it('are no deeper than a page can be', () => {
    const nested = (depth) => `KalturaPlayer.setup({ a: ${'['.repeat(depth)}1${']'.repeat(depth)}, b: 1 })`;
    assert.ok(parseEmbedCode(nested(30)).config.a);
    assert.deepEqual(parseEmbedCode(nested(100)).config.b, 1);
    assert.doesNotThrow(() => parseEmbedCode(nested(100000)));
  });
});

describe('a megabyte', () => {
  const fill = (unit, before = '', after = '') => before + unit.repeat(Math.ceil(1e6 / unit.length)) + after;
  const inScript = (unit, before = '') => fill(unit, `<script>${before}`);
  const SETUP = 'KalturaPlayer.setup({ a: ';

  for (const [what, text] of [
    ['of letters', fill('a')],
    ['of blanks', fill(' ', '<iframe')],
    ['of "<"', fill('<')],
    ['of tags', fill('<a b=c>')],
    ['of one open tag', fill('<a b=c ')],
    ['of open quotes in tags', fill('<a b="')],
    ['of open comments', fill('<!--')],
    ['of open scripts', fill('<script>')],
    ['of slashes in a tag', fill('/', '<iframe ')],
    ['of "=" in a tag', fill('=', '<iframe ')],
    ['of entities', fill('&amp;', '<iframe src="', '">')],
    ['of broken entities', fill('&#', '<iframe src="', '">')],
    ['of addresses', fill('https://')],
    ['of addresses of players', fill(`${BUNDLE}?`)],
    ['of endpoints', fill('/embedPlaykitJs/')],
    ['of path', fill('/p/1', 'https://cdnapisec.kaltura.com', '/embedPlaykitJs/uiconf_id/2')],
    ['of parameters', fill('&config[a]={', `${BUNDLE}?`)],
    ['of setups', inScript('KalturaPlayer.setup(')],
    ['of setups with an argument', inScript('KalturaPlayer.setup({')],
    ['of loads', inScript('p.loadMedia({entryId:"')],
    ['of brackets', inScript('[', SETUP)],
    ['of braces', inScript('{a:', SETUP)],
    ['of parentheses', inScript('(', SETUP)],
    ['of template strings', inScript('`${', SETUP)],
    ['of quotes', inScript(`'"`, SETUP)],
    ['of escaped quotes', inScript(`\\'`, `${SETUP}'`)],
    ['of escaped quotes outside', inScript(`\\'\\"`, `'"`)],
    ['of lines with an open quote', inScript(`'\n"\n`)],
    ['of slashes in a script', inScript('/', SETUP)],
    ['of slashes after "="', inScript('=/', SETUP)],
    ['of open block comments', inScript('/*', SETUP)],
    ['of line comments', inScript('//\n', SETUP)],
    ['of commas', inScript(',', SETUP)],
    ['of digits', inScript('1', SETUP)],
    ['of operators', inScript('1+', SETUP)],
    ['of members', inScript('a:1,', 'KalturaPlayer.setup({')],
    ['of shorthand members', inScript('a,', 'KalturaPlayer.setup({')],
    ['of dots', inScript('.')],
    ['of names', inScript('loadMedia ')],
    ['of one string', inScript('a', `${SETUP}'`)],
    ['of an attribute of ours', fill('1:', '<kaltura-player clip-from="', '">')],
    ['of digits in an attribute', fill('1', '<kaltura-player clip-from="', '" milestones="">')],
    ['of JSON in an attribute', fill('[', '<kaltura-player config="', '">')],
    ['of words in an attribute', fill('a-', '<kaltura-player hide="', '!">')],
    ['of URL in an attribute', fill('https://a ', '<kaltura-player poster="', '">')],
    ['of "ks" in a title', fill('"ks" ', "<kaltura-player media-title='", "'>")],
  ]) {
    it(`${what} takes no time`, () => {
      assert.ok(text.length >= 1e6);
      const start = performance.now();
      const options = parseEmbedCode(text);
      if (options !== null) generateSnippet({ partnerId: 1, uiconfId: 2, entryId: '1_abc', ...options });
      const spent = performance.now() - start;
      /* Quadratic reading would take minutes. */
      assert.ok(spent < 10_000, `${Math.round(spent)} ms`);
    });
  }
});
