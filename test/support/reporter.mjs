import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { performance } from 'node:perf_hooks';

/** The number of slow suites and of slow tests that the summary lists. */
const SLOWEST = 10;

/* Not by `console.log()`, which the test runner surrounds with the escape codes of a terminal. */
const print = (line) => process.stdout.write(`${line}\n`);

/** Yields the tests of a session, each with its full title. */
function* testsOf(suite, titles = []) {
  for (const test of suite?.tests ?? []) yield { ...test, title: [...titles, test.name].join(' › ') };
  for (const inner of suite?.suites ?? []) yield* testsOf(inner, [...titles, inner.name]);
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
const pathOf = ({ testFile }) => relative(process.cwd(), testFile);
const nameOf = (session) => `${session.browser.name} ${pathOf(session)}`;

/** Writes the results to the file of `TEST_RESULTS`, if it is set, as JSON: file, title, whether it passed. */
function writeResults(sessions) {
  if (!process.env.TEST_RESULTS) return;
  const results = sessions.flatMap((session) =>
    [...testsOf(session.testResults)].map(({ title, passed }) => ({ file: pathOf(session), title, passed })),
  );
  writeFileSync(process.env.TEST_RESULTS, JSON.stringify(results));
}

/** Prints a line for each of the slowest. */
function printSlowest(what, all) {
  print(`The slowest ${what}:`);
  const slow = all.filter(({ duration }) => duration > 0).sort((one, other) => other.duration - one.duration);
  for (const { duration, name } of slow.slice(0, SLOWEST)) print(`  ${seconds(duration)} ${name}`);
}

/**
 * Prints a line for each suite, the failed tests with their reasons, the slowest suites and tests, the skipped tests, and at the
 * end the totals. It does not print the console of the browser.
 */
export function suiteReporter() {
  /**
   * When the page of each suite was opened, and how long the suite took. The first page opens before `start()` of the reporter is
   * called.
   */
  const start = performance.now();
  const opened = new Map();
  const durations = new Map();
  const reported = new Set();

  const report = (session) => {
    reported.add(session.id);
    const tests = [...testsOf(session.testResults)];
    const failed = tests.filter(({ passed, skipped }) => !passed && !skipped);
    const isWhole = session.passed || session.testResults;
    const verdict = session.passed ? 'ok    ' : 'FAILED';
    print(`${verdict} ${nameOf(session)}: ${tests.length} tests (${seconds(durations.get(session.id) ?? 0)})`);
    for (const { title, error } of failed) {
      const reason = [error?.message, error?.expected && `expected ${error.expected}, got ${error.actual}`, error?.stack];
      print(`  ✖ ${title}\n    ${reason.filter(Boolean).join('\n    ')}`);
    }
    for (const error of session.errors) print(`  ✖ ${error.message ?? error}\n    ${error.stack ?? ''}`);
    if (!isWhole && session.errors.length === 0) print('  ✖ the page did not run its tests to the end');
  };

  return {
    start({ sessions }) {
      sessions.on('session-status-updated', ({ id, status }) => {
        if (status === 'INITIALIZING') opened.set(id, performance.now());
        if (status === 'TEST_FINISHED') durations.set(id, performance.now() - (opened.get(id) ?? start));
      });
    },
    reportTestFileResults({ sessionsForTestFile }) {
      for (const session of sessionsForTestFile) if (!reported.has(session.id)) report(session);
    },
    getTestProgress: () => [],
    onTestRunFinished({ sessions }) {
      const all = [...sessions];
      writeResults(all);
      for (const session of all) if (!reported.has(session.id)) report(session);
      const tests = all.flatMap((session) =>
        [...testsOf(session.testResults)].map((test) => ({ ...test, name: `${nameOf(session)} › ${test.title}` })),
      );
      printSlowest(
        'suites',
        all.map((session) => ({ name: nameOf(session), duration: durations.get(session.id) })),
      );
      printSlowest('tests', tests);
      const skipped = tests.filter((test) => test.skipped);
      for (const { name } of skipped) print(`skipped: ${name}`);
      const passed = tests.filter((test) => test.passed && !test.skipped);
      /* A suite that could not be imported, or did not end, contains no failed test. */
      const hasFailed = (session) => [...testsOf(session.testResults)].some((test) => !test.passed && !test.skipped);
      const lost = all.filter((session) => !session.passed && !hasFailed(session));
      const failed = tests.length - passed.length - skipped.length + lost.length;
      print(`${passed.length} passed, ${failed} failed, ${skipped.length} skipped`);
    },
  };
}
