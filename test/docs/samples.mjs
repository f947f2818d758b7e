// The samples of README and documentation: every fenced code block, with its location.
import { readFileSync, readdirSync } from 'node:fs';

/**
 * @typedef {object} Sample
 * @property {string} page
 * @property {number} line line of the page at which the code begins
 * @property {string} where page and line, for messages
 * @property {string} language
 * @property {string | undefined} title `[Vue]` for a switched sample, `App.vue` for a file
 * @property {string} code
 */

const FENCE = /^( *)```(\w*)(?: (?:\[([^\]]+)\]|(\S+)))?\n([\s\S]*?)^\1```$/gm;

/** The paths of the documents, from the project's root. */
export const pages = [
  'README.md',
  ...readdirSync('docs', { recursive: true })
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.md') && !name.includes('/.vitepress/'))
    .sort(),
];

/** @returns {Sample[]} */
export const samplesOf = (page, text = readFileSync(page, 'utf8')) =>
  [...text.matchAll(FENCE)].map(({ index, 1: indent, 2: language, 3: tab, 4: file, 5: code }) => {
    const line = text.slice(0, index).split('\n').length + 1;
    return { page, line, where: `${page}:${line}`, language, title: tab ?? file, code: code.replaceAll(`\n${indent}`, '\n') };
  });

/** @type {Sample[]} */
export const samples = pages.flatMap((page) => samplesOf(page));

/** @param {string[]} languages */
export const samplesIn = (...languages) => samples.filter(({ language }) => languages.includes(language));

/** Groups of samples that show the same code in several frameworks: `::: code-group` to `:::`. @returns {Sample[][]} */
export const switchedSamples = (page) => {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(/^::: code-group\n([\s\S]*?)^:::$/gm)].map(([, group]) => samplesOf(page, group));
};
