// `node test/soak/soak.mjs [seconds]`, by default 180: plays with a KS that lasts ten seconds, and acts as a viewer does. Prints
// a report; fails when the viewer saw an error, or when the provider was called twice or more per expiry.
import { build } from 'esbuild';
import express from 'express';
import { createRequire } from 'node:module';
import { startBackend } from '../../backend/index.mjs';
import { chromiumFlags, ensureBrowser } from '../support/engines/browsers.mjs';

const seconds = Number(process.argv[2] ?? 180);
const LIFE = 10;

/* Is a dependency of the test runner. */
const require = createRequire(createRequire(import.meta.url).resolve('@web/test-runner-chrome'));
const { default: puppeteer } = await import(require.resolve('puppeteer-core'));

const script = await build({
  entryPoints: ['src/index.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  tsconfigRaw: { compilerOptions: { experimentalDecorators: false, useDefineForClassFields: true } },
});
const backend = await startBackend();
const site = express()
  .get('/element.js', (_req, res) => res.type('js').send(script.outputFiles[0].text))
  .get('/', (_req, res) => res.send('<!doctype html><title>Soak</title><body>'));
const server = await new Promise((resolve) => {
  const listening = site.listen(0, '127.0.0.1', () => resolve(listening));
});

const browser = await puppeteer.launch({
  executablePath: ensureBrowser('chromium'),
  protocolTimeout: (seconds + 120) * 1000,
  args: [...chromiumFlags, '--autoplay-policy=no-user-gesture-required'],
});
let report;
try {
  const page = await browser.newPage();
  await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  report = await page.evaluate(
    async ({ origin, seconds, life, partner }) => {
      const { trustOrigins } = await import('/element.js');
      trustOrigins([origin]);
      const element = document.createElement('kaltura-player');
      Object.assign(element, {
        partnerId: partner,
        uiconfId: 1001,
        cdnUrl: origin,
        entryId: '1_video',
        autoplay: true,
        muted: true,
      });
      element.style.width = '480px';
      element.logLevel = 'OFF';
      const count = { calls: 0, requests: 0, fatal: 0, reported: 0, alerts: 0, stalls: 0, actions: 0, loads: 0, playing: 0 };
      const reasons = {};
      const errors = [];
      element.addEventListener('ksrequest', ({ detail }) => {
        count.requests++;
        reasons[detail.reason] = (reasons[detail.reason] ?? 0) + 1;
      });
      element.addEventListener('error', ({ detail }) => {
        count[detail.fatal ? 'fatal' : 'reported']++;
        errors.push(`${detail.fatal ? 'fatal' : 'reported'} ${detail.message}`);
      });
      element.addEventListener('waiting', () => count.stalls++);
      element.addEventListener('playing', () => count.playing++);
      element.addEventListener('changesourceended', () => count.loads++);
      const lives = [];
      element.ksProvider = async () => {
        count.calls++;
        const response = await fetch(`${origin}/__backend/ks?partner=${partner}&expiry=${life}`);
        const session = await response.json();
        lives.push(session.expiresAt - Date.now() / 1000);
        return session;
      };
      const look = () => {
        if (element.shadowRoot?.querySelector('[role="alert"]')) count.alerts++;
      };
      document.body.append(element);
      await element.updateComplete;
      new MutationObserver(look).observe(element.shadowRoot, { childList: true, subtree: true });
      await element.ready();

      const entries = ['1_video', '1_secured', '1_other', '1_languages', '1_short', '1_long'];
      const pick = (list) => list[Math.floor(Math.random() * list.length)];
      const actions = [
        () => element.play().catch(() => undefined),
        () => element.pause(),
        () => (element.currentTime = Math.random() * Math.min(element.duration || 4, 28)),
        () => (element.entryId = pick(entries)),
        () => element.loadMedia(pick(entries)).catch(() => undefined),
        () => (element.playbackRate = pick([1, 1.5, 2])),
      ];
      const start = performance.now();
      const end = start + seconds * 1000;
      while (performance.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 1500));
        count.actions++;
        void pick(actions)();
        look();
      }
      /* The element can still play at the end. */
      element.entryId = '1_long';
      await element.ready();
      await element.play().catch(() => undefined);
      await new Promise((resolve) => element.addEventListener('timeupdate', resolve, { once: true }));
      const passed = (performance.now() - start) / 1000;
      /* Each KS is renewed after four fifths of its life. */
      const expiries = Math.ceil(passed / Math.min(...lives.map((each) => each * 0.8))) + 1;
      const result = { passed, ...count, reasons, expiries, status: element.status, position: element.currentTime, errors };
      element.remove();
      return result;
    },
    { origin: backend.origin, seconds, life: LIFE, partner: 4711 },
  );
} finally {
  await browser.close();
  server.close();
  await backend.close();
}

const { passed, calls, expiries, fatal, alerts, reported, stalls, actions, loads, reasons, status, errors } = report;
console.log(`${passed.toFixed(0)} s, a KS of ${LIFE} s: ${actions} actions, ${loads} loads, ${stalls} times waiting for data`);
console.log(`provider calls: ${calls}, expiries: at most ${expiries}, by reason: ${JSON.stringify(reasons)}`);
console.log(`visible errors: ${alerts}, fatal: ${fatal}, not fatal: ${reported}, in the end: ${status}`);
for (const error of errors.slice(0, 20)) console.log(`  ${error}`);
const isGood = alerts === 0 && fatal === 0 && calls <= expiries && status === 'ready';
console.log(isGood ? 'passed' : 'FAILED');
process.exitCode = isGood ? 0 : 1;
