/* global bench, begin, NodeFilter, requestAnimationFrame */
// Compares the performance of `<kaltura-player>` with hand-written embeds, against the local backend:
//   node test/bench/bench.mjs [--runs 9] [--quick] [--only start|click|thirty|facades|fifty] [--base ../another-build/dist]
// Every round measures each variant once, in rotating order, in one Chromium; the result is the median of the rounds' ratios.
// The element is the single file, except in the variants `modules` and `pair`. Needs `npm run build`. With `--base`, fifty facades are
// compared with those of another build.
import { startBackend } from '../../backend/index.mjs';
import { counters, startLab } from './lab.mjs';
import { bundled, PAIR, pairFile, singleFile, startSite, weight } from './site.mjs';
import { median, printTable, ratios, spread } from './statistics.mjs';

const quick = process.argv.includes('--quick');
const requested = Number(process.argv[process.argv.indexOf('--runs') + 1]);
const RUNS = process.argv.includes('--runs') && requested > 0 ? requested : quick ? 3 : 9;
const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const only = option('--only');
const base = option('--base');
const wants = (title) => only === undefined || only === title;
const COUNTS = quick ? [1, 10, 50] : [1, 10, 50, 200];

const backend = await startBackend();
const site = await startSite(backend.origin, base);
const lab = await startLab(site.origin, backend.origin);

/** @type {Array<{what: string, is: number, text: string, limit: number, unit?: string}>} */
const limits = [];
const limit = (what, is, max, text = '') => limits.push({ what, is, limit: max, text });

/** Runs rounds of several variants, in rotating order. @returns {Promise<Record<string, any[]>>} */
async function rounds(title, ways, count = RUNS) {
  const results = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  const names = Object.keys(ways);
  for (let round = 0; round < count; round++) {
    process.stderr.write(`\r${title}: round ${round + 1} of ${count} `);
    for (let i = 0; i < names.length; i++) {
      const name = names[(i + round) % names.length];
      results[name].push(await ways[name]());
    }
  }
  process.stderr.write('\r\x1b[K');
  return results;
}

const of = (rows, key) => rows.map((row) => row[key]);
const sum = (values) => values.reduce((total, value) => total + value, 0);
const longest = (tasks) => Math.max(0, ...tasks.map(({ duration }) => duration));
const total = (tasks) => sum(tasks.map(({ duration }) => duration));
const paired = (what, rows, base, key, max) => {
  const each = ratios(of(rows, key), of(base, key));
  limit(
    what,
    median(each),
    max,
    `${median(of(rows, key)).toFixed(0)} : ${median(of(base, key)).toFixed(0)} ms, middle half ${spread(each)}`,
  );
};

/** Measures a page until the first frame of video, or until a facade is idle. */
const start = (kind, script) => () =>
  lab.visit({ kind, ...(script && { script }) }, async (tab) => {
    const { page, traffic } = tab;
    let at = NaN;
    if (kind === 'facade') await page.evaluate(() => bench.wait('poster'));
    else if (kind === 'iframe') {
      const frame = await page.waitForFrame((each) => each.url().includes('iframeembed'));
      at = await frame.evaluate(() => bench.wait('playing'));
    } else at = await page.evaluate(() => bench.wait('firstplaying'));
    const { origin, seen } = await page.evaluate(() => ({ origin: performance.timeOrigin, seen: bench.seen }));
    await page.evaluate(() => bench.rest());
    const { JSHeapUsedSize } = await counters(tab);
    const code = traffic.filter(({ type }) => ['Document', 'Script'].includes(type));
    const foreign = traffic.filter(({ url }) => !url.startsWith(site.origin));
    return {
      time: at - origin,
      code: sum(code.map(({ bytes }) => bytes)),
      library: sum(foreign.filter(({ url }) => url.includes('/embedPlaykitJs/')).map(({ bytes }) => bytes)),
      requests: foreign.length,
      tasks: total(seen.tasks),
      longest: longest(seen.tasks),
      paint: seen.paint,
      shift: await page.evaluate(() => bench.seen.shift),
      heap: JSHeapUsedSize / 1e6,
    };
  });

const center = async (page, selector) => {
  const { x, y, width, height } = await (await page.$(selector)).boundingBox();
  return [x + width / 2, y + height / 2];
};

/** Measures from a click on a facade to its first frame of video. @param {boolean} isWarmed whether it was hovered before */
const click = (isWarmed, script) => () =>
  lab.visit({ kind: 'facade', ...(script && { script }) }, async ({ page }) => {
    await page.evaluate(() => bench.wait('poster').then(() => bench.rest()));
    const place = await center(page, 'kaltura-player');
    if (isWarmed) {
      await page.mouse.move(...place);
      await page.evaluate(() => bench.wait('fetched').then(() => bench.rest()));
    }
    await page.mouse.click(...place);
    const { marks, muted } = await page.evaluate(() =>
      bench.wait('firstplaying').then(() => ({ marks: bench.marks, muted: document.querySelector('kaltura-player').muted })),
    );
    return { time: marks.firstplaying - marks.click, muted };
  });

