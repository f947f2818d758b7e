import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { fileURLToPath } from 'node:url';
import { backendPlugin } from './test/support/backend-plugin.mjs';
import { browserOf } from './test/support/engines/launchers.mjs';
import { frameworksPlugin } from './test/support/frameworks-plugin.mjs';
import { suiteReporter } from './test/support/reporter.mjs';

/** `TEST_ENGINE`: chromium (default), firefox or webkit. */
const engine = process.env.TEST_ENGINE ?? 'chromium';

/**
 * Suites that hold time limits of the player's against the clock, take the screen, or wait for changes of size, which a tab behind
 * another one may never hear of: nothing else runs beside them.
 */
const ALONE = 'test/real-player/{recovery*,stream-faults,session*,media-chrome,full-screen,layouts-changes,page-changes}.test.ts';

/** With `--files` only those run, in one browser: gestures are needed where all of them are of that suite. */
const named = process.argv.flatMap((word, at) => (word === '--files' ? process.argv.slice(at + 1) : []));
const isNamed = named.length > 0;
const needsGesture = isNamed && named.every((name) => name.startsWith('test/gesture/'));

export default {
  rootDir: '.',
  nodeResolve: { exportConditions: ['development'] },
  concurrentBrowsers: 1,
  testsFinishTimeout: 300000,
  files: ['test/**/*.test.ts', '!test/gesture/**', `!${ALONE}`],
  groups: isNamed
    ? []
    : [
        { name: 'alone', files: ALONE, browsers: [browserOf(engine, { name: `${engine}-alone`, concurrency: 1 })] },
        {
          name: 'gesture',
          files: 'test/gesture/*.test.ts',
          browsers: [browserOf(engine, { name: `${engine}-gesture`, needsGesture: true })],
        },
      ],
  browsers: [browserOf(engine, { needsGesture, concurrency: isNamed ? 1 : 2 })],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
    backendPlugin(),
    frameworksPlugin(),
  ],
  /* What the library says of each fault that a test makes, and Lit of being in development. */
  filterBrowserLogs: ({ args }) => !/Category:\d|Lit is in dev mode/.test(String(args[0])),
  testFramework: { config: { timeout: 20000 } },
  reporters: process.argv.includes('--watch')
    ? [defaultReporter({ reportTestResults: true, reportTestProgress: true })]
    : [suiteReporter()],
  coverage: process.env.COVERAGE === '1',
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text'] },
};
