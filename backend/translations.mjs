// The dictionaries of the controls: those of the player's package, with those of its plugins' packages.
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** @param {string} main @param {string} folder */
const beside = (main, folder) => join(dirname(resolve(main)), folder);

/** Where a bundle's dictionaries lie. @type {Record<string, () => string>} */
const folders = {
  player: () => beside('@playkit-js/kaltura-player-js/dist/kaltura-ovp-player.js', 'translations'),
  timeline: () => beside('@playkit-js/playkit-js-timeline/dist/playkit-timeline.js', '../translations'),
  uiManagers: () => beside('@playkit-js/ui-managers/dist/playkit-ui-managers.js', '../translations'),
  transcript: () => beside('@playkit-js/transcript/dist/playkit-transcript.js', '../translations'),
};

/** @typedef {Record<string, object>} Dictionaries by the player's name of the language */

/** @param {string} folder @returns {Promise<Dictionaries>} */
async function readAll(folder) {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.i18n.json'));
  const all = await Promise.all(files.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
  return Object.assign({}, ...all);
}

/** @type {Map<string, Promise<Dictionaries>>} */
const known = new Map();

/** @param {string} bundle @returns {Promise<Dictionaries>} */
function dictionariesOf(bundle) {
  const found = known.get(bundle) ?? (folders[bundle] ? readAll(folders[bundle]()) : Promise.resolve({}));
  known.set(bundle, found);
  return found;
}

/**
 * What `ui.translations` holds: for each language that there is, the sections of all bundles. A section that several bundles
 * have is the sum of theirs.
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
