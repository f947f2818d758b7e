import { isPlainObject } from '../../config/objects.js';
import { parseJson } from './json-text.js';
import { droppedUiconf, found, readWidgetId, type Found, type RawOptions } from './found.js';

/** The settings of version 2 that have a property, by name in lower case. */
const PROPERTIES: ReadonlyMap<string, keyof RawOptions> = new Map<string, keyof RawOptions>([
  ['autoplay', 'autoplay'],
  ['automute', 'muted'],
  ['loop', 'loop'],
  ['mediaproxy.mediaplayfrom', 'startTime'],
  ['mediaproxy.mediaplayto', 'endTime'],
  ['referenceid', 'referenceId'],
  ['entryid', 'entryId'],
  ['partnerid', 'partnerId'],
  ['playlistapi.kpl0id', 'playlistId'],
  ['ks', 'ks'],
]);

const LONGEST = 60;

/** A setting without a counterpart, as text for `dropped`. */
export const droppedSetting = (name: string, value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${name}=${String(value).slice(0, LONGEST)}`
    : name;

/* `{mediaProxy: {mediaPlayFrom: 90}}` is the same as `{'mediaProxy.mediaPlayFrom': 90}`. */
const flat = (vars: object): Array<[string, unknown]> =>
  Object.entries(vars).flatMap(([name, given]: [string, unknown]) => {
    const value = typeof given === 'string' && given.startsWith('{') ? (parseJson(given) ?? given) : given;
    return isPlainObject(value)
      ? Object.entries(value).map(([key, item]): [string, unknown] => [`${name}.${key}`, item])
      : [[name, value]];
  });

/* The playlist id in an address of the playlist service or of the API. */
function playlistIn(address: string): string | undefined {
  const [, id] = /playlist_id(?:=|%3D|\/)(\w+)/i.exec(address) ?? [];
  return id ?? (/service(?:=|%3D|\/)playlist/i.test(address) ? /[?&/]id[=/](\w+)/i.exec(address)?.[1] : undefined);
}

/** Reads the settings of a version 2 player, by name. */
export function readFlashvars(vars: object): Found {
  const properties: RawOptions = {};
  const dropped: string[] = [];
  for (const [name, value] of flat(vars)) {
    const key = name.toLowerCase();
    const property = PROPERTIES.get(key);
    const list = key === 'playlistapi.kpl0url' ? playlistIn(String(value)) : undefined;
    if (property) properties[property] ??= value;
    else if (list) properties.playlistId ??= list;
    else if (key === 'uiconfid') dropped.push(...droppedUiconf(value));
    else if (key === 'wid') Object.assign(properties, readWidgetId(value));
    else dropped.push(droppedSetting(`flashvars.${name}`, value));
  }
  return found('v2', { properties, dropped });
}

/** Reads the text of a `flashvars` parameter: `entryId=1_abc&autoPlay=true` or JSON. */
export function readFlashvarsText(text: string): Found {
  const json = text.startsWith('{') ? parseJson(text) : undefined;
  return readFlashvars(isPlainObject(json) ? json : Object.fromEntries(new URLSearchParams(text)));
}
