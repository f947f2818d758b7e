// Imports every entry of the built package in Node, by the names that people use; in a browser's build `./server` must throw.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const entries = Object.keys(exports).filter((entry) => typeof exports[entry] === 'object');

/** The names that an entry exports, asked of a process of its own. */
async function namesIn(entry, ...flags) {
  const specifier = JSON.stringify(name + entry.slice(1));
  const code = `console.log(JSON.stringify(Object.keys(await import(${specifier}))))`;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [...flags, '--input-type=module', '--eval', code]);
  assert.equal(stderr, '', `${name}${entry.slice(1)} writes to the console of a server`);
  return JSON.parse(stdout);
}

for (const entry of entries) {
  const names = await namesIn(entry);
  assert.ok(names.length > 0 || entry.startsWith('./types/'), `${entry} exports nothing`);
  console.log(`${entry}: ${names.join(', ')}`);
}
await assert.rejects(namesIn('./server', '--conditions=browser'), /is for servers only/);
console.log('./server throws in a build for browsers');
