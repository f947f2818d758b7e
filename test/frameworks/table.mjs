// Runs the micro apps of all frameworks and prints what holds where. `npm run frameworks`
import { startTestRunner } from '@web/test-runner';
import config from '../../web-test-runner.config.mjs';

/** @type {Map<string, Map<string, string>>} check → framework → mark */
const checks = new Map();
const frameworks = [];

const collect = (suite) => {
  if (suite.tests.length > 0) frameworks.push(suite.name);
  for (const { name, passed, skipped } of suite.tests) {
    if (!checks.has(name)) checks.set(name, new Map());
    checks.get(name).set(suite.name, skipped ? '–' : passed ? 'yes' : 'NO');
  }
  suite.suites.forEach(collect);
};

const reporter = {
  onTestRunFinished({ sessions }) {
    for (const { testResults, errors } of sessions) {
      if (testResults) testResults.suites.forEach(collect);
      for (const { message } of errors) console.error(message);
    }
  },
};

const runner = await startTestRunner({
  config: { ...config, files: ['test/frameworks/*.test.ts'], groups: [], reporters: [reporter] },
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
});
const passed = await new Promise((resolve) => runner.on('stopped', resolve));

frameworks.sort();
const row = (cells) => `| ${cells.join(' | ')} |`;
console.log(row(['Check', ...frameworks]));
console.log(row(['---', ...frameworks.map(() => ':-:')]));
for (const [check, marks] of checks) console.log(row([check, ...frameworks.map((name) => marks.get(name) ?? '–')]));
const all = [...checks.values()].flatMap((marks) => [...marks.values()]);
console.log(`\n${all.filter((mark) => mark === 'yes').length} hold, ${all.filter((mark) => mark === 'NO').length} do not`);
process.exit(passed ? 0 : 1);
