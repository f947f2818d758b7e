import type { ConfigLayers } from '../config/layers.js';
import { isFromMarkup } from '../config/markup.js';
import { configFromMarkup, pluginsFromMarkup, type Ignored } from '../config/markup-config.js';
import { invalidValue, notFromMarkup, type KalturaPlayerError } from '../errors/index.js';
import { isMarkupTrusted } from '../library/trusted-markup.js';

/**
 * The accepted part of a page's layers: the listed options of those from markup; objects that a script sets unchanged.
 * @param report called for each ignored option
 */
export function allowedLayers(layers: ConfigLayers, report: (error: KalturaPlayerError) => void): ConfigLayers {
  if (isMarkupTrusted()) return layers;
  const ignored: Ignored = (path, value, expected) => {
    const option = path.startsWith('plugins') ? path : `config.${path}`;
    report(expected === undefined ? notFromMarkup(option, value) : invalidValue(option, value, expected));
  };
  const config = (layer: unknown): unknown => (isFromMarkup(layer) ? configFromMarkup(layer, ignored) : layer);
  const { child, plugins } = layers;
  return {
    ...layers,
    child: config(child),
    config: config(layers.config),
    plugins: isFromMarkup(plugins) ? pluginsFromMarkup(plugins, ignored) : plugins,
  };
}
