/**
 * Opens a page that a test has written, on the origin of the demo. It is written over an HTML page that is really served: to a page
 * that the test answers for, the browser refuses requests to this machine.
 * @param {import('puppeteer-core').Page} page
 * @param {{url: string}} demo as `startDemo()` returns it
 * @param {string} html
 */
export async function openWritten(page, demo, html) {
  await page.goto(new URL('/ks?answer=html', demo.url).href);
  /* By the page itself: what another world of scripts writes does not become a custom element. */
  await page.evaluate((text) => {
    document.open();
    document.write(text);
    document.close();
  }, html);
}
