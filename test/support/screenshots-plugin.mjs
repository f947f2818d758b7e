// Compares screenshots with stored pictures. `SCREENSHOTS=accept` stores the new screenshots.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { visualRegressionPlugin } from '@web/test-runner-visual-regression/plugin';

const root = fileURLToPath(new URL('../screenshots', import.meta.url));
const folders = { stored: 'pictures', shown: 'differences/shown', difference: 'differences' };

/** Returns the path of a picture in a folder. The browser for suites that run alone has a suffix: `chromium-alone`. */
const pathIn =
  (folder) =>
  ({ browser, name }) =>
    join(folder, browser.split('-')[0], `${name}.png`);

const [stored, shown, difference] = Object.values(folders).map(pathIn);

/** Writes a page with each picture that differs: the stored one, the new one, and the difference. */
function writePage() {
  const page = join(root, folders.difference, 'index.html');
  const engines = readdirSync(dirname(page), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'shown',
  );
  const names = engines.flatMap(({ name: browser }) =>
    readdirSync(join(dirname(page), browser)).map((file) => ({ browser, name: file.replace(/\.png$/, '') })),
  );
  const pictures = (of) =>
    [stored, shown, difference].map((path) => `<td><img src="../${path(of).replaceAll('\\', '/')}" alt=""></td>`).join('');
  const rows = names.map((of) => `<tr><th>${of.browser}: ${of.name}</th>${pictures(of)}</tr>`).join('\n');
  const title = 'Pictures that differ';
  writeFileSync(
    page,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
<style>body { font: 1rem system-ui } td, th { padding: 0.5rem; text-align: start; vertical-align: top } img { border: 1px solid }</style>
<h1>${title}</h1><table><tr><th>Picture</th><th>Stored</th><th>Now</th><th>Difference</th></tr>\n${rows}</table></html>\n`,
  );
}

export function screenshotsPlugin() {
  rmSync(join(root, folders.difference), { recursive: true, force: true });
  return visualRegressionPlugin({
    update: process.env.SCREENSHOTS === 'accept',
    baseDir: root,
    getBaselineName: stored,
    getFailedName: shown,
    getDiffName: difference,
    /* Two versions of an engine differ in two pixels of these pictures. A control that moves, or changes its size, differs in
       hundreds. */
    failureThreshold: 0.1,
    failureThresholdType: 'percent',
    diffOptions: { threshold: 0.2 },
    saveDiff({ filePath, content }) {
      mkdirSync(dirname(filePath), { recursive: true });
      writeFileSync(filePath, content);
      writePage();
    },
  });
}
