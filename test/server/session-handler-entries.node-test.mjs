import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadTs } from '../support/load-ts.mjs';
import { api, call, privileges, refusal, source } from './call-handler.mjs';

const { createSessionHandler } = await loadTs('src/server/index.ts');

describe('createSessionHandler entries', () => {
  it('opens sessions only for the entries that the options name', async () => {
    const handle = createSessionHandler({ ...source, entryId: ['0_abc', '0_def'] });
    assert.equal((await call(handle)).status, 200);
    assert.equal((await call(handle, { query: '' })).status, 200);
    assert.equal(await refusal(handle, { query: '?entryId=0_other' }), '403 not-allowed');
    assert.deepEqual(privileges(), ['sview:0_abc/0_def', 'sview:0_abc/0_def']);
    assert.equal(
      await refusal(createSessionHandler({ ...source, entryId: '0_abc' }), { query: '?entryId=0_ab' }),
      '403 not-allowed',
    );
  });

  it('opens a session for every entry when the option entryId is "*"', async () => {
    await call(createSessionHandler({ ...source, entryId: '*' }));
    assert.deepEqual(privileges(), ['sview:*']);
  });

  it('answers entry-id-missing to a request without an entry when the options name none', async () => {
    for (const query of ['', '?entryId=', '?entry=0_abc', '?ENTRYID=0_abc']) {
      assert.equal(await refusal(createSessionHandler(source), { query }), '400 entry-id-missing');
    }
  });

  it('rejects malformed and repeated entry ids, even when the option entryId is "*"', async () => {
    const handle = createSessionHandler({ ...source, entryId: '*' });
    for (const id of [
      '*',
      '0_a,edit:*',
      '0_a/0_b',
      '0_a:x',
      '0_a%0Aedit:*',
      '%00',
      '..%2F',
      '<script>',
      'é',
      'x'.repeat(129),
      '0_a&entryId=0_b',
      '&entryId=0_b',
      '0_a&entryId=',
    ]) {
      assert.equal(await refusal(handle, { query: `?entryId=${id}` }), '400 entry-id-invalid', id);
    }
    assert.equal(api.calls.length, 0);
  });

  it('passes the reason of a request to the options function only if it is a short word', async () => {
    const seen = [];
    const handle = createSessionHandler((_request, { reason }) => {
      seen.push(reason);
      return source;
    });
    for (const reason of ['expired', 'a%0Ab', '', 'x'.repeat(99)]) await call(handle, { query: `?entryId=0_a&reason=${reason}` });
    assert.deepEqual(seen, ['expired', undefined, undefined, undefined]);
  });
});
