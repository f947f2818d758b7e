// Prints how people use the tag, and whether each case works. `npm run field-cases` runs the tests of all cases,
// `npm run field-cases -- WORD` those of the cases whose title or group contains that word. `--list` runs no tests.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { fieldCases } from '../test/field-cases/cases.mjs';

/** @typedef {{file: string, title: string, passed: boolean}} Result */

const isNode = (file) => file.endsWith('.node-test.mjs');

/** @param {string[]} files @returns {Promise<Result[]>} */
async function inNode(files) {
  if (files.length === 0) return [];
  const results = [];
  /* The event of a test contains only its own name. The names of its suites come from earlier events, by nesting level. */
  const names = [];
  const stream = run({ files, concurrency: 1, forceExit: true });
  stream.on('test:start', ({ name, nesting }) => (names[nesting] = name));
  const record = (passed) => (event) => {
    if (event.details.type === 'suite') return;
    const title = [...names.slice(0, event.nesting), event.name].join(' › ');
    results.push({ file: relative(process.cwd(), event.file), title, passed });
  };
  stream.on('test:pass', record(true)).on('test:fail', record(false)).resume();
  await new Promise((resolve, reject) => stream.on('end', resolve).on('error', reject));
  return results;
}

/** @param {string[]} files @returns {Promise<Result[]>} */
async function inBrowser(files) {
  if (files.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'field-cases-'));
  const path = join(folder, 'results.json');
  const runner = spawn('npx', ['--no-install', 'wtr', '--files', ...files], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, TEST_RESULTS: path },
    shell: process.platform === 'win32',
  });
  await new Promise((resolve, reject) => runner.on('close', resolve).on('error', reject));
  const results = JSON.parse(readFileSync(path, 'utf8'));
  rmSync(folder, { recursive: true });
  return results;
}

/** @param {string} text @param {number} width */
const padded = (text, width) => text.padEnd(width).slice(0, Math.max(width, text.length));

const args = process.argv.slice(2);
const isList = args.includes('--list');
const words = args.filter((word) => !word.startsWith('--')).map((word) => word.toLowerCase());
const cases = fieldCases.filter(({ group, title }) => words.every((word) => `${group} ${title}`.toLowerCase().includes(word)));
const files = isList ? [] : [...new Set(cases.map(({ file }) => file))];
const results = [...(await inNode(files.filter(isNode))), ...(await inBrowser(files.filter((file) => !isNode(file))))];

let failed = 0;
let group = '';
for (const each of cases) {
  if (each.group !== group) console.log(`\n${(group = each.group)}`);
  const tests = results.filter(({ file, title }) => file === each.file && title.includes(each.tests));
  const passed = tests.filter((test) => test.passed).length;
  const holds = passed > 0 && passed === tests.length;
  if (!isList && !holds) failed++;
  const verdict = isList ? '' : holds ? `holds (${passed})` : `FAILS (${tests.length - passed} of ${tests.length})`;
  console.log(`  ${padded(verdict, isList ? 0 : 16)}${padded(each.title, 84)}${each.file} › ${each.tests || 'all'}`);
}
console.log(`\n${isList ? `${cases.length} cases` : `${cases.length - failed} of ${cases.length} cases hold`}`);
process.exitCode = failed > 0 ? 1 : 0;
