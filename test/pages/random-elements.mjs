// Elements with random attributes, as an author or an attacker could write them.

export const URLS = [
  'https://cdnapisec.kaltura.com',
  'https://cdnapisec.kaltura.com/api_v3',
  'https://evil.example/x.js',
  'http://evil.example/x.js',
  '//evil.example',
  '\\\\evil.example',
  'https:\\\\evil.example',
  'https://cdnapisec.kaltura.com@evil.example',
  'https://cdnapisec.kaltura.com.evil.example',
  'javascript:window.uncaught.push("ran")',
  'data:text/javascript,window.uncaught.push("ran")',
  'data:text/css,*{}',
  '{{embedBaseUrl}}.evil.example',
  '/own.js?',
  '../../x',
  'a{background:url(https://evil.example/css)}',
];

/** Paths in a config. */
export const PATHS = [
  'provider',
  'provider.env',
  'provider.env.cdnUrl',
  'provider.env.serviceUrl',
  'provider.unisphereLoaderUrl',
  'provider.partnerId',
  'provider.ks',
  'ui',
  'ui.css',
  'ui.components.watermark.img',
  'ui.components.watermark.url',
  'ui.components',
  'plugins',
  'plugins.kava.serviceUrl',
  'plugins.dualscreen.layout',
  'plugins.navigation.itemsOrder',
  'plugins.download.flavorParamIds',
  'sources',
  'sources.poster',
  'sources.startTime',
  'playback',
  'playback.streamPriority',
  'hide',
  'embed',
  '__proto__.polluted',
  'constructor.prototype.polluted',
];

/**
 * Runs in the page: creates `sets` random elements, `atOnce` at a time, and removes them after a moment, or with `isLive` after
 * their loads.
 * @returns the numbers of their statuses and of the reasons of their errors
 */
export async function fuzz({ sets, seed, attributes, urls, paths, atOnce = 100, base, isLive = false }) {
  let state = seed;
  /* Mulberry32 returns the same numbers for the same seed. */
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit) => Math.floor(random() * limit);
  const pick = (list) => list[below(list.length)];
  const CHARACTERS = 'ab01_-/\\:@?#%&=<>"\'`{}[]().,; \t\n\r\0é\u202e\ud83d\udca9\ud800';
  const noise = () => Array.from({ length: below(24) }, () => CHARACTERS[below(CHARACTERS.length)]).join('');
  const mutate = (text) => {
    const at = below(text.length + 1);
    return text.slice(0, at) + pick([noise(), CHARACTERS[below(CHARACTERS.length)], '']) + text.slice(at + below(3));
  };
  const url = () => (random() < 0.5 ? pick(urls) : mutate(pick(urls)));
  const value = () =>
    pick([
      url,
      noise,
      () => pick(['', 'true', 'false', '0', '-1', '1e999', 'NaN', 'null', '1:30', 'required', 'inview', 'iframe', 'script']),
    ])();
  const nest = (path, leaf) => path.split('.').reduceRight((inner, key) => ({ [key]: inner }), leaf);
  const leaf = () =>
    pick([url, noise, () => null, () => below(9), () => true, () => [], () => ({}), () => [url(), { url: url() }]])();
  const config = () => {
    const object = Object.assign({}, ...Array.from({ length: 1 + below(3) }, () => nest(pick(paths), leaf())));
    const text = JSON.stringify(object);
    return random() < 0.1 ? mutate(text) : text;
  };
  const huge = () => pick(['a', '/', '\\', ' ', '{', '[', '1', '%', 'https://', '\n']).repeat(200_000);

  /* A load settles, or fails after ten seconds. */
  const ended = async (element) => {
    while (element.status === 'loading') {
      await new Promise((resolve) => element.addEventListener('statuschange', resolve, { once: true }));
    }
  };

  const counts = { statuses: {}, reasons: {} };
  for (let set = 0; set < sets; set += atOnce) {
    const elements = Array.from({ length: atOnce }, () => {
      const element = document.createElement('kaltura-player');
      /* Most elements have the ids that a load requires. */
      if (random() < 0.7) {
        element.setAttribute('partner-id', String(1 + below(40)));
        element.setAttribute('uiconf-id', String(1 + below(5)));
        element.setAttribute('entry-id', '1_video');
      }
      for (let left = 1 + below(6); left > 0; left--) {
        const name = pick(attributes);
        element.setAttribute(name, name === 'config' || name === 'plugins' ? config() : value());
      }
      if (random() < 0.3) element.setAttribute('config', config());
      if (random() < 0.2) {
        const child = document.createElement('script');
        child.type = 'application/json';
        child.textContent = config();
        element.append(child);
      }
      if (random() < 0.002) element.setAttribute(pick(attributes), huge());
      for (const [name, text] of Object.entries(base ?? {})) element.setAttribute(name, text);
      element.addEventListener(
        'error',
        ({ detail }) => (counts.reasons[detail.reason] = (counts.reasons[detail.reason] ?? 0) + 1),
      );
      return element;
    });
    document.body.append(...elements);
    for (let turn = 0; turn < 3; turn++) {
      const { port1, port2 } = new MessageChannel();
      await new Promise((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
      /* Some elements have an attribute changed while they are on the page. */
      for (const element of elements) if (random() < 0.1) element.setAttribute(pick(attributes), value());
    }
    if (isLive) await Promise.all(elements.map(ended));
    for (const element of elements) {
      counts.statuses[element.status] = (counts.statuses[element.status] ?? 0) + 1;
      element.remove();
    }
  }
  return counts;
}
