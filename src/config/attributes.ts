import type { ClosedKind, Value, ValueKind } from './value-kinds.js';

/**
 * What a change costs once there is a player:
 * `setup` a new player · `media` a new load on the same player · `next` kept for the next load · `live` applied at once ·
 * `media-property` the state of a media property · `view` handled by the element itself.
 */
export type Cost = 'setup' | 'media' | 'next' | 'live' | 'media-property' | 'view';

/** Kind of value, cost of a live change, and path in the setup config (`!` negates; no path: the element itself uses it). */
export type Row = readonly [kind: ValueKind, cost: Cost, path?: string];

/**
 * The table of attributes: each property has a kebab-case attribute. Lit's properties, the types, the setup config, the cost of
 * changes, the manifest and the documentation are derived from it.
 */
export const ATTRIBUTES = {
  /** Kaltura account id, digits. Guide 5.1 `provider.partnerId`. */
  partnerId: ['digits', 'setup', 'provider.partnerId'],
  /** Player configuration id from the KMC, digits. Guide 5.1 `provider.uiConfId`. */
  uiconfId: ['digits', 'setup', 'provider.uiConfId'],
  /** Widget id for the anonymous session, as in embed codes of the KMC: `provider.widgetId`. */
  widgetId: ['id', 'setup', 'provider.widgetId'],
  /** The entry to play. Guide 5.2 `loadMedia({entryId})`. */
  entryId: ['id', 'media'],
  /** The entry to play by its reference id, when there is no `entry-id`. */
  referenceId: ['text', 'media'],
  /** The playlist to play; `entry-id` then selects the item to start with. Clip and times apply to its first item. */
  playlistId: ['id', 'media'],
  /** Kaltura Session (KS) for media that isn't public. Used for the next load; after a session failure a new one retries. */
  ks: ['text', 'view'],
  /** URL on the page's own or a trusted origin that returns a fresh KS: text, or JSON `{ks, expiresAt}` with Unix seconds. */
  ksUrl: ['url', 'next'],
  /** Where the clip begins, in seconds of the whole video or `1:30`, `1m30s`. Cuts the media. Guide 5.2 `seekFrom`. */
  clipFrom: ['seconds', 'media', 'sources.seekFrom'],
  /** Where the clip ends, in seconds of the whole video. Cuts the media. Guide 5.2 `clipTo`. */
  clipTo: ['seconds', 'media', 'sources.clipTo'],
  /** Position at which playback starts, in seconds; inside a clip counted from the clip's start. Guide 5.2 `startTime`. */
  startTime: ['seconds', 'next', 'sources.startTime'],
  /** Position at which the element pauses, in seconds; counted as `start-time`. */
  endTime: ['seconds', 'next', 'sources.endTime'],
  /**
   * Starts playback: at once, `inview` when scrolled into view, or `no-reduced-motion` unless the viewer's system reduces motion.
   * Guide 5.1 `playback.autoplay`.
   */
  autoplay: ['autoplay', 'next', 'playback.autoplay'],
  /** Sound off. Attribute: the default, read at setup. Property: the live state. Guide 5.1 `playback.muted`. */
  muted: ['boolean', 'media-property', 'playback.muted'],
  /** No fallback to muted autoplay where the browser blocks sound: `playback.allowMutedAutoPlay: false`. */
  noMutedAutoplay: ['boolean', 'next', '!playback.allowMutedAutoPlay'],
  /** Restarts from `start-time` at the end or at `end-time`. Guide 5.1 `playback.loop`. */
  loop: ['boolean', 'live', 'playback.loop'],
  /** Volume from 0 to 1. Attribute: the default, read at setup. Property: the live state. Guide 5.1 `playback.volume`. */
  volume: ['fraction', 'media-property', 'playback.volume'],
  /** Speed, 1 is normal; kept across loads. Guide 6 `playbackRate`. */
  playbackRate: ['rate', 'media-property'],
  /** Lets phones switch to full screen on play: `playback.playsinline: false`. */
  noPlaysinline: ['boolean', 'setup', '!playback.playsinline'],
  /** What is loaded before play: `none` or `auto`; `metadata` counts as `none`. Guide 5.1 `playback.preload`. */
  preload: ['preload', 'setup', 'playback.preload'],
  /** Stream formats in order of preference, such as `hls dash progressive`. Guide 5.1 `playback.streamPriority`. */
  streamPriority: ['streams', 'setup', 'playback.streamPriority'],
  /** API host of the account's region; `/api_v3` is added. Must be a trusted origin. Guide 5.1 `provider.env.serviceUrl`. */
  serviceUrl: ['url', 'setup', 'provider.env.serviceUrl'],
  /** Host of the player script and of the streams. Must be a trusted origin. Guide 5.1 `provider.env.cdnUrl`. */
  cdnUrl: ['url', 'setup', 'provider.env.cdnUrl'],
  /** No Kaltura controls. Guide 5.1 `ui.disable`. */
  noUi: ['boolean', 'setup', 'ui.disable'],
  /** URL of a style sheet for the player. Must be a trusted origin. Guide 5.1 `ui.css`. */
  stylesheet: ['url', 'setup', 'ui.css'],
  /** Renders the player into the page's own tree, for pages whose CSS or scripts must reach it, and for plugins that need it. */
  lightDom: ['boolean', 'setup', 'lightDom'],
  /** Language of the controls and of the element's own texts, such as `de` or `pt-BR`: `ui.locale`, and the script's URL. */
  locale: ['language', 'setup', 'ui.locale'],
  /**
   * Parts of the controls to hide, such as `seekbar settings`: `seekbar`, `rewind`, `forward`, `time`, `volume`, `captions`,
   * `settings`, `picture-in-picture`, `fullscreen`, `watermark`.
   */
  hide: ['components', 'setup', 'hide'],
  /** URL of a watermark image. Guide 5.1 `ui.components.watermark.img`. */
  watermark: ['image', 'live', 'ui.components.watermark.img'],
  /** Link target of the watermark. Guide 5.1 `ui.components.watermark.url`. */
  watermarkUrl: ['link', 'live', 'ui.components.watermark.url'],
  /** Corner of the watermark: `top-left`, `top-right`, `bottom-left`, `bottom-right`. */
  watermarkPlacement: ['placement', 'live', 'ui.components.watermark.placement'],
  /** Seconds for which the watermark is shown, 0 = always. */
  watermarkTimeout: ['seconds', 'live', 'ui.components.watermark.timeout'],
  /** Shows captions from the start, in `text-language`, else in the best matching language: `playback.captionsDisplay`. */
  captions: ['boolean', 'live', 'playback.captionsDisplay'],
  /** Language of the captions, matched to the tracks by any language code, such as `en` or `spa`: `playback.textLanguage`. */
  textLanguage: ['trackLanguage', 'next', 'playback.textLanguage'],
  /** Language of the audio, matched to the tracks by any language code, such as `en` or `spa`: `playback.audioLanguage`. */
  audioLanguage: ['trackLanguage', 'next', 'playback.audioLanguage'],
  /** Plugin configurations by name: JSON text or an object, compared by value. Guide 6.2 `plugins`. */
  plugins: ['json', 'setup'],
  /** Any part of the setup config (guide 5.1): JSON text or an object, compared by value. Attributes take precedence. */
  config: ['json', 'setup'],
  /** Dual Screen layout: `pip`, `side-by-side`, `single`, each also `-inverse`, or `hidden`. The property returns the one shown. Guide 6.2. */
  layout: ['layout', 'view'],
  /** When the player is loaded: `eager` (default), `lazy` near the viewport, `idle`, `interaction`, or `manual`. */
  loading: ['loading', 'view'],
  /** `script` (default), or `iframe`: Kaltura's own page in a frame, without events and methods. Guide 4. */
  embed: ['embed', 'setup', 'embed'],
  /** `required`: nothing is requested from any other host until consent is granted. */
  consent: ['consent', 'view'],
  /** URL of the poster image; `""` for none. */
  poster: ['image', 'view', 'sources.poster'],
  /** Title of the video: the accessible name of the player. */
  mediaTitle: ['text', 'view'],
  /** Percentages at which a `milestone` event fires when playback reaches them. Default `25 50 75 100`. Guide 8. */
  milestones: ['percents', 'view'],
  /** Ignores preferences (volume, language) that other players on this origin have stored: `disableUserCache`. */
  noUserPreferences: ['boolean', 'setup', 'disableUserCache'],
  /** How much the library logs: DEBUG, INFO, TIME, WARN, ERROR, OFF. Guide 5.1 `log.level`. */
  logLevel: ['logLevel', 'setup', 'log.level'],
  /** Logs every event and every decision of the element to the console, KS masked. */
  debug: ['boolean', 'view'],
} as const satisfies Record<string, Row>;

export type AttributeProperty = keyof typeof ATTRIBUTES;

/** `clipFrom` → `clip-from`. */
export const attributeName = (property: string): string => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

type Table = typeof ATTRIBUTES;

/** The converted values of what is set. */
export type AttributeValues = { -readonly [Name in AttributeProperty]?: Value<Table[Name][0]> | undefined };

/* A closed kind accepts only its own words; the other kinds also accept the text of their attribute. */
type Written<Kind extends ValueKind> = Kind extends ClosedKind ? Value<Kind> : Value<Kind> | string;

/** The properties of the element that attributes mirror; each also takes `null` or `undefined` for "not set". */
export type AttributeProperties = {
  -readonly [Name in Exclude<AttributeProperty, 'muted' | 'volume' | 'playbackRate'>]: Written<Table[Name][0]> | null | undefined;
};

const rows = Object.entries(ATTRIBUTES) as ReadonlyArray<[AttributeProperty, Row]>;

/** Name, kind, cost and path of each row. */
export const attributeRows = rows.map(([property, [kind, cost, path]]) => ({
  property,
  attribute: attributeName(property),
  kind,
  cost,
  path: path?.replace('!', ''),
}));
