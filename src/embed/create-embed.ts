import type { Embed, EmbedHost } from './embed.js';
import { IframeEmbed } from './iframe-embed.js';
import { planFor } from './plan.js';
import { ScriptEmbed } from './script-embed.js';

/** The embed for what the page asks; nothing while ids are missing. */
export function createEmbed(host: EmbedHost): Embed | undefined {
  const plan = planFor(host);
  if (!plan) return undefined;
  return plan.kind === 'iframe' ? new IframeEmbed(host, plan) : new ScriptEmbed(host, plan);
}
