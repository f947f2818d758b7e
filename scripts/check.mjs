// Runs all checks that a change must pass. Each step counts as one passed or failed. The last line is the sum:
// `N passed, N failed`. `--tested "N passed, N failed"` adds the result of a previous test run instead of running the tests.
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** Cheap steps first. Steps that read `dist` follow `build`; `check:types` does too, because its fixtures import the package. */
const STEPS = [
  'check:lock',
  'check:format',
  'check:docs',
  'check:lint',
  'build',
  'check:types',
  'check:entries',
  'check:publint',
  'check:attw',
  'check:single-file',
  'check:size',
];

/** Runs a script and passes each chunk of its output to `onOutput`. */
const npm = (script, onOutput) =>
  new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', onOutput);
    child.on('close', resolve).on('error', () => resolve(1));
  });

const summary = /^(\d+) passed, (\d+) failed$/gm;
let passed = 0;
let failed = 0;

for (const script of STEPS) {
  const start = performance.now();
  let output = '';
  const status = await npm(script, (text) => (output += text));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${script} (${seconds} s)`);
  if (status === 0) passed++;
  else {
    failed++;
    console.log(output.trimEnd());
  }
}

const at = process.argv.indexOf('--tested');
let tested = process.argv[at + 1];
if (at < 0) {
  tested = '';
  await npm('test', (text) => {
    tested += text;
    process.stdout.write(text.replace(summary, ''));
  });
}
const [, testsPassed, testsFailed] = [...tested.matchAll(summary)].at(-1) ?? [null, 0, 1];
passed += Number(testsPassed);
failed += Number(testsFailed);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
