import type { KalturaPlayerError } from '../errors/index.js';
import { valueAt, type PlainObject } from '../config/objects.js';
import { hasMedia, identify, mergeLayers, type ConfigLayers } from '../config/layers.js';
import type { KsProvider } from '../session/ks-source.js';
import type { EmbedRequest } from '../embed/embed.js';
import { attributeLayer, attributeRows, type Settings } from './attributes.js';

export const DEFAULT_MILESTONES: readonly number[] = [25, 50, 75, 100];

/** What a page asks for, out of the element's properties. */
export function requestOf(
  settings: Settings,
  child: unknown,
  runtime: PlainObject,
  ksProvider: KsProvider | undefined,
): EmbedRequest {
  const layers: ConfigLayers = {
    child,
    config: settings.config,
    plugins: settings.plugins,
    attributes: attributeLayer(settings),
    runtime,
    entryId: settings.entryId,
    referenceId: settings.referenceId,
    playlistId: settings.playlistId,
  };
  return {
    layers,
    ks: settings.ks ?? text(valueAt(mergeLayers(layers), 'provider.ks')),
    ksUrl: settings.ksUrl,
    ksProvider,
    entryId: settings.entryId,
    layout: settings.layout,
    milestones: settings.milestones ?? DEFAULT_MILESTONES,
    mediaTitle: settings.mediaTitle,
  };
}

/** What a page asks to play, in one comparable text; empty while ids are missing. */
export function askedIn({ layers }: EmbedRequest, report?: (error: KalturaPlayerError) => void): string {
  const ids = identify(mergeLayers(layers, report));
  if (!ids || !hasMedia(layers)) return '';
  return JSON.stringify([ids, layers.entryId, layers.referenceId, layers.playlistId]);
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

/** Lit's declarations of the properties, out of the table; those with a live state are declared elsewhere. */
export const reactiveProperties = Object.fromEntries(
  attributeRows
    .filter(({ cost }) => cost !== 'surface')
    .map(({ property, attribute, kind }) => [
      property,
      /* An object may have been changed in place: whether it differs is found out by value. A layout reads as what is shown. */
      { attribute, noAccessor: true, ...((kind === 'json' || kind === 'layout') && { hasChanged: () => true }) },
    ]),
);

/** The converted values of all properties. */
export function settingsOf(properties: object, defaults: object): Settings {
  /* Read many times for each of many elements: no more than a loop. */
  const settings: PlainObject = {};
  for (const { property, cost } of attributeRows) {
    const value: unknown = Reflect.get(cost === 'surface' ? defaults : properties, property);
    if (value !== undefined) settings[property] = value;
  }
  return settings;
}
