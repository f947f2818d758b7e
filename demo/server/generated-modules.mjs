// Modules that pages of the demo import and that have no file: their content depends on the sources, or on where the demo runs.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `/demo/backend-origin.js`. @param {string | undefined} origin of the local backend; `undefined` on the published site, which has none */
export const originModule = (origin) => `export const backendOrigin = ${JSON.stringify(origin)};\n`;

/** `/demo/attributes.js`: the attributes of the manifest. Another process reads them, because it takes seconds. */
export async function attributesModule() {
  const script = `import { createManifest, elementOf } from './scripts/manifest/analyze.mjs';
    console.log(JSON.stringify(elementOf(await createManifest()).attributes));`;
  const options = { cwd: root, maxBuffer: 2 ** 24 };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], options);
  return `export const attributes = ${stdout};\n`;
}
