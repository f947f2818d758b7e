import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { fileURLToPath } from 'node:url';
import { backendPlugin } from './test/support/backend-plugin.mjs';
import { chromiumFlags, findChromium } from './test/support/browser.mjs';
import { frameworksPlugin } from './test/support/frameworks-plugin.mjs';
import { plainSummary } from './test/support/plain-summary.mjs';

/** A Chromium in which every tab counts as visible and focused: the hidden one of two would not play. */
const chromium = (name, autoplayPolicy, concurrency = 2) =>
  Object.assign(
    chromeLauncher({
      concurrency,
      launchOptions: {
        executablePath: findChromium(),
        headless: true,
        args: [...chromiumFlags, `--autoplay-policy=${autoplayPolicy}`, '--js-flags=--expose-gc'],
      },
      async createPage({ context }) {
        const page = await context.newPage();
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
    { name },
  );

/**
 * Suites that hold time limits of the player's against the clock, take the screen, or wait for changes of size, which a tab behind
 * another one may never hear of: nothing else runs beside them.
 */
const ALONE = 'test/real-player/{recovery*,stream-faults,session*,media-chrome,full-screen,layouts-changes}.test.ts';

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
        { name: 'alone', files: ALONE, browsers: [chromium('chromium-alone', 'no-user-gesture-required', 1)] },
        {
          name: 'gesture',
          files: 'test/gesture/*.test.ts',
          browsers: [chromium('chromium-gesture', 'document-user-activation-required')],
        },
      ],
  browsers: [
    chromium('chromium', needsGesture ? 'document-user-activation-required' : 'no-user-gesture-required', isNamed ? 1 : 2),
  ],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
    backendPlugin(),
    frameworksPlugin(),
  ],
  /* What the library says of each fault that a test makes, and Lit of being in development. */
  filterBrowserLogs: ({ args }) => !/Category:\d|Lit is in dev mode/.test(String(args[0])),
  testFramework: { config: { timeout: 20000 } },
  reporters: [
    process.env.CI ? summaryReporter({}) : defaultReporter({ reportTestResults: true, reportTestProgress: true }),
    plainSummary(),
  ],
  coverage: process.env.COVERAGE === '1',
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text'] },
};
