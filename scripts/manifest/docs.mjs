// Writes the generated tables of the documentation; with `--check` it only says whether they are up to date.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createManifest, elementOf } from './analyze.mjs';
import { sections, withSections } from './tables.mjs';
import { attributes, errors, events } from './source.mjs';

const GENERATED = /<!-- generated:[\w-]+ -->/;

/** The pages that have generated tables. */
const pages = () =>
  readdirSync('docs', { recursive: true })
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.md') && !name.includes('/.vitepress/') && GENERATED.test(readFileSync(name, 'utf8')))
    .sort();

/** Each page with tables as it is and as it should be. @returns {Promise<Array<{page: string, is: string, shouldBe: string}>>} */
export async function documents() {
  const element = elementOf(await createManifest());
  const contents = sections({ element, rows: await attributes(), events: await events(), errors: await errors() });
  return pages().map((page) => {
    const is = readFileSync(page, 'utf8');
    return { page, is, shouldBe: withSections(is, contents, page) };
  });
}

if (process.argv[1] === import.meta.filename) {
  const stale = (await documents()).filter(({ is, shouldBe }) => is !== shouldBe);
  if (stale.length === 0) console.log('The tables of the documentation are up to date');
  else if (process.argv.includes('--check')) {
    console.error(`The tables of ${stale.map(({ page }) => page).join(', ')} are stale: run "npm run docs".`);
    process.exitCode = 1;
  } else {
    for (const { page, shouldBe } of stale) writeFileSync(page, shouldBe);
    console.log(`Written: ${stale.map(({ page }) => page).join(', ')}`);
  }
}
