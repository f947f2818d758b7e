import { decodeHTMLAttribute } from 'entities';
import { droppedSetting } from '../read/flashvars.js';
import { readEmbedUrl } from '../read/embed-url.js';
import { combine, droppedUiconf, found, readWidgetId, type EmbedKind, type Found, type RawOptions } from '../read/found.js';
import { plainName } from '../read/url-text.js';
import { boxOf } from './box.js';
import { readLiteral } from './literal.js';

/** Shortcodes such as `[kaltura-widget uiconfid="…" entryid="…"]`, and the `data-` attributes of components of a CMS. */

const SHORTCODE = /[[{]{1,2}[<%]?\s*(?:include\s{1,10})?kaltura[\w:.-]*[\s:|]([^[\]{}]+)[\]}]{1,2}/gi;
const PAIR =
  /([\w-]{2,40})["']?\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|[\u201c\u201d\u2033]([^\u201c\u201d\u2033]*)[\u201c\u201d\u2033]|([^\s"'|,{}[\]]+))/g;

const NAMES: ReadonlyMap<string, keyof RawOptions> = new Map<string, keyof RawOptions>([
  ['entryid', 'entryId'],
  ['entry', 'entryId'],
  ['kalturaid', 'entryId'],
  ['uiconfid', 'uiconfId'],
  ['uiconf', 'uiconfId'],
  ['playerid', 'uiconfId'],
  ['player', 'uiconfId'],
  ['partnerid', 'partnerId'],
  ['partner', 'partnerId'],
  ['pid', 'partnerId'],
  ['playlistid', 'playlistId'],
  ['playlist', 'playlistId'],
  ['referenceid', 'referenceId'],
  ['title', 'mediaTitle'],
  ['autoplay', 'autoplay'],
  ['width', 'width'],
  ['height', 'height'],
  ['start', 'startTime'],
  ['starttime', 'startTime'],
]);

/** Reads the settings of shortcodes and components. */
function readPairs(pairs: Iterable<readonly [name: string, value: string]>): Found | undefined {
  const properties: RawOptions = {};
  const dropped: string[] = [];
  for (const [name, value] of pairs) {
    const plain = plainName(name);
    const property = NAMES.get(plain);
    const isEntry = plain === 'id' && /^\d_[a-z\d]{8}$/.test(value);
    if (isEntry) properties.entryId ??= value;
    if (isEntry || (property && value === '')) continue;
    if (property) properties[property] ??= value.replace(/px$/, '');
    else if (plain === 'wid' || plain === 'widgetid') Object.assign(properties, readWidgetId(value));
    else dropped.push(droppedSetting(name, value));
  }
  const isCode = properties.entryId !== undefined || properties.playlistId !== undefined || properties.referenceId !== undefined;
  return isCode ? found('shortcode', { properties, dropped }) : undefined;
}

/* An editor may have replaced the quotes with character references. */
function pairsIn(text: string): Array<readonly [name: string, value: string]> {
  return [...decodeHTMLAttribute(text).matchAll(PAIR)].map(
    ([, name = '', ...values]) => [name, values.find((value) => value !== undefined) ?? ''] as const,
  );
}

/* `{{< kaltura "1_abc12345" >}}`: an id without a name */
function readPosition(text: string): Found | undefined {
  const [, entryId] = /(?:^|[\s"',|])([01]_[a-z\d]{8})(?![\w-])/.exec(text) ?? [];
  return entryId === undefined ? undefined : found('shortcode', { properties: { entryId } });
}

/* `[iframe src="…" width="640"]` */
const FRAME = /\[iframe((?:\s+[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'))+)\s*\/?\]/gi;
/* `[kaltura_video]1_abc12345[/kaltura_video]`, `kaltura:1_abc12345` */
const ENCLOSED = /\[kaltura[^[\]]*\]\s*(\d_[a-z\d]{8})\s*\[\/kaltura[^[\]]*\]/gi;
const NAMED = /\bkaltura[\w-]{0,40}["']?\s*[:=]\s*["']?([01]_[a-z\d]{8})\b/gi;

function readFrameCode(pairs: string): Found | undefined {
  const settings = new Map(pairsIn(pairs));
  const source = readEmbedUrl(settings.get('src') ?? '', readLiteral);
  return source && combine('shortcode', source, found('shortcode', { properties: boxOf(settings) }));
}

/* The ids of an account, a player and a video in one JSON object, which only Kaltura has. */
const DATA = /\{[^{}]*\}/g;
const IDS = [/["']?ui_?conf_?id["']?\s*:/i, /["']?partner_?id["']?\s*:/i, /["']?(?:entry|playlist|reference)_?id["']?\s*:/i];

const isData = (text: string): boolean => IDS.every((id) => id.test(text));

interface Place {
  readonly found: Found;
  readonly start: number;
  readonly end: number;
}

/** A block of WordPress: `<!-- wp:kaltura/video {"entryId":"…"} /-->`. @param comment with its delimiters */
export function readBlock(comment: string): Found | undefined {
  const [, settings] = /^<!--\s+wp:[\w/-]*kaltura[\w/-]*\s+(\{[^{}]*\})\s+\/?-->$/.exec(comment) ?? [];
  return settings === undefined ? undefined : readPairs(pairsIn(settings));
}

/* Each code ends with a bracket, or has a name with a value. Most texts have neither. */
const MAY_HAVE_CODES = /[\]}]|kaltura[\w-]{0,40}["']?\s*[:=]/i;

/** The shortcodes of a text, with their places. */
export function readShortcodes(text: string): Place[] {
  const codes: Place[] = [];
  if (!MAY_HAVE_CODES.test(text)) return codes;
  const add = (kind: EmbedKind, pairs: string, start: number, length: number): void => {
    const code = readPairs(pairsIn(pairs)) ?? (kind === 'shortcode' ? readPosition(pairs) : undefined);
    if (code) codes.push({ found: { ...code, kind }, start, end: start + length });
  };
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(SHORTCODE)) add('shortcode', inner, index, whole.length);
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(FRAME)) {
    const frame = readFrameCode(inner);
    if (frame) codes.push({ found: frame, start: index, end: index + whole.length });
  }
  for (const [kind, pattern] of [
    ['shortcode', ENCLOSED],
    ['link', NAMED],
  ] as const) {
    for (const { 0: whole, 1: entryId, index } of text.matchAll(pattern)) {
      codes.push({ found: found(kind, { properties: { entryId } }), start: index, end: index + whole.length });
    }
  }
  if (!isData(text)) return codes;
  /* JSON data is a link, because no snippet can replace it. */
  for (const { 0: whole, index } of text.matchAll(DATA)) if (isData(whole)) add('link', whole, index, whole.length);
  return codes;
}

/* `<video kwidgetid="_1234567" kentryid="…" kuiconfid="…">`, which the library of version 2 replaces with a player. */
function readOldAttributes(attributes: ReadonlyMap<string, string>): Found | undefined {
  const entryId = attributes.get('kentryid');
  if (!entryId) return undefined;
  const properties = { ...readWidgetId(attributes.get('kwidgetid')), entryId };
  return found('v2', { properties, dropped: droppedUiconf(attributes.get('kuiconfid')) });
}

const dataOf = (attributes: ReadonlyMap<string, string>): Array<readonly [name: string, value: string]> =>
  [...attributes].flatMap(([name, value]) => {
    const plain = /^data-(?:kaltura-)?(.+)$/.exec(name)?.[1];
    return plain && NAMES.has(plainName(plain)) ? [[plain, value] as const] : [];
  });

/** The settings in the `data-` attributes of an element that a script fills. */
export const readTargetData = (attributes: ReadonlyMap<string, string>): Found | undefined => readPairs(dataOf(attributes));

/** A CMS component with the ids in `data-` attributes, in JSON, or in the attributes of its own tag. */
export function readDataAttributes(tag: string, attributes: ReadonlyMap<string, string>): Found | undefined {
  /* `readComponents()` reads JSX. */
  if (tag === 'kalturaplayer') return undefined;
  const isOwnTag = tag.startsWith('kaltura');
  const pairs = isOwnTag ? [...attributes].filter(([name]) => NAMES.has(plainName(name))) : dataOf(attributes);
  const old = readOldAttributes(attributes);
  if (old) return old;
  const json = [...attributes.values()].find((value) => value.startsWith('{') && isData(value));
  if (json !== undefined) return readPairs(pairsIn(json));
  const isKaltura = isOwnTag || [...attributes].some(([name, value]) => /kaltura/i.test(name) || /kaltura/i.test(value));
  const names = new Set(pairs.map(([name]) => NAMES.get(plainName(name))));
  return isKaltura || tag.includes('kaltura') || (names.has('partnerId') && names.has('uiconfId')) ? readPairs(pairs) : undefined;
}
