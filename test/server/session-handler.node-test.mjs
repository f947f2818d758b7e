import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { loadTs } from '../support/load-ts.mjs';
import { api, call, privileges, refusal, silent, site, source, tokenSource } from './call-handler.mjs';
import { KS, SECRET } from './fake-session-api.mjs';

const { createSessionHandler, SessionError } = await loadTs('src/server/index.ts');

describe('createSessionHandler', () => {
  it('answers with a session for the requested entry', async () => {
    const now = Math.floor(Date.now() / 1000);
    const { status, headers, body } = await call(createSessionHandler({ ...source, expiry: 60, role: 'PLAYER' }));
    assert.equal(status, 200);
    assert.equal(headers.get('content-type'), 'application/json');
    assert.deepEqual(Object.keys(body), ['ks', 'expiresAt']);
    assert.equal(body.ks, KS);
    assert.ok(body.expiresAt >= now + 60 && body.expiresAt <= now + 62);
    assert.deepEqual(privileges(), ['sview:0_abc,setrole:PLAYER']);
  });

  it('calls an options function for each request', async () => {
    const handle = createSessionHandler(async (request, requested) => {
      assert.deepEqual(requested, { entryId: '0_abc', reason: 'expired' });
      return { ...source, userId: request.headers.get('x-user') };
    });
    assert.equal((await call(handle, { headers: { 'x-user': 'ann' } })).status, 200);
    assert.equal(api.calls[0].params.userId, 'ann');
  });

  it('opens AppToken sessions with the privileges of the token when it has no authorize function', async () => {
    for (const query of ['?entryId=0_abc', '']) {
      api.reset();
      assert.equal((await call(createSessionHandler(tokenSource), { query })).body.ks, KS);
      assert.ok(!('sessionPrivileges' in api.calls[1].params));
    }
  });

  it('opens AppToken sessions only for the entry that authorize allowed', async () => {
    const errors = [];
    const handle = createSessionHandler(tokenSource, {
      authorize: (_request, { entryId }) => entryId === '0_mine',
      onError: ({ code }) => errors.push(code),
    });
    assert.equal((await call(handle, { query: '?entryId=0_mine' })).status, 200);
    assert.equal(api.calls[1].params.sessionPrivileges, 'sview:0_mine');
    assert.equal(await refusal(handle, { query: '?entryId=0_other' }), '403 not-allowed');
    for (const [privileges, expected] of [
      ['sview:0_mine', 200],
      ['apptoken:0_token,sview:0_mine,setrole:PLAYER', 200],
      ['sview:*', 502],
      ['sview:0_mine,sview:*', 502],
      ['sview:0_mine/0_other', 502],
      ['sview:0_other', 502],
      ['', 502],
      ['sview:0_mine,edit:*', 502],
      ['sview:0_mine,disableentitlement', 502],
    ]) {
      api.answers['appToken/startSession'] = (response, usual) => response.end(JSON.stringify({ ...usual, privileges }));
      assert.equal((await call(handle, { query: '?entryId=0_mine' })).status, expected, privileges);
    }
    assert.deepEqual(new Set(errors), new Set(['api']));
  });

  it('opens AppToken sessions for playlists with authorize only if the options set entryId', async () => {
    const authorize = () => true;
    assert.equal(await refusal(createSessionHandler(tokenSource, { authorize }), { query: '' }), '400 entry-id-missing');
    assert.equal((await call(createSessionHandler({ ...tokenSource, entryId: '*' }, { authorize }), { query: '' })).status, 200);
    assert.equal(api.calls[1].params.sessionPrivileges, 'sview:*');
  });

  it('passes its second argument to the options function, authorize and viewerIp', async () => {
    const seen = [];
    const handle = createSessionHandler(
      (_request, _asked, framework) => {
        seen.push(['source', framework]);
        return { ...source, userId: framework.user.id };
      },
      {
        authorize: (_request, { entryId }, framework) => seen.push([entryId, framework]) > 0,
        viewerIp: (_request, framework) => {
          seen.push(['ip', framework]);
          return framework.ip;
        },
      },
    );
    const framework = { user: { id: 42 }, ip: '203.0.113.7' };
    const answer = await handle(new Request(`${site}/ks?entryId=0_abc`), framework);
    assert.equal(answer.status, 200);
    assert.deepEqual(
      seen,
      ['0_abc', 'ip', 'source'].map((name) => [name, framework]),
    );
    assert.equal(api.calls[0].params.userId, '42');
    assert.equal(api.calls[0].params.privileges, 'sview:0_abc,iprestrict:203.0.113.7');
  });

  it('throws on creation when its options are invalid', () => {
    for (const bad of [
      { ...source, secret: undefined },
      { ...source, entryId: 'a,b' },
      { ...source, timeLimit: 0 },
      { ...source, fetch: 'https://proxy.example.com' },
      { ...tokenSource, timeLimit: '10' },
      { ...source, appToken: '' },
      {},
    ]) {
      assert.throws(
        () => createSessionHandler(bad),
        (error) => error instanceof SessionError && error.code === 'invalid-option',
      );
    }
  });
});

