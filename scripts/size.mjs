// Prints the compressed size of the built files, and the size of each part of the single file: by folder, or with `--files` by
// file. The limits are in .size-limit.mjs.
import { build, transform } from 'esbuild';
import { readFileSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import configurations, { singleFile } from '../rollup.config.mjs';
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

/* What an element would need if its own words were always in English. */
const ENGLISH_ONLY = {
  'src/languages.ts': 'export const parseLanguage = (code) => new Intl.Locale(code); export const closeness = () => 3;',
  'src/messages/page-language.ts': 'export const languageAt = () => "";',
  'src/messages/registry.ts': `import { facadeWords } from './en-facade.js';
    export const wordsListeners = new Set(), register = () => {}, notifyListeners = () => {}, addEnglish = () => {};
    export const englishWords = () => facadeWords, wordsIn = () => ({ language: 'en', messages: facadeWords });`,
  'src/element/view/language-controller.ts': `import { facadeWords } from '../../messages/en-facade.js';
    export class LanguageController { words = () => ({ messages: facadeWords, lang: undefined }); }`,
};

/** The size of the first file of the split pair, with other sources for some modules. */
async function firstFile(sources) {
  const { plugins, ...config } = (await configurations()).find((each) => each.output.file === PAIR[0]);
  const replace = { name: 'replace-sources', load: (id) => sources[relative('.', id)] ?? null };
  const bundle = await rollup({ ...config, plugins: [replace, ...plugins] });
  const [{ code }] = (await bundle.generate(config.output)).output;
  await bundle.close();
  return [gzipSync(code, { level: 9 }).length, brotliCompressSync(code).length];
}

const PAIR = ['dist/kaltura-player.js', 'dist/kaltura-player.embed.js'];
const first = await firstFile({});
const englishOnly = await firstFile(ENGLISH_ONLY);
table([
  ['an app before activation, Lit included', ...(await appBeforeActivation())],
  ...PAIR.map((file) => [file, gzip(file), brotli(file)]),
  ["of the first file: languages of the element's words", ...first.map((size, index) => size - englishOnly[index])],
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
