import { expect } from '@open-wc/testing';
import { closeness, parseLanguage } from '../src/languages.js';

describe('closeness()', () => {
  const cases: ReadonlyArray<readonly [one: string, other: string, closeness: number]> = [
    ['de', 'DE', 3],
    ['de', 'deu', 3],
    ['de-AT', 'de', 2],
    ['en-AU', 'en-GB', 2],
    ['pt', 'pt-BR', 3],
    ['zh-HK', 'zh-Hant', 2],
    ['zh-Hans', 'zh-Hant', 1],
    ['nn', 'nb', 3],
    ['iw', 'he', 3],
    ['fi', 'fil', 0],
    ['deutsch', 'de', 0],
    ['deutsch', 'english', 0],
    ['', '', 0],
    ['constructor', '__proto__', 0],
  ];
  for (const [one, other, expected] of cases) {
    it(`is ${expected} for ${JSON.stringify(one)} and ${JSON.stringify(other)}`, () => {
      expect(closeness(one, other)).to.equal(expected);
      expect(closeness(other, one)).to.equal(expected);
    });
  }
});

describe('parseLanguage()', () => {
  for (const tag of ['de', 'DE', ' de ', 'de_DE', 'zh-Hant-TW', 'spa', 'sr-Latn', 'es-419']) {
    it(`accepts ${JSON.stringify(tag)} as a language tag`, () => {
      expect(parseLanguage(tag)).to.be.instanceOf(Intl.Locale);
    });
  }
  for (const tag of ['', 'deutsch', 'German', 'd', 'de--DE', 'de DE', 'en_US.UTF-8', '<b>', 'root']) {
    it(`rejects ${JSON.stringify(tag)} as a language tag`, () => {
      expect(parseLanguage(tag)).to.equal(undefined);
    });
  }
});
