import { optionIgnored, type KalturaPlayerError } from '../../errors/index.js';
import type { PlayKitPlayer } from '../../playkit/types.js';

/** The guide's options of the SEO plugin (guide 6.2), with the properties they remove: the plugin itself has no such options. */
const SWITCHES = { includeDescription: 'description', includeThumbnail: 'thumbnailUrl', includeUploadDate: 'uploadDate' };

interface SeoPlugin {
  readonly config: Readonly<Record<string, unknown>>;
  getSEOStructuredData?(): Promise<object>;
}

/** Removes properties from the page's structured data that the page's config disables. */
export function pruneStructuredData(player: PlayKitPlayer, report: (error: KalturaPlayerError) => void): void {
  const plugin = player.plugins['seo'] as SeoPlugin | undefined;
  const off = Object.entries(SWITCHES).filter(([name]) => plugin?.config[name] === false);
  if (!plugin || off.length === 0) return;
  const make = plugin.getSEOStructuredData?.bind(plugin);
  if (!make) return off.forEach(([name]) => report(optionIgnored(`plugins.seo.${name}`, 'the plugin always includes it')));
  plugin.getSEOStructuredData = async () => {
    const data = await make();
    for (const [, property] of off) Reflect.deleteProperty(data, property);
    return data;
  };
}