/** Measures a raw player with a preloaded script: loading it, and then from a click to its first frame of video. */
const rawClick = () =>
  lab.visit({ kind: 'raw-click' }, async ({ page }) => {
    await page.evaluate(() => bench.wait('fetched').then(() => bench.rest()));
    await page.evaluate(() => {
      begin();
      return bench.wait('changesourceended').then(() => bench.rest());
    });
    await page.mouse.click(...(await center(page, '#kplayer')));
    const marks = await page.evaluate(() => bench.wait('firstplaying').then(() => bench.marks));
    const script = marks.library - marks.inserted;
    const load = marks.changesourceended - marks.inserted;
    const time = marks.firstplaying - marks.click;
    return { script, load, time, whole: load + time, least: script + time };
  });

/** Measures players that a page creates in one task after the library is loaded. */
const many = (how, count) => () =>
  lab.visit({ kind: 'many' }, async (tab) => {
    const { page } = tab;
    await page.evaluate(() => bench.rest());
    const before = await counters(tab);
    const tasks = await page.evaluate(
      async (how, count, partnerId, uiConfId, cdnUrl) => {
        const wall = document.querySelector('#wall');
        const from = performance.now();
        const loaded = [];
        const done = (target) => new Promise((resolve) => target.addEventListener('changesourceended', resolve, { once: true }));
        if (how === 'raw') {
          wall.innerHTML = Array.from({ length: count }, (_, i) => `<div id="p${i}" style="aspect-ratio:16/9"></div>`).join('');
          for (let i = 0; i < count; i++) {
            const player = KalturaPlayer.setup({ targetId: `p${i}`, provider: { partnerId, uiConfId } });
            loaded.push(done(player));
            player.loadMedia({ entryId: '1_video' });
          }
        } else {
          for (let i = 0; i < count; i++) {
            const player = document.createElement('kaltura-player');
            Object.assign(player, { partnerId, uiconfId: uiConfId, entryId: '1_video', cdnUrl });
            loaded.push(done(player));
            wall.append(player);
          }
        }
        await Promise.all(loaded);
        const time = performance.now() - from;
        await bench.rest();
        const roots = [document, ...[...document.querySelectorAll('kaltura-player')].map(({ shadowRoot }) => shadowRoot)];
        const sheets = new Set(roots.flatMap((root) => [...root.styleSheets, ...root.adoptedStyleSheets])).size;
        return { time, sheets, tasks: bench.seen.tasks.filter(({ startTime, duration }) => startTime + duration > from) };
      },
      how,
      count,
      tab.partner,
      tab.uiconf,
      tab.backend,
    );
    const after = await counters(tab);
    return {
      time: tasks.time,
      sheets: tasks.sheets,
      longest: longest(tasks.tasks),
      tasks: total(tasks.tasks),
      heap: (after.JSHeapUsedSize - before.JSHeapUsedSize) / 1e6 / count,
      nodes: (after.Nodes - before.Nodes) / count,
    };
  });

/** Measures facades, or as many plain images, that are inserted in one task. */
const wall = (how, count) => () =>
  lab.visit({ kind: 'wall' }, async (tab) => {
    const { page, traffic } = tab;
    await page.evaluate(() => bench.rest());
    const before = await counters(tab);
    const requested = traffic.length;
    const found = await page.evaluate(
      async (how, count, partner, uiconf, cdn) => {
        const tag = `<kaltura-player loading="interaction" media-title="A video" partner-id="${partner}" uiconf-id="${uiconf}" entry-id="1_video" cdn-url="${cdn}"></kaltura-player>`;
        const picture = `<img loading="lazy" decoding="async" alt="" style="display:block;width:100%;aspect-ratio:16/9" src="${cdn}/p/${partner}/thumbnail/entry_id/1_video/width/640/height/360">`;
        const from = performance.now();
        document.querySelector('#wall').innerHTML = (how === 'facade' ? tag : picture).repeat(count);
        await bench.wait('poster');
        await bench.rest();
        const nodes = (root) => {
          let all = 0;
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
          do all++;
          while (walker.nextNode());
          return all;
        };
        const first = document.querySelector('kaltura-player');
        return {
          nodes: first ? nodes(first) + nodes(first.shadowRoot) - 1 : 1,
          elements: first ? 1 + first.shadowRoot.querySelectorAll('*').length : 1,
          paint: bench.seen.paint,
          tasks: bench.seen.tasks.filter(({ startTime, duration }) => startTime + duration > from),
        };
      },
      how,
      count,
      tab.partner,
      tab.uiconf,
      tab.backend,
    );
    const after = await counters(tab);
    return {
      nodes: found.nodes,
      elements: found.elements,
      long: found.tasks.length,
      tasks: total(found.tasks),
      work:
        (after.ScriptDuration +
          after.LayoutDuration +
          after.RecalcStyleDuration -
          before.ScriptDuration -
          before.LayoutDuration -
          before.RecalcStyleDuration) *
        1000,
      heap: (after.JSHeapUsedSize - before.JSHeapUsedSize) / 1e3,
      urls: new Set(traffic.slice(requested).map(({ url }) => url)).size,
      library: traffic.filter(({ url }) => url.includes('/embedPlaykitJs/')).length,
    };
  });

