import { isStyleText } from '../config/markup.js';
import type { ConfigLayers } from '../config/layers.js';
import { setAt, snapshot } from '../config/objects.js';
import { planEmbed, type EmbedPlan } from '../config/setup-config.js';
import { VALUE_KINDS } from '../config/value-kinds.js';
import { invalidValue } from '../errors/index.js';
import { refusedIn } from '../library/config-urls.js';
import type { EmbedHost } from './embed.js';
import { allowedLayers } from './markup-layers.js';

type Report = EmbedHost['warn'];

/** The plan for what the page asks now; functions in it call the page's newest. */
export function planFor(host: EmbedHost): EmbedPlan | undefined {
  const report: Report = (error) => host.warn(error);
  const layers = allowedLayers(host.request().layers, report);
  const plan = planEmbed(
    {
      ...layers,
      config: snapshot(layers.config, () => host.request().layers.config),
      plugins: snapshot(layers.plugins, () => host.request().layers.plugins),
      attributes: withoutStyleText(layers, report),
    },
    report,
  );
  if (plan) dropRefused(plan, report);
  return plan;
}

/* Who may write markup may not restyle the page. */
function withoutStyleText({ attributes }: ConfigLayers, report: Report): ConfigLayers['attributes'] {
  const { ui } = attributes as { ui?: { css?: string } };
  if (!ui?.css || !isStyleText(ui.css)) return attributes;
  report(invalidValue('stylesheet', ui.css, VALUE_KINDS.url.expected));
  return { ...attributes, ui: { ...ui, css: undefined } };
}

/* An image or a link that is not to be followed is left out; the video plays without it. */
function dropRefused(plan: EmbedPlan, report: Report): void {
  for (const { path, value, rule } of refusedIn({ ...plan.setup, sources: plan.media.options })) {
    if (rule === 'origin') continue;
    report(invalidValue(`config.${path}`, value, VALUE_KINDS[rule].expected));
    setAt({ ...plan.setup, sources: plan.media.options }, path, undefined);
  }
}
