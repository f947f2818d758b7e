// The real PlayKit player reports the faults of the backend as it reports those of Kaltura's servers.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useStage } from './stage.mjs';

const { scene, onePage } = useStage();

/** Loads that reject with an `error` of `category` and code 7002, which contains the error of the provider. */
const rejections = [
  {
    what: 'an unknown entry',
    entryId: '1_unknown',
    category: 7,
    data: [1, 1006],
    inside: { apiCode: 'ENTRY_ID_NOT_FOUND' },
  },
  {
    what: 'an expired session',
    entryId: '1_short',
    ks: 'expiry=0',
    category: 7,
    data: [1, 1006],
    inside: { apiCode: 'INVALID_KS', apiText: /-5,EXPIRED/ },
  },
  {
    what: 'an invalid session',
    entryId: '1_short',
    ks: false,
    category: 7,
    data: [1, 1006],
    inside: { apiCode: 'INVALID_KS', apiText: /-1,INVALID_STR/ },
  },
  {
    what: 'no session where one is needed',
    entryId: '1_secured',
    category: 14,
    data: [2, 2001],
    inside: { ruleCode: 'SESSION_RESTRICTED' },
  },
  {
    what: 'a session for another entry',
    entryId: '1_secured',
    ks: 'entry=1_other',
    category: 14,
    data: [2, 2001],
    inside: { ruleCode: 'SESSION_RESTRICTED' },
  },
  { what: 'a country block', entryId: '1_geo', category: 13, data: [2, 2001], ruleCode: 'COUNTRY_RESTRICTED' },
  { what: 'an address block', entryId: '1_ip', category: 15, data: [2, 2001], ruleCode: 'IP_RESTRICTED' },
  { what: 'a site block', entryId: '1_site', category: 16, data: [2, 2001], ruleCode: 'SITE_RESTRICTED' },
  {
    what: 'a schedule block',
    entryId: '1_scheduled',
    category: 7,
    data: [2, 2001],
    inside: { ruleCode: 'SCHEDULED_RESTRICTED' },
  },
  {
    what: 'a schedule message',
    entryId: '1_unscheduled',
    category: 17,
    data: [2, 2003],
    inside: { ruleCode: 'SCHEDULED_RESTRICTED' },
  },
  {
    what: 'another rule',
    entryId: '1_blocked',
    category: 18,
    data: [2, 2001],
    inside: { ruleCode: 'USER_AGENT_RESTRICTED' },
  },
  { what: 'an import in progress', entryId: '1_importing', category: 12, data: [2, 2002] },
  { what: 'an entry that is not ready', entryId: '1_notready', category: 12, data: [2, 2002] },
  { what: 'a deleted entry', entryId: '1_deleted', category: 19, data: [2, 2004] },
  { what: 'an entry without sources', entryId: '1_nosources', category: 7, data: [2, 3001] },
  { what: 'no entry id', category: 7, data: [3, 3000] },
  {
    what: 'a dropped API connection',
    entryId: '1_short',
    switches: [{ kind: 'api', fault: 'drop' }],
    inside: { attempt: 4 },
    category: 7,
    data: [1, 1002],
  },
  {
    what: 'HTML from the API',
    entryId: '1_short',
    switches: [{ kind: 'api', fault: 'html' }],
    category: 7,
    data: [1, 1005],
  },
  {
    what: 'an API that hangs, with a time limit',
    entryId: '1_short',
    switches: [{ kind: 'api', fault: 'hang' }],
    timeout: 300,
    category: 7,
    data: [1, 1003],
  },
  {
    what: 'an unknown playlist',
    playlistId: '1_unknown',
    category: 7,
    data: [1, 1006],
    inside: { apiCode: 'INVALID_PLAYLIST_ID' },
  },
];

describe('rejected loads of the real player', () => {
  const opened = onePage();

  for (const { what, entryId, playlistId, ks, switches = [], timeout, category, data, inside = {} } of rejections) {
    it(`loadMedia rejects and an error event is fired for ${what}`, { timeout: 120_000 }, async () => {
      const { begin, end, faults, until } = opened();
      await faults(...switches);
      const provider = {
        ...(ks !== undefined && { ks: ks ? await opened().ks(ks) : 'djJ8no-such-session' }),
        ...(timeout && { networkRetryParameters: { timeout, maxAttempts: 1 } }),
      };
      await begin(playlistId ? { playlistId } : { entryId }, { provider });
      const rejected = await until({ type: 'rejected' });
      const event = await until({ type: 'error', severity: 2 });
      await end();
      assert.deepEqual([event.category, event.code], [category, 7002]);
      assert.deepEqual([event.data.category, event.data.code], data);
      assert.deepEqual([rejected.category, rejected.code], data);
      const { apiText, ...exact } = inside;
      for (const [key, value] of Object.entries(exact)) assert.equal(event.data.data[key], value, key);
      if (apiText) assert.match(event.data.data.apiText, apiText);
    });
  }
});

/** Loads that never settle. */
const pending = [
  { what: 'an unknown entry, listed empty', entryId: '1_missing' },
  { what: 'an API that answers 404', entryId: '1_short', switches: [{ kind: 'api', fault: 'status', status: 404 }] },
  { what: 'an API that answers 500', entryId: '1_short', switches: [{ kind: 'api', fault: 'status', status: 500 }] },
  { what: 'an API that answers 503', entryId: '1_short', switches: [{ kind: 'api', fault: 'status', status: 503 }] },
  { what: 'an API that hangs', entryId: '1_short', switches: [{ kind: 'api', fault: 'hang' }], hangs: true },
];

