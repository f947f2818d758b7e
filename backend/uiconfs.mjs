// The player configurations (uiConf), the same for every account: the plugins of the bundle, and the server's part of the config.

/**
 * @typedef {object} UiConf
 * @property {string} name
 * @property {string[]} plugins the bundles that follow the player's bundle, in order: keys of `files` in library.mjs
 * @property {string[]} [langs] the languages of the controls; absent: English
 * @property {Record<string, any>} config the server's part of the setup config
 */

const helpers = ['cuepoints', 'timeline', 'uiManagers', 'transcript'];
const helpersOn = { kalturaCuepoints: {}, timeline: {}, uiManagers: {} };

const mark =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><circle cx="32" cy="32" r="30" fill="#f2b134"/></svg>',
  );

/** @type {Map<string, UiConf>} */
export const uiConfs = new Map([
  ['1001', { name: 'Bare', plugins: [], config: {} }],
  // The transcript is in the bundle, but inactive until the page sets `plugins: {'playkit-js-transcript': {}}`.
  ['1002', { name: 'With panels', plugins: helpers, config: { plugins: helpersOn } }],
  [
    '1003',
    {
      name: 'With dual screen',
      plugins: [...helpers, 'dualscreen'],
      config: { plugins: { ...helpersOn, dualscreen: {} } },
    },
  ],
  ['1004', { name: 'Dual screen switched off', plugins: ['cuepoints', 'dualscreen'], config: {} }],
  [
    '1005',
    {
      name: 'Quiet, with a mark',
      plugins: [],
      config: {
        playback: { volume: 0.3 },
        ui: { components: { watermark: { img: mark, url: '', placement: 'top-right', timeout: 0 } } },
      },
    },
  ],
  // As an account can configure in Studio: German controls, and their translation.
  ['1007', { name: 'In German', plugins: [], langs: ['en', 'de'], config: { ui: { locale: 'de' } } }],
  ['1008', { name: 'With images and documents', plugins: ['stills'], config: {} }],
  ['1006', { name: 'With analytics', plugins: ['analytics'], config: { plugins: { kava: {} } } }],
]);

/** The configuration that the last statement of the bundle stores on `window`. @param {UiConf} uiConf @param {string} origin @param {object} translations by language */
export const serverConfig = ({ name, config }, origin, translations) => ({
  ...config,
  ui: { ...config.ui, translations },
  plugins: config.plugins ?? {},
  productVersion: '7.130',
  provider: {
    env: {
      serviceUrl: `${origin}/api_v3`,
      cdnUrl: origin,
      statsServiceUrl: origin,
      liveStatsServiceUrl: origin,
      analyticsServiceUrl: origin,
      apiFeatures: ['entryRedirect'],
    },
  },
  uiConfData: { width: 560, height: 395, name },
});
