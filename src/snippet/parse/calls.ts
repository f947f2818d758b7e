import { isPlainObject, merge, type PlainObject } from '../../config/objects.js';
import { readFlashvars, readFlashvarsText } from '../read/flashvars.js';
import { readEmbedUrl } from '../read/embed-url.js';
import { combine, droppedUiconf, found, readWidgetId, type Found } from '../read/found.js';
import { readLiteral } from './literal.js';

/** Reads the arguments of the calls in Kaltura's embed codes. */

type Arguments = readonly unknown[];

const object = (value: unknown): PlainObject => (isPlainObject(value) ? value : {});

/** A member of a value; `undefined` if the value is not an object. */
const member = (value: unknown, key: string): unknown => (isPlainObject(value) ? value[key] : undefined);

/** `setup({…})`, and `setup("id", {…})` of the first version 7 players, whose ids are at the top level. */
function fromSetup(args: Arguments): Found {
  const config = merge(args.find(isPlainObject));
  const { partnerId, uiConfId, partner_id, uiconf_id, ...rest } = config;
  return found('dynamic', {
    config: rest,
    properties: { partnerId: partnerId ?? partner_id, uiconfId: uiConfId ?? uiconf_id },
  });
}

/** `loadMedia({entryId}, {seekFrom})`: the options are merged into the config's `sources`, which `setup()` also reads. */
const fromLoadMedia = ([info, options]: Arguments): Found =>
  found('dynamic', {
    config: isPlainObject(options) ? { sources: options } : {},
    properties: {
      entryId: typeof info === 'string' ? info : member(info, 'entryId'),
      referenceId: member(info, 'referenceId'),
      ks: member(info, 'ks'),
    },
  });

/** `setMedia({sources: {id}})`, which plays an entry without requesting its metadata. */
function fromSetMedia([info]: Arguments): Found | undefined {
  const { id, ...sources } = object(member(info, 'sources'));
  const isEntry = typeof id === 'string' && /^\d_[a-z\d]{8}$/.test(id);
  return isEntry ? found('dynamic', { config: { sources }, properties: { entryId: id } }) : undefined;
}

/** `loadPlaylist({playlistId}, {options, countdown})` */
function fromLoadPlaylist([info, settings]: Arguments): Found {
  const { options, ...rest } = object(settings);
  const { startAtEntryId, ...others } = object(options);
  const playlist = { ...rest, ...(Object.keys(others).length > 0 && { options: others }) };
  return found('dynamic', {
    config: Object.keys(playlist).length > 0 ? { playlist } : {},
    properties: {
      playlistId: typeof info === 'string' ? info : member(info, 'playlistId'),
      entryId: startAtEntryId,
      ks: member(info, 'ks'),
    },
  });
}

/** `loadPlaylistByEntryList({entries: […]})`: no property accepts a list, so the entries after the first are added to `dropped`. */
function fromEntryList([info]: Arguments): Found {
  const entries = member(info, 'entries');
  const list: unknown[] = Array.isArray(entries) ? entries : [];
  const ids = list.map((entry) => member(entry, 'entryId') ?? entry);
  const others = ids.slice(1).filter((id) => typeof id === 'string');
  return found('dynamic', {
    properties: { entryId: ids[0], ks: member(info, 'ks') },
    dropped: others.map((id) => `entries=${id}`),
  });
}

/** `__thumbnailEmbed({config, mediaInfo, mediaOptions})` */
function fromThumbnail([settings]: Arguments): Found {
  const media = fromLoadMedia([member(settings, 'mediaInfo'), member(settings, 'mediaOptions')]);
  return combine('thumbnail', fromSetup([member(settings, 'config')]), media);
}

/* Flashvars are an object or the text of a query. */
function readSettings(flashvars: unknown): Found | undefined {
  if (isPlainObject(flashvars)) return readFlashvars(flashvars);
  return typeof flashvars === 'string' ? readFlashvarsText(flashvars) : undefined;
}

