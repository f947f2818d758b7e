import type { Json } from '../json.js';
import type { PropertyName } from '../properties.js';
import type { SnippetSettings } from '../settings.js';

/** Checked options by name, in the order in which a snippet has them. */
export type Values = Partial<Record<PropertyName, Json>>;

/** One form of snippet. */
export type Writer = (values: Values, settings: SnippetSettings) => string;

/** The box before the tag is defined: an unknown element is inline and has no height. */
export const BOX = { display: 'block', 'aspect-ratio': '16/9' } as const;

export const BOX_STYLE = Object.entries(BOX)
  .map(([name, value]) => `${name}:${value}`)
  .join(';');
