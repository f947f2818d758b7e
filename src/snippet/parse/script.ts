import { isPlainObject, merge, type PlainObject } from '../../config/objects.js';
import { calls, type Call } from './calls.js';
import { member, type Found } from './found.js';

const object = (value: unknown): PlainObject => (isPlainObject(value) ? value : {});

/** `loadMedia({entryId}, {seekFrom})`: the options join the config's `sources`, where `setup()` takes them too. */
const fromLoadMedia = ([info, options]: Call['args']): Found => ({
  config: isPlainObject(options) ? { sources: options } : {},
  properties: { entryId: member(info, 'entryId'), referenceId: member(info, 'referenceId'), ks: member(info, 'ks') },
});

/** `loadPlaylist({playlistId}, {options, countdown})` */
function fromLoadPlaylist([info, settings]: Call['args']): Found {
  const { options, ...rest } = object(settings);
  const { startAtEntryId, ...others } = object(options);
  const playlist = { ...rest, ...(Object.keys(others).length > 0 && { options: others }) };
  return {
    config: Object.keys(playlist).length > 0 ? { playlist } : {},
    properties: { playlistId: member(info, 'playlistId'), entryId: startAtEntryId, ks: member(info, 'ks') },
  };
}

/** `loadPlaylistByEntryList({entries: [{entryId}]})`: there is no property for a list, so its first entry. */
function fromEntryList([info]: Call['args']): Found {
  const entries = member(info, 'entries');
  const first: unknown = Array.isArray(entries) ? entries[0] : undefined;
  return { config: {}, properties: { entryId: member(first, 'entryId') ?? first, ks: member(info, 'ks') } };
}

/** `__thumbnailEmbed({config, mediaInfo, mediaOptions})` */
function fromThumbnail([settings]: Call['args']): Found {
  const media = fromLoadMedia([member(settings, 'mediaInfo'), member(settings, 'mediaOptions')]);
  return { config: merge(member(settings, 'config'), media.config), properties: media.properties };
}

/** The ids of a v2 code: `kWidget.embed({wid: '_243342', uiconf_id, entry_id, flashvars})`, the target's id perhaps before. */
function fromWidget(args: Call['args']): Found {
  const settings = args.find(isPlainObject);
  const widget = member(settings, 'wid');
  const account = typeof widget === 'string' ? /^_(\d+)$/.exec(widget)?.[1] : undefined;
  return {
    config: {},
    properties: {
      partnerId: account,
      widgetId: account === undefined ? widget : undefined,
      uiconfId: member(settings, 'uiconf_id'),
      entryId: member(settings, 'entry_id'),
      playlistId: member(member(settings, 'flashvars'), 'playlistAPI.kpl0Id'),
    },
  };
}

const readers: ReadonlyMap<string, (args: Call['args']) => Found> = new Map([
  ['setup', ([config]: Call['args']): Found => ({ config: object(config), properties: {} })],
  ['loadMedia', fromLoadMedia],
  ['loadPlaylist', fromLoadPlaylist],
  ['loadPlaylistByEntryList', fromEntryList],
  ['__thumbnailEmbed', fromThumbnail],
  ['embed', fromWidget],
  ['thumbEmbed', fromWidget],
]);

/** What a script sets up, and what it loads first. */
export function readScript(code: string): { setup: Found | undefined; load: Found | undefined } {
  let setup: Found | undefined;
  let load: Found | undefined;
  for (const { name, args } of calls(code)) {
    const found = readers.get(name)?.(args);
    if (name.startsWith('load')) load ??= found;
    else setup ??= found;
  }
  return { setup, load };
}
