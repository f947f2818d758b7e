import { expect } from '@open-wc/testing';
import * as errors from '../../src/errors/index.js';
import { KalturaPlayerError, type ErrorReason } from '../../src/errors/index.js';
import { en } from '../../src/messages/en.js';
import { addEnglish } from '../../src/messages/registry.js';

const { invalidValue, hints } = errors;
const KS = 'djJ8MTIzNDV8secret';

describe('errors', () => {
  /* As the embed module does. */
  before(() => addEnglish(en));

  describe('KalturaPlayerError', () => {
    it('is an Error that says whose it is', () => {
      const error = new KalturaPlayerError('network', 'It broke.');
      expect(error instanceof Error).to.equal(true);
      expect(error.name).to.equal('KalturaPlayerError');
      expect(error.message).to.equal('[kaltura-player] It broke.');
      expect(error.reason).to.equal('network');
    });

    it('is fatal unless it says otherwise, and retryable by its reason unless it says otherwise', () => {
      expect(new KalturaPlayerError('network', 'x')).to.include({ fatal: true, retryable: true });
      expect(new KalturaPlayerError('geo-restricted', 'x')).to.include({ fatal: true, retryable: false });
      expect(new KalturaPlayerError('network', 'x', { fatal: false, retryable: false })).to.include({
        fatal: false,
        retryable: false,
      });
    });

    it('can be retried exactly where that can help', () => {
      const retryable: ErrorReason[] = [
        'library-load-failed',
        'library-timeout',
        'load-timeout',
        'media-not-ready',
        'network',
        'playback-failed',
        'session-expired',
      ];
      const final: ErrorReason[] = [
        'config-invalid',
        'origin-not-trusted',
        'media-deleted',
        'media-not-found',
        'access-denied',
        'geo-restricted',
        'ip-restricted',
        'site-restricted',
        'schedule-restricted',
        'drm',
        'aborted',
        'plugin-unavailable',
      ];
      for (const reason of retryable) expect(new KalturaPlayerError(reason, 'x').retryable, reason).to.equal(true);
      for (const reason of final) expect(new KalturaPlayerError(reason, 'x').retryable, reason).to.equal(false);
    });

    it('has a sentence for the viewer for every reason, without anything technical', () => {
      const reasons: ErrorReason[] = [
        'network',
        'unknown',
        'setup-failed',
        'media-unavailable',
        'drm',
        'load-timeout',
        'session-expired',
      ];
      for (const reason of reasons) {
        expect(new KalturaPlayerError(reason, 'x').viewerMessage, reason).to.match(/^[A-Z][^<>{}]{10,}\.$/);
      }
    });

    it("lets a plugin's own text reach the viewer", () => {
      expect(new KalturaPlayerError('unknown', 'x', { viewerMessage: 'Ask at the desk.' }).viewerMessage).to.equal(
        'Ask at the desk.',
      );
    });

    it('never holds a KS: not in message, viewer message, data or cause', () => {
      const error = new KalturaPlayerError('network', `https://x.example/ks/${KS}/a`, {
        viewerMessage: `see ?ks=${KS}`,
        data: { url: `https://x.example?ks=${KS}`, ks: KS },
        cause: new Error(`inner ${KS}`),
      });
      const all = [
        error.message,
        error.viewerMessage,
        JSON.stringify(error.data),
        JSON.stringify(error.cause),
        error.stack,
        String(error),
      ];
      for (const text of all) expect(String(text)).to.not.contain('secret');
    });

    it("carries the library's numbers, and none where the library had no part", () => {
      expect(new KalturaPlayerError('network', 'x', { severity: 2, category: 1, code: 1002 })).to.include({
        severity: 2,
        category: 1,
        code: 1002,
      });
      const { severity, category, code, data } = new KalturaPlayerError('aborted', 'x');
      expect([severity, category, code, data]).to.deep.equal([undefined, undefined, undefined, undefined]);
    });
  });

  describe('invalidValue', () => {
    it('names the attribute, the value seen, and what is expected', () => {
      const error = invalidValue('volume', 'loud', 'a number from 0 to 1');
      expect(error.message).to.equal('[kaltura-player] volume="loud" is ignored: expected a number from 0 to 1.');
      expect(error).to.include({ reason: 'config-invalid', fatal: false, retryable: false });
    });

    it('shows values of any type in few words', () => {
      const rows: ReadonlyArray<readonly [value: unknown, shown: string]> = [
        [5, '"5"'],
        [true, '"true"'],
        [{ a: 1 }, '"{\\"a\\":1}"'],
        [() => 1, '"a function"'],
      ];
      for (const [value, shown] of rows) {
        expect(invalidValue('config', value, 'json').message).to.contain(`config=${shown} `);
      }
      expect(invalidValue('config', 'x'.repeat(5000), 'json').message.length).to.be.below(250);
    });

    it('shows NaN as NaN', () => {
      expect(invalidValue('volume', NaN, 'a number').message).to.contain('volume="NaN"');
    });

    it('shows what cannot be seen', () => {
      const rows: ReadonlyArray<readonly [value: string, shown: string]> = [
        ['1_a\u200bb', '"1_a\\u200bb"'],
        ['1\u00a02', '"1\\u00a02"'],
        ['a\u202eb\u2028c\u0085', '"a\\u202eb\\u2028c\\u0085"'],
        ['tag \u{e0041}', '"tag \\udb40\\udc41"'],
        ['Ünïcode 視頻 “x”', '"Ünïcode 視頻 “x”"'],
      ];
      for (const [value, shown] of rows) expect(invalidValue('entry-id', value, 'x').message).to.contain(`entry-id=${shown} `);
    });

    it('never throws, whatever the value', () => {
      const cyclic: { self?: unknown } = {};
      cyclic.self = cyclic;
      const values: unknown[] = [Symbol('x'), 10n, cyclic, Object.create(null), document.body, new Proxy({}, {}), { n: 10n }];
      values.forEach((value, index) => {
        expect(() => invalidValue('volume', value, 'fraction'), `value ${index}`).to.not.throw();
      });
    });

    it('hides a KS in a value, in JSON text that does not parse too', () => {
      for (const text of [`{"provider":{"ks":"${KS}"`, '{"provider":{"ks":"legacySecretToken"', `?ks=${KS}`]) {
        expect(invalidValue('config', text, 'json').message).to.not.match(/secret/i);
      }
      expect(invalidValue('ks', { ks: KS }, 'text').message).to.not.contain('secret');
    });
  });

  it('names in each message of the library what failed, where, and what to do', () => {
    const url = 'https://cdnapisec.kaltura.com/p/1/x.js';
    for (const error of [errors.libraryLoadFailed(url), errors.libraryBroken(url), errors.libraryTimeout(url, 30)]) {
      expect(error.message).to.contain(url);
      expect(error).to.include({ fatal: true, retryable: true });
    }
    expect(errors.libraryTimeout(url, 30).message).to.contain('30 s');
    expect(errors.libraryLoadFailed(url).message).to.contain('partner-id').and.to.contain('uiconf-id').and.to.contain('cdn-url');
    expect(errors.originNotTrusted('cdn-url', 'https://evil.example').message)
      .to.contain('cdn-url="https://evil.example"')
      .and.to.contain('trustOrigins')
      .and.to.contain('Nothing was requested');
  });

  it('keeps the message of a foreign exception', () => {
    const error = errors.setupFailed(new Error('Must provide DOM element with id of: x'));
    expect(error.reason).to.equal('setup-failed');
    expect(error.message).to.contain('Must provide DOM element with id of: x');
    expect(errors.setupFailed('words').message).to.contain('words');
  });

  it("gives the browser's reason of blocked autoplay as text", () => {
    expect(errors.autoplayBlocked(new DOMException('needs a gesture', 'NotAllowedError'))).to.equal('needs a gesture');
    expect(errors.autoplayBlocked('words')).to.equal('words');
    expect(errors.autoplayBlocked(undefined)).to.match(/autoplay/);
  });

  it('says in a hint whose it is and which attribute it means', () => {
    expect(hints.falseAttribute('loop', 'false')).to.match(/^\[kaltura-player\] loop="false"/);
    expect(hints.preloadMetadata()).to.match(/^\[kaltura-player\] preload="metadata"/);
    expect(errors.tagTaken('kaltura-player')).to.contain('<kaltura-player>').and.to.contain('defineKalturaPlayer');
  });
});
