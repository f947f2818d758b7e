import { decodeEntities } from './parse/entities.js';
import { findEmbedUrl, readEmbedUrl } from './parse/embed-url.js';
import { combine, type Found } from './parse/found.js';
import { readMarkup } from './parse/markup.js';
import { readScript } from './parse/script.js';
import { tags } from './parse/tags.js';
import { toOptions } from './parse/to-options.js';
import type { EmbedOptions } from './properties.js';

/**
 * Reads an embed code: the guide's dynamic, auto and iframe code, what Kaltura's console gives, thumbnail and playlist embeds, the
 * ids of v2 codes, a bare address, and our own tag. Nothing in it is executed, and the time it takes grows with its length only.
 * @param text whatever was pasted
 * @returns the options by the element's property names, what has no property under `config`; a `ks` as it stands there.
 *   `null` for what isn't Kaltura's. The first player counts. It goes straight into `generateSnippet()`.
 * @example parseEmbedCode('<iframe src="https://cdnapisec.kaltura.com/p/1234567/embedPlaykitJs/uiconf_id/…')
 */
export function parseEmbedCode(text: string): EmbedOptions | null {
  if (typeof text !== 'string') return null;
  /* A snippet copied out of a page's source may be escaped as a whole. */
  const code = text.includes('<') ? text : decodeEntities(text);
  const found = readMarkup(tags(code)) ?? readBare(code);
  return found ? toOptions(found) : null;
}

/* An address, or a script without its tag. */
function readBare(code: string): Found | undefined {
  const address = readEmbedUrl(code);
  if (address) return address;
  const library = findEmbedUrl(code);
  const { setup, load } = readScript(code);
  return library || setup ? combine(library, setup, load) : undefined;
}
