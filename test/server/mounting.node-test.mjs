// The documented ways to mount the handler, with a backend that checks the sessions when they are used.
import express from 'express';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { startBackend } from '../../backend/index.mjs';
import { loadTs } from '../support/load-ts.mjs';

const { createSessionHandler } = await loadTs('src/server/index.ts');

describe('the session handler on a server', () => {
  const partnerId = 90210;
  let backend;
  let account;
  const servers = [];

  before(async () => {
    backend = await startBackend();
    account = { serviceUrl: backend.origin, partnerId, secret: 'demo-secret' };
  });
  after(async () => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    await backend.close();
  });

  const listen = async (listener) => {
    const server = createServer(listener).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    return `http://127.0.0.1:${server.address().port}`;
  };

  /** Returns the codes by which access control denies the entry with this KS. */
  const denials = async (ks) => {
    const body = new URLSearchParams({ format: '1', ks, entryId: '1_secured' });
    const response = await fetch(`${backend.origin}/api_v3/service/baseEntry/action/getPlaybackContext`, {
      method: 'POST',
      body,
    });
    const { messages, objectType } = await response.json();
    assert.equal(objectType, 'KalturaPlaybackContext');
    return messages.map(({ code }) => code);
  };

  it('returns a KS that opens the requested entry and no other, mounted in Express', async () => {
    const app = express();
    app.get('/ks', async (req, res) => {
      const handle = createSessionHandler({ ...account, userId: 'ann' }, { viewerIp: () => req.ip });
      const answer = await handle(new Request(new URL(req.url, 'http://localhost'), { headers: req.headers }));
      res
        .status(answer.status)
        .set(Object.fromEntries(answer.headers))
        .send(await answer.text());
    });
    const origin = await listen(app);

    const granted = await fetch(`${origin}/ks?entryId=1_secured&reason=load`);
    assert.equal(granted.status, 200);
    assert.equal(granted.headers.get('cache-control'), 'no-store');
    assert.match(granted.headers.get('content-type'), /^application\/json/);
    assert.deepEqual(await denials((await granted.json()).ks), []);

    const other = await (await fetch(`${origin}/ks?entryId=1_video`)).json();
    assert.deepEqual(await denials(other.ks), ['SESSION_RESTRICTED']);

    const refused = await fetch(`${origin}/ks?entryId=*`);
    assert.equal(refused.status, 400);
    assert.deepEqual(await refused.json(), { error: 'entry-id-invalid' });
  });

  it('answers preflights and requests from an allowed origin, mounted in node:http', async () => {
    const handle = createSessionHandler(() => account, { allowedOrigins: ['https://learn.example.edu'] });
    const origin = await listen(async (req, res) => {
      if (!req.url.startsWith('/ks') || !['GET', 'OPTIONS'].includes(req.method)) return res.writeHead(404).end();
      const request = new Request(new URL(req.url, 'http://localhost'), { method: req.method, headers: req.headers });
      const answer = await handle(request);
      res.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
    });
    const headers = { origin: 'https://learn.example.edu' };

    const preflight = await fetch(`${origin}/ks?entryId=1_secured`, { method: 'OPTIONS', headers });
    assert.equal(preflight.status, 204);
    const granted = await fetch(`${origin}/ks?entryId=1_secured`, { headers });
    assert.equal(granted.headers.get('access-control-allow-origin'), headers.origin);
    assert.deepEqual(await denials((await granted.json()).ks), []);
  });

  it('opens sessions with an AppToken of each hash type', async () => {
    const { serviceUrl } = account;
    for (const hashType of ['SHA1', 'SHA256', 'SHA512']) {
      const handle = createSessionHandler({ serviceUrl, partnerId, appTokenId: '1_apptoken', appToken: 'demo-token', hashType });
      const answer = await handle(new Request('http://localhost/ks?entryId=1_secured'));
      assert.deepEqual(await denials((await answer.json()).ks), []);
    }
  });
});
