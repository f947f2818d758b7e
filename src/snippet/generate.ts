import { isPlainObject, valueAt } from '../config/objects.js';
import { convert } from '../config/value-kinds.js';
import { isFormat, SNIPPET_FORMATS, writers, type SnippetFormat } from './formats/index.js';
import type { Values } from './formats/writer.js';
import { isProperty, propertyNames, type FixedBox, type SnippetOptions } from './properties.js';
import { refuse } from './refusal.js';
import { checkSettings, type SnippetSettings } from './settings.js';
import { readValue } from './values.js';
import { trustNote } from './trust-note.js';
import { withoutKs } from './without-ks.js';

/**
 * Text to paste into a page, a CMS or a component.
 *
 * - `html-fallback` (default): the tag with a link (or an iframe) inside, shown where the script or the tag is not allowed, the
 *   script that defines the tag, and a style that reserves its box until then
 * - `html`: the same without the content of the tag
 * - `iframe`: the guide's plain iframe, without this element
 * - `react`, `vue`, `angular`: a component file
 *
 * A `ks` is omitted from every option unless `includeKs` is set: a Kaltura Session in a pasted snippet is a leaked bearer token.
 * @param options by the element's property names
 * @param settings of the snippet, apart from the player
 * @throws SnippetError, a TypeError with the option, the value and the expected values: for invalid ids, URLs that are not
 *   http(s), unknown names and formats, and options that the format does not support
 * @example generateSnippet({ partnerId: 1234567, uiconfId: 7654321, entryId: '1_abc12345' })
 */
export function generateSnippet(
  options: SnippetOptions,
  format: SnippetFormat = 'html-fallback',
  settings: SnippetSettings = {},
): string {
  if (!isFormat(format)) refuse('format', format, `one of ${SNIPPET_FORMATS.join(', ')}`);
  const checked = checkSettings(settings);
  const values = readOptions(options, checked.includeKs ?? false);
  requireIds(values);
  const snippet = writers[format](values, checked, readBox(options));
  return [trustNote(values, format, checked), snippet].filter(Boolean).join('\n');
}

const isBox = (name: string): name is keyof FixedBox => name === 'width' || name === 'height';

function readBox(options: SnippetOptions): FixedBox {
  const box: FixedBox = {};
  for (const name of ['width', 'height'] as const) {
    const value = options[name];
    if (value === undefined || value === null || value === '') continue;
    /* `Number()` also converts `true`, a list, and a text such as `0x10`. */
    const isNumber = typeof value === 'number' || (typeof value === 'string' && /^\s*\d+(?:\.\d+)?\s*$/.test(value));
    const number = isNumber ? Number(value) : NaN;
    if (!(number >= 1 && number <= 10_000)) refuse(name, value, 'a number of pixels from 1 to 10000');
    box[name] = number;
  }
  return box;
}

/** The options that every player needs. The account and the uiConf may also be in the config. */
function requireIds(values: Values): void {
  const { config } = values;
  const needed = [
    ['partnerId', 'provider.partnerId'],
    ['uiconfId', 'provider.uiConfId'],
  ] as const;
  for (const [name, place] of needed) {
    if (values[name] === undefined && convert('digits', valueAt(config, place)) === undefined) {
      refuse(name, undefined, 'digits, because no player can be loaded without');
    }
  }
  if (values.entryId === undefined && values.playlistId === undefined && values.referenceId === undefined) {
    refuse('entryId', undefined, 'the id of an entry, or a playlistId or referenceId, because there is nothing to play without');
  }
}

/** The converted options that are set, in the order of the table. */
function readOptions(options: SnippetOptions, includeKs: boolean): Values {
  if (!isPlainObject(options)) refuse('options', options, 'an object of the element’s properties');
  for (const [name, value] of Object.entries(options)) {
    if (!isProperty(name) && !isBox(name)) {
      refuse(name, value, 'a property of the element that has an attribute, such as entryId');
    }
  }
  const values: Values = {};
  for (const name of propertyNames) {
    const read = readValue(name, options[name], refuse);
    if (read === undefined || (name === 'ks' && !includeKs)) continue;
    const value = includeKs ? read : withoutKs(read);
    if (value !== undefined) values[name] = value;
  }
  return values;
}
