import { isPlainObject, merge, valueAt, type PlainObject } from '../../config/objects.js';
import { setAt } from '../../config/set-at.js';
import { found, readWidgetId, type Found, type RawOptions } from './found.js';
import { droppedSetting, readFlashvars, readFlashvarsText } from './flashvars.js';
import { decoded, plainName } from './url-text.js';

/** Parses the value of a `config[…]` parameter; returns `undefined` for an invalid one. */
export type ParseValue = (text: string) => unknown;

/** The parameters that have a property, by plain name. */
const PARAMETERS: ReadonlyMap<string, keyof RawOptions> = new Map<string, keyof RawOptions>([
  ['entryid', 'entryId'],
  ['playlistid', 'playlistId'],
  ['referenceid', 'referenceId'],
  ['partnerid', 'partnerId'],
  ['uiconfid', 'uiconfId'],
  ['ks', 'ks'],
  ['kalturaseekfrom', 'clipFrom'],
  ['kalturaclipto', 'clipTo'],
  ['kalturastarttime', 'startTime'],
  ['kalturaendtime', 'endTime'],
  ['width', 'width'],
  ['height', 'height'],
  ['langs', 'locale'],
]);

/* Parameters of the embed code's form, which do not affect the player. */
const TECHNICAL = new Set(['iframeembed', 'autoembed', 'targetid', 'playerid', 'cachest', 'sp', 'src', 'urid', 'protocol']);

/* `config[playback]={…}`, `config[playback][autoplay]=true`, `config[playback.autoplay]=true`, or `config={…}` as a whole. */
const SECTION = /^config((?:\[[\w-]+(?:\.[\w-]+)*\]){0,6})$/;
/* `flashvars[autoPlay]=true`, `flashvars[mediaProxy.mediaPlayFrom]=90`, `flashvars[mediaProxy][mediaPlayFrom]=90` */
const FLASHVAR = /^flashvars((?:\[[^\]]+\]){1,6})$/i;

/** A KS in a query: an unescaped `+` of its base64 is not a space. */
const readKs = (text: string): string => text.replace(/ /g, '+').replace(/["'\s]/g, '');

/* An id ends at the first character that ids do not contain: further text may follow, such as the next column of a table. */
const ID_AND_MORE = /^([01]_[a-z\d]{8})[^\w$%{<\\-]/;
const withoutMore = (text: string): string => ID_AND_MORE.exec(text)?.[1] ?? text;

/* The name and the value are encoded twice. */
const isEncoded = (name: string): boolean => /^(?:config|flashvars)%5B/i.test(name);

/** Reads the parameters of a player's address. */
export function readQuery(query: URLSearchParams, parse: ParseValue): Found {
  const properties: RawOptions = {};
  const config: PlainObject = {};
  const flashvars: Record<string, string> = {};
  const dropped: string[] = [];
  let list: Found | undefined;
  for (const [givenName, givenText] of query) {
    const [name, text] = isEncoded(givenName) ? [decoded(givenName), decoded(givenText)] : [givenName, givenText];
    const plain = plainName(name);
    const property = PARAMETERS.get(plain);
    const section = SECTION.exec(name)?.[1]?.slice(1, -1).replaceAll('][', '.');
    const flashvar = FLASHVAR.exec(name)?.[1]?.slice(1, -1).replaceAll('][', '.');
    if (property) {
      if (text.trim()) properties[property] ??= property === 'ks' ? readKs(text) : withoutMore(text.trim());
    } else if (section === 'targetId') continue;
    else if (section !== undefined) {
      const value = section.includes('__proto__') ? undefined : (parse(text) ?? (section.includes('.') ? text : undefined));
      if (section === '' && isPlainObject(value)) Object.assign(config, merge(value, config));
      else if (value === undefined || section === '') dropped.push(droppedSetting(name, text));
      else if (valueAt(config, section) === undefined) setAt(config, section, value);
    } else if (flashvar !== undefined && !flashvar.includes('__proto__')) flashvars[flashvar] ??= text;
    else if (plain === 'flashvars') list = readFlashvarsText(text);
    else if (plain === 'wid' || plain === 'widgetid') Object.assign(properties, readWidgetId(text));
    else if (!TECHNICAL.has(plain)) dropped.push(droppedSetting(name, text));
  }
  const more = readFlashvars(flashvars);
  return found('link', {
    config,
    properties: { ...list?.properties, ...more.properties, ...properties },
    dropped: [...dropped, ...(list?.dropped ?? []), ...more.dropped],
  });
}
