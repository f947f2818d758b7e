// Runs the recipes of docs/guide/sessions.md in other languages unchanged, with the API of the local backend. A language whose
// interpreter is not installed is skipped.
import assert from 'node:assert/strict';
import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { demoSecret } from '../../backend/api/session.mjs';
import { startBackend } from '../../backend/index.mjs';
import { freePort } from '../support/free-port.mjs';

const page = readFileSync('docs/guide/sessions.md', 'utf8');

/** Returns the recipe of a language, and the file name in its first line. */
function recipe(language) {
  const [, code] = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(page) ?? [];
  assert.ok(code, `docs/guide/sessions.md has a recipe in ${language}`);
  const [, file] = /(?:\/\/|#) (\S+\.\w+)/.exec(code) ?? [];
  assert.ok(file, `the recipe in ${language} names its file`);
  return { code, file };
}

const has = (command, argument) => spawnSync(command, [argument], { stdio: 'ignore' }).status === 0;

/** Runs each recipe for one request. `user` is empty when nobody is signed in; the user `stranger` may watch no entry. */
const languages = {
  php: {
    command: 'php',
    version: '--version',
    files: {
      'your-site.php': `<?php
function signed_in_user(): ?string { return ($_SERVER['HTTP_X_USER'] ?? '') ?: null; }
function may_watch(string $user, string $entryId): bool { return $user !== 'stranger'; }`,
    },
    async answer({ folder, file, env, entryId, user }) {
      const port = await freePort();
      const server = spawn('php', ['-S', `127.0.0.1:${port}`, file], { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
      try {
        await once(server.stderr, 'data');
        const query = entryId === undefined ? '' : `?entryId=${encodeURIComponent(entryId)}`;
        const response = await fetch(`http://127.0.0.1:${port}/ks${query}`, { headers: { 'x-user': user } });
        assert.equal(response.headers.get('cache-control'), 'no-store');
        return { status: response.status, body: await response.json() };
      } finally {
        server.kill();
        await once(server, 'exit');
      }
    },
  },
  python: {
    command: 'python3',
    version: '--version',
    files: {
      'ask.py': `import json, sys
from kaltura_session import answer_session
entry_id, user = sys.argv[1:]
status, body = answer_session(entry_id or None, user or None, lambda user, entry_id: user != "stranger")
print(json.dumps({"status": status, "body": body}))`,
    },
    answer: ({ folder, env, entryId = '', user }) => printed('python3', ['ask.py', entryId, user], folder, env),
  },
  java: {
    command: 'javac',
    version: '-version',
    files: {
      'Ask.java': `public class Ask {
  public static void main(String[] args) throws Exception {
    var a = KalturaSession.answer(args[0].isEmpty() ? null : args[0], args[1].isEmpty() ? null : args[1], (user, entryId) -> !user.equals("stranger"));
    System.out.println("{\\"status\\":" + a.status() + ",\\"body\\":" + a.json() + "}");
  }
}`,
    },
    prepare: (folder) => promisify(execFile)('javac', ['Ask.java', 'KalturaSession.java'], { cwd: folder }),
    answer: ({ folder, env, entryId = '', user }) => printed('java', ['-cp', '.', 'Ask', entryId, user], folder, env),
  },
};

async function printed(command, args, cwd, env) {
  const { stdout } = await promisify(execFile)(command, args, { cwd, env });
  return JSON.parse(stdout);
}

for (const [language, { command, version, files, prepare, answer }] of Object.entries(languages)) {
  const skip = has(command, version) ? false : `${command} is not on this machine`;

  describe(`the session recipe in ${language}`, { skip, timeout: 120_000 }, () => {
    let backend;
    let folder;
    let file;

    const ask = (entryId, user, env = {}) =>
      answer({
        folder,
        file,
        entryId,
        user,
        env: {
          ...process.env,
          KALTURA_PARTNER_ID: '1091',
          KALTURA_SECRET: demoSecret,
          KALTURA_SERVICE_URL: backend.origin,
          ...env,
        },
      });

    before(async () => {
      backend = await startBackend();
      folder = mkdtempSync(join(tmpdir(), 'session-recipe-'));
      const printedRecipe = recipe(language);
      ({ file } = printedRecipe);
      for (const [name, code] of Object.entries({ ...files, [file]: printedRecipe.code })) {
        writeFileSync(join(folder, name), code);
      }
      await prepare?.(folder);
    });
    after(async () => {
      rmSync(folder, { recursive: true, force: true });
      await backend.close();
    });

    it(`the ${language} recipe opens a session with the viewer, the entry and the role for playback`, async () => {
      const before = Math.floor(Date.now() / 1000);
      const { status, body } = await ask('1_video', 'ann@example.com');
      assert.equal(status, 200);
      assert.deepEqual(Object.keys(body).sort(), ['expiresAt', 'ks']);
      assert.ok(body.expiresAt >= before + 3600 && body.expiresAt <= Date.now() / 1000 + 3600, String(body.expiresAt));
      const params = new URLSearchParams({ format: '1', ks: body.ks, partnerId: '1091' });
      const response = await fetch(`${backend.origin}/api_v3/service/session/action/get`, { method: 'POST', body: params });
      const { userId, privileges } = await response.json();
      assert.deepEqual([userId, privileges], ['ann@example.com', 'sview:1_video,setrole:PLAYBACK_BASE_ROLE']);
    });

    for (const [what, entryId, user, status, error] of [
      ['a viewer who is not signed in', '1_video', '', 401, 'not-signed-in'],
      ['an entry that the viewer may not watch', '1_video', 'stranger', 403, 'not-allowed'],
      ['a request without an entry', undefined, 'ann', 400, 'entry-id-missing'],
      ['an entry id with another privilege in it', '1_video,sview:*', 'ann', 400, 'entry-id-invalid'],
      ['an entry id with a line break', '1_video\n', 'ann', 400, 'entry-id-invalid'],
      ['an entry id of 129 characters', 'x'.repeat(129), 'ann', 400, 'entry-id-invalid'],
      ['an entry id with letters of another script', '1_vidéo', 'ann', 400, 'entry-id-invalid'],
    ]) {
      it(`the ${language} recipe answers ${status} to ${what}`, async () => {
        assert.deepEqual(await ask(entryId, user), { status, body: { error } });
      });
    }

    it(`the ${language} recipe answers 502 and only session-failed when Kaltura refuses the secret`, async () => {
      const answer = await ask('1_video', 'ann', { KALTURA_SECRET: 'wrong-secret' });
      assert.deepEqual(answer, { status: 502, body: { error: 'session-failed' } });
    });

    it(`the ${language} recipe answers 502 when Kaltura cannot be reached`, async () => {
      const port = await freePort();
      const answer = await ask('1_video', 'ann', { KALTURA_SERVICE_URL: `http://127.0.0.1:${port}` });
      assert.deepEqual(answer, { status: 502, body: { error: 'session-failed' } });
    });

    it(`the ${language} recipe does not send the secret to the address of a redirect`, async () => {
      const paths = [];
      const server = createServer((request, response) => {
        paths.push(request.url);
        response.writeHead(307, { location: '/elsewhere' }).end();
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const answer = await ask('1_video', 'ann', { KALTURA_SERVICE_URL: `http://127.0.0.1:${server.address().port}` });
      server.closeAllConnections();
      server.close();
      assert.deepEqual(answer, { status: 502, body: { error: 'session-failed' } });
      assert.deepEqual(paths, ['/api_v3/service/session/action/start']);
    });
  });
}
