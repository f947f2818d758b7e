import type { SnippetFormat } from './formats/index.js';
import type { Values } from './formats/writer.js';
import type { PropertyName } from './properties.js';
import type { SnippetSettings } from './settings.js';

/** The properties with the address of a host that the page must allow. */
const HOSTS: readonly PropertyName[] = ['cdnUrl', 'serviceUrl', 'stylesheet', 'ksUrl'];

/* The element trusts Kaltura's own hosts, and the page's own origin for the address of a KS. */
function originToTrust(value: unknown): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined;
  const { protocol, hostname, origin, port } = new URL(value);
  return protocol === 'https:' && !port && /(?:^|\.)kaltura\.com$/.test(hostname) ? undefined : origin;
}

/** The hosts of a snippet that the page must allow before the element loads anything from them. */
const originsToTrust = (values: Values): string[] => [...new Set(HOSTS.flatMap((name) => originToTrust(values[name]) ?? []))];

/** A comment with the hosts that are not Kaltura's, and the `<meta>` tag for them; empty if there are none. */
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
