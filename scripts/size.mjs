// Prints the compressed size of the built files, and the size of each part of the single file: by folder, or with `--files` by
// file. The limits are in .size-limit.mjs.
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

console.log('Compressed size in bytes:');
table([
  ['file', 'gzip', 'brotli'],
  [output.file, gzip(output.file), brotli(output.file)],
  ...modules.map((file) => {
    const files = [...withChunks(file)];
    const sum = (size) => files.reduce((total, each) => total + size(each), 0);
    return [`${file}${files.length > 1 ? ' + its chunks' : ''}, without Lit`, sum(gzip), sum(brotli)];
  }),
]);

/** The size of an app that imports the package, without dynamic imports: bundled, split and minified, Lit included. */
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
  const initial = new Set();
  const addWithImports = (file) => {
    if (initial.has(file)) return;
    initial.add(file);
    for (const { path, kind } of outputs[file].imports) if (kind === 'import-statement') addWithImports(path);
  };
  addWithImports(Object.keys(outputs).find((file) => outputs[file].entryPoint));
  const text = outputFiles
    .filter(({ path }) => initial.has(relative('.', path)))
    .map((file) => file.text)
    .join('');
  return [gzipSync(text, { level: 9 }).length, brotliCompressSync(text).length];
}

const PAIR = ['dist/kaltura-player.js', 'dist/kaltura-player.embed.js'];
table([
  ['an app before activation, Lit included', ...(await appBeforeActivation())],
  ...PAIR.map((file) => [file, gzip(file), brotli(file)]),
]);

/* The share of each module in the minified code, applied to the size of the compressed file. */
const bundle = await rollup({ input, plugins: singleFile.plugins.filter(({ name }) => name !== 'terser') });
const [chunk] = (await bundle.generate({ format: 'es', inlineDynamicImports: true })).output;
await bundle.close();
const lengths = new Map();
let sum = 0;
for (const [id, { code }] of Object.entries(chunk.modules)) {
  const { length } = (await transform(code ?? '', { minify: true, format: 'esm', target: 'es2022' })).code;
  const source = relative('src', id);
  const place = id.includes('node_modules') ? 'lit' : process.argv.includes('--files') ? source : source.replace(/\/[^/]*$/, '/');
  lengths.set(place, (lengths.get(place) ?? 0) + length);
  sum += length;
}
const total = gzip(output.file);
console.log(`\n${output.file}, by source (share of ${total} bytes):`);
table(
  [...lengths]
    .sort(([, a], [, b]) => b - a)
    .map(([place, length]) => [place, Math.round((total * length) / sum), `${Math.round((100 * length) / sum)} %`]),
);
