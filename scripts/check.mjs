// Everything that must hold before a change goes in. Each step counts as one passed or failed; the last line says how many:
// `N passed, N failed`. `--tested "N passed, N failed"` takes over what the tests, already run, have counted.
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** In the order of cost, except that what reads `dist` comes after `build`: the type fixtures import the package by its name. */
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

/** Runs a script; what it says goes to `heard` piece by piece. */
const npm = (script, heard) =>
  new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', heard);
    child.on('close', resolve).on('error', () => resolve(1));
  });

const summary = /^(\d+) passed, (\d+) failed$/gm;
let passed = 0;
let failed = 0;

for (const script of STEPS) {
  const start = performance.now();
  let said = '';
  const status = await npm(script, (text) => (said += text));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${script} (${seconds} s)`);
  if (status === 0) passed++;
  else {
    failed++;
    console.log(said.trimEnd());
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
