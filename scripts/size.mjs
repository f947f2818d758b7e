// Prints what the built files weigh over the wire, and what takes the bytes of the single file, by folder or (`--files`) by
// file. `size-limit` holds the budgets.
import { build, transform } from 'esbuild';
import { readFileSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { singleFile } from '../rollup.config.mjs';
import { withChunks } from './chunks.mjs';

const gzip = (file) => gzipSync(readFileSync(file), { level: 9 }).length;
const brotli = (file) => brotliCompressSync(readFileSync(file)).length;
const table = (rows) =>
  rows.forEach(([name, ...numbers]) => console.log(name.padEnd(48), ...numbers.map((n) => String(n).padStart(8))));

const { input, output } = singleFile;
const modules = readdirSync('dist', { recursive: true })
  .map((name) => `dist/${name}`)
  .filter((name) => name.endsWith('.js') && !name.startsWith('dist/chunks/') && !/^dist\/kaltura-player\./.test(name))
  .sort();

console.log('Over the wire, in bytes:');
table([
  ['file', 'gzip', 'brotli'],
  [output.file, gzip(output.file), brotli(output.file)],
  ...modules.map((file) => {
    const files = [...withChunks(file)];
    const sum = (size) => files.reduce((total, each) => total + size(each), 0);
    return [`${file}${files.length > 1 ? ' + its chunks' : ''}, Lit apart`, sum(gzip), sum(brotli)];
  }),
]);

/** What an app loads at once that imports the package: bundled, split and minified, Lit included. */
async function appBeforeActivation() {
  const { metafile, outputFiles } = await build({
    stdin: { contents: "import './dist/index.js';", resolveDir: '.' },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    outdir: 'app',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const { outputs } = metafile;
  const needed = new Set();
  const need = (file) => {
    if (needed.has(file)) return;
    needed.add(file);
    for (const { path, kind } of outputs[file].imports) if (kind === 'import-statement') need(path);
  };
  need(Object.keys(outputs).find((file) => outputs[file].entryPoint));
  const text = outputFiles
    .filter(({ path }) => needed.has(relative('.', path)))
    .map((file) => file.text)
    .join('');
  return [gzipSync(text, { level: 9 }).length, brotliCompressSync(text).length];
}

const PAIR = ['dist/kaltura-player.js', 'dist/kaltura-player.embed.js'];
table([
  ['an app before activation, Lit included', ...(await appBeforeActivation())],
  ...PAIR.map((file) => [file, gzip(file), brotli(file)]),
]);

/* Each module's part in the minified text, as a part of the compressed file. */
const bundle = await rollup({ input, plugins: singleFile.plugins.filter(({ name }) => name !== 'terser') });
const [chunk] = (await bundle.generate({ format: 'es', inlineDynamicImports: true })).output;
await bundle.close();
const weights = new Map();
let whole = 0;
for (const [id, { code }] of Object.entries(chunk.modules)) {
  const { length } = (await transform(code ?? '', { minify: true, format: 'esm', target: 'es2022' })).code;
  const source = relative('src', id);
  const place = id.includes('node_modules') ? 'lit' : process.argv.includes('--files') ? source : source.replace(/\/[^/]*$/, '/');
  weights.set(place, (weights.get(place) ?? 0) + length);
  whole += length;
}
const total = gzip(output.file);
console.log(`\n${output.file}, by source (its part of ${total} bytes):`);
table(
  [...weights]
    .sort(([, a], [, b]) => b - a)
    .map(([place, weight]) => [place, Math.round((total * weight) / whole), `${Math.round((100 * weight) / whole)} %`]),
);
