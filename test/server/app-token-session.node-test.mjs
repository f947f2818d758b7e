import assert from 'node:assert/strict';
import { after, beforeEach, describe, it, mock } from 'node:test';
import { loadTs } from '../support/load-ts.mjs';
import { APP_TOKEN, APP_TOKEN_ID, KS, PARTNER, WIDGET_KS, rejection, startSessionApi } from './fake-session-api.mjs';

const { createAppTokenSession, SessionError } = await loadTs('src/server/index.ts');
const api = await startSessionApi();
after(() => api.stop());
beforeEach(() => api.reset());

const account = { serviceUrl: api.url, partnerId: PARTNER, appTokenId: APP_TOKEN_ID, appToken: APP_TOKEN };
const failure = async (options) => {
  const error = await rejection(createAppTokenSession({ ...account, ...options }));
  assert.ok(error instanceof SessionError, String(error));
  return error;
};
const answerWith = (info) => {
  api.answers['appToken/startSession'] = (response, usual) => response.end(JSON.stringify({ ...usual, ...info }));
};

describe('createAppTokenSession', () => {
  it('opens a widget session, then a USER session with the token’s hash', async () => {
    const { ks } = await createAppTokenSession({ ...account, userId: 'viewer@example.com', entryId: '0_abc', expiry: 600 });
    assert.equal(ks, KS);
    assert.deepEqual(
      api.calls.map(({ method, url }) => `${method} ${url}`),
      ['POST /api_v3/service/session/action/startWidgetSession', 'POST /api_v3/service/appToken/action/startSession'],
    );
    assert.deepEqual(api.calls[0].params, { format: '1', widgetId: `_${PARTNER}` });
    const { tokenHash, ...params } = api.calls[1].params;
    assert.match(tokenHash, /^[0-9a-f]{40}$/);
    assert.deepEqual(params, {
      format: '1',
      ks: WIDGET_KS,
      id: APP_TOKEN_ID,
      type: '0',
      userId: 'viewer@example.com',
      expiry: '600',
      sessionPrivileges: 'sview:0_abc',
    });
  });

  for (const [hashType, length] of [
    ['SHA1', 40],
    ['SHA256', 64],
    ['SHA512', 128],
  ]) {
    it(`hashes the app token with ${hashType}`, async () => {
      api.hash = hashType.toLowerCase();
      await createAppTokenSession({ ...account, hashType });
      assert.equal(api.calls[1].params.tokenHash.length, length);
    });
  }

  it('never sends the app token itself', async () => {
    await createAppTokenSession(account);
    assert.ok(!JSON.stringify(api.calls).includes(APP_TOKEN));
  });

  it('sends no privileges without privilege options, so that those of the app token apply', async () => {
    await createAppTokenSession(account);
    assert.ok(!('sessionPrivileges' in api.calls[1].params));
  });

  it('returns the expiry of Kaltura’s answer if it is in the future and earlier than the requested one', async () => {
    mock.timers.enable({ apis: ['Date'], now: 1_800_000_000_000 });
    try {
      for (const [answered, expiresAt] of [
        [undefined, 1_800_003_600],
        [1_800_000_900, 1_800_000_900],
        [1_800_009_999, 1_800_003_600],
        [1_700_000_000, 1_800_003_600],
        [900, 1_800_003_600],
        ['1800000900', 1_800_003_600],
        [null, 1_800_003_600],
      ]) {
        answerWith({ expiry: answered });
        assert.equal((await createAppTokenSession(account)).expiresAt, expiresAt, String(answered));
      }
    } finally {
      mock.timers.reset();
    }
  });

  it('accepts an AppToken session with all requested privileges, in any order, and others if no entry is named', async () => {
    answerWith({ sessionType: 0, privileges: 'apptoken:0_token, setrole:PLAYER,sview:0_b/0_a,enableentitlement' });
    await createAppTokenSession({ ...account, entryId: ['0_a', '0_b'], role: 'PLAYER', enableEntitlement: true });
    answerWith({ privileges: 'urirestrict:/api_v3/*|/p/*' });
    await createAppTokenSession({ ...account, uriRestrict: ['/api_v3/*', '/p/*'] });
    answerWith({ privileges: '' });
    await createAppTokenSession(account);
    answerWith({ privileges: 'sview:*,edit:*' });
    await createAppTokenSession(account);
    answerWith({ privileges: 'sview:*,appid:my-app' });
    await createAppTokenSession({ ...account, appId: 'my-app' });
  });
});

