// The demo, and a browser that reaches nothing but this machine.
import puppeteer from 'puppeteer-core';
import { startDemo } from '../../demo/serve.mjs';
import { chromiumFlags, findChromium } from './engines/browsers.mjs';

/** @param {number} [protocolTimeout] milliseconds that one step in a page may take */
export async function startDemoBrowser(protocolTimeout = 60_000) {
  const demo = await startDemo({ port: 0 });
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    args: [
      ...chromiumFlags,
      '--autoplay-policy=no-user-gesture-required',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
    headless: true,
    protocolTimeout,
  });
  const stop = async () => {
    await browser.close();
    await demo.close();
  };
  return { demo, browser, stop };
}
