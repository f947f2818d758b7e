import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { readFileSync } from 'node:fs';
import esbuild from 'rollup-plugin-esbuild';
import { languages } from './scripts/languages.mjs';
import { splitPair } from './scripts/split-pair.mjs';

/** The entry modules: each `src/<name>.ts` becomes `dist/<name>.js`. They match `exports` in package.json. */
const entries = [
  'index',
  'element',
  'define',
  'node/index',
  'node/element',
  'node/define',
  'frameworks/react/index',
  'snippet/index',
  'upgrade/index',
  'server/index',
  'server/browser',
  'frameworks/types/preact',
  'frameworks/types/react',
  'frameworks/types/solid',
  'frameworks/types/svelte',
  'frameworks/types/vue',
];

const typescript = (options) => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', ...options });

/** Modules for bundlers and import maps. Lit is not included: it stays an import. */
const modules = {
  input: Object.fromEntries([
    ...[...entries, 'convert/cli'].map((name) => [name, `src/${name}.ts`]),
    ...languages.map((name) => [`locales/${name}`, `src/messages/${name}.ts`]),
  ]),
  external:
    /^(node:|(lit|@lit\/reactive-element|react|acorn|acorn-jsx|acorn-loose|entities|htmlparser2|@lezer\/markdown|picomatch)(\/|$))/,
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    /* With 'use client', React Server Components run the module only as a client component. */
    banner: ({ name }) =>
      name === 'frameworks/react/index' ? "'use client';" : name === 'convert/cli' ? '#!/usr/bin/env node' : '',
    chunkFileNames: 'chunks/[name]-[hash].js',
  },
  plugins: [resolve(), minifyLiterals(), typescript()],
};

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Writes Lit's licence next to the single file, which includes Lit. */
const litLicence = {
  name: 'lit-licence',
  generateBundle() {
    this.emitFile({
      type: 'asset',
      fileName: 'kaltura-player.min.js.LICENSE.txt',
      source: readFileSync('node_modules/lit/LICENSE'),
    });
  },
};

const preamble = `/*! ${name} ${version}, MIT; with Lit, BSD-3-Clause, (c) Google LLC */`;

/** The plugins of classic scripts that include Lit. */
const classic = () => [
  resolve({ exportConditions: ['production'] }),
  minifyLiterals(),
  /* Shortens private names, which Terser does not. */
  typescript({ minify: true, define: { __VERSION__: JSON.stringify(version) } }),
];
const smallest = terser({ ecma: 2022, compress: { passes: 3 }, format: { comments: false, preamble } });

/** One self-contained script for plain pages, as a classic script or a module. It includes Lit and all dynamic imports. */
export const singleFile = {
  input: 'src/cdn.ts',
  output: { file: 'dist/kaltura-player.min.js', format: 'iife', inlineDynamicImports: true },
  plugins: [...classic(), smallest, litLicence],
};

/** The script for pages whose markup cannot be edited. It loads the single file from the same folder if it can replace an embed. */
const upgradeScript = {
  input: 'src/upgrade/cdn.ts',
  output: { file: 'dist/kaltura-upgrade.min.js', format: 'iife' },
  plugins: [resolve(), typescript({ minify: true }), terser({ ecma: 2022, format: { comments: false } })],
};

/** A language for pages with the single file: a classic script, which can be loaded before or after the single file. */
const languageFile = (name) => ({
  input: `src/messages/${name}.ts`,
  output: { file: `dist/locales/${name}.min.js`, format: 'iife' },
  plugins: [typescript({ minify: true }), terser({ ecma: 2022, format: { comments: false } })],
});

export default async () => [
  modules,
  singleFile,
  ...(await splitPair(classic, version)).map((config) => ({ ...config, plugins: [...config.plugins, smallest] })),
  upgradeScript,
  ...languages.map(languageFile),
];
