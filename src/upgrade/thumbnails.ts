import { found, readWidgetId, type Found } from '../snippet/read/found.js';

/** Thumbnail embeds: scripts with the id of the element that they fill. They are not executed; only literal values are read. */

const CALL = /__thumbnailEmbed\s*\(|kWidget\s*\.\s*thumbEmbed\s*\(/g;
const LONGEST = 5000;

function valueOf(script: string, ...names: string[]): string | undefined {
  const [, quoted, digits] =
    new RegExp(`["']?\\b(?:${names.join('|')})["']?\\s*:\\s*(?:["']([\\w-]+)["']|(\\d+)\\b)`, 'i').exec(script) ?? [];
  return quoted ?? digits;
}

/** A thumbnail embed and the element that it fills. */
export interface Thumbnail {
  readonly target: HTMLElement;
  readonly found: Found;
}

function read(call: string): Found {
  const isOld = call.startsWith('kWidget');
  return found('thumbnail', {
    properties: {
      partnerId: valueOf(call, 'partnerId') ?? readWidgetId(valueOf(call, 'wid')).partnerId,
      /* A version 7 player cannot use the uiConf of a version 2 player. */
      uiconfId: isOld ? undefined : valueOf(call, 'uiConfId'),
      entryId: valueOf(call, 'entryId', 'entry_id'),
    },
  });
}

/** The thumbnail embeds of a script whose target elements are in the page. */
export function thumbnailsOf(script: HTMLScriptElement): Thumbnail[] {
  const text = script.textContent ?? '';
  return [...text.matchAll(CALL)].flatMap(({ index }, at, all) => {
    const call = text.slice(index, Math.min(all[at + 1]?.index ?? text.length, index + LONGEST));
    const id = valueOf(call, 'targetId') ?? /^[\w.\s]+\(\s*["']([\w-]+)["']/.exec(call)?.[1];
    const target = id === undefined ? null : script.ownerDocument.getElementById(id);
    return target && target.localName !== 'kaltura-player' ? [{ target, found: read(call) }] : [];
  });
}
