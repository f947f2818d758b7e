import { expect } from '@open-wc/testing';
import { redactData, redactText } from '../src/redact.js';

/* The forms of a KS: version 2 is `djJ8` and base64, in both alphabets; version 1 is base64 alone. */
const V2 = 'djJ8MTIzNDV8Abc-_+/=Def';
const V1 = btoa('dba546718902340123456789abcdefdba5467189|670199910;670199910;1795313512;0;1794.5;viewer;sview:*;;');
const SECRETS = [V2, V1];

describe('redact', () => {
  describe('text', () => {
    const forms: ReadonlyArray<readonly [name: string, form: (ks: string) => string]> = [
      ['the first parameter of a query', (ks) => `https://x.example/p?ks=${encodeURIComponent(ks)}&a=1`],
      ['a later parameter of a query', (ks) => `https://x.example/p?a=1&ks=${encodeURIComponent(ks)}`],
      ['a parameter behind an escaped ampersand', (ks) => `https://x.example/p?a=1&amp;ks=${encodeURIComponent(ks)}&amp;b=2`],
      ['a parameter before a fragment', (ks) => `https://x.example/p?ks=${encodeURIComponent(ks)}#top`],
      ['a segment of a path', (ks) => `https://cdn.example/playManifest/entryId/1_a/ks/${encodeURIComponent(ks)}/a.m3u8`],
      ['the end of a path', (ks) => `https://cdn.example/thumbnail/ks/${encodeURIComponent(ks)}`],
      ['a JSON text', (ks) => JSON.stringify({ a: 1, ks, b: 2 })],
      ['a JSON text with spaces', (ks) => JSON.stringify({ ks }, null, 2)],
      ['a JSON text inside of a JSON text', (ks) => JSON.stringify(JSON.stringify({ provider: { ks } }))],
      ['a form body', (ks) => `ks=${encodeURIComponent(ks)}&entryId=1_a`],
      ['a query in upper case', (ks) => `https://x.example/p?KS=${encodeURIComponent(ks)}`],
    ];
    for (const [name, form] of forms) {
      it(`masks a KS in ${name}`, () => {
        for (const ks of SECRETS) {
          const text = redactText(form(ks));
          for (const part of [ks, encodeURIComponent(ks), ks.slice(4, 14)]) expect(text, text).to.not.contain(part);
          expect(text).to.contain('***');
        }
      });
    }

    it('masks every bare KS in a text', () => {
      expect(redactText(`a ${V2} b ${V2},${V2}`)).to.equal('a *** b ***,***');
      expect(redactText(encodeURIComponent(`x=${V2}`))).to.not.contain('Abc');
      expect(redactText(`a ${V1} b ${V1},${V2}`)).to.equal('a *** b ***,***');
      for (const digest of ['0'.repeat(40), '9'.repeat(40), 'a'.repeat(40), 'f'.repeat(40), '0af9'.repeat(10)]) {
        expect(redactText(`KS ${btoa(`${digest}|1;1;`)}.`)).to.equal('KS ***.');
      }
    });

    it('keeps the text around a masked KS', () => {
      expect(redactText(`https://x.example/p?a=1&ks=${V1}&b=2`)).to.equal('https://x.example/p?a=1&ks=***&b=2');
      expect(redactText(`https://x.example/ks/${V1}/a.m3u8?c=1`)).to.equal('https://x.example/ks/***/a.m3u8?c=1');
    });

    it('keeps texts without a KS unchanged', () => {
      for (const text of [
        '',
        'tracks=5',
        'https://x.example/books/1?thanks=you',
        '{"tasks":"x"}',
        'entry 1_abc: no such entry',
        btoa('What is base64 and no token, however long it may be, stays as it is, because it says something.'),
        'dba546718902340123456789abcdefdba5467189',
      ]) {
        expect(redactText(text)).to.equal(text);
      }
    });
  });

  describe('data', () => {
    it('masks a KS at any depth of data, by its property name and in texts', () => {
      const redacted = JSON.stringify(
        redactData({ ks: V1, a: { ks: V2, list: [{ url: `https://x.example/ks/${V1}/a` }, V2] }, text: `?ks=${V1}` }),
      );
      for (const ks of SECRETS) expect(redacted).to.not.contain(ks);
      expect(redacted.match(/\*\*\*/g)?.length).to.equal(5);
    });

    it('keeps an empty ks property unchanged', () => {
      expect(redactData({ ks: '', other: null })).to.deep.equal({ ks: '', other: null });
    });

    it('returns primitive values unchanged', () => {
      for (const value of [undefined, null, 1, true, 'text']) expect(redactData(value)).to.equal(value);
    });

    it('replaces cyclic references in data', () => {
      const cyclic: Record<string, unknown> = { name: 'a' };
      cyclic['self'] = cyclic;
      cyclic['list'] = [cyclic, cyclic];
      const copy = redactData(cyclic);
      expect(() => JSON.stringify(copy)).to.not.throw();
      expect(JSON.stringify(copy)).to.contain('…');
    });

    it('truncates data that is very deep or very long', () => {
      const deep = (levels: number): unknown => (levels === 0 ? 'bottom' : { down: deep(levels - 1) });
      expect(JSON.stringify(redactData(deep(4)))).to.contain('bottom');
      expect(JSON.stringify(redactData(deep(20)))).to.not.contain('bottom');
      const wide = Array.from({ length: 5000 }, (_, index) => ({ index }));
      expect(JSON.stringify(redactData(wide)).length).to.be.below(60000);
    });

    it('removes functions and DOM nodes from data', () => {
      expect(redactData({ a: 1, f: () => 1, node: document.body, list: [document.body, () => 1, 2] })).to.deep.equal({
        a: 1,
        f: undefined,
        node: undefined,
        list: [undefined, undefined, 2],
      });
    });

    it('converts an error to its name and message, with the KS masked', () => {
      expect(redactData({ error: new TypeError(`failed: /ks/${V1}/x`) })).to.deep.equal({
        error: 'TypeError: failed: /ks/***/x',
      });
    });

    it('does not change the original data', () => {
      const data = { ks: V1, list: [{ ks: V2 }] };
      redactData(data);
      expect(data).to.deep.equal({ ks: V1, list: [{ ks: V2 }] });
    });

    it('does not throw for data with a getter or a proxy that throws', () => {
      const thrower = {
        a: 1,
        get bad(): never {
          throw new Error('no');
        },
      };
      const proxy = new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no');
          },
          has: () => {
            throw new Error('no');
          },
        },
      );
      expect(() => redactData({ thrower })).to.not.throw();
      expect(() => redactData({ proxy })).to.not.throw();
    });

    it('does not throw for data with the window of another origin', () => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', '');
      document.body.append(frame);
      try {
        expect(() => redactData({ source: frame.contentWindow })).to.not.throw();
      } finally {
        frame.remove();
      }
    });
  });
});
