// Runs the Node tests. Prints a line for each suite, the failed tests with their errors, and the slowest suites.
import { performance } from 'node:perf_hooks';
import { run } from 'node:test';

/** The time limit of a file. A file that exceeds it fails, so that the run ends. */
const FILE_MINUTES = 10;
/** How many slow suites are printed. */
const SLOWEST = 10;

/** Runs one file in a separate process. */
async function runFile(file) {
  const start = performance.now();
  const result = { file, passed: 0, skipped: [], failed: [], output: '' };
  /* `forceExit`: the process of a compiler, started by a server, sometimes still runs after the tests. */
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

/** Prints the result of a file; its output only if a test failed. */
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
 * @param {string[]} files in the order in which they start
 * @param {{concurrency: number, more?: Promise<unknown>}} options `concurrency`: how many files run at once; one more runs after
 *   `more` settles, which frees a core
 * @param {{passed: number, failed: number, skipped: number}} count
 */
export async function testInNode(files, { concurrency, more }, count) {
  const queue = [...files];
  const results = [];
  const work = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
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
