import { STREAM_FORMATS } from '../../config/converters.js';
import { isPlainObject } from '../../config/objects.js';
import type { Json } from '../json.js';

/** A value as the text of its attribute: `90`, `hls dash`, `25 50`; `undefined` if there is none. */
export function plainText(value: Json): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return undefined;
  const words = value.map(word);
  return words.includes(undefined) ? undefined : words.join(' ');
}

/* `{engine: 'html5', format: 'hls'}` → `hls` */
function word(item: Json): string | undefined {
  if (typeof item === 'number') return String(item);
  if (typeof item === 'string') return item;
  if (!isPlainObject(item)) return undefined;
  const { engine, format, ...more } = item;
  if (engine !== 'html5' || Object.keys(more).length > 0) return undefined;
  return STREAM_FORMATS.find((known) => known === format);
}
