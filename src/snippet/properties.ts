import type { Value } from '../config/converters.js';
import type { ValueKind } from '../errors.js';

type Row = readonly [kind: ValueKind, path?: string];

/**
 * The element's properties: kind of value, and place in the setup config (`!` negates). Told again because this entry runs
 * where there is no element and no Lit; a test compares it with the element's own table.
 */
export const PROPERTIES = {
  partnerId: ['digits', 'provider.partnerId'],
  uiconfId: ['digits', 'provider.uiConfId'],
  widgetId: ['id', 'provider.widgetId'],
  entryId: ['id'],
  referenceId: ['text'],
  playlistId: ['id'],
  ks: ['text', 'provider.ks'],
  ksUrl: ['url'],
  clipFrom: ['seconds', 'sources.seekFrom'],
  clipTo: ['seconds', 'sources.clipTo'],
  startTime: ['seconds', 'sources.startTime'],
  endTime: ['seconds', 'sources.endTime'],
  autoplay: ['autoplay', 'playback.autoplay'],
  muted: ['boolean', 'playback.muted'],
  noMutedAutoplay: ['boolean', '!playback.allowMutedAutoPlay'],
  loop: ['boolean', 'playback.loop'],
  volume: ['fraction', 'playback.volume'],
  playbackRate: ['rate'],
  noPlaysinline: ['boolean', '!playback.playsinline'],
  preload: ['preload', 'playback.preload'],
  streamPriority: ['streams', 'playback.streamPriority'],
  serviceUrl: ['url', 'provider.env.serviceUrl'],
  cdnUrl: ['url', 'provider.env.cdnUrl'],
  noUi: ['boolean', 'ui.disable'],
  stylesheet: ['url', 'ui.css'],
  locale: ['text', 'ui.locale'],
  hide: ['components', 'hide'],
  watermark: ['image', 'ui.components.watermark.img'],
  watermarkUrl: ['link', 'ui.components.watermark.url'],
  watermarkPlacement: ['placement', 'ui.components.watermark.placement'],
  watermarkTimeout: ['seconds', 'ui.components.watermark.timeout'],
  captions: ['boolean', 'playback.captionsDisplay'],
  textLanguage: ['text', 'playback.textLanguage'],
  audioLanguage: ['text', 'playback.audioLanguage'],
  layout: ['layout'],
  loading: ['loading'],
  embed: ['embed', 'embed'],
  consent: ['consent'],
  poster: ['image', 'sources.poster'],
  mediaTitle: ['text'],
  milestones: ['percents'],
  noUserPreferences: ['boolean', 'disableUserCache'],
  logLevel: ['logLevel', 'log.level'],
  debug: ['boolean'],
  plugins: ['json', 'plugins'],
  config: ['json'],
} as const satisfies Record<string, Row>;

type Table = typeof PROPERTIES;
export type PropertyName = keyof Table;
export type Kind = Table[PropertyName][0];

/** Options by the element's property names, as `parseEmbedCode()` gives them. */
export type EmbedOptions = { -readonly [Name in PropertyName]?: Value<Table[Name][0]> };

/** What `generateSnippet()` takes: the same, each also as the text that its attribute would hold, or `null` for "not set". */
export type SnippetOptions = {
  readonly [Name in PropertyName]?: Value<Table[Name][0]> | string | null | undefined;
};

/** Anything by property name: what was found in a text, before it is looked at. */
export type Raw = Partial<Record<PropertyName, unknown>>;

export const isProperty = (name: string): name is PropertyName => Object.hasOwn(PROPERTIES, name);

/** In the order in which snippets have them. */
export const propertyNames: readonly PropertyName[] = Object.keys(PROPERTIES).filter(isProperty);

/** Place in the setup config, if the property has one, and whether it holds the opposite there. */
export function placeOf(name: PropertyName): { readonly path: string; readonly negated: boolean } | undefined {
  const [, path]: Row = PROPERTIES[name];
  return path === undefined ? undefined : { path: path.replace('!', ''), negated: path.startsWith('!') };
}

/** `clipFrom` → `clip-from`. */
export const attributeName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The property's value as the setup config has it. */
export const inConfig = (value: unknown, negated: boolean): unknown => (negated && typeof value === 'boolean' ? !value : value);
