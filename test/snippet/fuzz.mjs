// Counts the differences after 10,000 round trips in each format: `npm run fuzz:snippet`. `-- 500` runs 500 of each.
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { loadTs } from '../support/load-ts.mjs';
import { canonical, carriedBy } from './any-options.mjs';

const { generateSnippet, parseEmbedCode, SNIPPET_FORMATS } = await loadTs('src/snippet/index.ts');
const count = Number(process.argv[2] ?? 10_000);
const seed = Date.now();
const options = fc.sample(canonical, { numRuns: count, seed });

for (const format of SNIPPET_FORMATS) {
  const differences = options.filter((some) => {
    const input = carriedBy(format, some);
    return !isDeepStrictEqual(parseEmbedCode(generateSnippet(input, format)), input);
  });
  console.log(`${format.padEnd(14)} ${count} round trips, ${differences.length} differences`);
  for (const some of differences.slice(0, 3)) console.log(`  ${JSON.stringify(some)}`);
  if (differences.length > 0) process.exitCode = 1;
}
console.log(`seed ${seed}`);
