// Runs the tests several times, and prints what was not the same each time.
// `node scripts/repeat.mjs [runs] [--load] [what scripts/test.mjs takes …]`: ten runs by default; with `--load` every second one has
// all cores kept busy by something else.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

const given = process.argv.slice(2);
const hasLoad = given.includes('--load');
const rest = given.filter((word) => word !== '--load');
const runs = /^\d+$/.test(rest[0] ?? '') ? Number(rest.shift()) : 10;

/** One run: its minutes, its summary, and the names of the tests that failed. */
function once() {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['scripts/test.mjs', ...rest], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
    child.on('close', () => {
      // eslint-disable-next-line no-control-regex -- colours of a terminal
      const lines = said.replaceAll(/\u001b\[[\d;]*[A-Za-z]/g, '').split('\n');
      const failed = lines.flatMap((line) => /^\s*✖ (.+?)(?: \([\d.]+ms\))?$/.exec(line)?.[1] ?? []);
      const summary = lines.findLast((line) => /^\d+ passed, \d+ failed$/.test(line)) ?? 'no summary';
      resolve({ minutes: (performance.now() - start) / 60_000, summary, failed: new Set(failed) });
    });
  });
}

const busy = () => new Worker('for (;;) Math.random();', { eval: true });

const counts = new Map();
let green = 0;
for (let run = 1; run <= runs; run++) {
  const isBusy = hasLoad && run % 2 === 0;
  const workers = isBusy ? Array.from({ length: availableParallelism() }, busy) : [];
  const { minutes, summary, failed } = await once();
  await Promise.all(workers.map((worker) => worker.terminate()));
  if (summary.endsWith(', 0 failed')) green++;
  console.log(`run ${run}${isBusy ? ', busy cores' : ''}: ${summary} in ${minutes.toFixed(1)} minutes`);
  for (const name of failed) counts.set(name, (counts.get(name) ?? 0) + 1);
}
for (const [name, count] of counts) console.log(`failed ${count} of ${runs} times: ${name}`);
console.log(`${green} of ${runs} runs green`);
process.exitCode = green === runs ? 0 : 1;
