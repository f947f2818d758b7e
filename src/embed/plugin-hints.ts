import { mergeLayers } from '../config/layers.js';
import { unknownPlugins } from '../config/plugins.js';
import { pluginsUnknown } from '../errors/index.js';
import type { Reporter } from '../reporter.js';
import type { EmbedRequest } from './embed.js';
import { countingLayers } from './plan.js';

/**
 * Reports plugins that the page configures and the bundle doesn't contain.
 * @param offered names of the plugins that the bundle registered
 */
export function reportUnknownPlugins(request: EmbedRequest, offered: unknown, reporter: Pick<Reporter, 'warn'>): void {
  const { plugins } = mergeLayers({ ...countingLayers(request, () => undefined), attributes: {} });
  const names = Array.isArray(offered) ? offered.map(String) : [];
  const unknown = unknownPlugins(Object.keys(plugins ?? {}), names);
  if (unknown.length > 0) reporter.warn(pluginsUnknown(unknown, names));
}
