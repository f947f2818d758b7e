import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadTs } from '../support/load-ts.mjs';
import { api, call, site, source } from './call-handler.mjs';

const { createSessionHandler } = await loadTs('src/server/index.ts');

describe('createSessionHandler origins', () => {
  const other = 'https://learn.example.edu';
  const handle = createSessionHandler(source, { allowedOrigins: [other, 'http://localhost:8080'] });
  const cors = ({ headers }) => headers.get('access-control-allow-origin');

  it('sends CORS headers to allowed origins, with refusals too', async () => {
    const granted = await call(handle, { headers: { origin: other } });
    assert.equal(granted.status, 200);
    assert.equal(cors(granted), other);
    assert.equal(granted.headers.get('access-control-allow-credentials'), 'true');
    assert.equal(cors(await call(handle, { query: '', headers: { origin: other } })), other);
    assert.equal(cors(await call(handle, { headers: { origin: 'http://localhost:8080' } })), 'http://localhost:8080');
  });

  it('sends no CORS headers to its own origin or to a request without an origin', async () => {
    for (const headers of [{}, { origin: site }]) {
      const answer = await call(handle, { headers });
      assert.equal(answer.status, 200);
      assert.equal(cors(answer), null);
    }
  });

  it('answers origin-not-allowed to other origins and opens no session', async () => {
    for (const origin of [
      'null',
      'https://evil.example',
      `${other}.evil.example`,
      `${other}:8443`,
      'http://learn.example.edu',
      `${other}/`,
      '*',
    ]) {
      for (const method of ['GET', 'OPTIONS']) {
        const answer = await call(handle, { method, headers: { origin } });
        assert.equal(`${answer.status} ${answer.body.error}`, '403 origin-not-allowed', origin);
        assert.equal(cors(answer), null);
      }
    }
    assert.equal(api.calls.length, 0);
  });

  it('answers a CORS preflight without opening a session', async () => {
    const { status, headers, body } = await call(handle, {
      method: 'OPTIONS',
      headers: { origin: other, 'access-control-request-method': 'GET' },
    });
    assert.equal(status, 204);
    assert.equal(body, undefined);
    assert.equal(headers.get('access-control-allow-origin'), other);
    assert.equal(headers.get('access-control-allow-methods'), 'GET');
    assert.match(headers.get('access-control-allow-headers'), /authorization/);
    assert.equal(api.calls.length, 0);
  });

  it('accepts a single origin as text', async () => {
    const answer = await call(createSessionHandler(source, { allowedOrigins: other }), { headers: { origin: other } });
    assert.equal(cors(answer), other);
  });

  it('throws when allowedOrigins is neither text nor an array', () => {
    for (const allowedOrigins of ['', `${other},${site}`, null, {}, new Set([other]), 7]) {
      const expected = { code: 'invalid-option', message: /Option "allowedOrigins" is .+; expected origins/ };
      assert.throws(() => createSessionHandler(source, { allowedOrigins }), expected, String(allowedOrigins));
    }
  });

  it('throws when an item of allowedOrigins is not an origin', () => {
    for (const origin of [
      '*',
      'null',
      'www.example.com',
      `${site}/`,
      `${site}/path`,
      'https://*.example.com',
      'HTTPS://www.example.com',
      7,
      null,
    ]) {
      assert.throws(() => createSessionHandler(source, { allowedOrigins: [origin] }), { code: 'invalid-option' }, String(origin));
    }
  });
});
