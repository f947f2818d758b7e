import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startBackend } from '../../backend/index.mjs';
import { useBackend } from './client.mjs';

const backend = useBackend();
const libraryOf = (partner, uiconfId = 1001) => `/p/${partner}/embedPlaykitJs/uiconf_id/${uiconfId}/kaltura-player.js`;
const manifestOf = (partner, entryId) => `/p/${partner}/sp/${partner}00/playManifest/entryId/${entryId}/format/applehttp/a.m3u8`;

describe('the request log of the backend', () => {
  it('the request log lists each request with its sender and its session', async () => {
    const partner = backend.newPartner();
    const ks = await backend.ks(partner, '&entry=1_short');
    await backend.multi(partner, { service: 'baseEntry', action: 'list', ks, filter: { redirectFromEntryId: '1_short' } });
    await backend.get(manifestOf(partner, '1_short').replace('/a.m3u8', `/ks/${ks}/a.m3u8`), {
      headers: { origin: 'https://page.example', referer: 'https://page.example/' },
    });
    const [api, manifest] = await backend.log(partner);
    assert.deepEqual([api.kind, api.actions, api.entryId, api.ks, api.status], ['api', ['baseentry.list'], '1_short', ks, 200]);
    assert.equal(api.privileges, 'sview:1_short');
    assert.deepEqual([manifest.kind, manifest.entryId, manifest.ks], ['manifest', '1_short', ks]);
    assert.equal(manifest.headers.origin, 'https://page.example');
  });

  it('the request log recognizes the account by a widget id, or by a session alone', async () => {
    const partner = backend.newPartner();
    await backend.call('session', 'startWidgetSession', { widgetId: `_${partner}` });
    await backend.call('user', 'get', { ks: await backend.ks(partner) });
    const rows = await backend.log(partner);
    assert.deepEqual(
      rows.flatMap(({ actions }) => actions),
      ['session.startwidgetsession', 'user.get'],
    );
  });

  it('the request log keeps accounts apart, and is emptied for one account on request', async () => {
    const [one, two] = [backend.newPartner(), backend.newPartner()];
    await backend.get(manifestOf(one, '1_short'));
    await backend.get(manifestOf(two, '1_short'));
    await backend.json(`/__backend/state?partner=${one}`, { method: 'DELETE' });
    assert.deepEqual([(await backend.log(one)).length, (await backend.log(two)).length], [0, 1]);
  });

  it('the request log waits for a request that has not arrived yet', async () => {
    const partner = backend.newPartner();
    const waiting = backend.log(partner, '&kind=manifest&atLeast=1');
    await backend.get(manifestOf(partner, '1_short'));
    assert.equal((await waiting).length, 1);
  });

  it('the request log leaves out CORS preflights', async () => {
    const partner = backend.newPartner();
    const { status, headers } = await backend.get(manifestOf(partner, '1_short'), { method: 'OPTIONS' });
    assert.deepEqual([status, headers.get('access-control-allow-headers')], [204, '*']);
    assert.deepEqual(await backend.log(partner), []);
  });
});

describe('fault switches of the backend', () => {
  it('a fault switch returns its status for the given number of requests', async () => {
    const partner = backend.newPartner();
    await backend.faults(partner, { kind: 'manifest', fault: 'status', status: 503, times: 2 });
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await backend.get(manifestOf(partner, '1_short'))).status);
    assert.deepEqual(statuses, [503, 503, 200]);
    assert.deepEqual(
      (await backend.log(partner)).map(({ fault }) => fault),
      ['status', 'status', undefined],
    );
  });

  it('a fault switch applies only to the account, entry, player or action that it names', async () => {
    const partner = backend.newPartner();
    await backend.faults(
      partner,
      { kind: 'manifest', entryId: '1_video', fault: 'status', status: 500 },
      { kind: 'library', uiconfId: 1005, fault: 'status', status: 404 },
      { kind: 'api', action: 'playlist.get', fault: 'status', status: 502 },
    );
    const status = async (path) => (await backend.get(path)).status;
    assert.equal(await status(manifestOf(partner, '1_video')), 500);
    assert.equal(await status(manifestOf(partner, '1_short')), 200);
    assert.equal(await status(libraryOf(partner, 1005)), 404);
    assert.equal(await status(libraryOf(partner, 1001)), 200);
    assert.equal(await status(`/api_v3/service/playlist/action/get/partnerId/${partner}`), 502);
    assert.equal(await status(`/api_v3/service/playlist/action/execute/partnerId/${partner}`), 200);
    assert.equal(await status(manifestOf(backend.newPartner(), '1_video')), 200, 'another account');
  });

  it('a fault switch empties, replaces, breaks, truncates or drops a library script', async () => {
    const partner = backend.newPartner();
    const spoil = async (fault) => {
      await backend.faults(partner, { kind: 'library', fault });
      return backend.text(libraryOf(partner));
    };
    assert.equal(await spoil('empty'), '');
    assert.match(await spoil('html'), /^<!doctype html>/);
    const broken = await spoil('syntax');
    assert.throws(() => new Function(broken), SyntaxError);
    await assert.rejects(spoil('truncate'));
    await assert.rejects(spoil('drop'));
  });

  it('a fault switch blocks a request until it is released, then serves it', async () => {
    const partner = backend.newPartner();
    await backend.faults(partner, { kind: 'manifest', fault: 'hold' });
    const order = [];
    const ask = (id) => backend.get(manifestOf(partner, id)).then(({ status }) => order.push([id, status]));
    const [first, second] = [ask('1_short'), ask('1_other')];
    await backend.log(partner, '&atLeast=2');
    const release = (query) => backend.json(`/__backend/release?partner=${partner}${query}`, { method: 'POST' });
    assert.deepEqual(await release('&entryId=1_other'), { released: 1 });
    await second;
    assert.deepEqual(await release(''), { released: 1 });
    await first;
    assert.deepEqual(order, [
      ['1_other', 200],
      ['1_short', 200],
    ]);
  });

  it('a fault switch delays an answer by its milliseconds', async () => {
    const partner = backend.newPartner();
    await backend.faults(partner, { kind: 'manifest', fault: 'delay', ms: 60 });
    const begun = performance.now();
    assert.equal((await backend.get(manifestOf(partner, '1_short'))).status, 200);
    assert.ok(performance.now() - begun >= 55);
  });

  it('an unknown fault, or a partner id that is not a number, is answered with 400', async () => {
    const url = `/__backend/faults?partner=${backend.newPartner()}`;
    const { status } = await backend.get(url, { method: 'POST', body: '[{"kind":"api","fault":"explode"}]' });
    assert.equal(status, 400);
    assert.equal((await backend.get('/__backend/log?partner=x')).status, 400);
  });
});

describe('closing the backend', () => {
  it('closing the backend ends requests that hang', async () => {
    const { origin, close } = await startBackend();
    await fetch(`${origin}/__backend/faults?partner=7`, { method: 'POST', body: '[{"kind":"manifest","fault":"hang"}]' });
    const hanging = fetch(origin + manifestOf(7, '1_short'));
    await (await fetch(`${origin}/__backend/log?partner=7&atLeast=1`)).json();
    await Promise.all([assert.rejects(hanging), close()]);
  });
});
