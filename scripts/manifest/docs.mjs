// Writes the generated tables of the documentation. With `--check`, it only reports whether they are up to date.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { loadTs } from '../../test/support/load-ts.mjs';
import { createManifest, elementOf } from './analyze.mjs';
import { sections, withSections } from './tables.mjs';
import { attributes, errors, events } from './source.mjs';

const GENERATED = /<!-- generated:[\w-]+ -->/;

/** The pages that contain generated tables. */
const pages = () =>
  readdirSync('docs', { recursive: true })
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.md') && !name.includes('/.vitepress/') && GENERATED.test(readFileSync(name, 'utf8')))
    .sort();

/** The attributes that authors can use, as JSON for the WordPress plugin, which cannot import TypeScript. */
const WORDPRESS = 'integrations/wordpress/kaltura-player/attributes.json';

async function wordPressAttributes() {
  const { allowedAttributes } = await loadTs('src/snippet/index.ts');
  return `${JSON.stringify(allowedAttributes, null, 2)}\n`;
}

/** Each generated page with its current and its expected content. @returns {Promise<Array<{page: string, is: string, shouldBe: string}>>} */
export async function documents() {
  const element = elementOf(await createManifest());
  const contents = sections({ element, rows: await attributes(), events: await events(), errors: await errors() });
  const written = pages().map((page) => {
    const is = readFileSync(page, 'utf8');
    return { page, is, shouldBe: withSections(is, contents, page) };
  });
  const list = existsSync(WORDPRESS) ? readFileSync(WORDPRESS, 'utf8') : '';
  return [...written, { page: WORDPRESS, is: list, shouldBe: await wordPressAttributes() }];
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