describe('createAppTokenSession failures', () => {
  it('createAppTokenSession reports invalid-option when its options are not an object', async () => {
    for (const options of [undefined, null, 'text', 7, () => account]) {
      const error = await rejection(createAppTokenSession(options));
      assert.equal(error.code, 'invalid-option', String(options));
      assert.match(error.message, /Option "options" is .+; expected an object\./);
    }
  });

  it('rejects an AppToken session without a requested privilege, or with another value for it', async () => {
    for (const [privileges, lost] of [
      ['apptoken:0_token', 'sview, iprestrict'],
      ['', 'sview, iprestrict'],
      ['sview:0_a', 'iprestrict'],
      ['sview:*,iprestrict:203.0.113.7', 'sview'],
      ['sview:0_a/*,iprestrict:203.0.113.7', 'sview'],
      ['sview:0_a,sview:0_b,iprestrict:203.0.113.7', 'sview'],
      ['sview:0_a,iprestrict:203.0.113.70', 'iprestrict'],
      ['sview:0_a,iprestrict', 'iprestrict'],
    ]) {
      answerWith({ privileges });
      const error = await failure({ entryId: '0_a', ipAddress: '203.0.113.7' });
      assert.equal(error.code, 'api');
      assert.ok(error.message.includes(`without the requested ${lost}. Set them`), error.message);
    }
  });

  it('rejects an AppToken session with privileges beyond the requested ones', async () => {
    for (const [added, wider] of [
      ['edit:*,disableentitlement', 'edit, disableentitlement'],
      ['edit:0_a', 'edit'],
      ['list:*', 'list'],
      ['download:*', 'download'],
      ['disableentitlementforentry:0_b', 'disableentitlementforentry'],
      ['*', 'an unknown one'],
      ['SVIEW:*', 'an unknown one'],
    ]) {
      answerWith({ privileges: `sview:0_a,apptoken:0_token,${added}` });
      const error = await failure({ entryId: '0_a' });
      assert.equal(error.code, 'api');
      assert.ok(
        error.message.includes(`opens more than was requested, by these privileges: ${wider}. Remove them`),
        error.message,
      );
    }
  });

  it('rejects an AppToken session for another user than the requested one', async () => {
    for (const userId of ['staff@example.com', 'Ann', '']) {
      answerWith({ userId });
      const error = await failure({ userId: 'ann' });
      assert.equal(error.code, 'api', userId);
      assert.match(error.message, /for the sessionUserId of this AppToken/);
    }
  });

  it('accepts an AppToken session for the requested user, and the user of the token if none was requested', async () => {
    for (const [requested, answered] of [
      ['ann', 'ann'],
      [42, '42'],
      [' ann ', 'ann'],
      ['ann', undefined],
      ['ann', null],
      [undefined, 'staff@example.com'],
      ['', 'staff@example.com'],
    ]) {
      answerWith({ userId: answered });
      assert.equal((await createAppTokenSession({ ...account, userId: requested })).ks, KS);
    }
  });

  it('rejects an AppToken session that is not a USER session', async () => {
    for (const sessionType of [2, '2', 'x']) {
      answerWith({ sessionType });
      const error = await failure();
      assert.equal(error.code, 'api');
      assert.match(error.message, /does not open USER sessions/);
    }
  });

  it('reports wrong-secret for a wrong app token and for another hash type', async () => {
    for (const options of [{ appToken: 'wrong' }, { hashType: 'SHA256' }]) {
      const error = await failure(options);
      assert.equal(error.code, 'wrong-secret');
      assert.equal(error.apiCode, 'INVALID_APP_TOKEN_HASH');
      assert.match(error.message, /hashType is the one the token was made with/);
    }
  });

  it('names the option to check when Kaltura does not know the app token’s id or the partner', async () => {
    assert.match((await failure({ appTokenId: '0_gone' })).message, /APP_TOKEN_ID_NOT_FOUND: check appTokenId/);
    assert.match((await failure({ partnerId: 99 })).message, /INVALID_WIDGET_ID: check partnerId/);
    assert.equal(api.calls.length, 3);
  });

  it('reports bad-response when the AppToken session or its widget session arrives without a KS', async () => {
    api.answers['appToken/startSession'] = (response) => response.end('{}');
    assert.match((await failure()).message, /appToken\.startSession answered without a KS/);
    api.answers['session/startWidgetSession'] = (response) => response.end('<html>');
    assert.match((await failure()).message, /session\.startWidgetSession did not answer with JSON/);
  });

  it('reports network when appToken.startSession exceeds the time limit', async () => {
    api.answers['appToken/startSession'] = () => {};
    assert.equal((await failure({ timeLimit: 0.05 })).code, 'network');
  });

  for (const [option, values] of Object.entries({
    appTokenId: [undefined, null, '', 'a b', '0_a,0_b', 'x'.repeat(65), 7],
    appToken: [undefined, null, '', `${APP_TOKEN}\n`],
    hashType: ['MD5', 'SHA-256', 'sha256', null, 'toString', '__proto__'],
    secret: ['x'],
    entryId: ['0_a,edit:*'],
  })) {
    it(`rejects an invalid ${option} of an AppToken session without sending a request`, async () => {
      for (const value of values) {
        const error = await failure({ [option]: value });
        assert.equal(error.code, 'invalid-option', String(value));
        assert.ok(error.message.startsWith(`[kaltura-player] Option "${option}" is `), error.message);
      }
      assert.equal(api.calls.length, 0);
    });
  }

  it('does not show an app token that is given as the hashType', async () => {
    assert.match((await failure({ hashType: APP_TOKEN })).message, /Option "hashType" is "\[26 characters\]"/);
  });

  it('explains with the rejected hashType "MD5" that Web Crypto lacks it', async () => {
    assert.match((await failure({ hashType: 'MD5' })).message, /"MD5"; expected .+ \(MD5 is not in Web Crypto/);
  });
});
