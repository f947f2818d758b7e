import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useBackend } from './client.mjs';

const backend = useBackend();

/** What the bundle's last statement puts on `window`. */
async function configOf(uiconfId) {
  const script = await backend.text(`/p/${backend.newPartner()}/embedPlaykitJs/uiconf_id/${uiconfId}/kaltura-player.js`);
  const [, json] = /window\.__kalturaplayerdata = (.*);\s*$/.exec(script);
  return JSON.parse(json);
}

describe('the library URL', () => {
  it('is a script that any page may load', async () => {
    const response = await backend.get(`/p/${backend.newPartner()}/embedPlaykitJs/uiconf_id/1001/kaltura-player.js`);
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type'), /^text\/javascript/);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('content-encoding'), 'gzip');
    assert.match(await response.text(), /KalturaPlayer/);
  });

  it('takes the partner id a second time, and does without a file name', async () => {
    const partner = backend.newPartner();
    const { status } = await backend.get(`/p/${partner}/embedPlaykitJs/partner_id/${partner}/uiconf_id/1001`);
    assert.equal(status, 200);
  });

  it('ends with the uiConf, and where API and media are', async () => {
    const { provider, uiConfData } = await configOf(1001);
    assert.equal(provider.env.serviceUrl, `${backend.origin}/api_v3`);
    assert.equal(provider.env.cdnUrl, backend.origin);
    assert.equal(uiConfData.name, 'Bare');
  });

  it('has plugins switched on where the uiConf says so', async () => {
    assert.deepEqual(Object.keys((await configOf(1002)).plugins), ['kalturaCuepoints', 'timeline', 'uiManagers']);
    assert.deepEqual((await configOf(1003)).plugins.dualscreen, {});
    assert.deepEqual((await configOf(1004)).plugins, {});
  });

  it('has settings of its own in 1005', async () => {
    const { playback, ui } = await configOf(1005);
    assert.equal(playback.volume, 0.3);
    assert.match(ui.components.watermark.img, /^data:image/);
  });

  it('is 404 without a script for an unknown uiConf', async () => {
    const response = await backend.get(`/p/${backend.newPartner()}/embedPlaykitJs/uiconf_id/999/kaltura-player.js`);
    assert.equal(response.status, 404);
    assert.equal(await response.text(), '');
  });

  it('is not sent again to those who have it', async () => {
    const path = `/p/${backend.newPartner()}/embedPlaykitJs/uiconf_id/1001/kaltura-player.js`;
    const etag = (await backend.get(path)).headers.get('etag');
    const { status } = await backend.get(path, { headers: { 'if-none-match': etag, 'cache-control': '' } });
    assert.equal(status, 304);
  });
});

describe('the embeds without a script of the page', () => {
  it('merge the config sections and the session, and keep markup from running', async () => {
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

  it('load a playlist', async () => {
    const query = 'autoembed=true&targetId=here&playlist_id=1_playlist';
    const script = await backend.text(`/p/${backend.newPartner()}/embedPlaykitJs/uiconf_id/1001?${query}`);
    assert.ok(script.includes('loadPlaylist({"playlistId":"1_playlist"})') && script.includes('"targetId":"here"'));
  });
});
