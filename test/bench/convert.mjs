// Converts 1,000 files, or N with `-- N`, and prints files per second and memory: `npm run bench:convert`.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleTs } from '../support/load-ts.mjs';
import { corpus } from '../snippet/corpus.mjs';

const count = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'convert-bench-'));
const command = join(folder, 'cli.mjs');
const site = join(folder, 'site');
const IMPORTS = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
/* Prints the command's peak memory when it exits. */
const REPORT = "process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS));";

/* Pages of about 20 kB with two codes each. */
const codes = corpus
  .filter(([form, text]) => form !== 'broken' && /^<(iframe|object)\b[^]*<\/\1>$/.test(text))
  .map(([, text]) => text);
const prose = '<p>A page of a site, with <a href="/somewhere">links</a> &amp; <b>words</b>.</p>\n'.repeat(120);
let bytes = 0;
for (let at = 0; at < count; at += 1) {
  const part = join(site, `part-${at % 20}`);
  mkdirSync(part, { recursive: true });
  const page = `<!doctype html>\n${prose}${codes[at % codes.length]}\n${prose}${codes[(at * 7) % codes.length]}\n`;
  bytes += page.length;
  writeFileSync(join(part, `${at}.html`), page);
}

function run(...args) {
  const start = performance.now();
  const child = spawn(process.execPath, [command, 'convert', site, '--uiconf', '31201=48501', '--partner', '2040771', ...args]);
  let [out, output] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) =>
    child.on('close', (code) => {
      const seconds = (performance.now() - start) / 1000;
      const peak = Math.round(Number(/peak (\d+)/.exec(output)?.[1]) / 1024);
      const summary = out.trim().split('\n').at(-1);
      console.log(
        `${(args[0] ?? 'dry run').padEnd(8)} ${seconds.toFixed(2)} s, ${Math.round(count / seconds)} files/s, ` +
          `${(bytes / 1e6 / seconds).toFixed(1)} MB/s, at most ${peak} MB, exit code ${code}: ${summary}`,
      );
      resolve();
    }),
  );
}

try {
  writeFileSync(command, `${await bundleTs('src/convert/cli.ts', { banner: IMPORTS })}\n${REPORT}`);
  console.log(`${count} files, ${(bytes / 1e6).toFixed(1)} MB`);
  await run();
  await run('--write');
  const left = readdirSync(site, { recursive: true }).filter((name) => name.endsWith('.html'));
  const old = left.filter((name) => /<iframe|<object/.test(readFileSync(join(site, name), 'utf8')));
  console.log(`${left.length} files, ${old.length} of them with an old code`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
