import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { performance } from 'node:perf_hooks';

/** How many slow tests a run names. */
const SLOWEST = 10;

/** The tests of a session, each with its whole title. */
function* testsOf(suite, titles = []) {
  for (const test of suite?.tests ?? []) yield { ...test, title: [...titles, test.name].join(' › ') };
  for (const inner of suite?.suites ?? []) yield* testsOf(inner, [...titles, inner.name]);
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/** With `TEST_RESULTS` the results are also written to that file, as JSON: file, title, whether it passed. */
function writeResults(sessions) {
  if (!process.env.TEST_RESULTS) return;
  const results = sessions.flatMap(({ testFile, testResults }) =>
    [...testsOf(testResults)].map(({ title, passed }) => ({ file: relative(process.cwd(), testFile), title, passed })),
  );
  writeFileSync(process.env.TEST_RESULTS, JSON.stringify(results));
}

/** A line for each suite, what failed with its reason, what was skipped, the slowest tests, and a last line with the sums. */
export function suiteReporter() {
  const started = new Map();
  const reported = new Set();

  const report = (session) => {
    const tests = [...testsOf(session.testResults)];
    const failed = tests.filter(({ passed, skipped }) => !passed && !skipped);
    const isWhole = session.passed || session.testResults;
    const file = relative(process.cwd(), session.testFile);
    const duration = seconds(performance.now() - (started.get(session.testFile) ?? performance.now()));
    console.log(`${session.passed ? 'ok    ' : 'FAILED'} ${session.browser.name} ${file}: ${tests.length} tests (${duration})`);
    for (const { title, error } of failed) {
      console.log(
        `  ✖ ${title}\n    ${[error?.message, error?.expected && `expected ${error.expected}, got ${error.actual}`, error?.stack].filter(Boolean).join('\n    ')}`,
      );
    }
    for (const error of session.errors) console.log(`  ✖ ${error.message ?? error}\n    ${error.stack ?? ''}`);
    if (!isWhole && session.errors.length === 0) console.log('  ✖ the page did not run its tests to the end');
  };

  return {
    onTestRunStarted() {
      started.clear();
    },
    reportTestFileResults({ sessionsForTestFile }) {
      for (const session of sessionsForTestFile) {
        if (reported.has(session.id)) continue;
        reported.add(session.id);
        report(session);
      }
    },
    getTestProgress: () => [],
    onTestRunFinished({ sessions }) {
      writeResults([...sessions]);
      const count = { passed: 0, failed: 0, skipped: 0 };
      const all = [];
      for (const session of sessions) {
        if (!reported.has(session.id)) report(session);
        for (const test of testsOf(session.testResults)) {
          count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
          all.push({ ...test, where: `${session.browser.name} ${relative(process.cwd(), session.testFile)}` });
        }
        if (!session.passed && !session.testResults) count.failed++;
      }
      const slow = all.filter(({ duration }) => duration > 0).sort((one, other) => other.duration - one.duration);
      console.log('The slowest tests:');
      for (const { duration, title, where } of slow.slice(0, SLOWEST)) console.log(`  ${seconds(duration)} ${where} › ${title}`);
      for (const { title, where } of all.filter(({ skipped }) => skipped)) console.log(`skipped: ${where} › ${title}`);
      console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
    },
  };
}
