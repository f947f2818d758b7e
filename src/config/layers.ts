import type { KalturaPlayerError } from '../errors/index.js';
import { attributeLayer } from './attribute-layer.js';
import type { AttributeValues } from './attributes.js';
import { idAt } from './ids.js';
import { merge, type PlainObject } from './objects.js';
import { sanitizeConfig } from './sanitize.js';

/** The config layers that a page can set, lowest priority first. */
export interface ConfigLayers {
  /** The JSON child. */
  readonly child?: unknown;
  /** The `config` property or attribute. */
  readonly config?: unknown;
  /** The `plugins` property or attribute. */
  readonly plugins?: unknown;
  /** The single attributes. */
  readonly attributes: PlainObject;
  /** Changes by `configure()`. */
  readonly runtime?: PlainObject;
  readonly entryId?: string | undefined;
  readonly referenceId?: string | undefined;
  readonly playlistId?: string | undefined;
}

/** The config layers of a page's settings, not translated yet. */
export const layersOf = ({
  values,
  child,
  runtime,
}: {
  readonly values: Readonly<AttributeValues>;
  readonly child: unknown;
  readonly runtime: PlainObject;
}): ConfigLayers => ({
  child,
  config: values.config,
  plugins: values.plugins,
  attributes: attributeLayer(values),
  runtime,
  entryId: values.entryId,
  referenceId: values.referenceId,
  playlistId: values.playlistId,
});

/** The merged config of a page: sanitized, not translated yet. */
export const mergeLayers = (layers: ConfigLayers, report?: (error: KalturaPlayerError) => void): PlainObject =>
  sanitizeConfig(
    merge(
      layers.child,
      layers.config,
      layers.plugins === undefined ? undefined : { plugins: layers.plugins },
      layers.attributes,
      layers.runtime,
    ),
    report,
  );

/** The ids that are set, and the attributes of the required ones that are missing. */
export interface KnownIds {
  readonly partnerId?: number;
  readonly uiconfId?: number;
  /** The entry's id, reference id, or the playlist's id. */
  readonly media?: string;
  readonly missing: readonly string[];
}

/** Which of the ids that a player needs are set. */
export function knownIds(layers: ConfigLayers): KnownIds {
  const merged = [mergeLayers(layers)];
  const partnerId = idAt(merged, 'provider.partnerId');
  const uiconfId = idAt(merged, 'provider.uiConfId');
  const media = layers.entryId ?? layers.referenceId ?? layers.playlistId;
  const ids = {
    ...(partnerId !== undefined && { partnerId }),
    ...(uiconfId !== undefined && { uiconfId }),
    ...(media && { media }),
  };
  const needed = { partnerId: 'partner-id', uiconfId: 'uiconf-id', media: 'entry-id' };
  return { ...ids, missing: Object.entries(needed).flatMap(([name, attribute]) => (name in ids ? [] : [attribute])) };
}
