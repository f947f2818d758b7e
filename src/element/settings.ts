import { parseMarkup } from '../config/markup.js';
import { valueAt, type PlainObject } from '../config/objects.js';
import { mergeLayers, type ConfigLayers } from '../config/setup-config.js';
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

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

/** The config in a `<script type="application/json">` child, for authors who cannot quote JSON in an attribute. */
export function childConfig(element: HTMLElement, invalid: (text: string) => void): unknown {
  const script = [...element.children].find((child) => child.matches('script[type="application/json"]'));
  const text = script?.textContent?.trim();
  if (!text) return undefined;
  try {
    return parseMarkup(text);
  } catch {
    invalid(text);
    return undefined;
  }
}

/** Lit's declarations of the properties, out of the table; those with a live state are declared elsewhere. */
export const reactiveProperties = Object.fromEntries(
  attributeRows
    .filter(({ cost }) => cost !== 'surface')
    .map(({ property, attribute, kind }) => [
      property,
      /* An object may have been changed in place: whether it differs is found out by value. */
      { attribute, noAccessor: true, ...(kind === 'json' && { hasChanged: () => true }) },
    ]),
);

/** The converted values of all properties. */
export function settingsOf(properties: object, defaults: object): Settings {
  return Object.fromEntries(
    attributeRows.map(({ property, cost }) => [
      property,
      Reflect.get(cost === 'surface' ? defaults : properties, property) as unknown,
    ]),
  );
}
