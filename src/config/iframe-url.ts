import type { MediaOptions, SetupConfig } from '../playkit/types.js';
import { controlsLanguage } from './locales.js';
import { isPlainObject, merge, type PlainObject } from './objects.js';
import { DEFAULT_CDN } from './urls.js';

/** What the guide's plain iframe plays, and how (guide 4). */
export interface IframeRequest {
  /** Host of the account's player; default: Kaltura's cloud. */
  readonly cdnUrl?: string | undefined;
  readonly partnerId: number;
  readonly uiconfId: number;
  /** The entry; with a playlist: the item to start with. */
  readonly entryId?: string | undefined;
  readonly playlistId?: string | undefined;
  /** A bearer token: readable in the URL, as in the guide. */
  readonly ks?: string | undefined;
  /** The second argument of `loadMedia`; times in seconds. */
  readonly options?: MediaOptions | undefined;
  /** The config of `KalturaPlayer.setup()` as plain data: functions are left out. */
  readonly config?: SetupConfig | undefined;
}

/* Half a surrogate pair would make encodeURIComponent throw; an apostrophe would end a single-quoted attribute. */
const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replaceAll("'", '%27');

/** The config by section, without what the path and the other parameters contain. */
function sections(request: IframeRequest, rest: PlainObject): PlainObject {
  const { targetId: _none, provider = {}, sources, playlist, ...config } = request.config ?? {};
  const { partnerId: _path, uiConfId: _too, ks: _parameter, ...account } = provider;
  const language = controlsLanguage(config);
  const start = request.playlistId && request.entryId ? { options: { startAtEntryId: request.entryId } } : {};
  return {
    ...config,
    ...(language && { ui: { ...config.ui, locale: language.locale } }),
    provider: account,
    sources: { ...sources, ...rest },
    playlist: merge(playlist, start),
  };
}

/* `undefined` for an empty object, and for a value that JSON cannot represent. */
function json(value: unknown): string | undefined {
  if (isPlainObject(value) && Object.keys(value).length === 0) return undefined;
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/**
 * The URL of the guide's plain iframe: a whole page with the player in it. `config[section]` holds JSON, percent-encoded like
 * everything else.
 */
export function iframeUrl(request: IframeRequest): string {
  const { cdnUrl = DEFAULT_CDN, partnerId, uiconfId, entryId, playlistId, ks } = request;
  const { seekFrom, clipTo, startTime, endTime, ...rest } = request.options ?? {};
  const parameters: Array<readonly [string, string | number | undefined]> = [
    ['iframeembed', 'true'],
    ['ks', ks],
    playlistId ? ['playlist_id', playlistId] : ['entry_id', entryId],
    ['kalturaSeekFrom', seekFrom],
    ['kalturaClipTo', clipTo],
    ['kalturaStartTime', startTime],
    ['kalturaEndTime', endTime],
  ];
  for (const [section, value] of Object.entries(sections(request, rest))) {
    parameters.push([`config[${section}]`, json(value)]);
  }
  const query = parameters.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : `${encode(name)}=${encode(String(value))}`,
  );
  const base = cdnUrl.replace(/\/+$/, '');
  const langs = request.config && controlsLanguage(request.config)?.langs;
  const path = `partner_id/${partnerId}/uiconf_id/${uiconfId}${langs ? `/langs/${langs}` : ''}`;
  return `${base}/p/${partnerId}/embedPlaykitJs/${path}?${query.join('&')}`;
}
