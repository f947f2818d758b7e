import { differences } from '../../config/comparison.js';
import { isPlainObject, valueAt, type PlainObject } from '../../config/objects.js';
import { setAt } from '../../config/set-at.js';
import { DEFAULT_CDN } from '../../config/urls.js';
import {
  inConfig,
  isProperty,
  placeOf,
  propertyNames,
  PROPERTIES,
  type EmbedOptions,
  type PropertyName,
  type Raw,
} from '../properties.js';
import { safeJson } from '../json.js';
import { redactText } from '../../redact.js';
import { droppedSetting } from '../read/flashvars.js';
import { readValue } from '../values.js';
import { isPlaceholder } from './literal.js';
import type { Found, RawOptions } from '../read/found.js';

const ignore = (): void => {
  /* Invalid values are omitted: the caller did not write the embed code. */
};

/** Removes a member, and the objects around it that become empty. */
function takeOut(config: PlainObject, path: string): void {
  if (valueAt(config, path) === undefined && path.includes('.')) return;
  setAt(config, path, undefined);
  const parent = path.slice(0, Math.max(path.lastIndexOf('.'), 0));
  const rest = valueAt(config, parent);
  if (parent && isPlainObject(rest) && Object.keys(rest).length === 0) takeOut(config, parent);
}

function move(config: PlainObject, from: string, to: string, change: (value: unknown) => unknown = (value) => value): void {
  const value = valueAt(config, from);
  if (value === undefined) return;
  if (valueAt(config, to) === undefined) setAt(config, to, change(value));
  takeOut(config, from);
}

/* These have no effect if they are empty, unlike a plugin. */
const SECTIONS = ['provider.env', 'provider', 'playback', 'sources', 'ui', 'log'];

/** Moves settings of the guide and the console to the player's paths. */
function translate(config: PlainObject): void {
  delete config.targetId;
  move(config, 'playback.startTime', 'sources.startTime');
  /* The player does not have this key; `true` is its default. */
  move(config, 'playback.mutedAutoPlay', 'playback.allowMutedAutoPlay', (value) => (value === false ? false : undefined));
}

/** Kinds whose invalid values are dropped; other invalid values stay in the config, where the player may accept them. */
const ID_KINDS: readonly string[] = ['digits', 'id'];

/** The watermark's timeout is in milliseconds for the player, and in seconds for the guide and the property. */
const inSeconds = (name: PropertyName, value: unknown): unknown =>
  name === 'watermarkTimeout' && typeof value === 'number' && value >= 1000 ? value / 1000 : value;

/* The properties with a path in the config. */
const PLACES = propertyNames.flatMap((name) => {
  const place = placeOf(name);
  return place ? [{ name, ...place, section: place.path.split('.')[0] ?? '' }] : [];
});

/** Moves settings with a property from the config to `raw`. */
function hoist(config: PlainObject, raw: Raw): void {
  for (const { name, section, path, negated } of PLACES) {
    const value = config[section] === undefined ? undefined : valueAt(config, path);
    if (value === undefined) continue;
    const own = inSeconds(name, inConfig(value, negated));
    const isUsable = value === '' || readValue(name, own, ignore) !== undefined;
    if (isUsable) raw[name] ??= own;
    if (isUsable || ID_KINDS.includes(PROPERTIES[name][0])) takeOut(config, path);
  }
}

const START_ENTRY = 'playlist.options.startAtEntryId';

/** Moves settings with a property from a config to `raw`. @returns the remaining config, if it is not empty */
function splitConfig(config: PlainObject, raw: Raw): PlainObject | undefined {
  const rest = Object.keys(config).length > 0 ? safeJson(config, 'config', ignore) : undefined;
  if (!isPlainObject(rest)) return undefined;
  raw.mediaTitle ??= valueAt(config, 'entryTitle');
  delete rest.entryTitle;
  translate(rest);
  /* With a playlist, `entryId` is the first entry to play. */
  raw.entryId ??= valueAt(rest, START_ENTRY);
  takeOut(rest, START_ENTRY);
  hoist(rest, raw);
  for (const section of SECTIONS) {
    const value = valueAt(rest, section);
    if (value !== undefined && differences(value, {}).length === 0) takeOut(rest, section);
  }
  return Object.keys(rest).length > 0 ? rest : undefined;
}

/** Whether a property accepts a value without converting it. */
const isOwn = <Name extends PropertyName>(name: Name, value: unknown): value is NonNullable<EmbedOptions[Name]> =>
  value !== undefined && differences(readValue(name, value, ignore), value).length === 0;

function put<Name extends PropertyName>(options: Pick<EmbedOptions, Name>, name: Name, raw: unknown): void {
  const value = typeof raw === 'string' && isPlaceholder(raw) ? undefined : readValue(name, raw, ignore);
  if (isOwn(name, value)) options[name] = value;
}

/** Converts the player's `pt_br` to the language tag `pt-BR`. */
const languageTag = (locale: string): string =>
  locale.replace(/^([a-z]{2,3})_([a-z]{2})$/i, (_, language: string, region: string) => `${language}-${region.toUpperCase()}`);

/** A number of pixels. */
function pixels(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value.replace(/px$/, '')) : value;
  return typeof number === 'number' && number >= 1 && number <= 10_000 ? number : undefined;
}

const ORDER: ReadonlyMap<string, number> = new Map(propertyNames.map((name, index) => [name, index]));

/* The names of the properties of an embed code, which are few of all names. */
const namesIn = (raw: RawOptions): PropertyName[] =>
  Object.keys(raw)
    .filter(isProperty)
    .sort((one, other) => (ORDER.get(one) ?? 0) - (ORDER.get(other) ?? 0));

/** The options of an embed code for a snippet, and the values that were dropped. */
export function toOptions({ config, properties, dropped }: Found): { options: EmbedOptions; dropped: string[] } {
  const raw: RawOptions = { ...properties };
  const rest = splitConfig(config, raw);
  if (rest) raw.config = rest;
  if (raw.cdnUrl === DEFAULT_CDN) raw.cdnUrl = undefined;
  if (typeof raw.locale === 'string') raw.locale = languageTag(raw.locale);
  const options: EmbedOptions = {};
  const lost: string[] = [];
  for (const name of namesIn(raw)) {
    if (raw[name] === undefined) continue;
    put(options, name, raw[name]);
    const isGiven = (typeof raw[name] === 'string' && raw[name] !== '') || typeof raw[name] === 'number';
    if (isGiven && options[name] === undefined && name !== 'ks') lost.push(droppedSetting(name, raw[name]));
  }
  const [width, height] = [pixels(raw.width), pixels(raw.height)];
  if (width !== undefined) options.width = width;
  if (height !== undefined) options.height = height;
  return { options, dropped: [...dropped, ...lost].map(redactText) };
}

/** The required properties that are not set. */
export function missingIn({ partnerId, uiconfId, entryId, playlistId, referenceId }: EmbedOptions): PropertyName[] {
  const hasMedia = [entryId, playlistId, referenceId].some((value) => value !== undefined);
  const needed: Array<readonly [PropertyName, boolean]> = [
    ['partnerId', partnerId !== undefined],
    ['uiconfId', uiconfId !== undefined],
    ['entryId', hasMedia],
  ];
  return needed.filter(([, isThere]) => !isThere).map(([name]) => name);
}
