// Measures how long `findEmbedCodes()` takes for hostile texts of 1, 2 and 5 MB: `npm run bench:snippet`, or for some texts
// `npm run bench:snippet -- components`. It is the CPU time of this process, in which waiting for other processes does not count, but
// a busy machine can double it. Linear parsing takes five times as long for 5 MB as for 1 MB; the command fails if a text takes three
// times longer than that. It does not fail for slowness: a text may contain many codes, whose time is in the last column.
import { hostileTexts } from '../snippet/hostile-texts.mjs';
import { loadTs } from '../support/load-ts.mjs';

const { findEmbedCodes } = await loadTs('src/snippet/index.ts');

const MEGABYTES = [1, 2, 5];
const SECOND = 1000;
const LINEAR = MEGABYTES.at(-1) / MEGABYTES[0];
/* Of a linear ratio; twice as much is noise. */
const MOST = 3;
/* Shorter times are mostly pauses of the garbage collector. */
const NOISE = 50;
const words = process.argv.slice(2);
const texts = hostileTexts.filter(([what]) => words.every((word) => what.includes(word)));

function timeOf(text) {
  const before = process.cpuUsage();
  const codes = findEmbedCodes(text).length;
  const { user, system } = process.cpuUsage(before);
  return { codes, milliseconds: Math.round((user + system) / 1000) };
}

const slow = [];
const steep = [];
console.log('CPU time of findEmbedCodes(), and the number of codes in 5 MB\n');
console.log(
  'a text of'.padEnd(44),
  ...MEGABYTES.map((size) => `${size} MB`.padStart(8)),
  'ratio'.padStart(8),
  'codes'.padStart(8),
  'per code'.padStart(9),
);
for (const [what, textOf] of texts) {
  timeOf(textOf(1e5));
  let times = [];
  const isSteep = () => times.at(-1).milliseconds > Math.max(times[0].milliseconds, NOISE) * LINEAR * MOST;
  for (let attempt = 0; attempt < 2 && (attempt === 0 || isSteep()); attempt += 1) {
    times = MEGABYTES.map((size) => timeOf(textOf(size * 1e6)));
  }
  const [first, last] = [times[0], times.at(-1)];
  if (isSteep()) steep.push(what);
  if (last.milliseconds > SECOND) slow.push(`${what} (${last.codes} codes)`);
  const ratio = (last.milliseconds / Math.max(first.milliseconds, 1)).toFixed(1);
  console.log(
    what.padEnd(44),
    ...times.map(({ milliseconds }) => `${milliseconds} ms`.padStart(8)),
    ratio.padStart(8),
    String(last.codes).padStart(8),
    (last.codes > 1000 ? `${Math.round((last.milliseconds * 1000) / last.codes)} µs` : '').padStart(9),
  );
}
console.log(`\n${texts.length} kinds; 5 MB took more than a second for ${slow.length}: ${slow.join(', ') || 'none'}`);
if (steep.length > 0) {
  console.error(`Not linear: ${steep.join(', ')}`);
  process.exitCode = 1;
}