describe('createSessionHandler functions', () => {
  const create = (options) => () => createSessionHandler(source, options);

  it('throws on creation when the name of a handler option is misspelt', () => {
    for (const name of ['authorise', 'Authorize', 'viewerIP', 'onerror', 'secret']) {
      assert.throws(create({ [name]: () => false }), {
        code: 'invalid-option',
        message: `[kaltura-player] Option "${name}" is unknown; expected one of authorize, viewerIp, onError, allowedOrigins.`,
      });
    }
  });

  it('throws on creation when authorize or viewerIp is given, but is not a function', () => {
    for (const name of ['authorize', 'viewerIp']) {
      for (const value of [undefined, null, false, 0, '', true, 'x', {}, [() => false]]) {
        const message = new RegExp(`^\\[kaltura-player\\] Option "${name}" is .+; expected a function, or no such key\\.$`);
        assert.throws(create({ [name]: value }), { code: 'invalid-option', message }, String(value));
      }
    }
  });

  it('throws on creation when the handler options are not an object, such as the authorize function itself', () => {
    for (const options of [() => false, null, false, 'x', 7, [() => false]]) {
      assert.throws(create(options), { code: 'invalid-option' }, String(options));
    }
  });
});

describe('createSessionHandler authorization', () => {
  it('opens a session only if authorize returns true', async () => {
    for (const [verdict, expected] of [
      [false, '403 not-allowed'],
      [403, '403 not-allowed'],
      [401, '401 not-signed-in'],
      [undefined, '403 not-allowed'],
      [1, '403 not-allowed'],
      ['true', '403 not-allowed'],
      [Promise.resolve(false), '403 not-allowed'],
    ]) {
      assert.equal(await refusal(createSessionHandler(source, { authorize: () => verdict })), expected, String(verdict));
    }
    assert.equal(api.calls.length, 0);
    const authorize = async (request, { entryId }) => request.headers.get('cookie') === 'in' && entryId === '0_abc';
    assert.equal((await call(createSessionHandler(source, { authorize }), { headers: { cookie: 'in' } })).status, 200);
  });

  it('answers 500 and opens no session when authorize writes another entry into the request', async () => {
    const authorize = (_request, requested) => {
      requested.entryId = '*';
      return true;
    };
    assert.equal(await refusal(createSessionHandler(source, { authorize, ...silent })), '500 server-error');
    assert.equal(api.calls.length, 0);
  });

  it('calls neither the options function nor viewerIp when authorize refuses', async () => {
    const never = () => assert.fail('the function was called');
    const handle = createSessionHandler(never, { authorize: () => false, viewerIp: never });
    assert.equal(await refusal(handle), '403 not-allowed');
  });

  it('answers 500 when authorize throws, and reports the error only to onError', async () => {
    const errors = [];
    const onError = (error, request) => errors.push([error.message, request.url]);
    const authorize = () => {
      throw new Error(`database of ${SECRET}`);
    };
    assert.equal(
      await refusal(createSessionHandler(source, { authorize, onError }), { query: '?entryId=0_a' }),
      '500 server-error',
    );
    assert.deepEqual(errors, [[`database of ${SECRET}`, `${site}/ks?entryId=0_a`]]);
    assert.equal(api.calls.length, 0);
  });

  it('answers 405 to requests by other methods than GET', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const { status, headers, body } = await call(createSessionHandler(source), { method });
      assert.equal(status, 405);
      assert.deepEqual(body, { error: 'method-not-allowed' });
      assert.equal(headers.get('allow'), 'GET, OPTIONS');
    }
    assert.equal(api.calls.length, 0);
  });
});

