import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadTs } from '../support/load-ts.mjs';

const { iframeUrl } = await loadTs('src/config/iframe-url.ts');

const IDS = { partnerId: 1234567, uiconfId: 7654321, entryId: '1_abc12345' };
const PATH = '/p/1234567/embedPlaykitJs/partner_id/1234567/uiconf_id/7654321';

/** The parameters that the server receives. */
const read = (request) => Object.fromEntries(new URL(iframeUrl({ ...IDS, ...request })).searchParams);

describe('iframeUrl', () => {
  it('returns the guide’s URL with all its parameters in the same order', () => {
    assert.equal(
      decodeURIComponent(
        iframeUrl({
          ...IDS,
          ks: 'djJ8abc',
          options: { seekFrom: 30, clipTo: 90 },
          config: { playback: { autoplay: true, mutedAutoPlay: true, muted: true } },
        }),
      ),
      `https://cdnapisec.kaltura.com${PATH}?iframeembed=true&ks=djJ8abc&entry_id=1_abc12345&kalturaSeekFrom=30&kalturaClipTo=90&config[playback]={"autoplay":true,"mutedAutoPlay":true,"muted":true}`,
    );
  });

  it('omits options that are not set', () => {
    assert.equal(iframeUrl(IDS), `https://cdnapisec.kaltura.com${PATH}?iframeembed=true&entry_id=1_abc12345`);
    assert.equal(
      iframeUrl({ ...IDS, ks: '', options: {}, config: { ui: {}, provider: { partnerId: 1, uiConfId: 2 } } }),
      iframeUrl(IDS),
    );
  });

  it('returns a URL on another host, also below a path', () => {
    assert.equal(
      new URL(iframeUrl({ ...IDS, cdnUrl: 'http://localhost:8080/kaltura/' })).href.split('?')[0],
      `http://localhost:8080/kaltura${PATH}`,
    );
  });

  it('writes clip and playback times, including 0', () => {
    assert.deepEqual(read({ options: { seekFrom: 0, clipTo: 10.5, startTime: 0, endTime: 4 } }), {
      iframeembed: 'true',
      entry_id: '1_abc12345',
      kalturaSeekFrom: '0',
      kalturaClipTo: '10.5',
      kalturaStartTime: '0',
      kalturaEndTime: '4',
    });
  });

  it('writes a playlist, with the entry id as its first entry', () => {
    assert.deepEqual(read({ entryId: undefined, playlistId: '1_list', config: { playlist: { countdown: { duration: 5 } } } }), {
      iframeembed: 'true',
      playlist_id: '1_list',
      'config[playlist]': '{"countdown":{"duration":5}}',
    });
    assert.deepEqual(read({ playlistId: '1_list', config: { playlist: { options: { loop: true } } } }), {
      iframeembed: 'true',
      playlist_id: '1_list',
      'config[playlist]': '{"options":{"loop":true,"startAtEntryId":"1_abc12345"}}',
    });
  });

  it('writes each section of the config as JSON, without values that the URL already contains', () => {
    const cyclic = {};
    cyclic.self = cyclic;
    const config = {
      cyclic,
      targetId: 'k',
      disableUserCache: true,
      entryTitle: 'A',
      provider: { partnerId: 1, uiConfId: 2, ks: 'djJ8secret', widgetId: '1_w' },
      sources: { poster: '/a.jpg', metadata: { name: 'A' } },
      ui: { customPreset: () => {}, css: 'x' },
      log: undefined,
    };
    assert.deepEqual(read({ config, options: { poster: '/b.jpg' } }), {
      iframeembed: 'true',
      entry_id: '1_abc12345',
      'config[disableUserCache]': 'true',
      'config[entryTitle]': '"A"',
      'config[ui]': '{"css":"x"}',
      'config[provider]': '{"widgetId":"1_w"}',
      'config[sources]': '{"poster":"/b.jpg","metadata":{"name":"A"}}',
    });
  });

  it('encodes every character that ends a parameter, an attribute or a string', () => {
    const nasty = `&ks=x#?%41+ "'<>\\{}\n\u2028😀\ud800`;
    const url = iframeUrl({ ...IDS, ks: nasty, config: { [nasty]: { [nasty]: nasty } } });
    assert.match(url, /^[\w:/.?=&%~!*()-]+$/);
    const { searchParams } = new URL(url);
    const wellFormed = nasty.replace('\ud800', '\ufffd');
    assert.equal(searchParams.get('ks'), wellFormed);
    assert.deepEqual(JSON.parse(searchParams.get(`config[${wellFormed}]`)), { [nasty]: nasty });
  });
});
