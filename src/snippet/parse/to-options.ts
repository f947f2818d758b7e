import { differences, isPlainObject, setAt, valueAt, type PlainObject } from '../../config/objects.js';
import { DEFAULT_CDN } from '../../config/urls.js';
import { inConfig, placeOf, propertyNames, PROPERTIES, type EmbedOptions, type PropertyName, type Raw } from '../properties.js';
import { safeJson } from '../json.js';
import { readValue } from '../values.js';
import { isPlaceholder } from './literal.js';
import type { Found } from './found.js';

const ignore = (): void => {
  /* What cannot be used is left out: the text is somebody else's. */
};

/** Takes a member out, and the objects around it that it leaves empty. */
function takeOut(config: PlainObject, path: string): void {
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

/* Empty, these say nothing; an empty plugin does. */
const SECTIONS = ['provider.env', 'provider', 'playback', 'sources', 'ui', 'log'];

/** What the guide and the console call otherwise, brought to where the player has it. */
function translate(config: PlainObject): void {
  delete config.targetId;
  move(config, 'playback.startTime', 'sources.startTime');
  /* No key of the player's; true is what it does anyway. */
  move(config, 'playback.mutedAutoPlay', 'playback.allowMutedAutoPlay', (value) => (value === false ? false : undefined));
}

/** Kinds that are dropped when they are wrong; others stay in the config, where the player may know better. */
const ID_KINDS: readonly string[] = ['digits', 'id'];

/** The player counts a watermark's time in milliseconds, the guide and the property in seconds. */
const inSeconds = (name: PropertyName, value: unknown): unknown =>
  name === 'watermarkTimeout' && typeof value === 'number' && value >= 1000 ? value / 1000 : value;

/** Moves what a property can say out of the config. */
function hoist(config: PlainObject, raw: Raw): void {
  for (const name of propertyNames) {
    const place = placeOf(name);
    const value = place && valueAt(config, place.path);
    if (!place || value === undefined) continue;
    const own = inSeconds(name, inConfig(value, place.negated));
    const isUsable = value === '' || readValue(name, own, ignore) !== undefined;
    if (isUsable) raw[name] ??= own;
    if (isUsable || ID_KINDS.includes(PROPERTIES[name][0])) takeOut(config, place.path);
  }
}

/** A value is a property's own when reading it changes nothing. */
const isOwn = <Name extends PropertyName>(name: Name, value: unknown): value is NonNullable<EmbedOptions[Name]> =>
  value !== undefined && differences(readValue(name, value, ignore), value).length === 0;

function put<Name extends PropertyName>(options: Pick<EmbedOptions, Name>, name: Name, raw: unknown): void {
  const value = typeof raw === 'string' && isPlaceholder(raw) ? undefined : readValue(name, raw, ignore);
  if (isOwn(name, value)) options[name] = value;
}

/** What was found as options that a snippet can be made of. */
export function toOptions({ config, properties }: Found): EmbedOptions {
  const rest = safeJson(config, 'config', ignore);
  const raw: Raw = { ...properties };
  if (isPlainObject(rest)) {
    raw.mediaTitle ??= valueAt(config, 'entryTitle');
    delete rest.entryTitle;
    translate(rest);
    hoist(rest, raw);
    for (const section of SECTIONS) if (differences(valueAt(rest, section), {}).length === 0) takeOut(rest, section);
    if (Object.keys(rest).length > 0) raw.config = rest;
  }
  if (raw.cdnUrl === DEFAULT_CDN) delete raw.cdnUrl;
  const options: EmbedOptions = {};
  for (const name of propertyNames) put(options, name, raw[name]);
  return options;
}
