// The real PlayKit player plays every playable entry of the backend.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { useStage } from './stage.mjs';

const stage = useStage();
const { scene } = stage;

describe('playback of the real player', { concurrency: 3 }, () => {
  scene('plays a short entry to its end by muted autoplay', {}, async ({ begin, until, log }) => {
    await begin({ entryId: '1_short' });
    await until({ type: 'loaded' });
    await until({ type: 'ended' });
    const [manifest] = await log('kind=manifest');
    assert.equal(manifest.entryId, '1_short');
    assert.match(manifest.url, /format\/applehttp/);
  });

  scene('plays a clip from its start, with the duration of the clip', {}, async ({ begin, until, run, log }) => {
    await begin({ entryId: '1_video' }, { options: { seekFrom: 8, clipTo: 20 } });
    await until({ type: 'firstplaying' });
    const duration = await run(() => window.player.duration);
    assert.ok(Math.abs(duration - 12) < 0.5, `duration ${duration}`);
    const [segment] = await log('kind=segment');
    assert.match(segment.url, /seg-9-/);
  });

  scene('plays the whole progressive file of a clip when only progressive is allowed', {}, async ({ begin, until, run }) => {
    const streamPriority = [{ engine: 'html5', format: 'progressive' }];
    await begin(
      { entryId: '1_video' },
      { options: { seekFrom: 8, clipTo: 20 }, playback: { autoplay: true, muted: true, streamPriority } },
    );
    await until({ type: 'firstplaying' });
    const { duration, url } = await run(() => ({
      duration: window.player.duration,
      url: window.player.selectedSource.url,
    }));
    assert.ok(duration > 29, `duration ${duration}`);
    assert.match(url, /format\/url/);
  });

  scene('plays an entry by its reference id', {}, async ({ begin, until, run }) => {
    await begin({ referenceId: 'ref_video' });
    await until({ type: 'firstplaying' });
    assert.equal(await run(() => window.player.sources.id), '1_video');
  });

  scene('plays an entry of ten minutes from its middle, and fires playreached50percent', {}, async ({ begin, until, run }) => {
    await begin({ entryId: '1_long' }, { options: { startTime: 299 } });
    await until({ type: 'playreached50percent' });
    const { duration, currentTime } = await run(() => ({
      duration: window.player.duration,
      currentTime: window.player.currentTime,
    }));
    assert.ok(Math.abs(duration - 600) < 1 && currentTime >= 299, `${currentTime} of ${duration}`);
  });

  scene('plays an audio entry as audio', {}, async ({ begin, until, run }) => {
    await begin({ entryId: '1_audio' });
    await until({ type: 'firstplaying' });
    assert.ok(await run(() => window.player.isAudio()));
  });

  scene('plays a live stream with a DVR window', {}, async ({ begin, until, run, log }) => {
    await begin({ entryId: '1_live' });
    await until({ type: 'firstplaying' });
    await log('kind=media-playlist&atLeast=3');
    const state = await run(() => ({ live: window.player.isLive(), dvr: window.player.isDvr() }));
    assert.deepEqual(state, { live: true, dvr: true });
  });

  scene('plays an entry with two renditions, captions and two audio languages', {}, async ({ begin, until, run }) => {
    await begin({ entryId: '1_languages' });
    await until({ type: 'firstplaying' });
    const tracks = await run(() => ({
      video: window.player
        .getTracks('video')
        .map(({ height }) => height)
        .sort(),
      text: window.player.getTracks('text').map(({ language }) => language),
      audio: window.player.getTracks('audio').map(({ language }) => language),
    }));
    assert.deepEqual(tracks, { video: [180, 360], text: ['en', 'es', 'off'], audio: ['en', 'es'] });
    await run(() => window.player.selectTrack(window.player.getTracks('audio')[1]));
    await until({ type: 'audiotrackchanged' });
  });

  scene('plays a secured entry only with a session', {}, async ({ begin, until, ks, log }) => {
    await begin({ entryId: '1_secured' }, { provider: { ks: await ks('entry=1_secured') } });
    await until({ type: 'ended' });
    const [manifest] = await log('kind=manifest');
    assert.equal(manifest.privileges, 'sview:1_secured');
    const withoutKs = manifest.url.replace(/\/ks\/[^/]+/, '');
    assert.equal((await fetch(stage.backend.origin + withoutKs)).status, 403);
  });

  scene('plays a secured entry with a new session after an expired one', {}, async ({ begin, until, ks, run }) => {
    await begin({ entryId: '1_secured' }, { provider: { ks: await ks('expiry=0') } });
    await until({ type: 'rejected' });
    const fresh = await ks();
    /* Not awaited, because the page keeps no reference to the promise, so that the browser may garbage-collect it. */
    await run((ks) => void window.player.loadMedia({ entryId: '1_secured', ks }), fresh);
    await until({ type: 'ended' });
  });

  scene('plays the second item of a playlist after the first one has ended', {}, async ({ begin, until, run }) => {
    await begin({ playlistId: '1_playlist' });
    await until({ type: 'kaltura-player-playlistloaded' });
    await until({ type: 'ended' });
    await run(
      () =>
        new Promise((resolve) => {
          const look = () => window.player.sources.id === '1_video' && resolve();
          window.player.addEventListener('firstplaying', look);
          look();
        }),
    );
  });

  scene('plays a deleted entry whose playback is still allowed', {}, async ({ begin, until }) => {
    await begin({ entryId: '1_deleted_playable' });
    await until({ type: 'firstplaying' });
  });

  scene('plays an entry whose name has markup without running it', { uiconfId: 1002 }, async ({ begin, until, run }) => {
    await begin({ entryId: '1_html' });
    await until({ type: 'firstplaying' });
    assert.equal(await run(() => window.hacked), undefined);
  });
});

