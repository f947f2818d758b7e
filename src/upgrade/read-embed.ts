import { readEmbedUrl } from '../snippet/read/embed-url.js';
import { readFlashvarsText } from '../snippet/read/flashvars.js';
import { combine, type Found } from '../snippet/read/found.js';

/** The players of the elements of a live page. */

/* A frame without an address is not replaced: a loader or a consent manager sets the address later. */
const addressOf = (embed: Element): string => embed.getAttribute('src') ?? embed.getAttribute('data') ?? '';

/** The value of an object's `<param>`, or of an attribute of the `<embed>` inside of it. */
function flashSetting(embed: Element, ...names: string[]): string {
  for (const part of [embed, ...embed.querySelectorAll('param, embed')]) {
    const name = part.getAttribute('name')?.toLowerCase();
    if (part.localName === 'param' && name && names.includes(name)) return part.getAttribute('value') ?? '';
    for (const attribute of part.localName === 'param' ? [] : names) {
      const value = part.getAttribute(attribute);
      if (value) return value;
    }
  }
  return '';
}

/** The player of a frame, or of a Flash object with its settings; `undefined` for other elements. */
export function readEmbed(embed: Element): Found | undefined {
  if (embed.localName === 'iframe') return readEmbedUrl(addressOf(embed));
  const source = readEmbedUrl(addressOf(embed) || flashSetting(embed, 'movie', 'src'));
  return source && combine('flash', readFlashvarsText(flashSetting(embed, 'flashvars')), source);
}
