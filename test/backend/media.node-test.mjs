import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useBackend } from './client.mjs';

const backend = useBackend();

const manifestPath = (partner, entryId, { format = 'applehttp', ks, query = '' } = {}) =>
  `/p/${partner}/sp/${partner}00/playManifest/entryId/${entryId}/protocol/http/format/${format}${ks ? `/ks/${ks}` : ''}/a.m3u8${query}`;

/** Returns the URLs of the renditions in a manifest. */
async function renditions(partner, entryId, options) {
  const manifest = await backend.text(manifestPath(partner, entryId, options));
  return manifest.split('\n').filter((line) => line.startsWith('http'));
}

/** Returns the segment names of the first rendition. */
async function segments(partner, entryId, options) {
  const [url] = await renditions(partner, entryId, options);
  return (await (await fetch(url)).text()).split('\n').filter((line) => line.startsWith('seg-'));
}

describe('HLS streams of the backend', () => {
  it('an HLS stream of 30 seconds has two renditions with 30 segments each', async () => {
    const partner = backend.newPartner();
    const urls = await renditions(partner, '1_video');
    assert.equal(urls.length, 2);
    const names = await segments(partner, '1_video');
    assert.equal(names.length, 30);
    for (const url of urls) {
      const response = await fetch(new URL(names[29], url));
      assert.equal(response.headers.get('content-type'), 'video/mp2t');
      const bytes = new Uint8Array(await response.arrayBuffer());
      assert.equal(bytes.length % 188, 0, 'whole transport packets');
      assert.equal(bytes[0], 0x47);
    }
  });

  it('an HLS stream is cut by seekFrom and clipTo in milliseconds', async () => {
    const partner = backend.newPartner();
    const cut = (query) => segments(partner, '1_video', { query });
    const names = await cut('?seekFrom=8000&clipTo=20000');
    assert.deepEqual([names.length, names[0]], [12, 'seg-9-v1-a1.ts']);
    assert.equal((await cut('?seekFrom=25000')).length, 5);
    assert.equal((await cut('?clipTo=1500')).length, 2);
    assert.equal((await cut('?seekFrom=20000&clipTo=8000')).length, 0);
  });

  it('the HLS stream of the long entry repeats one recording for ten minutes', async () => {
    const partner = backend.newPartner();
    assert.equal((await segments(partner, '1_long')).length, 600);
    const [url] = await renditions(partner, '1_long');
    const lines = (await (await fetch(url)).text()).split('\n');
    assert.equal(lines.filter((line) => line === '#EXT-X-DISCONTINUITY').length, 19);
    const [start, later] = await Promise.all(
      ['seg-1-v1-a1.ts', 'seg-31-v1-a1.ts'].map(async (name) => (await fetch(new URL(name, url))).arrayBuffer()),
    );
    assert.deepEqual(start, later);
  });

  it('the HLS stream of the live entry is a moving window of 30 segments without an end', async () => {
    const [url] = await renditions(backend.newPartner(), '1_live');
    const playlist = await (await fetch(url)).text();
    assert.ok(!playlist.includes('#EXT-X-ENDLIST'));
    /* The window moves by a segment per second, also during this test. */
    const [, first, startsOver] = /#EXT-X-MEDIA-SEQUENCE:(\d+)\n#EXT-X-DISCONTINUITY-SEQUENCE:(\d+)\n/.exec(playlist) ?? [];
    assert.ok(Number(first) >= 31, playlist);
    /* Every thirtieth of the segments before the window has a discontinuity: the first, the 31st, … */
    assert.equal(Number(startsOver), Math.floor((first - 2) / 30) + 1, playlist);
    assert.equal(playlist.match(/^seg-/gm).length, 30);
  });

  it('an HLS stream of a secured entry requires a session for its manifest and a ticket for the rest', async () => {
    const partner = backend.newPartner();
    const status = async (options) => (await backend.get(manifestPath(partner, '1_secured', options))).status;
    assert.equal(await status(), 403);
    assert.equal(await status({ ks: await backend.ks(partner, '&expiry=0') }), 403);
    assert.equal(await status({ ks: await backend.ks(partner, '&entry=1_other') }), 403);
    const ks = await backend.ks(partner);
    const [url] = await renditions(partner, '1_secured', { ks });
    await backend.call('session', 'end', { ks, partnerId: partner });
    assert.equal((await fetch(url)).status, 200);
    assert.equal((await fetch(url.replace(/\/ticket\/[^/]+/, ''))).status, 403);
  });
});

describe('progressive files of the backend', () => {
  it('a progressive file is served in byte ranges', async () => {
    const response = await backend.get(manifestPath(backend.newPartner(), '1_short', { format: 'url' }), {
      headers: { range: 'bytes=0-99' },
    });
    assert.equal(response.status, 206);
    assert.equal(response.headers.get('content-type'), 'video/mp4');
    assert.match(response.headers.get('content-range'), /^bytes 0-99\//);
    assert.equal((await response.arrayBuffer()).byteLength, 100);
  });
});

describe('thumbnails of the backend', () => {
  const size = async (parameters) => {
    const partner = backend.newPartner();
    const response = await backend.get(`//p/${partner}/sp/${partner}00/thumbnail/entry_id/1_video/version/100001${parameters}`);
    assert.equal(response.status, 200);
    return { type: response.headers.get('content-type'), bytes: (await response.arrayBuffer()).byteLength };
  };

  it('thumbnails are served by size, as WebP, at a second and as a strip', async () => {
    const [small, large, webp, second, strip] = await Promise.all(
      ['/width/164', '/width/640/height/360', '/width/640/format/webp', '/vid_sec/20.00', '/width/164/vid_slices/100'].map(size),
    );
    assert.equal(small.type, 'image/jpeg');
    assert.ok(small.bytes < large.bytes && large.bytes < strip.bytes);
    assert.equal(webp.type, 'image/webp');
    assert.notEqual(second.bytes, small.bytes);
  });

  it('a thumbnail of an unknown entry is answered with 404', async () => {
    assert.equal((await backend.get('/p/1/thumbnail/entry_id/1_nowhere/width/120')).status, 404);
  });
});
