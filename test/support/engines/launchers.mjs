// The browser launchers of each engine: one in which autoplay is allowed, and one in which playback requires a gesture.
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumFlags, findChromium, findFirefox, findWebKit } from './browsers.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

/** A Chromium in which every tab is visible and focused. Otherwise only one of two tabs would play. */
const chromium = (name, needsGesture, concurrency) =>
  Object.assign(
    chromeLauncher({
      concurrency,
      launchOptions: {
        executablePath: findChromium(),
        headless: true,
        args: [
          ...chromiumFlags,
          `--autoplay-policy=${needsGesture ? 'document-user-activation-required' : 'no-user-gesture-required'}`,
          '--js-flags=--expose-gc',
        ],
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

const firefox = (name, needsGesture) =>
  Object.assign(
    chromeLauncher({
      concurrency: 1,
      launchOptions: {
        browser: 'firefox',
        executablePath: findFirefox(),
        headless: true,
        extraPrefsFirefox: needsGesture
          ? { 'media.autoplay.default': 1, 'media.autoplay.blocking_policy': 0 }
          : { 'media.autoplay.default': 0 },
      },
      async createPage({ context }) {
        const page = await context.newPage();
        const setViewport = page.setViewport.bind(page);
        /* Firefox 140 does not support setting the screen orientation, which `setViewport()` sets too. */
        page.setViewport = (viewport) =>
          setViewport(viewport).catch((error) => {
            if (!error.message.includes('setScreenOrientationOverride')) throw error;
          });
        return page;
      },
    }),
    { name },
  );

const webkit = (name, needsGesture) =>
  webkitLauncher({ name, ...findWebKit(), autoplay: needsGesture ? 'allow-without-sound' : 'allow' });

const ENGINES = { chromium, firefox, webkit };

/**
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @param {{needsGesture?: boolean, concurrency?: number, name?: string}} [options] `concurrency`: the number of pages at a time,
 *   in Chromium only
 */
export const browserOf = (engine, { needsGesture = false, concurrency = 2, name = engine } = {}) =>
  ENGINES[engine](name, needsGesture, concurrency);
