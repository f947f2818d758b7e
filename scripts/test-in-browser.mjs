// The browser's part of the tests, in one engine.
import { spawn } from 'node:child_process';

const SUMMARY = /^(\d+) passed, (\d+) failed, (\d+) skipped$/;
// eslint-disable-next-line no-control-regex -- codes of a terminal, which the test runner writes to a pipe as well
const CODES = /\u001b\[[\d;]*[A-Za-z]/g;

/**
 * Takes the test runner's own last line out of its output, and counts what that says.
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @param {import('../test/suites.mjs').Run} run
 * @param {{files?: string[], part?: 'together' | 'apart'}} only these files, or only the suites that share a browser, or the others
 * @param {{passed: number, failed: number, skipped: number}} count
 * @param {AbortSignal} signal ends it
 */
export async function testInBrowser(engine, run, { files = [], part = '' }, count, signal) {
  const runner = spawn('npx', ['--no-install', 'wtr', ...(files.length > 0 ? ['--files', ...files] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, TEST_ENGINE: engine, TEST_RUN: run, TEST_PART: part },
    signal,
  });
  const take = (text) => {
    const line = text.replaceAll(CODES, '').trimEnd();
    const [, passed, failed, skipped] = SUMMARY.exec(line) ?? [];
    if (passed === undefined) return line && console.log(line);
    count.passed += Number(passed);
    count.failed += Number(failed);
    count.skipped += Number(skipped);
    return true;
  };
  let rest = '';
  runner.stdout.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    lines.forEach(take);
  });
  const code = await new Promise((resolve) => runner.on('close', resolve).on('error', () => resolve(1)));
  take(rest);
  /* A run that failed and named no failed test could not begin, or lost one: that counts too. */
  if (code !== 0 && count.failed === 0) count.failed++;
}
