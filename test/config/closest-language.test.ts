import { expect } from '@open-wc/testing';
import { closestLanguage } from '../../src/config/closest-language.js';
import { isKind } from '../../src/config/macrolanguages.js';

describe('closestLanguage()', () => {
  const cases: ReadonlyArray<readonly [wanted: string, offered: string, closest: string | undefined]> = [
    ['es', 'spa eng', 'spa'],
    ['de', 'eng ger', 'ger'],
    ['de', 'eng deu', 'deu'],
    ['spa', 'en es', 'es'],
    ['fi', 'fil en', undefined],
    ['fil', 'fi tl', 'tl'],
    ['es', 'est spa', 'spa'],
    ['pt-BR', 'pt pt_br', 'pt_br'],
    ['pt', 'pt_br pt', 'pt'],
    ['pt-PT', 'pt-BR pt', 'pt'],
    ['en-US', 'es en-GB', 'en-GB'],
    ['en-US', 'en-GB en', 'en'],
    ['en-GB', 'en-US en', 'en'],
    ['fr-BE', 'fr-CA fr', 'fr'],
    ['nb', 'en no', 'no'],
    ['no', 'en nob', 'nob'],
    ['no', 'nn nb', 'nb'],
    ['no', 'en nno', 'nno'],
    ['nb', 'nn en', 'nn'],
    ['iw', 'heb en', 'heb'],
    ['he', 'iw en', 'iw'],
    ['id', 'in en', 'in'],
    ['yi', 'ji en', 'ji'],
    ['ro', 'mo en', 'mo'],
    ['sr', 'sr-Latn hr', 'sr-Latn'],
    ['sh', 'sr hr', 'sr'],
    ['sh-Cyrl', 'sr-Latn sr-Cyrl', 'sr-Cyrl'],
    ['prs-AF', 'fa en', 'fa'],
    ['fil', 'tgl en', 'tgl'],
    ['zh-Hant', 'zh-CN zh-TW', 'zh-TW'],
    ['zh-HK', 'zh-Hans zh-Hant', 'zh-Hant'],
    ['zh', 'zh-TW chi', 'chi'],
    ['cmn', 'zho en', 'zho'],
    ['yue', 'zh-Hans zh-Hant', 'zh-Hant'],
    ['zh', 'yue en', 'yue'],
    ['ar', 'arb en', 'arb'],
    ['arz', 'ara en', 'ara'],
    ['fa', 'per en', 'per'],
    ['cs', 'cze slo', 'cze'],
    ['sk', 'cze slo', 'slo'],
    ['xx', 'en es', undefined],
    ['deutsch', 'de en', undefined],
    ['de', '', undefined],
    [' DE ', 'en de_AT', 'de_AT'],
    ['qaa', 'en qaa', 'qaa'],
    ['ar', 'english ar', 'ar'],
    ['en', 'ad-en en-AU', 'en-AU'],
  ];
  for (const [wanted, offered, closest] of cases) {
    it(`finds ${closest ?? 'no language'} for ${JSON.stringify(wanted)} among ${offered || 'none'}`, () => {
      expect(closestLanguage(wanted, offered.split(' ').filter(Boolean), isKind)).to.equal(closest);
    });
  }

  it('does not find Cantonese for Chinese without the table of macrolanguages', () => {
    expect(closestLanguage('zh', ['yue'])).to.equal(undefined);
  });

  it('finds another form of Norwegian for Nynorsk, without the table of macrolanguages too', () => {
    expect(closestLanguage('nn', ['en', 'nb'])).to.equal('nb');
    expect(closestLanguage('nno', ['sv', 'no'])).to.equal('no');
    expect(closestLanguage('nn-NO', ['nb', 'nn'])).to.equal('nn');
    expect(closestLanguage('nl', ['nn', 'nb'])).to.equal(undefined);
  });
});
