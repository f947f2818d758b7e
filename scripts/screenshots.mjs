// Compares screenshots with the stored ones, in each installed engine or in the engines of the arguments. `--accept` stores the
// new screenshots: check them before you commit them.
import { spawnSync } from 'node:child_process';
import { findChromium, findFirefox } from '../test/support/engines/browsers.mjs';

const ENGINES = { chromium: findChromium, firefox: findFirefox };

const words = process.argv.slice(2);
const named = words.filter((word) => word !== '--accept');
const unknown = named.find((name) => !(name in ENGINES));
if (unknown) throw new Error(`There is no engine ${unknown}: ${Object.keys(ENGINES).join(', ')}`);

const engines = Object.keys(ENGINES).filter((name) => (named.length > 0 ? named.includes(name) : ENGINES[name]()));
const files = ['states', 'layouts', 'boxes'].map((name) => `test/screenshots/${name}.test.ts`);
let isGreen = true;
for (const engine of engines) {
  const { status } = spawnSync(process.execPath, ['scripts/test.mjs', engine, ...files], {
    stdio: 'inherit',
    env: { ...process.env, SCREENSHOTS: words.includes('--accept') ? 'accept' : '' },
  });
  isGreen &&= status === 0;
}
if (!isGreen) console.log('The differences are in test/screenshots/differences/<engine>; open index.html there.');
process.exitCode = isGreen ? 0 : 1;
