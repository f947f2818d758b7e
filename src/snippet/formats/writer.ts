import type { Json } from '../json.js';
import type { FixedBox, PropertyName } from '../properties.js';
import type { SnippetSettings } from '../settings.js';

/** Validated options by name, in the order of a snippet. */
export type Values = Partial<Record<PropertyName, Json>>;

/** Writes one format. */
export type Writer = (values: Values, settings: SnippetSettings, box: FixedBox) => string;

/* An audio player's bar keeps its height; a video keeps its aspect ratio on narrow screens. */
const LOWEST_VIDEO = 120;

/** The box before the tag is defined: an unknown element is inline and has no height. */
export function boxOf({ width, height }: FixedBox): Record<string, string> {
  const isBar = height !== undefined && height < LOWEST_VIDEO;
  return {
    display: 'block',
    ...(width !== undefined && { width: `${width}px`, 'max-width': '100%' }),
    ...(height !== undefined && (isBar || width === undefined)
      ? { 'aspect-ratio': 'auto', height: `${height}px` }
      : { 'aspect-ratio': width !== undefined && height !== undefined ? `${width}/${height}` : '16/9' }),
  };
}

export const boxStyle = (box: FixedBox): string =>
  Object.entries(boxOf(box))
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
