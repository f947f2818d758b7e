import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { fileURLToPath } from 'node:url';
import { backendPlugin } from './test/support/backend-plugin.mjs';
import { chromiumFlags, findChromium } from './test/support/browser.mjs';
import { frameworksPlugin } from './test/support/frameworks-plugin.mjs';
import { plainSummary } from './test/support/plain-summary.mjs';

/** A Chromium in which every tab counts as visible and focused: the hidden one of two would not play. */
const chromium = (name, autoplayPolicy) =>
  Object.assign(
    chromeLauncher({
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

export default {
  rootDir: '.',
  nodeResolve: { exportConditions: ['development'] },
  concurrency: 2,
  concurrentBrowsers: 1,
  testsFinishTimeout: 300000,
  files: ['test/**/*.test.ts', '!test/gesture/**'],
  groups: [
    {
      name: 'gesture',
      files: 'test/gesture/*.test.ts',
      browsers: [chromium('chromium-gesture', 'document-user-activation-required')],
    },
  ],
  browsers: [chromium('chromium', 'no-user-gesture-required')],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
    backendPlugin(),
    frameworksPlugin(),
  ],
  testFramework: { config: { timeout: 20000 } },
  reporters: [
    process.env.CI ? summaryReporter({}) : defaultReporter({ reportTestResults: true, reportTestProgress: true }),
    plainSummary(),
  ],
  coverage: process.env.COVERAGE === '1',
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text'] },
};
