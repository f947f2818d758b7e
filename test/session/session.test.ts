import { expect } from '@open-wc/testing';
import { givenSession, readSession } from '../../src/session/session.js';

const NOW = 1_800_000_000;
const KS = 'djJ8MTIzNHx_-abc=';

describe('the answer of a KS provider', () => {
  it('is the KS alone, or with its end in Unix seconds', () => {
    expect(readSession(` ${KS}\n`, NOW)).to.deep.include({ ks: KS, expiresAt: undefined, lifetime: Infinity });
    expect(readSession({ ks: KS, expiresAt: NOW + 60 }, NOW)).to.deep.include({
      ks: KS,
      expiresAt: NOW + 60,
      lifetime: 60,
      problem: undefined,
    });
    expect(readSession({ ks: KS, expiresAt: null }, NOW)).to.deep.include({ expiresAt: undefined, problem: undefined });
  });

  const junk = [
    undefined,
    null,
    42,
    '',
    ' ',
    'a b',
    '<!doctype html>',
    {},
    { ks: 5 },
    { ks: '' },
    ['x'],
    'x'.repeat(5000),
    true,
    'x/../../y',
  ];
  for (const answer of junk) {
    it(`is no KS: ${JSON.stringify(answer)?.slice(0, 40)}`, () => {
      expect(readSession(answer, NOW)).to.equal(undefined);
    });
  }

  it('is no KS of the page either when it would lead to another address, or refer to another answer', () => {
    expect(givenSession(KS, NOW)?.ks).to.equal(KS);
    for (const ks of ['x/../../../uploads/x.js?', '..', 'a/./b', 'x?y=1', 'x#y', 'x&y', '{1:result:ks}', 'a b', '"x"', 'x\\y']) {
      expect(givenSession(ks, NOW), ks).to.equal(undefined);
    }
  });

  const odd: ReadonlyArray<[what: string, given: unknown, expiresAt: number | undefined, problem: RegExp]> = [
    ['milliseconds', (NOW + 60) * 1000, NOW + 60, /milliseconds/],
    ['digits as a text', String(NOW + 60), NOW + 60, /text/],
    ['a date as a text', new Date((NOW + 60) * 1000).toISOString(), NOW + 60, /text/],
    ['milliseconds as a text', String((NOW + 60) * 1000), NOW + 60, /milliseconds/],
    ['the past', NOW - 60, undefined, /had all but ended/],
    ['a moment', NOW + 1.5, undefined, /had all but ended/],
    ['a life in seconds', 3600, undefined, /had all but ended/],
    ['a word', 'soon', undefined, /not a valid time/],
    ['NaN', NaN, undefined, /not a valid time/],
    ['an object', {}, undefined, /not a valid time/],
  ];
  for (const [what, given, expiresAt, problem] of odd) {
    it(`reports an end that is given as ${what}`, () => {
      const session = readSession({ ks: KS, expiresAt: given }, NOW);
      expect(session?.ks).to.equal(KS);
      expect(session?.expiresAt).to.equal(expiresAt);
      expect(session?.problem).to.match(problem);
    });
  }
});
