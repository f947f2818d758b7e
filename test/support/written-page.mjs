/**
 * Opens a page with the given HTML on the origin of the demo. The HTML replaces a page that the demo serves: the browser blocks
 * requests to local addresses from a page whose response the test intercepts.
 * @param {import('puppeteer-core').Page} page
 * @param {{url: string}} demo as `startDemo()` returns it
 * @param {string} html
 */
export async function openWritten(page, demo, html) {
  await page.goto(new URL('/ks?answer=html', demo.url).href);
  /* Runs in the page itself: a tag that an isolated world writes is not upgraded to a custom element. */
  await page.evaluate((text) => {
    document.open();
    document.write(text);
    document.close();
  }, html);
}
