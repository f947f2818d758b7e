// Runs the tests, and ends with one line over all of them: `N passed, N failed`.
// `node scripts/test.mjs [short]`: in Node and in Chromium, but for what takes long; `long`: what does; `ci`: both but for what is
// run before a release, and the other engines, as `.ci/run` has it. `node`, `chromium`, `firefox` or `webkit [file …]`: all suites
// there, or the named ones.
import { performance } from 'node:perf_hooks';
import { ensureBrowser } from '../test/support/engines/browsers.mjs';
import { nodeSuites } from '../test/suites.mjs';
import { testInBrowser } from './test-in-browser.mjs';
import { testInNode } from './test-in-node.mjs';

/** A run that takes longer hangs somewhere that has no limit of its own: it ends as failed, with what was counted. */
const RUN_MINUTES = 55;

const start = performance.now();
const ended = new AbortController();
const counts = new Map();
const notices = [];

/** What is counted of one part of the run. */
function countOf(name) {
  const count = counts.get(name) ?? { passed: 0, failed: 0, skipped: 0 };
  counts.set(name, count);
  return count;
}

const inNode = (run, files, concurrency, more) =>
  testInNode(files.length > 0 ? files : nodeSuites(run), { concurrency, more }, countOf('node'));

/**
 * Finds the engine, or installs it. Not every machine can have every engine, and who works there is to see the rest: one that is
 * optional is then not run, and that is said. Where `CI` is set, which the hosts of continuous integration do, none is optional.
 */
async function inBrowser(engine, run, { files, part, isOptional = false } = {}) {
  try {
    ensureBrowser(engine);
  } catch ({ message }) {
    /* Once, though Chromium's suites run in two parts. */
    if (counts.has(engine)) return;
    notices.push(`${engine}: not run. ${message}`);
    if (!isOptional || process.env.CI) countOf(engine).failed++;
    return;
  }
  await testInBrowser(engine, run, { files, part }, countOf(engine), ended.signal);
}

/* Side by side, but for the suites that hold time limits against the clock: beside another process they would miss them. */
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
