// Drives WebKitGTK's MiniBrowser by WebDriver on a virtual display, because the test runner has no launcher for it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freePort } from '../free-port.mjs';

/**
 * Starts a virtual display, and waits until it has written its number. @returns {Promise<{process:
 * import('node:child_process').ChildProcess, display: string}>}
 */
async function startDisplay() {
  const display = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const failed = once(display, 'error').then(([error]) => Promise.reject(error));
  const [number] = await Promise.race([once(createInterface(display.stdio[3]), 'line'), failed]);
  return { process: display, display: `:${number}` };
}

const BUTTONS = { left: 0, middle: 1, right: 2 };

/** WebDriver's code points for keys without a character. */
const KEYS = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/**
 * @param {{name: string, driver: string, browser: string, autoplay: 'allow' | 'allow-without-sound'}} options paths of WebKitWebDriver
 *   and of MiniBrowser
 * @returns {import('@web/test-runner-core').BrowserLauncher}
 */
export function webkitLauncher({ name, driver, browser, autoplay }) {
  let display;
  let driving;
  let origin;
  const active = new Map();
  const idle = [];

  const call = async (method, path, body) => {
    const response = await fetch(origin + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const open = async () => {
    const browserOptions = { binary: browser, args: ['--automation', `--autoplay-policy=${autoplay}`] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } };
    return (await call('POST', '/session', { capabilities })).sessionId;
  };
  const act = (id, actions) => call('POST', `/session/${active.get(id)}/actions`, { actions });
  const pointer = (id, actions) => act(id, [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });

  return {
    name,
    type: 'webdriver',
    concurrency: 1,
    async initialize() {
      display = await startDisplay();
      const port = await freePort();
      origin = `http://127.0.0.1:${port}`;
      const env = { ...process.env, DISPLAY: display.display, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' };
      driving = spawn(driver, [`--port=${port}`], { stdio: 'ignore', env });
      for (let tries = 0; ; tries++) {
        try {
          await call('GET', '/status');
          return;
        } catch (error) {
          if (tries === 100) throw new Error('WebKitWebDriver did not start', { cause: error });
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
    },
    async startSession(id, url) {
      const session = idle.pop() ?? (await open());
      active.set(id, session);
      await call('POST', `/session/${session}/url`, { url });
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => call('GET', `/session/${active.get(id)}/url`),
    async stopSession(id) {
      const session = active.get(id);
      active.delete(id);
      await call('POST', `/session/${session}/url`, { url: 'about:blank' });
      idle.push(session);
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKitGTK has no debug session')),
    async stop() {
      for (const session of [...idle, ...active.values()]) await call('DELETE', `/session/${session}`).catch(() => undefined);
      driving?.kill();
      display?.process.kill();
    },
    sendMouseClick: (id, x, y, button = 'left') =>
      pointer(id, [move(x, y), { type: 'pointerDown', button: BUTTONS[button] }, { type: 'pointerUp', button: BUTTONS[button] }]),
    sendMouseMove: (id, x, y) => pointer(id, [move(x, y)]),
    sendKeys: (id, keys) =>
      act(id, [
        {
          type: 'key',
          id: 'keyboard',
          actions: keys
            .map((key) => KEYS[key] ?? key)
            .flatMap((value) => [
              { type: 'keyDown', value },
              { type: 'keyUp', value },
            ]),
        },
      ]),
    /** @param {string} locator the body of a function that returns the element */
    async takeScreenshot(id, locator) {
      const session = `/session/${active.get(id)}`;
      const found = await call('POST', `${session}/execute/sync`, { script: locator, args: [] });
      return Buffer.from(await call('GET', `${session}/element/${Object.values(found)[0]}/screenshot`), 'base64');
    },
    resetMouse: (id) => call('DELETE', `/session/${active.get(id)}/actions`),
  };
}
