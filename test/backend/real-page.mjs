// A page of another origin with the embedding guide's snippet in it, in a real browser, against the local backend.
import { once } from 'node:events';
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import { startBackend } from '../../backend/index.mjs';
import { chromiumFlags, findChromium } from '../support/engines/browsers.mjs';

/** What runs in the page: records the events of the player, and waits for them. */
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

/** Starts backend, host and browser; `stop()` ends all three. */
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

  /** A fresh account, in a browser profile of its own. @param {{uiconfId?: number}} [wish] */
  const open = async ({ uiconfId = 1001 } = {}) => {
    const partnerId = 100_000 + Math.floor(Math.random() * 900_000_000);
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    /* Of several pages at once only one would count as seen, and the others not play. */
    await page.emulateFocusedPage(true);
    await page.goto(`http://127.0.0.1:${host.address().port}/?partner=${partnerId}&uiconf=${uiconfId}`);
    const session = await page.createCDPSession();

    /** Runs a function in the page. Not `page.evaluate`: that counts as a click of the viewer, and allows sound. */
    const run = async (action, ...args) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        /* Held by the page: a promise that nothing else holds can be collected before it settles, which ends the evaluation. */
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
      /** Sets up and loads, as the guide does. */
      begin: (media, { options, playback = { autoplay: true, muted: true }, provider, plugins, cuePoints } = {}) =>
        run(
          (...args) => window.begin(...args),
          { provider: { partnerId, uiConfId: uiconfId, ...provider }, playback, ...(plugins && { plugins }) },
          media,
          options,
          cuePoints,
        ),
      /** Makes room for another `begin`. */
      end: () => run(() => window.end()),
      /** The first note (event, `loaded`, `rejected`, `cue`) with these values. */
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
