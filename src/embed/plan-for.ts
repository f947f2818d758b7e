import { snapshot } from '../config/objects.js';
import { planEmbed, type EmbedPlan } from '../config/setup-config.js';
import type { EmbedHost } from './embed.js';

/** The plan for what the page asks now; functions in it call the page's newest. */
export function planFor(host: EmbedHost): EmbedPlan | undefined {
  const { layers } = host.request();
  return planEmbed(
    {
      ...layers,
      config: snapshot(layers.config, () => host.request().layers.config),
      plugins: snapshot(layers.plugins, () => host.request().layers.plugins),
    },
    (error) => host.warn(error),
  );
}
