import assert from 'node:assert/strict';
import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { bundleTs, moduleUrl } from '../support/load-ts.mjs';

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

  it('changes no file without --write, and with --write changes no byte outside of the code', async () => {
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

  it('leaves a version 2 code unchanged until --uiconf names its successor, and exits with code 1', async () => {
    writeFileSync(file('b.html'), OLD);
    const left = await run(file('b.html'), '--write');
    assert.equal(left.code, 1);
    assert.match(left.stdout, /b\.html:1 {2}v2 {2}left: it uses version 2 player 55: pass --uiconf 55=NEW,/);
    assert.equal(readFileSync(file('b.html'), 'utf8'), OLD);
    assert.equal((await run(file('b.html'), '--write', '--uiconf', '55=77')).code, 0);
    assert.match(readFileSync(file('b.html'), 'utf8'), /uiconf-id="77"/);
  });

  it('replaces a code inside a JSON string with valid JSON', async () => {
    writeFileSync(file('c.json'), JSON.stringify({ before: 'a"b', html: FRAME }));
    const { code, stdout } = await run(file('c.json'), '--write');
    assert.equal(code, 0, stdout);
    const { before: kept, html } = JSON.parse(readFileSync(file('c.json'), 'utf8'));
    assert.equal(kept, 'a"b');
    assert.match(html, /^<kaltura-player /);
  });

  it('converts UTF-16 files of both byte orders, and keeps their encoding', async () => {
    const utf16 = (text, isBig) => (isBig ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf16le'));
    for (const isBig of [false, true]) {
      writeFileSync(file('wide.html'), utf16(`\ufeff<p>\u00e9\u4e2d</p>\r\n${FRAME}\r\nend`, isBig));
      const { code, stdout } = await run(file('wide.html'), '--write');
      assert.equal(code, 0, stdout);
      const bytes = readFileSync(file('wide.html'));
      const text = (isBig ? bytes.swap16() : bytes).toString('utf16le');
      assert.match(text, /^\ufeff<p>\u00e9\u4e2d<\/p>\r\n<kaltura-player [^]+<\/script>\r\nend$/);
    }
  });

  it('leaves a read-only file unchanged, and reports a pipe without reading it', async () => {
    writeFileSync(file('read-only.html'), FRAME, { mode: 0o444 });
    const left = await run(file('read-only.html'), '--write');
    assert.equal(left.code, 1);
    assert.match(left.stdout, /read-only, left unchanged/);
    assert.equal(readFileSync(file('read-only.html'), 'utf8'), FRAME);
    execFileSync('mkfifo', [file('pipe.html')]);
    const pipe = await run(file('pipe.html'));
    rmSync(file('pipe.html'));
    assert.equal(pipe.code, 1);
    assert.match(pipe.stdout, /not a file: a pipe/);
  });

  it('reports binary and missing files, ends in a loop of links, and exits with code 2 for invalid arguments', async () => {
    writeFileSync(file('d.html'), Buffer.from([0, 1, 2]));
    symlinkSync(folder, file('loop'));
    assert.match((await run(file('d.html'))).stdout, /a binary file, skipped/);
    assert.equal((await run(file('none.html'))).code, 1);
    assert.equal((await run(folder, '--json')).code, 1);
    for (const wrong of [[], ['--format', 'svg', 'x'], ['--uiconf', 'x', 'y'], ['--unknown', 'x']]) {
      assert.equal((await run(...wrong)).code, 2);
    }
  });

  describe('the replacement of a code', () => {
    const converted = async (name, text) => {
      writeFileSync(file(name), text);
      const { code, stdout } = await run(file(name), '--write');
      assert.equal(code, 0, stdout);
      return readFileSync(file(name), 'utf8');
    };

    for (const [where, name, before, after] of [
      ['a script string in single quotes', 'a.js', "export const html = '<p>It\\'s</p>", "';"],
      ['a script string in double quotes', 'b.ts', 'export const html: string = "<p>Hi</p>', '";'],
      ['a template literal of a script', 'c.mjs', 'export const html = `<p>${1}</p>', '`;'],
    ]) {
      it(`is escaped for ${where}`, async () => {
        const code = name === 'b.ts' ? FRAME.replaceAll('"', "'") : FRAME;
        const text = await converted(name, before + code + after);
        const { html } = await import(moduleUrl(text.replace(': string', '')));
        assert.match(html, /<kaltura-player [^]+entry-id="1_abc12345"[^]+<\/script>$/);
      });
    }

    const setup = (target, entry) =>
      `var p=KalturaPlayer.setup({targetId:'${target}',provider:{partnerId:1234567,uiConfId:7654321}});p.loadMedia({entryId:'${entry}'});`;

    it('contains every player that one script sets up', async () => {
      const text = await converted(
        'two.html',
        `<p>a</p><script>${setup('a', '1_abc12345')}${setup('b', '1_def67890')}</script><p>b</p>`,
      );
      assert.match(
        text,
        /^<p>a<\/p><kaltura-player [^]+entry-id="1_abc12345"[^]+<kaltura-player [^]+entry-id="1_def67890"[^]+<p>b<\/p>$/,
      );
    });

    it('contains every player of an iframe with srcdoc', async () => {
      const inner = [FRAME, FRAME.replace('1_abc12345', '1_def67890')]
        .join('')
        .replaceAll('&', '&amp;')
        .replaceAll('"', '&quot;');
      const text = await converted('srcdoc.html', `<iframe srcdoc="${inner}"></iframe>`);
      assert.match(text, /entry-id="1_abc12345"[^]+entry-id="1_def67890"/);
    });

    it('is omitted, with a reason, where a video would be lost or no text is valid', async () => {
      for (const [name, text, reason] of [
        [
          'list.html',
          `<script>${setup('a', '1_abc12345').replace("loadMedia({entryId:'1_abc12345'})", "loadPlaylistByEntryList({entries:['1_abc12345','1_def67890']})")}</script>`,
          /also plays other videos: entries=1_def67890/,
        ],
        [
          'next.html',
          `<script>${setup('a', '1_abc12345')}next.onclick=()=>p.loadMedia({entryId:'1_def67890'})</script>`,
          /also plays other videos: id=1_def67890/,
        ],
        [
          'half.html',
          `<script>${setup('a', '1_abc12345')}KalturaPlayer.setup({targetId:'b'}).loadMedia({entryId:'1_def67890'})</script>`,
          /it contains no player id/,
        ],
        [
          'sum.html',
          `<script>var id='1_abc12345';frame.src='https://cdnapisec.kaltura.com/p/1234567/embedPlaykitJs/uiconf_id/7654321?iframeembed=true&entry_id='+id</script>`,
          /a script concatenates its text/,
        ],
        [
          'wide.html',
          `<div data-src="https://cdnapisec.kaltura.com/p/1234567/embedPlaykitJs/uiconf_id/7654321?iframeembed=true&entry_id=1_abc12345"><h1>Title</h1></div>`,
          /its element contains other content/,
        ],
        ['form.txt', `text=${encodeURIComponent(FRAME)}`, /it is in an encoded text/],
        [
          'script.js',
          `const c = JSON.parse('{"provider":{"partnerId":1234567,"uiConfId":7654321}}'); KalturaPlayer.setup(c).loadMedia(JSON.parse("{\\"entryId\\":\\"1_abc12345\\"}"));`,
          /it is a separate script/,
        ],
      ]) {
        writeFileSync(file(name), text);
        const { code, stdout } = await run(file(name), '--write');
        assert.equal(code, 1, stdout);
        assert.match(stdout, reason);
        assert.equal(readFileSync(file(name), 'utf8'), text);
      }
    });

    it('is one tag where an editor writes the address twice', async () => {
      const address =
        'https://cdnapisec.kaltura.com/p/1234567/embedPlaykitJs/uiconf_id/7654321?iframeembed=true&amp;entry_id=1_abc12345';
      const text = await converted(
        'figure.html',
        `<div data-oembed-url="${address}"><div><iframe src="${address}"></iframe></div></div>`,
      );
      assert.equal(text.match(/<kaltura-player/g).length, 1);
      assert.match(text, /^<div data-oembed-url="[^"]+"><div><kaltura-player [^]+<\/div><\/div>$/);
      const lazy = await converted('lazy.html', `<div class="lazy" data-src="${address}"> </div>`);
      assert.match(lazy, /^<kaltura-player [^]+<\/script>$/);
    });

    it('is escaped in an inline script, so that it does not end the script', async () => {
      const text = await converted('d.html', `<script>box.innerHTML = '${FRAME}';</script><p>end`);
      assert.match(text, /^<script>box\.innerHTML = '<kaltura-player [^\n]+<\\\/script>';<\/script><p>end$/);
    });

    it('is escaped for a PHP string', async () => {
      const text = await converted('e.php', `<h1><?php echo '${FRAME}'; ?></h1>`);
      assert.match(text, /^<h1><\?php echo '<kaltura-player [^']+<\/script>'; \?><\/h1>$/);
    });

    it('is a JSX element with a style object and without a script', async () => {
      const text = await converted('f.jsx', `export const Video = () => <div>${FRAME}</div>;`);
      assert.match(text, /<div><kaltura-player [^\n]*style=\{\{ display: 'block', /);
      assert.doesNotMatch(text, /<script|<iframe/);
    });

    it('replaces each of several JSX iframes completely, also one with a function in an attribute', async () => {
      const address = 'https://cdnapisec.kaltura.com/p/1234567/embedPlaykitJs/uiconf_id/7654321?iframeembed=true&entry_id=';
      const frames = [
        `<iframe src="${address}1_abc12345" style={{ width: '640px', height: 360 }} onLoad={() => done()} />`,
        `<iframe src={\`${address}\${id}\`} width={640} height={360} />`,
        `<iframe src="${address}1_ghi12345" allowFullScreen />`,
      ];
      const text = await converted('l.jsx', `const id = '1_def12345';\nexport const Videos = () => <>${frames.join('')}</>;`);
      assert.doesNotMatch(text, /iframe|done/);
      assert.deepEqual(
        [...text.matchAll(/entry-id="(\w+)"/g)].map(([, id]) => id),
        ['1_abc12345', '1_def12345', '1_ghi12345'],
      );
      assert.match(text, /<>(?:<kaltura-player [^<]*><\/kaltura-player>){3}<\/>;$/);
    });

    it('contains no script in a Vue template', async () => {
      assert.doesNotMatch(await converted('g.vue', `<template>${FRAME}</template>`), /<script|<iframe/);
    });

    it('is escaped as often as the code where the page shows the code as text', async () => {
      const shown = FRAME.replace(/</g, '&lt;').replace(/>/g, '&gt;');
      assert.match(await converted('h.html', `<pre>${shown}</pre>`), /^<pre>&lt;kaltura-player [^<]+<\/pre>$/);
      const twice = shown.replaceAll('&', '&amp;').replaceAll('"', '&amp;quot;');
      assert.match(await converted('m.html', `<pre>${twice}</pre>`), /^<pre>&amp;lt;kaltura-player [^<]+&amp;gt;<\/pre>$/);
    });

    it('is omitted, with a reason, for a separate script and for a string inside of a string', async () => {
      const script = 'KalturaPlayer.setup({provider: {partnerId: 1, uiConfId: 2}}).loadMedia({entryId: "1_abc12345"});';
      writeFileSync(file('i.js'), script);
      writeFileSync(file('j.json'), JSON.stringify(JSON.stringify({ html: FRAME })));
      for (const [name, reason] of [
        ['i.js', /left: it is a separate script/],
        ['j.json', /left: it is in a string inside of a string/],
      ]) {
        const before = readFileSync(file(name), 'utf8');
        const { code, stdout } = await run(file(name), '--write');
        assert.equal(code, 1);
        assert.match(stdout, reason);
        assert.equal(readFileSync(file(name), 'utf8'), before);
      }
    });
  });

  describe('the files of the command', () => {
    const tree = (name, files) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(file(`${name}/${path}`.replace(/\/[^/]*$/, '')), { recursive: true });
        writeFileSync(file(`${name}/${path}`), text);
      }
      return file(name);
    };

    it('are found by a glob, and a glob without matches is reported', async () => {
      const root = tree('glob', { 'a.html': FRAME, 'b/c.html': FRAME, 'b/d.txt': FRAME, 'node_modules/e.html': FRAME });
      const { stdout } = await run(`${root}/**/*.html`);
      assert.match(stdout, /2 files, 2 codes/);
      const none = await run(`${root}/*.nothing`);
      assert.deepEqual([none.code, /no file matches it/.test(none.stdout)], [1, true]);
    });

    it('are read once in a loop of links, and a broken link is reported', async () => {
      const root = tree('links', { 'a/b.html': FRAME });
      symlinkSync(root, `${root}/a/loop`);
      symlinkSync(`${root}/a`, `${root}/again`);
      symlinkSync(`${root}/none`, `${root}/dead.html`);
      const { code, stdout } = await run(root);
      assert.equal(code, 1);
      assert.match(stdout, /dead\.html {2}ENOENT/);
      assert.match(stdout, /2 files, 1 code /);
    });

    for (const [signal, leaves, end] of [
      ['SIGTERM', 0, [143, null]],
      ['SIGINT', 0, [130, null]],
      ['SIGKILL', 1, [null, 'SIGKILL']],
    ]) {
      it(`are each either unchanged or converted after ${signal}, with at most ${leaves} drafts left`, async () => {
        const page = `<p>before</p>${FRAME}<p>after</p>`;
        const root = tree(signal, Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`${at}.html`, page])));
        const child = spawn(process.execPath, [command, 'convert', root, '--write'], { stdio: 'ignore' });
        const watcher = watch(root, () => child.kill(signal));
        const ended = await new Promise((resolve) => child.on('close', (...how) => resolve(how)));
        watcher.close();
        assert.deepEqual(ended, end, 'exit code and signal');
        const names = readdirSync(root);
        assert.ok(names.filter((name) => name.endsWith('.kaltura-convert')).length <= leaves);
        const texts = names.filter((name) => name.endsWith('.html')).map((name) => readFileSync(`${root}/${name}`, 'utf8'));
        assert.equal(texts.length, 1000);
        for (const text of texts) {
          assert.ok(text === page || /^<p>before<\/p><kaltura-player [^]+<\/script><p>after<\/p>$/.test(text), text);
        }
      });
    }
  });
});
