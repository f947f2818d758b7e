import { optionIgnored, type KalturaPlayerError } from '../../errors/index.js';
import type { PlayKitPlayer } from '../../playkit/types.js';

/** What the guide's switches of the SEO plugin take away (guide 6.2): the plugin itself has none. */
const SWITCHES = { includeDescription: 'description', includeThumbnail: 'thumbnailUrl', includeUploadDate: 'uploadDate' };

interface SeoPlugin {
  readonly config: Readonly<Record<string, unknown>>;
  getSEOStructuredData?(): Promise<object>;
}

/** Leaves out of the page's structured data what the page's config switches off. */
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