/** `kWidget.embed({wid: '_1234567', uiconf_id, entry_id, flashvars})`, optionally after the target's id. */
function fromWidget(args: Arguments): Found {
  const settings = args.find(isPlainObject);
  const own = found('v2', {
    properties: {
      partnerId: member(settings, 'partner_id'),
      ...readWidgetId(member(settings, 'wid')),
      entryId: member(settings, 'entry_id') ?? member(settings, 'entryId'),
      width: member(settings, 'width'),
      height: member(settings, 'height'),
    },
    dropped: droppedUiconf(member(settings, 'uiconf_id')),
  });
  return combine('v2', readSettings(member(settings, 'flashvars')), own);
}

/** `swfobject.embedSWF(address, id, width, height, version, installer, flashvars)` */
function fromSwfObject([address, , width, height, , , flashvars]: Arguments): Found | undefined {
  const source = typeof address === 'string' ? readEmbedUrl(address, readLiteral) : undefined;
  if (!source) return undefined;
  return combine('flash', found('flash', { properties: { width, height } }), readSettings(flashvars), source);
}

/** `AC_FL_RunContent('movie', address, 'flashvars', '…', 'width', '400', …)`: alternating names and values */
function fromPairs(args: Arguments): Found | undefined {
  const pairs = new Map<unknown, unknown>();
  for (let at = 0; at + 1 < args.length; at += 2) pairs.set(String(args[at]).toLowerCase(), args[at + 1]);
  const address = pairs.get('src') ?? pairs.get('movie');
  return fromSwfObject([address, undefined, pairs.get('width'), pairs.get('height'), '', '', pairs.get('flashvars')]);
}

/** `new SWFObject(address, id, width, height, …)`, whose settings are set by `addVariable(name, value)`. */
const fromSwfConstructor = ([address, id, width, height]: Arguments): Found | undefined =>
  fromSwfObject([address, id, width, height]);

const fromVariable = ([name, value]: Arguments): Found | undefined =>
  typeof name === 'string' ? readFlashvars({ [name]: value }) : undefined;

export interface KnownCall {
  /** The object of the function; without it, every object matches. */
  readonly owner?: RegExp;
  readonly role: 'setup' | 'load' | 'setting';
  readonly read: (args: Arguments) => Found | undefined;
}

/** Whether the arguments are a player's config: `setup()` may be imported, or be called on another variable. */
export const areOfSetup = (args: Arguments): boolean =>
  args.some((config) => {
    const provider = member(config, 'provider');
    return member(provider, 'partnerId') !== undefined && member(provider, 'uiConfId') !== undefined;
  });

/** By the function's name. */
export const KNOWN_CALLS: ReadonlyMap<string, KnownCall> = new Map<string, KnownCall>([
  ['setup', { owner: /^(?:Path)?KalturaPlayer$/, role: 'setup', read: fromSetup }],
  ['loadMedia', { role: 'load', read: fromLoadMedia }],
  ['setMedia', { role: 'load', read: fromSetMedia }],
  ['loadPlaylist', { role: 'load', read: fromLoadPlaylist }],
  ['loadPlaylistByEntryList', { role: 'load', read: fromEntryList }],
  ['__thumbnailEmbed', { role: 'setup', read: fromThumbnail }],
  ['embed', { owner: /^kWidget$/, role: 'setup', read: fromWidget }],
  ['thumbEmbed', { owner: /^kWidget$/, role: 'setup', read: fromWidget }],
  ['SWFObject', { role: 'setup', read: fromSwfConstructor }],
  ['addVariable', { role: 'setting', read: fromVariable }],
  ['AC_FL_RunContent', { role: 'setup', read: fromPairs }],
  ['embedSWF', { owner: /^swfobject$/, role: 'setup', read: fromSwfObject }],
]);

/** Other functions that embed codes call; calls of further functions are added to `dropped`. */
export const INCIDENTAL_CALLS: ReadonlySet<string> = new Set([
  'ready',
  'write',
  'addParam',
  'addEventListener',
  'then',
  'resolve',
  'catch',
  'finally',
  'log',
  'error',
  'warn',
  'info',
  'parse',
  'assign',
  'extend',
  'String',
  'Number',
  'parseInt',
  'stringify',
  'freeze',
  'structuredClone',
  'trim',
  'toString',
  'concat',
  'join',
  'setTimeout',
]);
