// Generates src/config/language-aliases.ts from Unicode's locale data (CLDR): the codes that some browsers don't replace by the
// language's usual code, such as the bibliographic codes of ISO 639-2 (`ger`) and the main language of a macrolanguage (`cmn`).
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { format, resolveConfig } from 'prettier';

const FILE = 'src/config/language-aliases.ts';
const { languageAlias } = createRequire(import.meta.url)('cldr-core/supplemental/aliases.json').supplemental.metadata.alias;

/* Every browser replaces deprecated codes (`iw`), and codes of three letters of a language with a code of two letters (`deu`). */
const isOwn = ([code, { _reason, _replacement }]) =>
  /^[a-z]{2,3}$/.test(code) &&
  _reason !== 'deprecated' &&
  /^[a-z]{2}\b|^fil$/.test(_replacement) &&
  !(_reason === 'overlong' && /^[a-z]{2}$/.test(_replacement));

const rows = Object.entries(languageAlias)
  .filter(isOwn)
  .map(([code, { _replacement }]) => `${code}:${_replacement.split('-')[0]}`);
const text = `/* Written by scripts/language-aliases.mjs from CLDR. */

const ALIASES: ReadonlyMap<string, string> = new Map(
  '${rows.join(' ')}'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** The usual code of a language that has others: \`de\` for \`ger\`. */
export const usualCode = (language: string): string => ALIASES.get(language) ?? language;
`;
writeFileSync(FILE, await format(text, { ...(await resolveConfig(FILE)), parser: 'typescript' }));
