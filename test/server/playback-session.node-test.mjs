import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { createServer } from 'node:net';
import { after, beforeEach, describe, it, mock } from 'node:test';
import { loadTs } from '../support/load-ts.mjs';
import { KS, PARTNER, SECRET, rejection, startSessionApi } from './fake-session-api.mjs';

const { createPlaybackSession, SessionError } = await loadTs('src/server/index.ts');
const api = await startSessionApi();
after(() => api.stop());
beforeEach(() => api.reset());

const account = { serviceUrl: api.url, partnerId: PARTNER, secret: SECRET };
const failure = async (options) => {
  const error = await rejection(createPlaybackSession({ ...account, ...options }));
  assert.ok(error instanceof SessionError, String(error));
  return error;
};

describe('createPlaybackSession', () => {
  it('opens a USER session with a single POST request', async () => {
    await createPlaybackSession({ ...account, userId: 'viewer@example.com', entryId: '0_abc', appId: 'my-app', expiry: 7200 });
    assert.equal(api.calls.length, 1);
    const [{ method, url, params }] = api.calls;
    assert.equal(method, 'POST');
    assert.equal(url, '/api_v3/service/session/action/start');
    assert.deepEqual(params, {
      format: '1',
      partnerId: String(PARTNER),
      secret: SECRET,
      type: '0',
      userId: 'viewer@example.com',
      expiry: '7200',
      privileges: 'sview:0_abc,appid:my-app',
    });
  });

  it('sends the secret only in the request body', async () => {
    await createPlaybackSession(account);
    const [{ url, headers }] = api.calls;
    assert.ok(!JSON.stringify({ url, headers }).includes(SECRET));
  });

  it('opens an anonymous session of an hour by default', async () => {
    await createPlaybackSession({ ...account, partnerId: String(PARTNER) });
    assert.deepEqual(api.calls[0].params, {
      format: '1',
      partnerId: String(PARTNER),
      secret: SECRET,
      type: '0',
      expiry: '3600',
      privileges: '',
    });
  });

  it('counts the expiry of a session from the time its request was sent', async () => {
    mock.timers.enable({ apis: ['Date'], now: 1_800_000_000_900 });
    try {
      api.answers['session/start'] = (response, usual) => {
        mock.timers.setTime(1_800_000_007_000);
        response.end(JSON.stringify(usual));
      };
      assert.deepEqual(await createPlaybackSession({ ...account, expiry: 60 }), { ks: KS, expiresAt: 1_800_000_060 });
    } finally {
      mock.timers.reset();
    }
  });

  for (const suffix of ['', '/', '/api_v3', '/api_v3/']) {
    it(`accepts a service URL that ends in "${suffix}"`, async () => {
      await createPlaybackSession({ ...account, serviceUrl: api.url + suffix });
      assert.equal(api.calls[0].url, '/api_v3/service/session/action/start');
    });
  }

  it('requests the session from www.kaltura.com, through a custom fetch, without a service URL', async () => {
    const urls = [];
    const fetch = async (url) => {
      urls.push(url);
      return Response.json(KS);
    };
    await createPlaybackSession({ partnerId: PARTNER, secret: SECRET, fetch });
    assert.deepEqual(urls, ['https://www.kaltura.com/api_v3/service/session/action/start']);
  });

  it('accepts a KS that the API wraps in a result object', async () => {
    api.answers['session/start'] = (response, usual) => response.end(JSON.stringify({ result: usual }));
    assert.equal((await createPlaybackSession(account)).ks, KS);
  });
});

