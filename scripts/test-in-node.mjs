// Node's part of the tests: a line for each suite, what failed with its reason, and the slowest suites.
import { performance } from 'node:perf_hooks';
import { run } from 'node:test';

/** A file that takes longer hangs: it fails, so that the run ends. */
const FILE_MINUTES = 10;
/** How many slow suites a run names. */
const SLOWEST = 10;

/** Runs one file in a process of its own. */
async function runFile(file) {
  const start = performance.now();
  const result = { file, passed: 0, skipped: [], failed: [], output: '' };
  /* A compiler's service that a server began now and then outlives its tests: nobody is to wait for it. */
  const events = run({ files: [file], forceExit: true, timeout: FILE_MINUTES * 60_000 });
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') result.output += data.message;
    if (data?.details?.type === 'suite' || data?.todo !== undefined) continue;
    if (type === 'test:fail') result.failed.push(data);
    if (type === 'test:pass' && data.skip !== undefined) result.skipped.push(data);
    if (type === 'test:pass' && data.skip === undefined) result.passed++;
  }
  return { ...result, seconds: (performance.now() - start) / 1000 };
}

const indent = (text) => text.trimEnd().replaceAll(/^/gm, '    ');

/** What a file wrote is only of interest where a test of it failed. */
function report({ file, passed, skipped, failed, output, seconds }) {
  const count = passed + skipped.length + failed.length;
  console.log(`${failed.length > 0 ? 'FAILED' : 'ok    '} node ${file}: ${count} tests (${seconds.toFixed(1)} s)`);
  for (const { name, details } of failed) {
    const { cause, message } = details.error;
    console.log(`  ✖ ${name}\n${indent(String(cause?.stack ?? cause ?? message))}`);
  }
  if (failed.length > 0 && output) console.log(indent(output));
  for (const { name, skip } of skipped) console.log(`skipped: node ${file} › ${name}: ${skip}`);
}

/**
 * @param {string[]} files in the order in which they begin
 * @param {{concurrency: number, more?: Promise<unknown>}} how how many run at once; when `more` settles, which frees a core, one more
 * @param {{passed: number, failed: number, skipped: number}} count
 */
export async function testInNode(files, { concurrency, more }, count) {
  const waiting = [...files];
  const results = [];
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const result = await runFile(file);
      report(result);
      results.push(result);
      count.passed += result.passed;
      count.failed += result.failed.length;
      count.skipped += result.skipped.length;
    }
  };
  await Promise.all([...Array.from({ length: concurrency }, work), more?.then(work)]);
  console.log('The slowest suites:');
  const slow = [...results].sort((one, other) => other.seconds - one.seconds);
  for (const { file, seconds } of slow.slice(0, SLOWEST)) console.log(`  ${seconds.toFixed(1)} s node ${file}`);
}
