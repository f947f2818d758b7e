import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadTs } from '../support/load-ts.mjs';
import { hostileTexts } from './hostile-texts.mjs';

const { findEmbedCodes, generateSnippet, parseEmbedCode } = await loadTs('src/snippet/index.ts');

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

  it('lose their executable and invalid values, and keep the others', () => {
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

  it('keep a foreign host as cdnUrl, which the element rejects, and are no embed code with a password in the address', () => {
    assert.equal(
      parseEmbedCode('<script src="https://evil.example/p/1/embedPlaykitJs/uiconf_id/2"></script>').cdnUrl,
      'https://evil.example',
    );
    assert.equal(
      parseEmbedCode('https://kaltura.com.evil.example/p/1/embedPlaykitJs/uiconf_id/2').cdnUrl,
      'https://kaltura.com.evil.example',
    );
    assert.equal(
      parseEmbedCode('<script src="https://a:b@cdnapisec.kaltura.com/p/1/embedPlaykitJs/uiconf_id/2"></script>'),
      null,
    );
  });

  it('cause no exception at any depth of nesting', () => {
    const nested = (depth) => `KalturaPlayer.setup({ a: ${'['.repeat(depth)}1${']'.repeat(depth)}, b: 1 })`;
    assert.ok(parseEmbedCode(nested(30)).config.a);
    assert.deepEqual(parseEmbedCode(nested(100)).config.b, 1);
    assert.doesNotThrow(() => parseEmbedCode(nested(100000)));
  });
});

/* CPU time in milliseconds, which does not include other processes. */
function timeOf(text) {
  const before = process.cpuUsage();
  const options = parseEmbedCode(text);
  if (options !== null) generateSnippet({ partnerId: 1, uiconfId: 2, entryId: '1_abc', ...options });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('parsing long texts', () => {
  const [SHORT, TIMES] = [150_000, 8];
  /* For a text eight times as long, linear parsing takes eight times as long, quadratic parsing 64 times. */
  const MOST = 24;
  /* Shorter times are mostly pauses of the garbage collector. */
  const NOISE = 40;

  for (const [what, textOf] of hostileTexts) {
    it(`takes linear time for a text of ${what}`, () => {
      const [short, long] = [textOf(SHORT), textOf(SHORT * TIMES)];
      timeOf(short);
      const seen = [];
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const [one, other] = [timeOf(short), timeOf(long)];
        if (other < Math.max(one, NOISE / TIMES) * MOST) return;
        seen.push(`${one.toFixed(1)} ms and ${other.toFixed(1)} ms`);
      }
      assert.fail(seen.join('; '));
    });
  }

  for (const what of ['open components', 'scripts of bad characters']) {
    it(`takes at most 100 times as long for a text of ${what} as for one of tags`, () => {
      const textsOf = new Map(hostileTexts);
      const [tags, other] = ['tags', what].map((name) => textsOf.get(name)(SHORT));
      timeOf(tags);
      timeOf(other);
      const ratios = [1, 2, 3].map(() => timeOf(other) / Math.max(timeOf(tags), 1));
      assert.ok(Math.min(...ratios) < 100, ratios.join(', '));
    });
  }

  it('reads the players before the errors of a script that has thousands', () => {
    const [code] = findEmbedCodes(`<script>KalturaPlayer.setup({ provider: { partnerId: 7 }, a: ${'#'.repeat(9000)}</script>`);
    assert.equal(code.options.partnerId, 7);
  });

  it('supports more codes than a call can have arguments', () => {
    const text = `<iframe src="${BUNDLE}?iframeembed=true&entry_id=1_abc12345"></iframe>`.repeat(150_000);
    assert.equal(findEmbedCodes(text).length, 150_000);
  });
});
