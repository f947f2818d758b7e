import type { Embed, EmbedContext } from './embed.js';
import { IframeEmbed } from './iframe-embed.js';
import { planFor } from './plan.js';
import { ScriptEmbed } from './script-embed.js';

/** The embed module: what a page needs only once there is something to load, fetched at activation. */
export { diagnose } from './diagnosis.js';
export { KsSource } from '../session/ks-source.js';

/** The embed for what the page requests; nothing while ids are missing. */
export function createEmbed(context: EmbedContext): Embed | undefined {
  const { request } = context.settings;
  const plan = planFor(request, context);
  if (!plan) return undefined;
  const Kind = plan.kind === 'iframe' ? IframeEmbed : ScriptEmbed;
  return new Kind(context, request, plan);
}
