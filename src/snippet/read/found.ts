import { merge, type PlainObject } from '../../config/objects.js';
import type { AttributeProperty } from '../../config/attributes.js';

/** The kind of an embed code. */
export type EmbedKind =
  | 'element'
  | 'component'
  | 'dynamic'
  | 'auto'
  | 'iframe'
  | 'thumbnail'
  | 'v2'
  | 'flash'
  | 'mediaspace'
  | 'lti'
  | 'oembed'
  | 'shortcode'
  | 'link';

/** Unvalidated values of an embed code by property name, with the size of a fixed box in pixels. */
export type RawOptions = Partial<Record<AttributeProperty | 'width' | 'height', unknown>>;

/** The content of a part of an embed code. */
export interface Found {
  readonly kind: EmbedKind;
  /** Its setup config. */
  readonly config: PlainObject;
  /** Its settings outside of that config. */
  readonly properties: RawOptions;
  /** Settings without a counterpart, as `name=value` or `function()`. */
  readonly dropped: readonly string[];
}

export const found = (kind: EmbedKind, parts: Partial<Found>): Found => ({
  kind,
  config: {},
  properties: {},
  dropped: [],
  ...parts,
});

/** Combines parts into one code of a kind; a later part overrides an earlier one. */
export function combine(kind: EmbedKind, ...parts: ReadonlyArray<Found | undefined>): Found {
  const given = parts.filter((part) => part !== undefined);
  const dropped = given.flatMap((part) => part.dropped);
  const properties: Record<string, unknown> = {};
  for (const part of given) {
    for (const [name, value] of Object.entries(part.properties)) {
      if (value !== undefined && value !== '') properties[name] = value;
    }
  }
  return { kind, config: merge(...given.map((part) => part.config)), properties, dropped: [...new Set(dropped)] };
}

/** A version 2 uiConf as text for `dropped`: a version 7 player cannot use it. */
export const droppedUiconf = (id: unknown): string[] =>
  typeof id === 'string' || typeof id === 'number' ? [`uiconf_id=${id}`] : [];

/** The account of a default widget id such as `_1234567`, also without its `_`; any other widget id is kept. */
export function readWidgetId(widget: unknown): RawOptions {
  if (typeof widget === 'number') return { partnerId: widget };
  const account = typeof widget === 'string' ? /^_?(\d+)$/.exec(widget)?.[1] : undefined;
  return account === undefined ? { widgetId: widget } : { partnerId: account };
}