describe('createPlaybackSession options', () => {
  for (const [option, values] of Object.entries({
    partnerId: [undefined, null, 0, -1, 1.5, NaN, '', '12x', '0123', '12345678901', '1,2', SECRET],
    secret: [undefined, null, '', ` ${SECRET}`, `${SECRET}\n`, 12345, 'é', 'x'.repeat(257)],
    expiry: [0, -1, 9, 4, 86_401, 3_600_000, 60.5, NaN, Infinity, '', '1h', '1e3', '60.5', '9', '0x10', '86401', true, null],
    userId: ['*', ' * ', 'a;edit:*', 'a\nb', 'a\u0000b', 'a\u2028b', 1.5, 2 ** 53, NaN, Infinity, true, {}, [], 'x'.repeat(101)],
    serviceUrl: [
      '',
      'www.kaltura.com',
      'http://www.kaltura.com',
      'ftp://localhost',
      'https://user:pass@localhost',
      'https://user@localhost',
      'https://localhost?x=1',
      'https://localhost#x',
      'javascript:alert(1)',
      'http://localhost.example.com',
      null,
      5,
    ],
    timeLimit: [0, -1, 61, NaN, '10', null],
    fetch: ['https://proxy.example.com', false, {}],
    entryId: ['0_a,edit:*', []],
    ipAddress: [undefined, null],
    type: [2],
    privileges: ['disableentitlement'],
    ipAdress: ['203.0.113.7'],
  })) {
    it(`rejects an invalid ${option} without sending a request`, async () => {
      for (const value of values) {
        const error = await failure({ [option]: value });
        const shown = `${option}: ${String(value)} → ${error.message}`;
        assert.equal(error.code, 'invalid-option', shown);
        assert.ok(error.message.startsWith(`[kaltura-player] Option "${option}" is `), shown);
        assert.match(error.message, /; expected .+\.$/, shown);
      }
      assert.equal(api.calls.length, 0);
    });
  }

  it('does not show a secret that is given as the value of another option', async () => {
    const misplaced = ['expiry', 'timeLimit', 'actionsLimit', 'enableEntitlement', 'partnerId', 'serviceUrl'];
    for (const option of misplaced) assert.equal((await failure({ [option]: SECRET, secret: '3600' })).code, 'invalid-option');
    for (const option of ['userId', 'entryId', 'role', 'appId', 'sessionId', 'uriRestrict']) {
      for (const text of [`${SECRET};`, `a,${SECRET}\n*`, `${KS}; ${'x '.repeat(40)}`, `${'x '.repeat(24)}${SECRET};`]) {
        const { message } = await failure({ [option]: text });
        assert.ok(!message.includes(SECRET.slice(0, 8)) && !message.includes(KS.slice(0, 8)), message);
      }
    }
    assert.match((await failure({ expiry: SECRET })).message, /Option "expiry" is "\[27 characters\]"; expected whole seconds/);
    assert.match((await failure({ userId: 'ann;bob@example.com' })).message, /Option "userId" is "ann;bob@example\.com"/);
  });

  it('accepts ids and the expiry as environments and databases store them', async () => {
    for (const [option, value, sent] of [
      ['userId', 42, '42'],
      ['userId', 0, '0'],
      ['userId', 9_007_199_254_740_993n, '9007199254740993'],
      ['userId', ' ann\n', 'ann'],
      ['userId', 'x'.repeat(100), 'x'.repeat(100)],
      ['userId', null, undefined],
      ['userId', undefined, undefined],
      ['userId', '', undefined],
      ['userId', ' \n', undefined],
      ['expiry', '3600', '3600'],
      ['expiry', ' 600\r\n', '600'],
      ['expiry', 600n, '600'],
      ['partnerId', `${PARTNER}\n`, String(PARTNER)],
      ['partnerId', ` ${PARTNER} `, String(PARTNER)],
      ['partnerId', BigInt(PARTNER), String(PARTNER)],
    ]) {
      api.reset();
      await createPlaybackSession({ ...account, [option]: value });
      assert.equal(api.calls[0].params[option], sent, `${option}: ${String(value)}`);
    }
  });

  it('accepts an expiry of 10 seconds and of 86400 seconds, the two limits', async () => {
    for (const expiry of [10, 86_400]) await createPlaybackSession({ ...account, expiry });
    assert.deepEqual(
      api.calls.map(({ params }) => params.expiry),
      ['10', '86400'],
    );
  });
});

