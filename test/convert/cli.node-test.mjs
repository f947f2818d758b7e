import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { bundleTs } from '../support/load-ts.mjs';

const FRAME =
  '<iframe width="608" height="402" src="https://cdnapisec.kaltura.com/p/1234567/embedPlaykitJs/uiconf_id/7654321?iframeembed=true&entry_id=1_abc12345"></iframe>';
const OLD =
  '<iframe src="https://cdnapisec.kaltura.com/p/1234567/sp/0/embedIframeJs/uiconf_id/55/partner_id/1234567?iframeembed=true&entry_id=1_abc12345"></iframe>';

describe('the command "convert"', () => {
  let folder, command;
  const file = (name) => join(folder, name);
  const run = (...args) =>
    new Promise((resolve) => {
      execFile(process.execPath, [command, 'convert', ...args], (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, stdout, stderr }),
      );
    });

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'convert-'));
    command = file('cli.mjs');
    writeFileSync(
      command,
      await bundleTs('src/convert/cli.ts', {
        banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      }),
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('changes nothing without --write, and replaces a code byte-exactly with it', async () => {
    const page = (code) => `\ufeff<h1>T\u00e4glich</h1>\r\n${code}\r\n<p>end`;
    writeFileSync(file('a.html'), page(FRAME));
    assert.equal((await run(file('a.html'))).code, 0);
    assert.equal(readFileSync(file('a.html'), 'utf8'), page(FRAME));
    const { code, stdout } = await run(file('a.html'), '--write');
    assert.equal(code, 0, stdout);
    const [, tag] = /^\ufeff<h1>T\u00e4glich<\/h1>\r\n(<kaltura-player [^]*<\/script>)\r\n<p>end$/.exec(
      readFileSync(file('a.html'), 'utf8'),
    );
    assert.match(tag, /width:608px/);
  });

  it('leaves a version 2 code until --uiconf names its successor, and says so by its exit code', async () => {
    writeFileSync(file('b.html'), OLD);
    const left = await run(file('b.html'), '--write');
    assert.equal(left.code, 1);
    assert.match(left.stdout, /b\.html:1 {2}v2 {2}left: uiconfId is refused/);
    assert.equal(readFileSync(file('b.html'), 'utf8'), OLD);
    assert.equal((await run(file('b.html'), '--write', '--uiconf', '55=77')).code, 0);
    assert.match(readFileSync(file('b.html'), 'utf8'), /uiconf-id="77"/);
  });

  it('replaces a code inside a JSON string by a JSON string', async () => {
    writeFileSync(file('c.json'), JSON.stringify({ before: 'a"b', html: FRAME }));
    const { code, stdout } = await run(file('c.json'), '--write');
    assert.equal(code, 0, stdout);
    const { before: kept, html } = JSON.parse(readFileSync(file('c.json'), 'utf8'));
    assert.equal(kept, 'a"b');
    assert.match(html, /^<kaltura-player /);
  });

  it('names a binary and a missing file, enters no loop of links, and refuses wrong use with 2', async () => {
    writeFileSync(file('d.html'), Buffer.from([0, 1, 2]));
    symlinkSync(folder, file('loop'));
    assert.match((await run(file('d.html'))).stdout, /a binary file, skipped/);
    assert.equal((await run(file('none.html'))).code, 1);
    assert.equal((await run(folder, '--json')).code, 1);
    for (const wrong of [[], ['--format', 'svg', 'x'], ['--uiconf', 'x', 'y'], ['--unknown', 'x']]) {
      assert.equal((await run(...wrong)).code, 2);
    }
  });
});
