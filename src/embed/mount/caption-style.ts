import { queryAll } from '../../native.js';

/**
 * Where the browser draws captions, as Safari does by default, the library writes the viewer's look of them as rules into the
 * document's head, which a shadow root sees nothing of (docs/playkit.md#look-ups).
 */

/** Those of the rules that are about a player's node, as text. */
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
