// Imports TypeScript sources in `node --test`: esbuild bundles them into a temporary file. With a `data:` URL, each line of a
// stack would contain the whole code.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @type {Map<string, Promise<any>>} */
const loaded = new Map();

/**
 * The bundled code of a source file, as one ES module.
 * @param {string} entry path from the project's root, such as `src/server/index.ts`
 * @param {import('esbuild').BuildOptions} [options] override the defaults
 * @returns {Promise<string>}
 */
export async function bundleTs(entry, options = {}) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'silent',
    ...options,
  });
  return outputFiles[0].text;
}

/** @type {string | undefined} */
let folder;

/**
 * @param {string} code @returns {string} URL of a module with this code, for `import()` in this process and in its child
 *   processes
 */
export function moduleUrl(code) {
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'kaltura-player-'));
    process.on('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  const file = join(folder, `${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`);
  writeFileSync(file, code);
  return pathToFileURL(file).href;
}

/**
 * The exports of a source file. A process loads each file once, so that `instanceof` works.
 * @param {string} entry path from the project's root
 * @returns {Promise<any>}
 */
export function loadTs(entry) {
  const known = loaded.get(entry);
  if (known) return known;
  const module = bundleTs(entry).then((code) => import(moduleUrl(code)));
  loaded.set(entry, module);
  return module;
}
