import { expect } from '@open-wc/testing';
import { writeLanguageHints } from '../../src/embed/language-hints.js';
import { FakeConsole } from '../support/fake-console.js';

/** Returns the lines for an element with this `locale` inside an element with this `lang`. */
function linesFor(locale: string | null, lang: string | null, captions?: string): string[] {
  const place = document.createElement('section');
  const element = document.createElement('div');
  if (lang !== null) place.setAttribute('lang', lang);
  if (locale !== null) element.setAttribute('locale', locale);
  if (captions !== undefined) element.setAttribute('captions', captions);
  place.append(element);
  const lines = new FakeConsole();
  lines.start();
  try {
    writeLanguageHints(element);
  } finally {
    lines.restore();
  }
  return lines.ours('info');
}

describe('language-hints', () => {
  it('logs once how a locale with an underscore is read', () => {
    expect(linesFor('de_DE', 'en')).to.deep.equal(['[kaltura-player] locale="de_DE" is taken as "de-DE".']);
    expect(linesFor('de_DE', 'en')).to.deep.equal([]);
  });

  it('logs how a locale with blanks is read', () => {
    expect(linesFor(' FR ', 'en')).to.deep.equal(['[kaltura-player] locale=" FR " is taken as "fr".']);
  });

  it('logs how a lang of the page with an underscore is read', () => {
    expect(linesFor(null, 'pt_br')).to.deep.equal(['[kaltura-player] lang="pt_br" is taken as "pt-BR".']);
  });

  it('logs a lang of the page that is no language', () => {
    const [line, ...more] = linesFor(null, 'deutsch');
    expect(line).to.match(/lang="deutsch" of the page is no language, .*: the element's own words are in English/);
    expect(more).to.deep.equal([]);
  });

  it('logs that captions accepts no language', () => {
    const [line, ...more] = linesFor(null, 'en', 'de');
    expect(line).to.contain('captions="de" shows captions').and.to.contain('text-language="de"');
    expect(more).to.deep.equal([]);
  });

  for (const word of ['', 'true', 'yes', 'on', '1', 'captions', 'No']) {
    it(`logs no hint for captions="${word}"`, () => {
      expect(linesFor(null, 'en', word)).to.deep.equal([]);
    });
  }

  for (const [locale, lang] of [
    ['de', 'en'],
    ['zh-Hant-TW', ''],
    ['DE', 'EN-us'],
    ['deutsch', 'en'],
  ] as const) {
    it(`logs no hint for locale=${JSON.stringify(locale)} in lang="${lang}"`, () => {
      expect(linesFor(locale, lang)).to.deep.equal([]);
    });
  }
});
