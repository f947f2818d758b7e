// Runs the tests in Node, then those in the browser, and ends with one line: `N passed, N failed`.
// `node scripts/test.mjs node [file …]` runs only Node's, all or the named ones; `browser`, `firefox` or `webkit` only that browser's.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/** A file that takes longer hangs: it fails, so that the run ends. */
const FILE_MINUTES = 10;
/** A run that takes longer hangs somewhere that has no limit of its own: it ends as failed, with what was counted. */
const RUN_MINUTES = 55;

const count = { passed: 0, failed: 0 };

async function inNode(files) {
  const found = readdirSync('test', { recursive: true })
    .filter((name) => name.endsWith('.node-test.mjs'))
    .map((name) => `test/${name}`)
    .sort();
  /* A compiler's service that a server began now and then outlives its tests: nobody is to wait for it. */
  const results = run({
    files: files.length > 0 ? files : found,
    concurrency: 2,
    forceExit: true,
    timeout: FILE_MINUTES * 60_000,
  });
  results.on('test:pass', ({ details, skip, todo }) => {
    if (details.type !== 'suite' && skip === undefined && todo === undefined) count.passed++;
  });
  results.on('test:fail', ({ details, todo }) => {
    if (details.type !== 'suite' && todo === undefined) count.failed++;
  });
  const report = results.compose(new spec());
  report.pipe(process.stdout, { end: false });
  await new Promise((resolve, reject) => report.on('end', resolve).on('error', reject));
}

/** The runner's own last line is taken out of its output: what it counts is in ours. */
async function inBrowser(engine) {
  const summary = /^(\d+) passed, (\d+) failed, \d+ skipped$/;
  runner = spawn('npx', ['--no-install', 'wtr'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, TEST_ENGINE: engine },
  });
  let rest = '';
  let counted = 0;
  const take = (line) => {
    const [, passed, failed] = summary.exec(line.trim()) ?? [];
    if (passed === undefined) return process.stdout.write(`${line}\n`);
    count.passed += Number(passed);
    count.failed += counted = Number(failed);
    return true;
  };
  runner.stdout.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    lines.forEach(take);
  });
  const code = await new Promise((resolve) => runner.on('close', resolve).on('error', () => resolve(1)));
  if (rest) take(rest);
  /* A run that failed and named no failed test could not begin, or lost one: that counts too. */
  if (code !== 0 && counted === 0) count.failed++;
}

const finish = () => {
  console.log(`${count.passed} passed, ${count.failed} failed`);
  process.exitCode = count.failed > 0 ? 1 : 0;
};

let runner;
setTimeout(() => {
  console.log(`✖ The tests took longer than ${RUN_MINUTES} minutes.`);
  count.failed++;
  finish();
  runner?.kill();
  process.exit();
}, RUN_MINUTES * 60_000).unref();

const [only, ...files] = process.argv.slice(2);
const ENGINES = { browser: 'chromium', firefox: 'firefox', webkit: 'webkit' };
if (only === undefined || only === 'node') await inNode(files);
if (only !== 'node') await inBrowser(ENGINES[only ?? 'browser']);
finish();
