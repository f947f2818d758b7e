// Generates src/config/macrolanguages.ts from Unicode's locale data (CLDR): the languages that are varieties of another language.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { format, resolveConfig } from 'prettier';

const FILE = 'src/config/macrolanguages.ts';
const source = createRequire(import.meta.url).resolve('cldr-core/supplemental/languageMatching.json');
const { languageMatching } = JSON.parse(readFileSync(source, 'utf8')).supplemental;
const { languageMatch } = languageMatching['written-new'];

/*
 * A variety has a small distance to its language, and only in that direction. A language with a code of two letters is never a
 * variety of another one.
 */
const isKind = ({ _desired, _distance, _oneway }) => _oneway && Number(_distance) <= 10 && /^[a-z]{3}$/.test(_desired);

const kinds = new Map();
for (const { _desired, _supported } of languageMatch.filter((pair) => isKind(pair) && /^[a-z]{2,3}$/.test(pair._supported))) {
  kinds.set(_supported, [...(kinds.get(_supported) ?? []), _desired]);
}
/* Norwegian has two written standards with separate codes: nb and nn. */
kinds.set('no', ['nn']);

const rows = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([language, all]) => `  ${language}: '${all.join(' ')}',`);
const text = `/* Written by scripts/macrolanguages.mjs from CLDR. */

const KINDS: Readonly<Record<string, string>> = {
${rows.join('\n')}
};

const contains = (language: string, other: string): boolean => KINDS[language]?.split(' ').includes(other) ?? false;

/** Whether one language is a kind of the other, as Cantonese (\`yue\`) is of Chinese (\`zh\`). */
export const isKind = (one: string, other: string): boolean => contains(one, other) || contains(other, one);
`;
writeFileSync(FILE, await format(text, { ...(await resolveConfig(FILE)), parser: 'typescript' }));
