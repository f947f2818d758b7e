// Runs the tests several times, and prints each test that failed with its number of failures.
// `node scripts/repeat.mjs [runs] [--load] [arguments of scripts/test.mjs …]`: ten runs by default. With `--load`, other work
// keeps all cores busy during every second run.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

const args = process.argv.slice(2);
const hasLoad = args.includes('--load');
const rest = args.filter((word) => word !== '--load');
const runs = /^\d+$/.test(rest[0] ?? '') ? Number(rest.shift()) : 10;

/** Runs the tests once. Resolves to the minutes, the summary line, and the names of the failed tests. */
function once() {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['scripts/test.mjs', ...rest], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('close', () => {
      // eslint-disable-next-line no-control-regex -- colour codes of the terminal
      const lines = output.replaceAll(/\u001b\[[\d;]*[A-Za-z]/g, '').split('\n');
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
