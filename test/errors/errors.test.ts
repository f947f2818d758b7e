import { expect } from '@open-wc/testing';
import * as errors from '../../src/errors/index.js';
import { KalturaPlayerError, type ErrorReason } from '../../src/errors/index.js';
import { en } from '../../src/messages/en.js';
import { addEnglish } from '../../src/messages/registry.js';

const { invalidValue, hints } = errors;
const KS = 'djJ8MTIzNDV8secret';

/* Whether errors of each reason are retryable. */
const IS_RETRYABLE: Readonly<Record<ErrorReason, boolean>> = {
  'config-invalid': false,
  'origin-not-trusted': false,
  'consent-required': false,
  'library-blocked': true,
  'library-load-failed': true,
  'library-timeout': true,
  'setup-failed': true,
  'media-not-found': false,
  'media-not-ready': true,
  'media-deleted': false,
  'media-unavailable': false,
  'access-denied': false,
  'session-expired': true,
  'geo-restricted': false,
  'ip-restricted': false,
  'site-restricted': false,
  'schedule-restricted': false,
  network: true,
  'load-timeout': true,
  'playback-failed': true,
  drm: false,
  'autoplay-blocked': false,
  'plugin-unavailable': false,
  'not-supported-in-iframe': false,
  aborted: false,
  unknown: true,
};

describe('errors', () => {
  /* The embed module adds the English messages. */
  before(() => addEnglish(en));

  describe('KalturaPlayerError', () => {
    it('creates an Error with a name, a reason, and a message that begins with [kaltura-player]', () => {
      const error = new KalturaPlayerError('network', 'It broke.');
      expect(error instanceof Error).to.equal(true);
      expect(error.name).to.equal('KalturaPlayerError');
      expect(error.message).to.equal('[kaltura-player] It broke.');
      expect(error.reason).to.equal('network');
    });

    it('makes an error fatal by default, and retryable by its reason, unless its options differ', () => {
      expect(new KalturaPlayerError('network', 'x')).to.include({ fatal: true, retryable: true });
      expect(new KalturaPlayerError('geo-restricted', 'x')).to.include({ fatal: true, retryable: false });
      expect(new KalturaPlayerError('network', 'x', { fatal: false, retryable: false })).to.include({
        fatal: false,
        retryable: false,
      });
    });

    for (const [reason, isRetryable] of Object.entries(IS_RETRYABLE) as Array<[ErrorReason, boolean]>) {
      it(`makes an error with the reason ${reason} ${isRetryable ? 'retryable' : 'final'}, with a plain sentence for the viewer`, () => {
        const error = new KalturaPlayerError(reason, 'x');
        expect(error.retryable).to.equal(isRetryable);
        expect(error.viewerMessage).to.match(/^[A-Z][^<>{}]{10,}\.$/);
      });
    }

    it('uses the viewer message of a plugin instead of its own', () => {
      expect(new KalturaPlayerError('unknown', 'x', { viewerMessage: 'Ask at the desk.' }).viewerMessage).to.equal(
        'Ask at the desk.',
      );
    });

    it('masks a KS in message, viewer message, data, cause and stack of an error', () => {
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

    it('keeps severity, category and code of an error of the library, and has none for other errors', () => {
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
    it('names the attribute, its invalid value and what is expected in the message', () => {
      const error = invalidValue('volume', 'loud', 'a number from 0 to 1');
      expect(error.message).to.equal('[kaltura-player] volume="loud" is ignored: expected a number from 0 to 1.');
      expect(error).to.include({ reason: 'config-invalid', fatal: false, retryable: false });
    });

    it('shows invalid values of any type, shortened', () => {
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

    it('shows an invalid NaN as NaN', () => {
      expect(invalidValue('volume', NaN, 'a number').message).to.contain('volume="NaN"');
    });

    it('shows invisible characters of an invalid value as escapes', () => {
      const rows: ReadonlyArray<readonly [value: string, shown: string]> = [
        ['1_a\u200bb', '"1_a\\u200bb"'],
        ['1\u00a02', '"1\\u00a02"'],
        ['a\u202eb\u2028c\u0085', '"a\\u202eb\\u2028c\\u0085"'],
        ['tag \u{e0041}', '"tag \\udb40\\udc41"'],
        ['Ünïcode 視頻 “x”', '"Ünïcode 視頻 “x”"'],
      ];
      for (const [value, shown] of rows) expect(invalidValue('entry-id', value, 'x').message).to.contain(`entry-id=${shown} `);
    });

    it('does not throw for an invalid value of any type', () => {
      const cyclic: { self?: unknown } = {};
      cyclic.self = cyclic;
      const values: unknown[] = [Symbol('x'), 10n, cyclic, Object.create(null), document.body, new Proxy({}, {}), { n: 10n }];
      values.forEach((value, index) => {
        expect(() => invalidValue('volume', value, 'fraction'), `value ${index}`).to.not.throw();
      });
    });

    it('masks a KS in an invalid value, also in JSON text that does not parse', () => {
      for (const text of [`{"provider":{"ks":"${KS}"`, '{"provider":{"ks":"legacySecretToken"', `?ks=${KS}`]) {
        expect(invalidValue('config', text, 'json').message).to.not.match(/secret/i);
      }
      expect(invalidValue('ks', { ks: KS }, 'text').message).to.not.contain('secret');
    });
  });

  it('names in each error of loading the library what failed, where, and what to do', () => {
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

  it('keeps the message of the exception in an error of the setup', () => {
    const error = errors.setupFailed(new Error('Must provide DOM element with id of: x'));
    expect(error.reason).to.equal('setup-failed');
    expect(error.message).to.contain('Must provide DOM element with id of: x');
    expect(errors.setupFailed('words').message).to.contain('words');
  });

  it("returns the browser's reason for blocked autoplay as text", () => {
    expect(errors.autoplayBlocked(new DOMException('needs a gesture', 'NotAllowedError'))).to.equal('needs a gesture');
    expect(errors.autoplayBlocked('words')).to.equal('words');
    expect(errors.autoplayBlocked(undefined)).to.match(/autoplay/);
  });

  it('begins a hint with [kaltura-player] and the attribute, and names the tag that is taken', () => {
    expect(hints.falseAttribute('loop', 'false')).to.match(/^\[kaltura-player\] loop="false"/);
    expect(hints.preloadMetadata()).to.match(/^\[kaltura-player\] preload="metadata"/);
    expect(errors.tagTaken('kaltura-player')).to.contain('<kaltura-player>').and.to.contain('defineKalturaPlayer');
  });
});
