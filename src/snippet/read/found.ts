import { merge, type PlainObject } from '../../config/objects.js';
import type { AttributeProperty } from '../../config/attributes.js';

/** The form of an embed code. */
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

/** Values by property name as an embed code has them, not checked, with the size of a fixed box in pixels. */
export type RawOptions = Partial<Record<AttributeProperty | 'width' | 'height', unknown>>;

/** What a part of an embed code contains. */
export interface Found {
  readonly kind: EmbedKind;
  /** The setup config that it gives. */
  readonly config: PlainObject;
  /** What stands outside of that config. */
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

const given = (part: Found | undefined): Array<[string, unknown]> =>
  Object.entries(part?.properties ?? {}).filter(([, value]) => value !== undefined && value !== '');

/** Several parts as one code of a kind; the later part wins. */
export const combine = (kind: EmbedKind, ...parts: ReadonlyArray<Found | undefined>): Found => ({
  kind,
  config: merge(...parts.map((part) => part?.config)),
  properties: Object.fromEntries(parts.flatMap(given)),
  dropped: [...new Set(parts.flatMap((part) => part?.dropped ?? []))],
});

/** How a uiConf of a version 2 player is reported: it is no configuration of a version 7 player. */
export const droppedUiconf = (id: unknown): string[] =>
  typeof id === 'string' || typeof id === 'number' ? [`uiconf_id=${id}`] : [];

/** The account in a widget id such as `_1234567`, the default widget of an account, also without its `_`; another one is kept. */
export function readWidgetId(widget: unknown): RawOptions {
  if (typeof widget === 'number') return { partnerId: widget };
  const account = typeof widget === 'string' ? /^_?(\d+)$/.exec(widget)?.[1] : undefined;
  return account === undefined ? { widgetId: widget } : { partnerId: account };
}
