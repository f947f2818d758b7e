import { readEmbedUrl } from '../snippet/read/embed-url.js';
import { readFlashvarsText } from '../snippet/read/flashvars.js';
import { combine, type Found } from '../snippet/read/found.js';

/** What the elements of a live page say about the player that they show. */

/* A frame without an address waits for a loader, or for a consent manager, which writes it when the viewer agrees. */
const addressOf = (embed: Element): string => embed.getAttribute('src') ?? embed.getAttribute('data') ?? '';

/** The value of a `<param>` of an object, or of the attribute of an `<embed>` inside of it. */
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

/** A frame, or a Flash object with its settings; `undefined` for what is not Kaltura's. */
export function readEmbed(embed: Element): Found | undefined {
  if (embed.localName === 'iframe') return readEmbedUrl(addressOf(embed));
  const source = readEmbedUrl(addressOf(embed) || flashSetting(embed, 'movie', 'src'));
  return source && combine('flash', readFlashvarsText(flashSetting(embed, 'flashvars')), source);
}
