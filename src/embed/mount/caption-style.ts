import { queryAll } from '../../native.js';

/**
 * Where the browser draws captions, as Safari does by default, the library writes the viewer's caption style as rules into the
 * document's head, which don't apply in a shadow root (docs/playkit.md#look-ups).
 */

/** The rules for a player's node, as text. */
export function captionRules(node: HTMLElement): string {
  const rules = queryAll<HTMLStyleElement>('style.playkit-subtitles-style').flatMap(({ sheet }) => [...(sheet?.cssRules ?? [])]);
  const isOurs = ({ cssText }: CSSRule): boolean => {
    const id = /^#([^ ]+) video/.exec(cssText)?.[1];
    return id !== undefined && node.querySelector(`#${id}`) !== null;
  };
  return rules
    .filter(isOurs)
    .map(({ cssText }) => cssText)
    .join('\n');
}
