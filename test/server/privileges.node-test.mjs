import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadTs } from '../support/load-ts.mjs';

const { buildPrivileges, SessionError } = await loadTs('src/server/index.ts');

describe('buildPrivileges', () => {
  it('writes every privilege in the syntax of Kaltura', () => {
    const all = {
      entryId: '0_abc123',
      appId: 'myapp-example.com',
      privacyContext: 'MY_PORTAL',
      role: 'PLAYBACK_BASE_ROLE',
      enableEntitlement: true,
      ipAddress: '203.0.113.7',
      uriRestrict: '/api_v3/*',
      sessionId: '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
      actionsLimit: 40,
    };
    assert.equal(
      buildPrivileges(all),
      'sview:0_abc123,appid:myapp-example.com,privacycontext:MY_PORTAL,setrole:PLAYBACK_BASE_ROLE,enableentitlement,' +
        'iprestrict:203.0.113.7,urirestrict:/api_v3/*,sessionid:3f2504e0-4f89-11d3-9a0c-0305e82c3301,actionslimit:40',
    );
  });

  for (const [what, options, expected] of [
    ['no privilege without options', {}, ''],
    ['no privilege for undefined and false', { entryId: undefined, role: undefined, enableEntitlement: false }, ''],
    ['the privilege sview:* for the entry "*"', { entryId: '*' }, 'sview:*'],
    ['one sview privilege for several entries', { entryId: ['0_a', '1_b', '0_a'] }, 'sview:0_a/1_b'],
    ['the setrole privilege for a numeric role', { role: '4711' }, 'setrole:4711'],
    [
      'the privacycontext privilege with spaces and accents',
      { privacyContext: 'Séminaire d’été 2' },
      'privacycontext:Séminaire d’été 2',
    ],
    [
      'the iprestrict privilege with the IPv4 address of a dual-stack server',
      { ipAddress: '::FFFF:203.0.113.7' },
      'iprestrict:203.0.113.7',
    ],
    ['one urirestrict privilege for several paths', { uriRestrict: ['/api_v3/*', '/p/*'] }, 'urirestrict:/api_v3/*|/p/*'],
  ]) {
    it(`writes ${what}`, () => {
      assert.equal(buildPrivileges(options), expected);
    });
  }

  const separators = [...',:;/|*\n\r\t\0\u2028\u2029'].map((separator) => `x${separator}y`);
  const injections = ['x,edit:*', 'x,disableentitlement', 'x\nedit:*', 'x;edit:*', 'x/*', 'x|/*', '*', 'x*', ...separators];
  const oddities = ['', ' x', 'x ', 'x'.repeat(500), null, 7, true, {}, ['x,edit:*'], [], [[]]];
  const addresses = `203.0.113 203.0.113.256 203.0.113.07 203.0.113.7/24 203.0.113.7,edit:* 203.0.113.7. 1.2.3.4.5 2001:db8::1
    ::ffff:203.0.113.999 ::ffff:203.0.113.7,edit:* 0x7f.0.0.1 203.0.113.7,198.51.100.1`.split(/\s+/);
  const own = {
    entryId: ['0_a b', '../0_a', ['0_a', '*'], ['0_a', null], Array(101).fill('0_a')],
    appId: ['my app', 'app-example.com:8080', ['x']],
    privacyContext: [['x']],
    role: ['-1;', 'a b', ['x']],
    sessionId: ['a b', ['x']],
    uriRestrict: ['api_v3/*', '/api_v3/*/x', '/a?b', '/a#b', 'https://example.com/', ['/a', '/b,edit:*']],
    ipAddress: [undefined, '203.0.113.7 ', ['203.0.113.7'], ...addresses],
    actionsLimit: [0, -1, 1.5, NaN, Infinity, '5', '5,edit:*'],
    enableEntitlement: ['false', 'true', 'true,edit:*', 1],
  };
  const usable = { entryId: ['*'], actionsLimit: [7], enableEntitlement: [true] };
  for (const [option, more] of Object.entries(own)) {
    it(`rejects an invalid ${option}, and one that would inject a privilege`, () => {
      const values = [...injections, ...oddities, ...more].filter((value) => !usable[option]?.includes(value));
      for (const value of values) {
        const shown = `${option}: ${JSON.stringify(value)}`;
        assert.throws(() => buildPrivileges({ [option]: value }), SessionError, shown);
        assert.throws(() => buildPrivileges({ [option]: value }), { code: 'invalid-option', apiCode: undefined }, shown);
        const message = new RegExp(`^\\[kaltura-player\\] Option "${option}" is .+; expected .+\\.$`);
        assert.throws(() => buildPrivileges({ [option]: value }), { message }, shown);
      }
    });
  }

  it('names the rejected value of a privilege on one line of less than 200 characters', () => {
    assert.throws(() => buildPrivileges({ role: 'x\ny' }), { message: /Option "role" is "x\\ny"; expected up to 120 letters/ });
    assert.throws(
      () => buildPrivileges({ role: 'z,'.repeat(400) }),
      (error) => error.message.length < 200,
    );
  });
});
