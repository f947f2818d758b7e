// Runs the browser tests in one engine.
import { spawn } from 'node:child_process';

const SUMMARY = /^(\d+) passed, (\d+) failed, (\d+) skipped$/;
// eslint-disable-next-line no-control-regex -- colour codes of the terminal, which the test runner also writes to a pipe
const CODES = /\u001b\[[\d;]*[A-Za-z]/g;

/**
 * Runs the test runner and prints its output, except the summary line, whose numbers are added to `count`.
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @param {import('../test/suites.mjs').Run} run
 * @param {{files?: string[], part?: 'together' | 'apart'}} selection `files`: only these; `part`: only the suites that share a
 *   browser (`together`), or only the others (`apart`)
 * @param {{passed: number, failed: number, skipped: number}} count
 * @param {AbortSignal} signal ends the run
 */
export async function testInBrowser(engine, run, { files = [], part = '' }, count, signal) {
  const runner = spawn('npx', ['--no-install', 'wtr', ...(files.length > 0 ? ['--files', ...files] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, TEST_ENGINE: engine, TEST_RUN: run, TEST_PART: part },
    signal,
  });
  const handleLine = (text) => {
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
    lines.forEach(handleLine);
  });
  const code = await new Promise((resolve) => runner.on('close', resolve).on('error', () => resolve(1)));
  handleLine(rest);
  /* If the run failed without a failed test, it could not start or lost a test: that counts as one failure. */
  if (code !== 0 && count.failed === 0) count.failed++;
}
