import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { performance } from 'node:perf_hooks';

/** How many slow suites and tests a run names. */
const SLOWEST = 10;

/* Written past the console: the test runner surrounds what is written there with the codes of a terminal. */
const say = (line) => process.stdout.write(`${line}\n`);

/** The tests of a session, each with its whole title. */
function* testsOf(suite, titles = []) {
  for (const test of suite?.tests ?? []) yield { ...test, title: [...titles, test.name].join(' › ') };
  for (const inner of suite?.suites ?? []) yield* testsOf(inner, [...titles, inner.name]);
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
const pathOf = ({ testFile }) => relative(process.cwd(), testFile);
const nameOf = (session) => `${session.browser.name} ${pathOf(session)}`;

/** With `TEST_RESULTS` the results are also written to that file, as JSON: file, title, whether it passed. */
function writeResults(sessions) {
  if (!process.env.TEST_RESULTS) return;
  const results = sessions.flatMap((session) =>
    [...testsOf(session.testResults)].map(({ title, passed }) => ({ file: pathOf(session), title, passed })),
  );
  writeFileSync(process.env.TEST_RESULTS, JSON.stringify(results));
}

/** The slowest of some things, a line each. */
function saySlowest(what, all) {
  say(`The slowest ${what}:`);
  const slow = all.filter(({ duration }) => duration > 0).sort((one, other) => other.duration - one.duration);
  for (const { duration, name } of slow.slice(0, SLOWEST)) say(`  ${seconds(duration)} ${name}`);
}

/**
 * A line for each suite, what failed with its reason, the slowest suites and tests, what was skipped, and a last line with the sums.
 * What the browser logged is not shown.
 */
export function suiteReporter() {
  /** When the page of each suite was opened, and how long it took. The first page opens before reporters start. */
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
    say(`${verdict} ${nameOf(session)}: ${tests.length} tests (${seconds(durations.get(session.id) ?? 0)})`);
    for (const { title, error } of failed) {
      const reason = [error?.message, error?.expected && `expected ${error.expected}, got ${error.actual}`, error?.stack];
      say(`  ✖ ${title}\n    ${reason.filter(Boolean).join('\n    ')}`);
    }
    for (const error of session.errors) say(`  ✖ ${error.message ?? error}\n    ${error.stack ?? ''}`);
    if (!isWhole && session.errors.length === 0) say('  ✖ the page did not run its tests to the end');
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
      saySlowest(
        'suites',
        all.map((session) => ({ name: nameOf(session), duration: durations.get(session.id) })),
      );
      saySlowest('tests', tests);
      const skipped = tests.filter((test) => test.skipped);
      for (const { name } of skipped) say(`skipped: ${name}`);
      const passed = tests.filter((test) => test.passed && !test.skipped);
      /* A suite that could not be imported, or did not end, has no test that failed. */
      const hasFailed = (session) => [...testsOf(session.testResults)].some((test) => !test.passed && !test.skipped);
      const lost = all.filter((session) => !session.passed && !hasFailed(session));
      const failed = tests.length - passed.length - skipped.length + lost.length;
      say(`${passed.length} passed, ${failed} failed, ${skipped.length} skipped`);
    },
  };
}
