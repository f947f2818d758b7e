import { locate, type Located } from './parse/find.js';
import { missingIn, toOptions } from './parse/to-options.js';
import type { EmbedKind } from './read/found.js';
import type { EmbedOptions, PropertyName } from './properties.js';

/** An embed code of a text. */
export interface EmbedCode {
  readonly kind: EmbedKind;
  /** By the element's property names; what has no property is under `config`. `width` and `height` are a fixed box in pixels. */
  readonly options: EmbedOptions;
  /** Its place: `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  /** The properties that a player needs and the code lacks. */
  readonly missing: readonly PropertyName[];
  /** What the code contains and this element has no counterpart for, as `name=value` or `function()`. */
  readonly dropped: readonly string[];
}

function toCode({ found, start, end }: Located): EmbedCode {
  const { options, dropped } = toOptions(found);
  return { kind: found.kind, options, start, end, missing: missingIn(options), dropped };
}

/** The codes of a text with all of their parts. */
export const locateEmbedCodes = (text: string): Array<EmbedCode & { readonly pieces: Located['pieces'] }> =>
  locate(text).map((code) => ({ ...toCode(code), pieces: code.pieces }));

/**
 * Finds every embed code of a text, such as a page, in order. Nothing in it is executed.
 * @param html HTML, a script, Markdown, JSON: any text
 */
export const findEmbedCodes = (html: string): EmbedCode[] => (typeof html === 'string' ? locate(html).map(toCode) : []);

/**
 * Reads the first embed code of a text: a code of any Kaltura player since Flash, an address, a shortcode, or this element's own
 * tag and components. Nothing in it is executed.
 * @param text whatever was pasted
 * @returns the options by the element's property names, what has no property under `config`; a `ks` as it stands there.
 *   `null` for what isn't Kaltura's. The result goes straight into `generateSnippet()`; `findEmbedCodes()` also gives what is
 *   missing, such as the uiConf of a version 7 player.
 * @example parseEmbedCode('<iframe src="https://cdnapisec.kaltura.com/p/1234567/embedPlaykitJs/uiconf_id/…')
 */
export function parseEmbedCode(text: string): EmbedOptions | null {
  const [first] = findEmbedCodes(text);
  return first ? first.options : null;
}
