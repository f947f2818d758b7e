import { expect } from '@open-wc/testing';
import { lookUp } from '../../../src/player/load/entry-lookup.js';
import type { MediaRequest } from '../../../src/config/setup-config.js';
import { FakeBundle, FakePlayer } from '../../support/fake-playkit.js';

const SERVICE = 'https://www.kaltura.com/api_v3';

describe('entry-lookup', () => {
  const { fetch } = window;
  let target: HTMLElement;
  let requested: Array<{ url: string; body: Record<string, Record<string, unknown>> }>;
  beforeEach(() => {
    requested = [];
    target = Object.assign(document.createElement('div'), { id: 'entry-lookup' });
    document.body.append(target);
  });
  afterEach(() => {
    window.fetch = fetch;
    target.remove();
  });

  /** Looks up an entry with an API that returns this response. */
  async function look(
    answer: () => Promise<Response> | Response,
    {
      request = { entryId: '1_a', options: {} },
      ks,
      provider = {},
    }: { request?: MediaRequest; ks?: string | undefined; provider?: object } = {},
  ): Promise<unknown> {
    window.fetch = (url, init) => {
      requested.push({ url: String(url), body: JSON.parse(String(init?.body)) as never });
      return Promise.resolve().then(answer);
    };
    const config = { targetId: target.id, provider: { partnerId: 7, env: { serviceUrl: SERVICE }, ...provider } };
    target.replaceChildren();
    return lookUp(new FakePlayer(new FakeBundle(), config).typed, request, ks, new AbortController().signal);
  }
  const json =
    (value: unknown, status = 200) =>
    (): Response =>
      new Response(JSON.stringify(value), { status });

  it('distinguishes an existing entry or playlist, a missing entry and an empty playlist', async () => {
    expect(await look(json([{}, { totalCount: 1 }]))).to.deep.equal({ kind: 'there' });
    expect(await look(json([{}, { totalCount: 0 }]))).to.deep.equal({ kind: 'missing' });
    expect(await look(json([{}, [{ id: '1_a' }]]))).to.deep.equal({ kind: 'there' });
    expect(await look(json([{}, []]))).to.deep.equal({ kind: 'empty' });
  });

  it('distinguishes a live stream from other entries by its type', async () => {
    for (const [type, kind] of [
      [7, 'live'],
      [8, 'live'],
      [1, 'there'],
      ['externalMedia.externalMedia', 'there'],
    ]) {
      expect(await look(json([{}, { totalCount: 1, objects: [{ type }] }])), String(type)).to.deep.equal({ kind });
    }
  });

  it('reports an API that responds with an HTTP error or not at all', async () => {
    expect(await look(json({}, 500))).to.deep.equal({ kind: 'down', status: 500 });
    expect(await look(json({}, 503))).to.deep.equal({ kind: 'down', status: 503 });
    expect(await look(json({}, 404))).to.deep.equal({ kind: 'down', status: 404 });
    expect(await look(() => Promise.reject(new TypeError('Failed to fetch')))).to.deep.equal({ kind: 'down', status: undefined });
  });

  it('reports any other response of the API as unknown', async () => {
    for (const answer of [null, {}, [], [{}], [{}, null], [{}, { code: 'INVALID_KS' }], 'x']) {
      expect(await look(json(answer)), JSON.stringify(answer)).to.deep.equal({ kind: 'unknown' });
    }
    expect(await look(() => new Response('<html>'))).to.deep.equal({ kind: 'unknown' });
  });

  it('requests the entry from the API of the player, anonymously or with the current KS', async () => {
    await look(json([]));
    await look(json([]), { ks: 'secret', provider: { widgetId: '_9' } });
    for (const { url } of requested) expect(url, 'the URL, which has no KS').to.equal(`${SERVICE}/service/multirequest`);
    expect(requested[0]?.body[1]).to.include({ action: 'startWidgetSession', widgetId: '_7' });
    expect(requested[0]?.body[2]).to.deep.include({ ks: '{1:result:ks}' });
    expect(requested[1]?.body[1]).to.include({ widgetId: '_9' });
    expect(requested[1]?.body[2]).to.deep.include({ ks: 'secret' });
  });

  it('requests the entry by its id or reference id, or the playlist', async () => {
    await look(json([]));
    await look(json([]), { request: { referenceId: 'r', options: {} } });
    await look(json([]), { request: { playlistId: 'p', options: {} } });
    expect(requested.map(({ body }) => body[2]?.['filter'])).to.deep.equal([
      { objectType: 'KalturaBaseEntryFilter', idEqual: '1_a' },
      { objectType: 'KalturaBaseEntryFilter', referenceIdEqual: 'r' },
      undefined,
    ]);
    expect(requested[2]?.body[2]).to.deep.include({ service: 'playlist', id: 'p' });
  });

  it('reports unknown, without a request, where the API is not known, and when it is aborted', async () => {
    expect(await look(json([]), { provider: { env: {} } })).to.deep.equal({ kind: 'unknown' });
    expect(requested.length).to.equal(0);
    const end = new AbortController();
    window.fetch = () => {
      end.abort();
      return Promise.reject(new DOMException('', 'AbortError'));
    };
    target.replaceChildren();
    const player = new FakePlayer(new FakeBundle(), { targetId: target.id, provider: { env: { serviceUrl: SERVICE } } });
    expect(await lookUp(player.typed, { entryId: '1_a', options: {} }, undefined, end.signal)).to.deep.equal({ kind: 'unknown' });
  });
});
