import { expect } from '@open-wc/testing';
import { givenSession, readSession } from '../../src/session/session.js';

const NOW = 1_800_000_000;
const KS = 'djJ8MTIzNHx_-abc=';

describe('the answer of a KS provider', () => {
  it('accepts a KS alone, or with its expiry in Unix seconds, from a KS provider', () => {
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
    it(`does not accept ${JSON.stringify(answer)?.slice(0, 40)} as a KS`, () => {
      expect(readSession(answer, NOW)).to.equal(undefined);
    });
  }

  it('does not accept a ks of the page that would change a URL or refer to another API response', () => {
    expect(givenSession(KS, NOW)?.ks).to.equal(KS);
    for (const ks of ['x/../../../uploads/x.js?', '..', 'a/./b', 'x?y=1', 'x#y', 'x&y', '{1:result:ks}', 'a b', '"x"', 'x\\y']) {
      expect(givenSession(ks, NOW), ks).to.equal(undefined);
    }
  });

  const odd: ReadonlyArray<[what: string, input: unknown, expiresAt: number | undefined, problem: RegExp]> = [
    ['milliseconds', (NOW + 60) * 1000, NOW + 60, /milliseconds/],
    ['digits in a string', String(NOW + 60), NOW + 60, /text/],
    ['a date in a string', new Date((NOW + 60) * 1000).toISOString(), NOW + 60, /text/],
    ['milliseconds in a string', String((NOW + 60) * 1000), NOW + 60, /milliseconds/],
    ['a time in the past', NOW - 60, undefined, /had all but ended/],
    ['a time less than two seconds ahead', NOW + 1.5, undefined, /had all but ended/],
    ['a lifetime in seconds', 3600, undefined, /had all but ended/],
    ['a word', 'soon', undefined, /not a valid time/],
    ['NaN', NaN, undefined, /not a valid time/],
    ['an object', {}, undefined, /not a valid time/],
  ];
  for (const [what, input, expiresAt, problem] of odd) {
    it(`reports an expiresAt that is given as ${what}`, () => {
      const session = readSession({ ks: KS, expiresAt: input }, NOW);
      expect(session?.ks).to.equal(KS);
      expect(session?.expiresAt).to.equal(expiresAt);
      expect(session?.problem).to.match(problem);
    });
  }
});