describe('createSessionHandler viewer addresses', () => {
  it('restricts the session to the address that viewerIp returns', async () => {
    const viewerIp = (request) => request.headers.get('x-real-ip');
    for (const ip of ['203.0.113.7', '::ffff:203.0.113.7']) {
      await call(createSessionHandler(source, { viewerIp }), { headers: { 'x-real-ip': ip } });
    }
    assert.deepEqual(privileges(), Array(2).fill('sview:0_abc,iprestrict:203.0.113.7'));
  });

  it('does not read the viewer’s address from request headers by itself', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.1', 'x-real-ip': '198.51.100.1', forwarded: 'for=198.51.100.1' };
    await call(createSessionHandler(source), { headers });
    await call(createSessionHandler(source, { viewerIp: async () => '203.0.113.7' }), { headers });
    assert.deepEqual(privileges(), ['sview:0_abc', 'sview:0_abc,iprestrict:203.0.113.7']);
  });

  it('answers viewer-ip-unknown when viewerIp returns no IPv4 address', async () => {
    for (const ip of [
      undefined,
      null,
      '',
      '2001:db8::1',
      '203.0.113.999',
      'unknown',
      '203.0.113.7, 198.51.100.1',
      '203.0.113.7,edit:*',
      7,
    ]) {
      assert.equal(await refusal(createSessionHandler(source, { viewerIp: () => ip })), '403 viewer-ip-unknown', String(ip));
    }
    assert.equal(api.calls.length, 0);
  });
});

describe('createSessionHandler failures', () => {
  it('answers 502 when Kaltura opens no session, and reports the reason to onError', async () => {
    const codes = [];
    const onError = (error) => codes.push(error.code);
    assert.equal(await refusal(createSessionHandler({ ...source, secret: 'wrong' }, { onError })), '502 session-failed');
    api.answers['session/start'] = (response) => response.writeHead(500).end();
    assert.equal(await refusal(createSessionHandler(source, { onError })), '502 session-failed');
    api.answers['session/start'] = (response) => response.destroy();
    assert.equal(await refusal(createSessionHandler(source, { onError })), '502 session-failed');
    assert.deepEqual(codes, ['wrong-secret', 'bad-response', 'network']);
  });

  it('answers 500 when the options function throws or returns invalid options', async () => {
    const broken = [
      () => ({ ...source, secret: undefined }),
      () => ({ ...source, userId: 'a;b' }),
      () => undefined,
      () => null,
      () => 'secret',
      () => ({ ...source, entryId: null }),
      () => ({ ...source, entryId: '' }),
      () => ({ ...source, userId: 2 ** 53 }),
      () => {
        throw new Error('x');
      },
      () => Promise.reject(new Error('x')),
    ];
    for (const options of broken) assert.equal(await refusal(createSessionHandler(options, silent)), '500 server-error');
    assert.equal(api.calls.length, 0);
  });

  it('answers 500 and does not reject when onError throws, rejects or is no function', async () => {
    for (const onError of [
      () => {
        throw new Error('no log');
      },
      () => Promise.reject(new Error('no log')),
      null,
      'log',
    ]) {
      const { mock: written } = mock.method(console, 'warn', () => {});
      const handle = createSessionHandler(() => ({ ...source, userId: '*' }), { onError });
      assert.equal(await refusal(handle), '500 server-error');
      await Promise.resolve();
      mock.restoreAll();
      const lines = written.calls.map(({ arguments: [line] }) => line);
      assert.match(lines[0], /Option "userId" is "\*"/);
      assert.match(lines[1], /onError failed/);
    }
  });

  it('answers 500 and explains the mistake when it is called with anything but a standard Request', async () => {
    for (const request of [
      undefined,
      null,
      {},
      { url: '/ks?entryId=0_a', headers: { host: 'x' } },
      'https://www.example.com/ks',
    ]) {
      const errors = [];
      const answer = await createSessionHandler(source, { onError: (error) => errors.push(error) })(request);
      assert.equal(answer.status, 500);
      assert.equal(errors.length, 1);
      assert.equal(errors[0].code, 'invalid-option');
      assert.match(errors[0].message, /without a Request of the fetch standard.+new Request\(/);
    }
  });

  it('writes one warning about a failure to the console when it has no onError', async () => {
    const { mock: written } = mock.method(console, 'warn', () => {});
    await call(createSessionHandler({ ...source, secret: 'wrong' }));
    mock.restoreAll();
    assert.equal(written.callCount(), 1);
    assert.match(
      written.calls[0].arguments.join(' '),
      /^\[kaltura-player\] Kaltura refused session\.start with START_SESSION_ERROR/,
    );
  });
});
