// Writes src/config/macrolanguages.ts: which languages are kinds of another one, out of Unicode's locale data (CLDR).
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { format, resolveConfig } from 'prettier';

const FILE = 'src/config/macrolanguages.ts';
const source = createRequire(import.meta.url).resolve('cldr-core/supplemental/languageMatching.json');
const { languageMatching } = JSON.parse(readFileSync(source, 'utf8')).supplemental;
const { languageMatch } = languageMatching['written-new'];

/* Near and in one direction only: from a kind to the language that contains it. Two letters are a language of its own. */
const isKind = ({ _desired, _distance, _oneway }) => _oneway && Number(_distance) <= 10 && /^[a-z]{3}$/.test(_desired);

const kinds = new Map();
for (const { _desired, _supported } of languageMatch.filter((pair) => isKind(pair) && /^[a-z]{2,3}$/.test(pair._supported))) {
  kinds.set(_supported, [...(kinds.get(_supported) ?? []), _desired]);
}
/* Two written standards, each with a code of its own. */
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
