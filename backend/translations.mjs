// The translations of the controls, from the packages of the player and of its plugins.
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** @param {string} main @param {string} folder */
const beside = (main, folder) => join(dirname(resolve(main)), folder);

/** The folder of each bundle's dictionaries. @type {Record<string, () => string>} */
const folders = {
  player: () => beside('@playkit-js/kaltura-player-js/dist/kaltura-ovp-player.js', 'translations'),
  timeline: () => beside('@playkit-js/playkit-js-timeline/dist/playkit-timeline.js', '../translations'),
  uiManagers: () => beside('@playkit-js/ui-managers/dist/playkit-ui-managers.js', '../translations'),
  transcript: () => beside('@playkit-js/transcript/dist/playkit-transcript.js', '../translations'),
};

/** @typedef {Record<string, object>} Dictionaries by language, with the language codes of the player */

/** @param {string} folder @returns {Promise<Dictionaries>} */
async function readAll(folder) {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.i18n.json'));
  const all = await Promise.all(files.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
  return Object.assign({}, ...all);
}

/** @type {Map<string, Promise<Dictionaries>>} */
const cache = new Map();

/** @param {string} bundle @returns {Promise<Dictionaries>} */
function dictionariesOf(bundle) {
  const found = cache.get(bundle) ?? (folders[bundle] ? readAll(folders[bundle]()) : Promise.resolve({}));
  cache.set(bundle, found);
  return found;
}

/**
 * The value of `ui.translations`: for each available language, the sections of all bundles. Sections of the same name are merged.
 * @param {string[]} bundles @param {string[]} languages @returns {Promise<Record<string, Record<string, object>>>}
 */
export async function translationsFor(bundles, languages) {
  const all = await Promise.all(bundles.map(dictionariesOf));
  /** @type {Record<string, Record<string, object>>} */
  const translations = {};
  for (const language of languages) {
    for (const dictionary of all) {
      for (const [section, words] of Object.entries(dictionary[language] ?? {})) {
        const sections = (translations[language] ??= {});
        sections[section] = { ...sections[section], ...words };
      }
    }
  }
  return translations;
}
