import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useBackend } from './client.mjs';

const backend = useBackend();

/** Returns the configuration that the last statement of the bundle assigns to `window`. */
async function configOf(uiconfId) {
  const script = await backend.text(`/p/${backend.newPartner()}/embedPlaykitJs/uiconf_id/${uiconfId}/kaltura-player.js`);
  const [, json] = /window\.__kalturaplayerdata = (.*);\s*$/.exec(script);
  return JSON.parse(json);
}

describe('library URLs of the backend', () => {
  it('a library URL returns a compressed script with CORS headers for every origin', async () => {
    const response = await backend.get(`/p/${backend.newPartner()}/embedPlaykitJs/uiconf_id/1001/kaltura-player.js`);
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type'), /^text\/javascript/);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('content-encoding'), 'gzip');
    assert.match(await response.text(), /KalturaPlayer/);
  });

  it('a library URL is accepted with a second partner id and without a file name', async () => {
    const partner = backend.newPartner();
    const { status } = await backend.get(`/p/${partner}/embedPlaykitJs/partner_id/${partner}/uiconf_id/1001`);
    assert.equal(status, 200);
  });

  it('a library script ends with the uiConf and the addresses of API and media', async () => {
    const { provider, uiConfData } = await configOf(1001);
    assert.equal(provider.env.serviceUrl, `${backend.origin}/api_v3`);
    assert.equal(provider.env.cdnUrl, backend.origin);
    assert.equal(uiConfData.name, 'Bare');
  });

  it('a library script enables the plugins of its uiConf', async () => {
    assert.deepEqual(Object.keys((await configOf(1002)).plugins), ['kalturaCuepoints', 'timeline', 'uiManagers']);
    assert.deepEqual((await configOf(1003)).plugins.dualscreen, {});
    assert.deepEqual((await configOf(1004)).plugins, {});
  });

  it('the library script of uiConf 1005 has its volume and its watermark', async () => {
    const { playback, ui } = await configOf(1005);
    assert.equal(playback.volume, 0.3);
    assert.match(ui.components.watermark.img, /^data:image/);
  });

  it('a library URL of an unknown uiConf is answered with 404 and no script', async () => {
    const response = await backend.get(`/p/${backend.newPartner()}/embedPlaykitJs/uiconf_id/999/kaltura-player.js`);
    assert.equal(response.status, 404);
    assert.equal(await response.text(), '');
  });

  it('a library script is answered with 304 when the request has its ETag', async () => {
    const path = `/p/${backend.newPartner()}/embedPlaykitJs/uiconf_id/1001/kaltura-player.js`;
    const etag = (await backend.get(path)).headers.get('etag');
    const { status } = await backend.get(path, { headers: { 'if-none-match': etag, 'cache-control': '' } });
    assert.equal(status, 304);
  });
});

describe('iframe embeds and auto embeds of the backend', () => {
  it('an iframe embed applies config sections and the session, and escapes markup in its parameters', async () => {
    const partner = backend.newPartner();
    const query = new URLSearchParams({
      iframeembed: 'true',
      entry_id: '1_video</script><script>alert(1)</script>',
      ks: 'some-ks',
      'config[playback]': '{"muted":true}',
    });
    const response = await backend.get(`/p/${partner}/embedPlaykitJs/uiconf_id/1001?${query}`);
    assert.match(response.headers.get('content-type'), /^text\/html/);
    const page = await response.text();
    assert.ok(page.includes(`"playback":{"muted":true}`) && page.includes('"ks":"some-ks"') && page.includes('loadMedia('));
    assert.ok(!page.includes('<script>alert(1)'));
    assert.equal((await backend.log(partner))[0].kind, 'iframe');
  });

  it('an auto embed loads the playlist of its parameters', async () => {
    const query = 'autoembed=true&targetId=here&playlist_id=1_playlist';
    const script = await backend.text(`/p/${backend.newPartner()}/embedPlaykitJs/uiconf_id/1001?${query}`);
    assert.ok(script.includes('loadPlaylist({"playlistId":"1_playlist"})') && script.includes('"targetId":"here"'));
  });
});
