// Builds the playground as static files for the published site: the page that `npm start` serves, without the local backend.
import { build } from 'esbuild';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { attributesModule, originModule } from './generated-modules.mjs';
import { renderPage } from './layout.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SCRIPTS = /<script type="module"(?: src="([^"]+)")?>([\s\S]*?)<\/script>/g;
const STYLESHEET = /(<link rel="stylesheet" href=")shared\/demo\.css"/;

/** The scripts of a page, as one module. @param {string} html */
const scriptOf = (html) => [...html.matchAll(SCRIPTS)].map(([, src, text]) => (src ? `import './${src}';` : text)).join('\n');

/** Provides the page's script and the modules that have no file. @param {string} script @returns {import('esbuild').Plugin} */
const modules = (script) => ({
  name: 'modules-without-a-file',
  setup({ onResolve, onLoad }) {
    const contents = {
      page: () => script,
      '/demo/attributes.js': attributesModule,
      '/demo/backend-origin.js': () => originModule(undefined),
      /* The form of the playground is where readers of the site fill in their account. */
      './account.js': () => 'export const ownAccount = undefined;',
    };
    onResolve({ filter: /^page$|^\/demo\/|^\.\/(?:shared\/)?account\.js$/ }, ({ path }) => ({
      path,
      namespace: 'without-a-file',
    }));
    onLoad({ filter: /./, namespace: 'without-a-file' }, async ({ path }) => ({
      contents: await contents[path](),
      resolveDir: `${root}demo`,
    }));
  },
});

/**
 * @param {string} folder for the files; the page works under any path, and requests nothing from other hosts until the reader loads
 *   the preview
 * @returns {Promise<string[]>} the files that are in the scripts, relative to the project
 */
export async function publishPlayground(folder) {
  const html = await readFile(`${root}demo/playground.html`, 'utf8');
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    outdir: folder,
    entryPoints: [
      { in: 'page', out: 'playground' },
      { in: 'demo/shared/demo.css', out: 'demo' },
    ],
    alias: { 'kaltura-player-element': './src/index.ts', 'kaltura-player-element/snippet': './src/snippet/index.ts' },
    loader: { '.css': 'copy' },
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['browser'],
    /* `sideEffects` of package.json is about dist/: the pages and src/ have other modules that are imported for their effect. */
    ignoreAnnotations: true,
    write: false,
    metafile: true,
    plugins: [modules(scriptOf(html))],
  });
  const fileOf = (name) => outputFiles.map(({ path }) => path.split(/[\\/]/).at(-1)).find((file) => file.startsWith(name));
  const page = renderPage(html, { path: 'playground' })
    .replace(SCRIPTS, '')
    .replace(STYLESHEET, (_, link) => `${link}${fileOf('demo-')}"`)
    .replace('</head>', () => `  <script type="module" src="${fileOf('playground-')}"></script>\n  </head>`);
  await mkdir(folder, { recursive: true });
  await Promise.all([
    writeFile(`${folder}/playground.html`, page),
    ...outputFiles.map(({ path, contents }) => writeFile(path, contents)),
  ]);
  return Object.keys(metafile.inputs);
}
