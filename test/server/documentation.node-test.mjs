// Runs the examples of docs/guide/sessions.md unchanged, with every kind of viewer and request.
import express from 'express';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { after, before, beforeEach, describe, it, mock } from 'node:test';
import { loadTs } from '../support/load-ts.mjs';
import { APP_TOKEN, APP_TOKEN_ID, KS, PARTNER, SECRET, startSessionApi } from './fake-session-api.mjs';

const { createSessionHandler } = await loadTs('src/server/index.ts');
const examples = [...readFileSync('docs/guide/sessions.md', 'utf8').matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code);
const example = (mark) => {
  const [code, ...more] = examples.filter((text) => text.includes(mark));
  assert.ok(code && more.length === 0, `one example has ${mark}`);
  return code.replace(/^import .+\n/gm, '');
};

const env = {
  KALTURA_PARTNER_ID: ` ${PARTNER}\n`,
  KALTURA_SECRET: SECRET,
  KALTURA_APP_TOKEN_ID: APP_TOKEN_ID,
  KALTURA_APP_TOKEN: APP_TOKEN,
};

describe('the Express example of the sessions guide', () => {
  let api;
  let origin;
  let user;
  let server;
  const settled = [];
  const { fetch } = globalThis;

  before(async () => {
    api = await startSessionApi();
    /* The example sets no service URL, so requests to Kaltura's host are redirected to the API of this test. */
    globalThis.fetch = (url, init) => fetch(String(url).replace('https://www.kaltura.com', api.url), init);
    const app = express();
    /* Express 4 ignores the promise of a route, so a rejection would end the process. */
    const mounted = {
      get: (path, ...handlers) => {
        const route = handlers.pop();
        app.get(path, ...handlers, (...args) => {
          settled.push(Promise.resolve(route(...args)).then(() => 'fulfilled', String));
        });
      },
    };
    const signIn = (req, _res, next) => {
      req.user = user;
      next();
    };
    const mayWatch = (viewer, entryId) => entryId !== '0_secret' && viewer !== undefined;
    const names = ['app', 'requireLogin', 'mayWatch', 'createSessionHandler', 'process'];
    new Function(...names, example("app.get('/ks'"))(mounted, signIn, mayWatch, createSessionHandler, { env });
    app.use((_error, _req, res, _next) => res.status(500).end());
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${server.address().port}`;
  });
  beforeEach(() => {
    api.reset();
    settled.length = 0;
    mock.method(console, 'warn', () => {});
  });
  after(async () => {
    globalThis.fetch = fetch;
    mock.restoreAll();
    server.closeAllConnections();
    server.close();
    await api.stop();
  });

  for (const [what, id, sent] of [
    ['a text', 'ann@example.com', 'ann@example.com'],
    ['a number', 42, '42'],
    ['a bigint', 12345678901234567890n, '12345678901234567890'],
    ['no id', undefined, undefined],
    ['null', null, undefined],
    ['an empty text', '', undefined],
  ]) {
    it(`the Express example opens a session for a viewer whose id is ${what}`, async () => {
      user = { id };
      const answer = await fetch(`${origin}/ks?entryId=0_abc&reason=load`);
      assert.equal(answer.status, 200);
      assert.equal((await answer.json()).ks, KS);
      assert.equal(api.calls[0].params.userId, sent);
      assert.equal(api.calls[0].params.privileges, 'sview:0_abc');
      assert.equal(api.calls[0].params.partnerId, String(PARTNER));
    });
  }

  for (const [what, id] of [
    ['a semicolon', 'a;b'],
    ['an asterisk alone', '*'],
    ['101 characters', 'x'.repeat(101)],
    ['a line break', 'a\nb'],
    ['a number that is not exact', 2 ** 60],
    ['NaN', NaN],
    ['an object', {}],
  ]) {
    it(`the Express example answers 500, and keeps running, for a viewer id that is or has ${what}`, async () => {
      user = { id };
      const answer = await fetch(`${origin}/ks?entryId=0_abc`);
      assert.equal(answer.status, 500);
      assert.deepEqual(await answer.json(), { error: 'server-error' });
      assert.match(console.warn.mock.calls[0].arguments[0], /Option "userId" is /);
      assert.equal(api.calls.length, 0);
      user = { id: 'ann' };
      assert.equal((await fetch(`${origin}/ks?entryId=0_abc`)).status, 200);
      assert.deepEqual(await Promise.all(settled), ['fulfilled', 'fulfilled']);
    });
  }

  it('the Express example answers 403 to a viewer who is not signed in or may not watch the entry', async () => {
    user = undefined;
    assert.equal((await fetch(`${origin}/ks?entryId=0_abc`)).status, 403);
    user = { id: 1 };
    assert.equal((await fetch(`${origin}/ks?entryId=0_secret`)).status, 403);
    assert.equal(api.calls.length, 0);
  });

  it('the Express example answers entry-id-missing to the request for a playlist', async () => {
    user = { id: 1 };
    const answer = await fetch(`${origin}/ks?reason=load`);
    assert.equal(answer.status, 400);
    assert.deepEqual(await answer.json(), { error: 'entry-id-missing' });
  });

  it('the Express example keeps running after malformed request lines and headers', async () => {
    user = { id: 1 };
    const { port } = server.address();
    for (const head of [
      'GET http://user:password@host/ks?entryId=0_a HTTP/1.1',
      'GET http://[::/ks HTTP/1.1',
      'GET //ks HTTP/1.1',
      'GET /ks?entryId[toString]=x HTTP/1.1',
      'GET /ks?%E0%A4%A HTTP/1.1',
      'GET /ks?entryId=0_a HTTP/1.1\r\nCookie: \xe9\xff\r\nSet-Cookie: a\r\nSet-Cookie: b\r\nOrigin: null',
    ]) {
      const socket = connect(port, '127.0.0.1').setEncoding('latin1');
      socket.write(`${head}\r\nHost: x\r\nConnection: close\r\n\r\n`, 'latin1');
      let text = '';
      for await (const part of socket) text += part;
      assert.match(text, /^HTTP\/1\.1 (?:[45]\d\d) /, head);
    }
    assert.ok(settled.length > 0, 'some of them reach the route');
    assert.deepEqual(new Set(await Promise.all(settled)), new Set(['fulfilled']));
    assert.equal((await fetch(`${origin}/ks?entryId=0_abc`)).status, 200);
  });
});

describe('the Request and Response example of the sessions guide', () => {
  it('the Request and Response example answers 401 without sign-in, and 403 for an entry the viewer may not watch', async () => {
    const api = await startSessionApi();
    const { fetch } = globalThis;
    globalThis.fetch = (url, init) => fetch(String(url).replace('https://www.kaltura.com', api.url), init);
    try {
      const code = example('export const GET').replace('export const GET =', 'return');
      const names = ['createSessionHandler', 'isSignedIn', 'mayWatch', 'process'];
      const isSignedIn = async (request) => request.headers.has('cookie');
      const GET = new Function(...names, code)(createSessionHandler, isSignedIn, (_request, id) => id === '0_abc', { env });
      const statusFor = async (id, headers) =>
        (await GET(new Request(`https://www.example.com/ks?entryId=${id}`, { headers }))).status;
      assert.equal(await statusFor('0_abc', { cookie: 'in' }), 200);
      assert.equal(await statusFor('0_other', { cookie: 'in' }), 403);
      assert.equal(await statusFor('0_abc', {}), 401);
    } finally {
      globalThis.fetch = fetch;
      await api.stop();
    }
  });
});

describe('entry ids of the server entry', () => {
  it('accepts entry ids of up to 128 characters in privileges and in the session handler', async () => {
    const { buildPrivileges } = await loadTs('src/server/index.ts');
    const idOf = (length) => 'x'.repeat(length);
    assert.equal(buildPrivileges({ entryId: idOf(128) }), `sview:${idOf(128)}`);
    assert.throws(() => buildPrivileges({ entryId: idOf(129) }), { code: 'invalid-option' });
    const api = await startSessionApi();
    const handle = createSessionHandler({ serviceUrl: api.url, partnerId: PARTNER, secret: SECRET });
    const statusFor = async (length) => (await handle(new Request(`http://x.example/ks?entryId=${idOf(length)}`))).status;
    assert.deepEqual([await statusFor(128), await statusFor(129)], [200, 400]);
    await api.stop();
  });
});
