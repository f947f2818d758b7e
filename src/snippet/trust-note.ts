import type { SnippetFormat } from './generate.js';
import type { Values } from './formats/writer.js';
import type { PropertyName } from './properties.js';
import type { SnippetSettings } from './settings.js';

/** The properties that hold the address of a host that the element must trust. */
const HOSTS: readonly PropertyName[] = ['cdnUrl', 'serviceUrl', 'stylesheet', 'ksUrl'];

/* Kaltura's own hosts are trusted on every page, and a page's own origin for the address of a KS. */
function originToTrust(value: unknown): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined;
  const { protocol, hostname, origin, port } = new URL(value);
  return protocol === 'https:' && !port && /(?:^|\.)kaltura\.com$/.test(hostname) ? undefined : origin;
}

/** The hosts of a snippet that a page has to allow before the element loads anything from them. */
const originsToTrust = (values: Values): string[] => [...new Set(HOSTS.flatMap((name) => originToTrust(values[name]) ?? []))];

/** Names the hosts that are none of Kaltura's, and the tag that the page needs; nothing where there are none. */
export function trustNote(values: Values, format: SnippetFormat, { trustNote: isWanted = true }: SnippetSettings): string {
  const origins = originsToTrust(values);
  if (origins.length === 0 || !isWanted) return '';
  const hosts = origins.join(' ');
  const text =
    format === 'iframe'
      ? `This frame loads its player from ${hosts}, which is no host of Kaltura's.`
      : `The page needs this in its <head>, because the player comes from there: <meta name="kaltura-player-origins" content="${hosts}">`;
  return format === 'react' || format === 'angular' ? `// ${text}` : `<!-- ${text} -->`;
}