describe('plugins of the uiConfs', { concurrency: 3 }, () => {
  scene('the transcript plugin shows the captions of the entry', { uiconfId: 1002 }, async ({ begin, until, page, log }) => {
    await begin({ entryId: '1_video' }, { plugins: { 'playkit-js-transcript': {} } });
    await until({ type: 'firstplaying' });
    await log('action=caption_captionasset.serveasjson&atLeast=1');
    await page.waitForFunction(() => document.body.textContent.includes('This is a test recording.'));
  });

  scene('fires cue points for chapters and slides with images', { uiconfId: 1002 }, async ({ begin, until, seen }) => {
    await begin({ entryId: '1_slides' }, { cuePoints: ['CHAPTER', 'SLIDE'] });
    for (const title of ['Beginning', 'Middle', 'End']) await until({ type: 'cue', title });
    for (const title of ['Slide 1', 'Slide 2', 'Slide 3']) await until({ type: 'cue', title });
    for (const { assetUrl } of await seen('cue')) assert.equal((await fetch(assetUrl)).status, 200, assetUrl);
  });

  scene('finds the second stream of an entry by its parent id', { uiconfId: 1003 }, async ({ begin, until, run, log }) => {
    await begin({ entryId: '1_two' });
    await until({ type: 'loaded' });
    // The request of the Dual Screen plugin: any child entry that is a video or a live stream.
    const ids = await run(async () => {
      class Children {
        static id = 'children';
        requests = [];
        response = null;
        constructor({ parentEntryId }) {
          const request = new window.KalturaPlayer.providers.RequestBuilder(new Map());
          request.service = 'baseEntry';
          request.action = 'list';
          const filter = { objectType: 'KalturaBaseEntryFilter', parentEntryIdEqual: parentEntryId, typeIn: '1,7' };
          request.params = { filter, responseProfile: { type: 1, fields: 'id' } };
          this.requests.push(request);
        }
        isValid() {
          return true;
        }
      }
      const loaders = await window.player.provider.doRequest([
        { loader: Children, params: { parentEntryId: window.player.sources.id } },
      ]);
      return loaders.get('children').response[0].data.objects.map(({ id }) => id);
    });
    assert.deepEqual(ids, ['1_two_child']);
    const calls = await log('action=baseentry.list&entryId=1_two');
    assert.ok(calls.length >= 2, 'the entry itself, and its children');
  });

  scene('a plugin that the uiConf leaves off is enabled by config', { uiconfId: 1004 }, async ({ begin, until, run }) => {
    await begin({ entryId: '1_short' }, { plugins: { kalturaCuepoints: {} } });
    await until({ type: 'loaded' });
    assert.deepEqual(await run(() => Object.keys(window.player.plugins)), ['kalturaCuepoints']);
  });

  scene('the analytics plugin reports impression and play', { uiconfId: 1006 }, async ({ begin, until, log }) => {
    await begin({ entryId: '1_short' });
    await until({ type: 'ended' });
    const rows = await log('kind=analytics&atLeast=6');
    const types = rows.map(({ url }) => new URLSearchParams(url.split('?')[1]).get('eventType'));
    assert.deepEqual(types.slice(0, 2), ['1', '3']);
  });
});

describe('iframe embeds and auto embeds', { concurrency: 2 }, () => {
  scene('the iframe embed plays a clip of a secured entry with its session', {}, async ({ page, run, partnerId, ks }) => {
    const query = new URLSearchParams({
      iframeembed: 'true',
      entry_id: '1_secured',
      ks: await ks('entry=1_secured'),
      kalturaSeekFrom: '1',
      kalturaClipTo: '3',
      'config[playback]': JSON.stringify({ autoplay: true, muted: true }),
    });
    await page.goto(`${stage.backend.origin}/p/${partnerId}/embedPlaykitJs/partner_id/${partnerId}/uiconf_id/1001?${query}`);
    const duration = await run(
      () =>
        new Promise((resolve) => {
          const player = window.kalturaPlayer;
          if (player.paused === false && player.duration > 0) resolve(player.duration);
          player.addEventListener(player.Event.Core.FIRST_PLAYING, () => resolve(player.duration));
        }),
    );
    assert.ok(Math.abs(duration - 2) < 0.5, `duration ${duration}`);
  });

  scene('the auto embed loads its entry with the uiConf of its address', {}, async ({ page, run, partnerId, log }) => {
    const query = new URLSearchParams({
      autoembed: 'true',
      targetId: 'kplayer',
      entry_id: '1_short',
      'config[playback]': JSON.stringify({ preload: 'auto' }),
    });
    const url = `${stage.backend.origin}/p/${partnerId}/embedPlaykitJs/uiconf_id/1005?${query}`;
    await page.addScriptTag({ url });
    await log('kind=segment&atLeast=1');
    assert.equal(await run(() => window.kalturaPlayer.config.uiConfData.name), 'Quiet, with a mark');
  });
});
