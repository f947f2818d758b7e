import { locate, type Located } from './parse/find.js';
import { missingIn, toOptions } from './parse/to-options.js';
import type { EmbedKind } from './read/found.js';
import type { EmbedOptions, PropertyName } from './properties.js';

/** An embed code of a text. */
export interface EmbedCode {
  readonly kind: EmbedKind;
  /** By the element's property names; settings without a property are in `config`. `width` and `height` are in pixels. */
  readonly options: EmbedOptions;
  /** Its place: `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  /** The required properties that are not in the code. */
  readonly missing: readonly PropertyName[];
  /** Settings and calls of the code without a counterpart in this element, as `name=value` or `function()`. */
  readonly dropped: readonly string[];
}

function toCode({ found, start, end }: Located): EmbedCode {
  const { options, dropped } = toOptions(found);
  return { kind: found.kind, options, start, end, missing: missingIn(options), dropped };
}

/** The codes of a text, with the ranges of their parts and their escapes. */
export const locateEmbedCodes = (text: string): Array<EmbedCode & Pick<Located, 'pieces' | 'escapes'>> =>
  locate(text).map((code) => ({ ...toCode(code), pieces: code.pieces, escapes: code.escapes }));

/**
 * Finds every embed code of a text, such as a page, in order. The text is not executed.
 * @param html HTML, a script, Markdown, JSON: any text
 */
export const findEmbedCodes = (html: string): EmbedCode[] => (typeof html === 'string' ? locate(html).map(toCode) : []);

/**
 * Reads the first embed code of a text: a code of any Kaltura player since Flash, an address, a shortcode, or this element's own
 * tag and components. The text is not executed.
 * @param text the pasted text
 * @returns the options by the element's property names, with settings without a property in `config`, and the `ks` of the code.
 *   `null` if the text contains no embed code of Kaltura. `generateSnippet()` accepts the result; `findEmbedCodes()` also returns
 *   the missing options, such as the uiConf of a version 7 player.
 * @example parseEmbedCode('<iframe src="https://cdnapisec.kaltura.com/p/1234567/embedPlaykitJs/uiconf_id/…')
 */
export function parseEmbedCode(text: string): EmbedOptions | null {
  const [first] = findEmbedCodes(text);
  return first ? first.options : null;
}
