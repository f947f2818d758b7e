// A page with the snippet of the embedding guide, on another origin than the local backend, in a real browser.
import { once } from 'node:events';
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import { startBackend } from '../../backend/index.mjs';
import { chromiumFlags, findChromium } from '../support/engines/browsers.mjs';

/** Runs in the page: records the events of the player, and waits for them. */
const pageScript = `
  const waiting = new Set();
  let round = 0;
  window.seen = [];

  // Payloads are full of cycles and getters: copy what the tests look at.
  const plainError = ({ severity, category, code, data } = {}) => ({
    severity,
    category,
    code,
    ...(data && { data: plainData(data) }),
  });
  const plainData = ({ category, code, data, attempt, name, responseCode, results, messages }) => ({
    category,
    code,
    attempt,
    name,
    responseCode,
    apiCode: results?.map((result) => result.error?.code).find(Boolean),
    apiText: results?.map((result) => result.error?.message).find(Boolean),
    ruleCode: Array.isArray(messages) ? messages[0]?.code : undefined,
    ...(data && typeof data === 'object' && { data: plainData(data) }),
  });

  window.until = (predicate) =>
    new Promise((resolve) => {
      const look = () => {
        const found = window.seen.find(predicate);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });

  window.begin = (setup, media, options, cuePoints) => {
    const own = ++round;
    const note = (row) => {
      if (own !== round) return;
      window.seen.push(row);
      for (const look of waiting) look();
    };
    const player = KalturaPlayer.setup({ targetId: 'kplayer', log: { playerVersion: false }, ...setup });
    window.player = player;
    const names = [...Object.values(player.Event.Core), ...Object.values(player.Event.Playlist)];
    for (const type of names) {
      player.addEventListener(type, (event) =>
        note({ type, at: player.currentTime, ...(type === 'error' && plainError(event.payload)) }),
      );
    }
    player.addEventListener(player.Event.TIMED_METADATA_ADDED, ({ payload }) => {
      for (const { startTime, metadata } of payload.cues) note({ type: 'cue', startTime, ...metadata });
    });
    if (cuePoints) {
      const service = player.getService('kalturaCuepoints');
      service.registerTypes(cuePoints.map((name) => service.CuepointType[name]));
    }
    const loading = media.playlistId ? player.loadPlaylist(media) : player.loadMedia(media, options ?? undefined);
    loading.then(
      () => note({ type: 'loaded' }),
      (error) => note({ type: 'rejected', ...plainError(error) }),
    );
  };

  window.end = () => {
    round += 1;
    window.seen = [];
    window.player.destroy();
  };
`;

const html = (library) => `<!doctype html>
<title>Embedding page</title>
<script src="${library}"></script>
<div id="kplayer" style="max-width:100%;aspect-ratio:16/9;"></div>
<script>${pageScript}</script>`;

/** Starts the backend, the server of the page and the browser; `stop()` stops all three. */
export async function startStage() {
  const backend = await startBackend();
  const host = createServer((request, response) => {
    const { partner, uiconf } = Object.fromEntries(new URL(request.url, 'http://host').searchParams);
    response.setHeader('content-type', 'text/html');
    response.end(html(`${backend.origin}/p/${partner}/embedPlaykitJs/uiconf_id/${uiconf}/kaltura-player.js`));
  });
  host.listen(0, '127.0.0.1');
  await once(host, 'listening');
  const browser = await puppeteer.launch({ executablePath: findChromium(), args: chromiumFlags, headless: true });

  const control = async (method, path, partner, body) => {
    const url = new URL(`/__backend/${path}`, backend.origin);
    url.searchParams.set('partner', partner);
    const response = await fetch(url, { method, body: body && JSON.stringify(body) });
    return response.json();
  };

  /** Opens the page with a new account in its own browser profile. @param {{uiconfId?: number}} [options] */
  const open = async ({ uiconfId = 1001 } = {}) => {
    const partnerId = 100_000 + Math.floor(Math.random() * 900_000_000);
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    /* Otherwise only one of several pages would be visible, and the others would not play. */
    await page.emulateFocusedPage(true);
    await page.goto(`http://127.0.0.1:${host.address().port}/?partner=${partnerId}&uiconf=${uiconfId}`);
    const session = await page.createCDPSession();

    /**
     * Runs a function in the page. Not by `page.evaluate()`, which the browser treats as a user gesture, so that autoplay with
     * sound is allowed.
     */
    const run = async (action, ...args) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        /* The page keeps a reference to the promise, which could otherwise be garbage-collected before it settles; the evaluation
           would fail then. */
        expression: `(window.results ??= [])[window.results.push((${action})(...${JSON.stringify(args)})) - 1]`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };

    return {
      partnerId,
      page,
      run,
      close: () => context.close(),
      log: (query = '') => control('GET', `log?${query}`, partnerId),
      faults: (...list) => control('POST', 'faults', partnerId, list),
      ks: async (query = '') => (await control('GET', `ks?${query}`, partnerId)).ks,
      /** Calls `setup()` and `loadMedia()` as in the guide. */
      begin: (media, { options, playback = { autoplay: true, muted: true }, provider, plugins, cuePoints } = {}) =>
        run(
          (...args) => window.begin(...args),
          { provider: { partnerId, uiConfId: uiconfId, ...provider }, playback, ...(plugins && { plugins }) },
          media,
          options,
          cuePoints,
        ),
      /** Destroys the player, so that `begin()` can be called again. */
      end: () => run(() => window.end()),
      /** Resolves with the first record (an event, `loaded`, `rejected` or `cue`) with these values. */
      until: (wanted) =>
        run((wanted) => window.until((row) => Object.entries(wanted).every(([key, value]) => row[key] === value)), wanted),
      seen: (type) => run((type) => window.seen.filter((row) => row.type === type), type),
    };
  };

  const stop = async () => {
    await browser.close();
    host.close();
    host.closeAllConnections();
    await backend.close();
  };
  return { backend, open, stop };
}
