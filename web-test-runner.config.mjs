import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { fileURLToPath } from 'node:url';
import { browserSuites } from './test/suites.mjs';
import { backendPlugin } from './test/support/backend-plugin.mjs';
import { freePort } from './test/support/free-port.mjs';
import { browserOf } from './test/support/engines/launchers.mjs';
import { frameworksPlugin } from './test/support/frameworks-plugin.mjs';
import { suiteReporter } from './test/support/reporter.mjs';
import { screenshotsPlugin } from './test/support/screenshots-plugin.mjs';

/**
 * `TEST_ENGINE`: chromium (default), firefox or webkit. `TEST_RUN`: short (default), long, all, firefox or webkit; see
 * `test/suites.mjs`. `TEST_PART`: `together`, only the suites that share a browser; `apart`, only the others.
 */
const engine = process.env.TEST_ENGINE ?? 'chromium';
const suites = browserSuites(process.env.TEST_RUN ?? 'short');
const part = process.env.TEST_PART;

/** `--files`: only these files run, in one browser. Real user gestures are enabled if all of them are in `test/gesture/`. */
const named = process.argv.flatMap((word, at) => (word === '--files' ? process.argv.slice(at + 1) : []));
const isNamed = named.length > 0;
const needsGesture = isNamed && named.every((name) => name.startsWith('test/gesture/'));

export default {
  rootDir: '.',
  /* The test runner's own search can return the same port to two runs that start at the same time. */
  port: await freePort(),
  nodeResolve: { exportConditions: ['development'] },
  concurrentBrowsers: 1,
  /* A file with many tests of a real player takes minutes on a busy machine. Single tests have their own limit, see below. */
  testsFinishTimeout: 1_200_000,
  files: isNamed ? named : part === 'apart' ? undefined : suites.together,
  groups:
    isNamed || part === 'together'
      ? []
      : [
          { name: 'alone', files: suites.alone, browsers: [browserOf(engine, { name: `${engine}-alone`, concurrency: 1 })] },
          {
            name: 'gesture',
            files: suites.gesture,
            browsers: [browserOf(engine, { name: `${engine}-gesture`, needsGesture: true })],
          },
        ].filter(({ files }) => files.length > 0),
  browsers: [browserOf(engine, { needsGesture, concurrency: isNamed ? 1 : 2 })],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
    backendPlugin(),
    frameworksPlugin(),
    screenshotsPlugin(),
  ],
  /* Hides the library's messages about the errors that tests cause, and Lit's message about its development build. */
  filterBrowserLogs: ({ args }) => !/Category:\d|Lit is in dev mode/.test(String(args[0])),
  /* Only a test that hangs takes this long. Tests with several real players can take 20 seconds on a busy machine. */
  testFramework: { config: { timeout: 60000 } },
  reporters: process.argv.includes('--watch')
    ? [defaultReporter({ reportTestResults: true, reportTestProgress: true })]
    : [suiteReporter()],
  coverage: process.env.COVERAGE === '1',
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text'] },
};
