import type { Embed, EmbedHost } from './embed.js';
import { planFor, ScriptEmbed } from './script-embed.js';

/** The embed for what the page asks; nothing while ids are missing. */
export function createEmbed(host: EmbedHost): Embed | undefined {
  const plan = planFor(host);
  return plan && new ScriptEmbed(host, plan);
}
