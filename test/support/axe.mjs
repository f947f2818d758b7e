// Runs axe in a page of this project.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Returns the violations that axe finds in a page, each with its rule, element and reason. It leaves out those in nodes that
 * PlayKit, its plugins or media-chrome render.
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<string[]>}
 */
export async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const isForeign = ({ target, element }) =>
      /playkit-|^media-/.test(target.flat(9).join(' ')) || element?.closest('.region > *, [slot=player]') != null;
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'], elementRef: true });
    return violations.flatMap(({ id, nodes }) =>
      nodes.filter((node) => !isForeign(node)).map((node) => `${id}: ${node.target.flat(9).join(' > ')}: ${node.failureSummary}`),
    );
  });
}
