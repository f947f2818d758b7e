import type { RawOptions } from '../read/found.js';

/** The fixed box of an embed code. */

const WIDTH = /(?:^|[;\s])width\s*:\s*(\d{1,5}(?:\.\d+)?)px/i;
const HEIGHT = /(?:^|[;\s])height\s*:\s*(\d{1,5}(?:\.\d+)?)px/i;

/** The size in the style of this package's snippets. */
export function readStyleSize(style: string | undefined): { width?: string; height?: string } {
  if (!style || style.length > 2000) return {};
  const [width, height] = [WIDTH.exec(style)?.[1], HEIGHT.exec(style)?.[1]];
  const ratio = /aspect-ratio\s*:\s*(\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)/i.exec(style);
  const fromRatio = width && ratio?.[1] === width ? ratio[2] : undefined;
  const tall = height ?? fromRatio;
  return { ...(width && { width }), ...(tall && { height: tall }) };
}

/** The size of a fixed box in pixels: a frame's attributes, or its style. */
export function boxOf(attributes: ReadonlyMap<string, string>): RawOptions {
  const pixels = (name: string): string | undefined =>
    /^\s*(\d{1,5}(?:\.\d{1,3})?)\s*(?:px)?\s*$/.exec(attributes.get(name) ?? '')?.[1];
  const [width, height] = [pixels('width'), pixels('height')];
  return { ...readStyleSize(attributes.get('style')), ...(width && { width }), ...(height && { height }) };
}
