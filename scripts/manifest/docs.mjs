// Writes the generated tables of README.md; with `--check` it only says whether they are up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { createManifest, elementOf } from './analyze.mjs';
import { sections, withSections } from './readme.mjs';
import { attributes, errors, events } from './source.mjs';

const README = 'README.md';

/** The README as it is and as it should be. */
export async function readmes() {
  const element = elementOf(await createManifest());
  const contents = sections({ element, rows: await attributes(), events: await events(), errors: await errors() });
  const is = readFileSync(README, 'utf8');
  return { is, shouldBe: withSections(is, contents) };
}

if (process.argv[1] === import.meta.filename) {
  const { is, shouldBe } = await readmes();
  if (is === shouldBe) console.log(`${README} is up to date`);
  else if (process.argv.includes('--check')) {
    console.error(`The tables of ${README} are stale: run "npm run docs".`);
    process.exitCode = 1;
  } else {
    writeFileSync(README, shouldBe);
    console.log(`${README} is written`);
  }
}
