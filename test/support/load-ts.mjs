// Lets `node --test` import a TypeScript source: bundled by esbuild, imported from a data URL, nothing written to disk.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @type {Map<string, Promise<any>>} */
const loaded = new Map();

/**
 * The bundled code of a source file, as one ES module.
 * @param {string} entry path from the project's root, such as `src/server/index.ts`
 * @param {import('esbuild').BuildOptions} [options] on top of the usual ones
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

/** @param {string} code @returns {string} the code as a URL that `import()` takes, in this process or another */
export const moduleUrl = (code) => `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;

/**
 * The exports of a source file. One copy per process, so that `instanceof` holds.
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
