// Runs the tests. The last line is the sum: `N passed, N failed`.
// `node scripts/test.mjs [short]`: in Node and Chromium, without the long suites.
// `long`: only the long suites. `ci`: the run of `.ci/run`, that is, both, without the suites for releases, and the other engines.
// `node`, `chromium`, `firefox` or `webkit [file …]`: all suites in that environment, or only the given files.
import { performance } from 'node:perf_hooks';
import { ensureBrowser } from '../test/support/engines/browsers.mjs';
import { nodeSuites } from '../test/suites.mjs';
import { testInBrowser } from './test-in-browser.mjs';
import { testInNode } from './test-in-node.mjs';

/** The time limit of the run, for code that hangs without a limit. A longer run ends as failed, with the counts so far. */
const RUN_MINUTES = 55;

const start = performance.now();
const ended = new AbortController();
const counts = new Map();
const notices = [];

/** The counts of one part of the run. */
function countOf(name) {
  const count = counts.get(name) ?? { passed: 0, failed: 0, skipped: 0 };
  counts.set(name, count);
  return count;
}

const inNode = (run, files, concurrency, more) =>
  testInNode(files.length > 0 ? files : nodeSuites(run), { concurrency, more }, countOf('node'));

/**
 * Finds or installs the engine, and runs its tests. Some engines are not available on every machine: an optional engine that is
 * missing is skipped with a notice. If `CI` is set, as on continuous integration hosts, no engine is optional.
 */
async function inBrowser(engine, run, { files, part, isOptional = false } = {}) {
  try {
    ensureBrowser(engine);
  } catch ({ message }) {
    /* Reports the engine only once, although Chromium's suites run in two parts. */
    if (counts.has(engine)) return;
    notices.push(`${engine}: not run. ${message}`);
    if (!isOptional || process.env.CI) countOf(engine).failed++;
    return;
  }
  await testInBrowser(engine, run, { files, part }, countOf(engine), ended.signal);
}

/* Node and Chromium run in parallel, except the suites with strict time limits, which would exceed them under load. */
async function inNodeAndChromium(run) {
  const together = inBrowser('chromium', run, { part: 'together' });
  await Promise.all([together, inNode(run, [], 1, together)]);
  await inBrowser('chromium', run, { part: 'apart' });
}

const RUNS = {
  short: () => inNodeAndChromium('short'),
  long: () => inNodeAndChromium('long'),
  async ci() {
    process.env.TEST_FORM = 'short';
    await inNodeAndChromium('ci');
    for (const engine of ['firefox', 'webkit']) await inBrowser(engine, engine, { isOptional: true });
  },
  node: (files) => inNode('all', files, 2),
  chromium: (files) => inBrowser('chromium', 'all', { files }),
  firefox: (files) => inBrowser('firefox', 'all', { files }),
  webkit: (files) => inBrowser('webkit', 'all', { files }),
};

function finish() {
  const sum = { passed: 0, failed: 0 };
  for (const [name, { passed, failed, skipped }] of counts) {
    console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
    sum.passed += passed;
    sum.failed += failed;
  }
  for (const line of notices) console.log(line);
  console.log(`in ${((performance.now() - start) / 60_000).toFixed(1)} minutes`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
}

setTimeout(() => {
  console.log(`✖ The tests took longer than ${RUN_MINUTES} minutes.`);
  countOf('the run').failed++;
  finish();
  ended.abort();
  process.exit();
}, RUN_MINUTES * 60_000).unref();

const [name = 'short', ...files] = process.argv.slice(2);
const run = RUNS[name];
if (!run) throw new Error(`There is no run ${name}: ${Object.keys(RUNS).join(', ')}`);
await run(files);
finish();
