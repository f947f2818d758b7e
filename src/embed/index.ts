import { unshadow } from '../native.js';
import type { Embed, EmbedContext, EmbedRequest } from './embed.js';
import { IframeEmbed } from './iframe-embed.js';
import { planFor } from './plan.js';
import { ScriptEmbed } from './script-embed.js';

/** The embed module: what a page needs only once there is something to load, fetched at activation. */
export { diagnose } from './diagnosis.js';
export { KsSource } from '../session/ks-source.js';
export { whenService } from '../player/services.js';
export { selectTrack, tracksOf } from '../player/media/tracks.js';
/* What is written for authors: needed only where something is to be mended. */
export { expectedFor } from '../config/right-form.js';
export { knownIds, layersOf } from '../config/layers.js';
export { VALUE_KINDS } from '../config/value-kinds.js';
export { hints, invalidValue, logLine, noSuchTrack } from '../errors/index.js';
export { redactData } from '../redact.js';

/** Reports what of a config cannot be used, where its ids are missing and no embed will say so. */
export function reportConfig(request: EmbedRequest, context: Pick<EmbedContext, 'settings' | 'reporter'>): void {
  planFor(request, context);
}

/** The embed for what the page requests; nothing while ids are missing. */
export function createEmbed(context: EmbedContext): Embed | undefined {
  const { request } = context.settings;
  const plan = planFor(request, context);
  unshadow();
  if (!plan) return undefined;
  const Kind = plan.kind === 'iframe' ? IframeEmbed : ScriptEmbed;
  return new Kind(context, request, plan);
}
