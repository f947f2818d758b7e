// Measures the parsing time of hostile texts: `npm run bench:snippet`. It is CPU time, which does not include other processes.
// Linear parsing takes five times as long for five megabytes as for one.
import { hostileTexts } from '../snippet/hostile-texts.mjs';
import { loadTs } from '../support/load-ts.mjs';

const { findEmbedCodes } = await loadTs('src/snippet/index.ts');

const MEGABYTES = [1, 2, 5];
const SECOND = 1000;

function timeOf(text) {
  const before = process.cpuUsage();
  const codes = findEmbedCodes(text).length;
  const { user, system } = process.cpuUsage(before);
  return { codes, milliseconds: Math.round((user + system) / 1000) };
}

const slow = [];
console.log(
  'a text of'.padEnd(34),
  ...MEGABYTES.map((size) => `${size} MB`.padStart(8)),
  'ratio'.padStart(8),
  'codes'.padStart(8),
);
for (const [what, textOf] of hostileTexts) {
  timeOf(textOf(1e5));
  const times = MEGABYTES.map((size) => timeOf(textOf(size * 1e6)));
  const [first, last] = [times[0], times.at(-1)];
  if (last.milliseconds > SECOND) slow.push(`${what} (${last.codes} codes)`);
  const ratio = (last.milliseconds / Math.max(first.milliseconds, 1)).toFixed(1);
  console.log(
    what.padEnd(34),
    ...times.map(({ milliseconds }) => `${milliseconds} ms`.padStart(8)),
    ratio.padStart(8),
    String(last.codes).padStart(8),
  );
}
console.log(`\n${hostileTexts.length} kinds; 5 MB took more than a second for ${slow.length}: ${slow.join(', ') || 'none'}`);