/** Measures fifty facades in a page's markup from the navigation until the last one is rendered, with a CPU slowdown of 4. */
const fifty = (script) => () =>
  lab.visit(
    { kind: 'fifty', script },
    async (tab) => {
      const time = await tab.page.evaluate(async () => {
        const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        const isShown = ({ shadowRoot }) => shadowRoot?.querySelector('button');
        while (![...document.querySelectorAll('kaltura-player')].every(isShown)) await nextFrame();
        await nextFrame();
        return performance.now();
      });
      const { metrics } = await tab.session.send('Performance.getMetrics');
      const { TaskDuration, ScriptDuration } = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
      return { time, work: TaskDuration * 1000, script: ScriptDuration * 1000 };
    },
    { slowdown: 4 },
  );

try {
  /* Sizes do not vary, so they are measured once. */
  const { files, first } = await bundled();
  const whole = weight(singleFile());
  const initial = sum(first.map((name) => weight(files.get(name))));
  const later = sum([...files.keys()].filter((name) => !first.includes(name)).map((name) => weight(files.get(name))));
  const [shell, embed] = PAIR.map((name) => weight(pairFile(name)) / 1000);
  limit('single file, gzip, Lit included, kB', whole / 1000, 39);
  limit('modules before activation, gzip, Lit included, kB', initial / 1000, 13, `then ${(later / 1000).toFixed(1)} kB`);
  limit('split pair before activation, gzip, Lit included, kB', shell, 13, `then ${embed.toFixed(1)} kB`);

  if (wants('start')) {
    const from = await rounds('start', {
      raw: start('raw'),
      iframe: start('iframe'),
      eager: start('eager'),
      modules: start('eager', 'modules'),
      pair: start('eager', 'pair'),
      facade: start('facade'),
    });
    const ways = ['raw', 'iframe', 'eager', 'modules', 'pair', 'facade'];
    const row = (name, key) => [name, ...ways.map((way) => median(of(from[way], key)))];
    printTable(`One video, from the navigation to its first frame (facade: until idle); medians of ${RUNS} rounds, empty cache`, [
      ['', 'raw setup()', 'iframe', 'element', 'element, modules', 'element, pair', 'facade'],
      row('code loaded, bytes', 'code'),
      row('library loaded, bytes', 'library'),
      row("requests to Kaltura's host", 'requests'),
      row('long tasks, ms', 'tasks'),
      row('longest task, ms', 'longest'),
      row('largest contentful paint, ms', 'paint'),
      row('layout shift', 'shift'),
      row('heap, MB', 'heap'),
      row('first playing, ms', 'time'),
    ]);
    paired('first playing, element : raw', from.eager, from.raw, 'time', 1.02);
    paired('first playing, element in split modules : raw', from.modules, from.raw, 'time', 1.03);
    paired('first playing, element in the split pair : raw', from.pair, from.raw, 'time', 1.03);
    limit('facade: requests before the click', Math.max(...of(from.facade, 'requests')), 1);
    limit('facade: bytes of the library before the click', Math.max(...of(from.facade, 'library')), 0);
    limit(
      'layout shift, any way of the element',
      Math.max(...[...from.eager, ...from.modules, ...from.pair, ...from.facade].map(({ shift }) => shift)),
      0,
    );
  }

  if (wants('click')) {
    const clicks = await rounds('click', {
      raw: rawClick,
      warmed: click(true),
      split: click(true, 'modules'),
      cold: click(false),
    });
    printTable(`From a click to the first frame of video, ms; medians of ${RUNS} rounds`, [
      ['', 'ms'],
      ['raw, script preloaded: until the script has run', median(of(clicks.raw, 'script'))],
      ['raw, script preloaded: until the media is loaded', median(of(clicks.raw, 'load'))],
      ['raw, loaded: click', median(of(clicks.raw, 'time'))],
      ['facade, warmed by the pointer: click', median(of(clicks.warmed, 'time'))],
      ['facade in split modules, warmed: click', median(of(clicks.split, 'time'))],
      ['facade, cold: click', median(of(clicks.cold, 'time'))],
    ]);
    const perClick = (name, rows, key) => {
      const each = ratios(of(rows, 'time'), of(clicks.raw, key));
      limit(
        name,
        median(each),
        1.1,
        `${median(of(rows, 'time')).toFixed(0)} : ${median(of(clicks.raw, key)).toFixed(0)} ms, middle half ${spread(each)}`,
      );
    };
    perClick('click, warmed facade : raw load + raw click', clicks.warmed, 'whole');
    perClick('click, warmed facade in split modules : raw load + raw click', clicks.split, 'whole');
    limit('a click on a facade that plays muted', clicks.warmed.filter(({ muted }) => muted).length, 0);
  }

  if (wants('thirty')) {
    const crowd = await rounds(
      'thirty',
      { raw: many('raw', 30), element: many('element', 30), alone: many('raw', 1), one: many('element', 1) },
      Math.max(3, Math.ceil(RUNS / 2)),
    );
    const crowdRow = (name, key) => [name, ...['raw', 'element', 'alone', 'one'].map((way) => median(of(crowd[way], key)))];
    printTable('Players created in one task, library loaded before', [
      ['', '30 raw', '30 elements', '1 raw', '1 element'],
      crowdRow('longest task, ms', 'longest'),
      crowdRow('long tasks, ms', 'tasks'),
      crowdRow('all loaded, ms', 'time'),
      crowdRow('heap per player, MB', 'heap'),
      crowdRow('nodes per player', 'nodes'),
      crowdRow('style sheets of the page', 'sheets'),
    ]);
    paired('30 setups: longest task, element : raw', crowd.element, crowd.raw, 'longest', 1);
    const heaps = ratios(of(crowd.element, 'heap'), of(crowd.raw, 'heap'));
    limit('heap per player of 30, element : raw', median(heaps), 1.05, `middle half ${spread(heaps)}`);
    const sheets = (rows) => median(of(rows, 'sheets'));
    limit('style sheets of 30 elements : of one', sheets(crowd.element) / sheets(crowd.one), 1);
  }

  if (wants('facades')) {
    const walls = await rounds(
      'facades',
      Object.fromEntries([...COUNTS.map((count) => [String(count), wall('facade', count)]), ['pictures', wall('picture', 50)]]),
      Math.max(3, Math.ceil(RUNS / 2)),
    );
    const columns = [...COUNTS.map(String), 'pictures'];
    const wallRow = (name, key) => [name, ...columns.map((way) => median(of(walls[way], key)))];
    printTable('Facades inserted in one task', [
      ['', ...COUNTS.map((count) => (count === 1 ? '1 facade' : `${count} facades`)), '50 plain images'],
      wallRow('nodes each, text and comments included', 'nodes'),
      wallRow('elements each', 'elements'),
      wallRow('script, style and layout, ms', 'work'),
      wallRow('long tasks', 'long'),
      wallRow('heap, kB', 'heap'),
      wallRow('images requested', 'urls'),
    ]);
    const slope = (key, low, high) =>
      walls[high].map((row, index) => (row[key] - walls[low][index][key]) / (Number(high) - Number(low)));
    limit('50 facades: long tasks', median(of(walls['50'], 'long')), 0);
    limit('nodes of a facade', walls['50'][0].nodes, 14);
    const end = columns.at(-2);
    if (end !== '50') {
      for (const [key, name] of [
        ['work', 'time'],
        ['heap', 'heap'],
      ]) {
        const early = median(slope(key, '1', '50'));
        const late = median(slope(key, '50', end));
        limit(
          `${name} per extra facade, 50 to ${end} : 1 to 50`,
          late / early,
          1.1,
          `${late.toFixed(2)} : ${early.toFixed(2)} ${key === 'work' ? 'ms' : 'kB'}`,
        );
      }
    }
  }

  if (wants('fifty')) {
    const scripts = base ? ['base', 'modules'] : ['modules'];
    const shown = await rounds('fifty', Object.fromEntries(scripts.map((script) => [script, fifty(script)])));
    printTable(`Fifty facades of a page, until they are rendered, with a CPU slowdown of 4; medians of ${RUNS} rounds`, [
      ['', ...scripts],
      ...['time', 'work', 'script'].map((key) => [`${key}, ms`, ...scripts.map((script) => median(of(shown[script], key)))]),
    ]);
    if (base) paired('50 facades on a slow CPU, this build : other build', shown.modules, shown.base, 'time', 0.6);
  }

  printTable('Limits', [
    ['', 'value', 'limit', '', 'details'],
    ...limits.map(({ what, is, limit: max, text }) => [
      what,
      Number.isInteger(is) ? String(is) : is.toFixed(is < 5 ? 3 : 1),
      String(max),
      is <= max ? 'met' : 'EXCEEDED',
      text,
    ]),
  ]);
} finally {
  await lab.stop();
  site.stop();
  await backend.close();
}
