import { droppedSetting } from '../read/flashvars.js';
import { found, readWidgetId, type Found, type RawOptions } from '../read/found.js';
import { plainName } from '../read/url-text.js';

/** Shortcodes such as `[kaltura-widget uiconfid="…" entryid="…"]`, and the `data-` attributes of components of a CMS. */

const SHORTCODE = /[[{]{1,2}\s*kaltura[\w:-]*[\s:|]([^[\]{}]+)[\]}]{1,2}/gi;
const PAIR =
  /([\w-]{2,40})\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|[\u201c\u201d\u2033]([^\u201c\u201d\u2033]*)[\u201c\u201d\u2033]|([^\s"'|,]+))/g;

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

/** Reads settings by the names that shortcodes and components use. */
function readPairs(pairs: Iterable<readonly [name: string, value: string]>): Found | undefined {
  const properties: RawOptions = {};
  const dropped: string[] = [];
  for (const [name, value] of pairs) {
    const plain = plainName(name);
    const property = NAMES.get(plain);
    if (property && value === '') continue;
    if (property) properties[property] ??= value.replace(/px$/, '');
    else if (plain === 'wid' || plain === 'widgetid') Object.assign(properties, readWidgetId(value));
    else dropped.push(droppedSetting(name, value));
  }
  const isCode = properties.entryId !== undefined || properties.playlistId !== undefined || properties.referenceId !== undefined;
  return isCode ? found('shortcode', { properties, dropped }) : undefined;
}

/** The shortcodes of a text, with their places. */
export function* readShortcodes(text: string): Generator<{ found: Found; start: number; end: number }> {
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(SHORTCODE)) {
    const pairs = [...inner.matchAll(PAIR)].map(
      ([, name = '', ...values]) => [name, values.find((value) => value !== undefined) ?? ''] as const,
    );
    const code = readPairs(pairs);
    if (code) yield { found: code, start: index, end: index + whole.length };
  }
}

/** A component of a CMS that keeps the ids in `data-` attributes. */
export function readDataAttributes(attributes: ReadonlyMap<string, string>): Found | undefined {
  const pairs = [...attributes].flatMap(([name, value]) => {
    const plain = /^data-(?:kaltura-)?(.+)$/.exec(name)?.[1];
    return plain && NAMES.has(plainName(plain)) ? [[plain, value] as const] : [];
  });
  const isKaltura = [...attributes].some(([name, value]) => /kaltura/i.test(name) || /kaltura/i.test(value));
  const names = new Set(pairs.map(([name]) => NAMES.get(plainName(name))));
  return isKaltura || (names.has('partnerId') && names.has('uiconfId')) ? readPairs(pairs) : undefined;
}