describe('loads of the real player that never settle', () => {
  const opened = onePage();

  for (const { what, entryId, switches = [], hangs } of pending) {
    it(`loadMedia never settles, and no error event is fired, for ${what}`, { timeout: 120_000 }, async () => {
      const { begin, end, faults, log, page, run } = opened();
      await faults(...switches);
      const answered = hangs
        ? log('kind=api&atLeast=1')
        : page.waitForResponse((response) => response.url().includes('/multirequest'));
      await begin({ entryId });
      await answered;
      const received = await run(() => {
        // Only a wait can show that nothing is fired. The rejections above take a tenth of this time.
        const enough = new Promise((resolve) => setTimeout(resolve, 1000));
        return Promise.race([enough, window.until(({ type }) => ['loaded', 'rejected', 'error'].includes(type))]);
      });
      await end();
      assert.equal(received, undefined);
    });
  }

  it('loadMedia never settles for an empty playlist, and requests it again after ten seconds', { timeout: 120_000 }, async () => {
    const { begin, end, faults, log, seen } = opened();
    await faults();
    await begin({ playlistId: '1_empty_playlist' });
    const requested = await log('action=playlist.execute&atLeast=2&timeout=20000');
    const received = [...(await seen('loaded')), ...(await seen('rejected'))];
    await end();
    assert.equal(requested.length, 2);
    assert.deepEqual(received, []);
  });
});

/** Errors after `loadMedia()` has resolved. */
const playbackErrors = [
  { what: 'a manifest that is missing', entryId: '1_manifest404', name: 'manifestLoadError', responseCode: 404 },
  {
    what: 'a manifest that is forbidden',
    entryId: '1_other',
    switches: [{ kind: 'manifest', fault: 'status', status: 403 }],
    name: 'manifestLoadError',
    responseCode: 403,
  },
  {
    what: 'a manifest that is dropped',
    entryId: '1_other',
    switches: [{ kind: 'manifest', fault: 'drop' }],
    name: 'manifestLoadError',
  },
  { what: 'a manifest that fails', entryId: '1_manifest500', name: 'manifestLoadError', responseCode: 500 },
  { what: 'a manifest that is a web page', entryId: '1_manifesthtml', name: 'manifestParsingError' },
  { what: 'a segment that is missing', entryId: '1_segment404', name: 'fragLoadError', responseCode: 404 },
  {
    what: 'a segment that is dropped',
    entryId: '1_other',
    switches: [{ kind: 'segment', fault: 'drop', fromSegment: 3 }],
    name: 'fragLoadError',
  },
  {
    what: 'a segment that is cut off',
    entryId: '1_other',
    switches: [{ kind: 'segment', fault: 'truncate', fromSegment: 3 }],
    name: 'fragLoadError',
  },
];

describe('playback errors of the real player', { concurrency: 6 }, () => {
  for (const { what, entryId, switches = [], name, responseCode } of playbackErrors) {
    scene(`fires a critical playback error for ${what}`, {}, async ({ begin, until, faults }) => {
      await faults(...switches);
      await begin({ entryId });
      await until({ type: 'loaded' });
      const error = await until({ type: 'error', severity: 2 });
      assert.deepEqual([error.category, error.code, error.data.name], [1, 1002, name]);
      if (responseCode) assert.equal(error.data.responseCode, responseCode);
    });
  }

  scene('fires a recoverable error for segments of noise', {}, async ({ begin, until }) => {
    await begin({ entryId: '1_segmentnoise' });
    const error = await until({ type: 'error', severity: 1 });
    assert.deepEqual([error.category, error.code, error.data.name], [3, 3018, 'fragParsingError']);
  });

  scene('stalls without an error for a segment that never arrives', {}, async ({ begin, run, log, seen }) => {
    await begin({ entryId: '1_segmenthang' });
    await run(() => window.until(({ type, at }) => type === 'waiting' && at > 1));
    const segments = await log('kind=segment');
    /* The library repeats the request after its own time limit. */
    const statuses = segments.filter(({ url }) => url.includes('/seg-3-')).map(({ status }) => status);
    assert.deepEqual([...new Set(statuses)], [0]);
    assert.deepEqual(await seen('error'), []);
  });

  scene('fires a critical playback error for a second stream whose manifest is missing', {}, async ({ begin, until }) => {
    await begin({ entryId: '1_two_broken_child' });
    const error = await until({ type: 'error', severity: 2 });
    assert.deepEqual([error.category, error.code], [1, 1002]);
  });

  scene('fires a critical DRM error for a manifest that requires a licence', {}, async ({ begin, until }) => {
    await begin({ entryId: '1_drmish' });
    const error = await until({ type: 'error', severity: 2 });
    assert.equal(error.category, 6, JSON.stringify(error));
  });
});

describe('autoplay and missing plugins of the real player', { concurrency: 3 }, () => {
  scene('autoplay with sound falls back to muted playback', {}, async ({ begin, until }) => {
    await begin({ entryId: '1_short' }, { playback: { autoplay: true } });
    await until({ type: 'fallbacktomutedautoplay' });
    await until({ type: 'firstplaying' });
  });

  scene('autoplay with sound fails when the muted fallback is not allowed', {}, async ({ begin, until }) => {
    await begin({ entryId: '1_short' }, { playback: { autoplay: true, allowMutedAutoPlay: false } });
    await until({ type: 'autoplayfailed' });
  });

  scene('play() without a gesture fails', {}, async ({ begin, until, run }) => {
    await begin({ entryId: '1_short' }, { playback: {} });
    await until({ type: 'changesourceended' });
    await run(() => window.player.play());
    await until({ type: 'playfailed' });
  });

  scene('a plugin that is not in the bundle fires no error event', {}, async ({ begin, until, seen }) => {
    await begin({ entryId: '1_short' }, { plugins: { nosuchplugin: {} } });
    await until({ type: 'firstplaying' });
    assert.deepEqual(await seen('error'), []);
  });
});
