import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadTs } from '../support/load-ts.mjs';

const { generateSnippet, SnippetError } = await loadTs('src/snippet/index.ts');

const IDS = { partnerId: 1234567, uiconfId: '7654321', entryId: '1_abc12345' };

describe('generateSnippet with invalid arguments', () => {
  const cyclic = {};
  cyclic.self = cyclic;
  for (const [option, value] of [
    ['partnerId', 'abc'],
    ['partnerId', '1 onload=alert(1)'],
    ['partnerId', -5],
    ['partnerId', 1.5],
    ['uiconfId', '../../evil'],
    ['uiconfId', {}],
    ['entryId', '1_abc"><script>'],
    ['entryId', '../1_abc'],
    ['entryId', '1_abc\nx'],
    ['entryId', 'x'.repeat(200)],
    ['playlistId', '<b>'],
    ['widgetId', "_1'"],
    ['cdnUrl', 'foo'],
    ['cdnUrl', '/player'],
    ['cdnUrl', 5],
    ['serviceUrl', 'www.kaltura.com'],
    ['ksUrl', 0],
    ['width', true],
    ['width', [640]],
    ['width', Symbol('640')],
    ['height', '0x10'],
    ['height', '100%'],
    ['cdnUrl', 'javascript:alert(1)'],
    ['cdnUrl', 'JaVaScRiPt:alert(1)'],
    ['cdnUrl', 'java\nscript:alert(1)'],
    ['cdnUrl', '//evil.example'],
    ['cdnUrl', '\\\\evil.example'],
    ['cdnUrl', 'https:\\\\evil.example'],
    ['cdnUrl', 'https:evil.example'],
    ['cdnUrl', 'https://cdnapisec.kaltura.com@evil.example'],
    ['cdnUrl', 'https://a b.example'],
    ['serviceUrl', 'data:text/html,x'],
    ['serviceUrl', 'ftp://example.com'],
    ['stylesheet', 'vbscript:x'],
    ['stylesheet', '.a { color: red }'],
    ['poster', 'blob:https://example.com/1'],
    ['poster', 'https://'],
    ['watermark', 'javascript:alert(1)'],
    ['watermarkUrl', 'javascript:alert(1)'],
    ['watermarkUrl', '//evil.example'],
    ['ksUrl', 'file:///etc/passwd'],
    ['mediaTitle', 'a\0b'],
    ['mediaTitle', '\ud800'],
    ['referenceId', {}],
    ['volume', 5],
    ['clipFrom', 'soon'],
    ['muted', 'maybe'],
    ['layout', 'x" onload="'],
    ['loading', '<'],
    ['plugins', '{"a":'],
    ['plugins', []],
    ['config', cyclic],
    ['config', { plugins: { kava: { tamperAnalyticsHandler: () => true } } }],
    ['config', { at: new Date(0) }],
    ['config', { n: NaN }],
    ['config', { ui: { components: { watermark: { url: ' java\tscript:alert(1)' } } } }],
    ['config', { provider: { unisphereLoaderUrl: 'data:text/javascript,alert(1)' } }],
    ['onclick', 'alert(1)'],
    ['onClick', 'alert(1)'],
    ['style', 'color:red'],
    ['innerHTML', '<b>'],
    ['constructor', 'x'],
    ['entryID', '1_abc12345'],
  ]) {
    it(`rejects ${option} = ${typeof value === 'string' ? JSON.stringify(value.slice(0, 50)) : typeof value}`, () => {
      assert.throws(
        () => generateSnippet({ ...IDS, [option]: value }),
        (error) =>
          error instanceof TypeError &&
          error instanceof SnippetError &&
          error.option.split('.')[0] === option &&
          error.message.startsWith(`[kaltura-player] ${error.option} cannot be used: expected `) &&
          error.message.length < 400,
      );
    });
  }

  for (const [option, settings] of [
    ['scriptUrl', { scriptUrl: 'javascript:alert(1)' }],
    ['scriptUrl', { scriptUrl: '#player' }],
    ['scriptUrl', { scriptUrl: '' }],
    ['scriptUrl', { scriptUrl: 'https://x.example/"></script>' }],
    ['scriptUrl', { integrity: 'sha384-abc' }],
    ['integrity', { scriptUrl: '/a.js', integrity: 'sha384-"x' }],
    ['nonce', { nonce: '"><script>' }],
    ['fallback', { fallback: 'object' }],
    ['fallbackText', { fallbackText: '' }],
    ['includeKs', { includeKs: 'no' }],
    ['includeKS', { includeKS: true }],
  ]) {
    it(`rejects the setting ${JSON.stringify(settings)}`, () => {
      assert.throws(() => generateSnippet(IDS, 'html', settings), { name: 'SnippetError', option });
    });
  }

  it('reports a missing id as missing', () => {
    assert.throws(() => generateSnippet({ uiconfId: 7654321, entryId: '1_abc12345' }), {
      option: 'partnerId',
      message: '[kaltura-player] partnerId is missing: expected digits, because no player can be loaded without.',
    });
  });

  it('rejects unknown formats', () => {
    const unreadable = {
      toString() {
        throw new Error('no text');
      },
    };
    for (const format of ['svelte', 'constructor', '', null, 1, ['html'], unreadable]) {
      assert.throws(() => generateSnippet(IDS, format), { name: 'SnippetError', option: 'format' });
    }
  });

  it('rejects options that are not an object', () => {
    for (const options of [null, 'entry', 5, []]) {
      assert.throws(() => generateSnippet(options), { name: 'SnippetError', option: 'options' });
    }
  });
});