describe('createPlaybackSession failures', () => {
  it('createPlaybackSession reports invalid-option when its options are not an object', async () => {
    for (const options of [undefined, null, 'text', 7, () => account]) {
      const error = await rejection(createPlaybackSession(options));
      assert.equal(error.code, 'invalid-option', String(options));
      assert.match(error.message, /Option "options" is .+; expected an object\./);
    }
  });

  const answerWith = (status, body, headers = {}) => {
    api.answers['session/start'] = (response) => response.writeHead(status, headers).end(body);
  };

  it('reports wrong-secret with the error code of Kaltura and without the secret', async () => {
    const secret = `${SECRET}-wrong`;
    const error = await failure({ secret });
    assert.equal(error.code, 'wrong-secret');
    assert.equal(error.apiCode, 'START_SESSION_ERROR');
    assert.match(error.message, /check that the secret belongs to this partnerId/);
    assert.equal(api.calls.length, 1);
  });

  it('reports api with a message of its own when Kaltura refuses a session for another reason', async () => {
    answerWith(200, JSON.stringify({ objectType: 'KalturaAPIException', code: 'UNKNOWN_ROLE_ID', message: `no ${KS}` }));
    const error = await failure({ role: 'NOPE' });
    assert.equal(error.code, 'api');
    assert.equal(error.apiCode, 'UNKNOWN_ROLE_ID');
    assert.match(error.message, /check the option role/);
  });

  it('reports UNKNOWN in place of a malformed error code from Kaltura', async () => {
    for (const code of [SECRET, KS, null, 7, { a: 1 }]) {
      answerWith(200, JSON.stringify({ objectType: 'KalturaAPIException', code }));
      assert.equal((await failure()).apiCode, 'UNKNOWN');
    }
  });

  it('reports the error code of a refusal that arrives with HTTP status 500', async () => {
    answerWith(500, JSON.stringify({ objectType: 'KalturaAPIException', code: 'INTERNAL_SERVERL_ERROR' }));
    assert.equal((await failure()).apiCode, 'INTERNAL_SERVERL_ERROR');
  });

  for (const [what, status, body] of [
    ['an HTML page', 200, '<!doctype html><title>Sign in</title>'],
    ['an empty body', 200, ''],
    ['half of an answer', 200, '"djJ8'],
    ['null', 200, 'null'],
    ['an empty KS', 200, '""'],
    ['a KS with a line break', 200, JSON.stringify(`${KS}\nx`)],
    ['an object without KS', 200, '{"objectType":"KalturaSessionInfo"}'],
    ['a list', 200, `["${KS}"]`],
    ['a number', 200, '42'],
    ['HTTP 500', 500, 'oops'],
    ['HTTP 404', 404, JSON.stringify(KS)],
    ['a word of a gateway', 200, '"Unauthorized"'],
    ['a page in a JSON string', 200, '"<html><body>Please-sign-in-again</body></html>"'],
    ['a KS of 9000 characters', 200, JSON.stringify('x'.repeat(9000))],
  ]) {
    it(`reports bad-response when the API answers with ${what}`, async () => {
      answerWith(status, body);
      const error = await failure();
      assert.equal(error.code, 'bad-response');
      assert.equal(error.apiCode, undefined);
      assert.match(error.message, /session\.start (answered|did not answer)/);
    });
  }

  it('does not follow a redirect, and reports bad-response', async () => {
    for (const status of [301, 302, 307, 308]) {
      answerWith(status, '', { location: `${api.url}/elsewhere` });
      const error = await failure();
      assert.equal(error.code, 'bad-response');
      assert.match(error.message, /redirect/);
    }
    assert.equal(api.calls.filter(({ url }) => url.includes('elsewhere')).length, 0);
  });

  it('stops reading an endless answer after 65536 bytes', async () => {
    let closed;
    const hungUp = new Promise((resolve) => (closed = resolve));
    api.answers['session/start'] = (response) => {
      response.on('close', closed);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(4096)));
      };
      response.on('drain', more);
      more();
    };
    const error = await failure();
    assert.equal(error.code, 'bad-response');
    assert.match(error.message, /more than 65536 bytes/);
    await hungUp;
  });

  it('reports network when the connection is refused', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const { port } = closed.address();
    await new Promise((resolve) => closed.close(resolve));
    const error = await failure({ serviceUrl: `http://127.0.0.1:${port}` });
    assert.equal(error.code, 'network');
    assert.match(error.message, new RegExp(`127\\.0\\.0\\.1:${port} \\(ECONNREFUSED\\)`));
  });

  it('reports network when the connection drops before or during the answer', async () => {
    api.answers['session/start'] = (response) => response.destroy();
    assert.equal((await failure()).code, 'network');
    api.answers['session/start'] = (response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('"djJ8', () => response.destroy());
    };
    assert.equal((await failure()).code, 'network');
  });

  it('reports network when the time limit passes before or during the answer', async () => {
    for (const start of [() => {}, (response) => response.write('"djJ8')]) {
      api.answers['session/start'] = start;
      const error = await failure({ timeLimit: 0.05 });
      assert.equal(error.code, 'network');
      assert.match(error.message, /did not answer within 0\.05 s/);
    }
  });

  it('keeps to the time limit and to the caller’s signal with a fetch that ignores its own signal', async () => {
    for (const fetch of [() => new Promise(() => {}), async () => new Response(new ReadableStream())]) {
      assert.equal((await failure({ fetch, timeLimit: 0.05 })).code, 'network');
      const reason = new Error('page left');
      const controller = new AbortController();
      const pending = createPlaybackSession({ ...account, fetch, signal: controller.signal });
      controller.abort(reason);
      await assert.rejects(pending, reason);
    }
  });

  it('cancels the session request after 10 seconds by default', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      let aborted = false;
      const fetch = (_url, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            aborted = true;
            reject(signal.reason);
          });
        });
      const pending = failure({ fetch });
      mock.timers.tick(9_999);
      assert.equal(aborted, false);
      mock.timers.tick(1);
      assert.equal(aborted, true);
      assert.equal((await pending).code, 'network');
    } finally {
      mock.timers.reset();
    }
  });

  it('reports network without the details of the error that a custom fetch throws', async () => {
    const fetch = async (_url, { body }) => {
      throw Object.assign(new Error(`cannot send ${body}`, { cause: { code: body, body } }), { config: { data: body } });
    };
    const error = await failure({ fetch });
    assert.equal(error.code, 'network');
    assert.equal(error.cause, undefined);
  });

  it('rejects with the reason of the caller’s signal when the caller cancels', async () => {
    const reason = new Error('page left');
    await assert.rejects(createPlaybackSession({ ...account, signal: AbortSignal.abort(reason) }), reason);
    assert.equal(api.calls.length, 0);

    const controller = new AbortController();
    let sent;
    const fetch = (_url, { signal }) =>
      new Promise((_resolve, reject) => {
        sent = signal;
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    const pending = createPlaybackSession({ ...account, fetch, signal: controller.signal });
    controller.abort(reason);
    assert.equal(sent.aborted, true);
    await assert.rejects(pending, reason);
  });

  it('removes its timer and its abort listener after each session request', async () => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const { signal } = new AbortController();
    for (const answer of [KS, {}]) {
      const before = timers();
      const pending = createPlaybackSession({ ...account, signal, fetch: async () => Response.json(answer) });
      assert.equal(timers(), before + 1);
      assert.equal(getEventListeners(signal, 'abort').length, 1);
      await pending.catch(() => {});
      assert.equal(timers(), before);
      assert.equal(getEventListeners(signal, 'abort').length, 0);
    }
  });
});
