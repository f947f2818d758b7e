// Imports every entry of the built package in Node by its public name, and checks that `./server` throws in a browser bundle.
import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { languages } from './languages.mjs';

const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const entries = Object.keys(exports)
  .filter((entry) => typeof exports[entry] === 'object')
  .flatMap((entry) => (entry.endsWith('/*') ? languages.map((language) => entry.replace('*', language)) : [entry]));
/* Entries that have side effects or types only. */
const hasNoExports = (entry) => /^\.\/(types|locales)\//.test(entry);

/** The names that an entry exports. Each entry is imported in a separate process. */
async function namesIn(entry) {
  const specifier = JSON.stringify(name + entry.slice(1));
  const code = `console.log(JSON.stringify(Object.keys(await import(${specifier}))))`;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code]);
  assert.equal(stderr, '', `${name}${entry.slice(1)} writes to the console of a server`);
  return JSON.parse(stdout);
}

for (const entry of entries) {
  const names = await namesIn(entry);
  assert.ok(names.length > 0 || hasNoExports(entry), `${entry} exports nothing`);
  console.log(`${entry}: ${names.join(', ')}`);
}
/* Node always applies its own condition, so the condition `browser` needs a bundler. */
const bundle = async (platform, ...conditions) => {
  const stdin = { contents: `import '${name}/server'`, resolveDir: process.cwd() };
  const { outputFiles } = await build({
    stdin,
    platform,
    conditions,
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
};
await assert.rejects(bundle('browser'), /is for servers only/);
await bundle('browser', 'workerd');
console.log('./server throws in a build for browsers');
