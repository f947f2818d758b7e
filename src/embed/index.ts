import { unshadow } from '../native.js';
import { logLine } from '../errors/index.js';
import { en } from '../messages/en.js';
import { addEnglish } from '../messages/registry.js';
import { redactData } from '../redact.js';
import type { Embed, EmbedContext, EmbedRequest } from './embed.js';
import { IframeEmbed } from './iframe-embed.js';
import { writeLanguageHints } from './language-hints.js';
import { planFor } from './plan.js';
import { ScriptEmbed } from './script-embed.js';

/** The embed module: what a page needs only once there is something to load, fetched at activation. */
export { diagnose } from './diagnosis.js';
export { KsSource } from '../session/ks-source.js';
export { whenService } from '../player/services.js';
export { MediaState } from '../player/media/media-state.js';
export { followTextTracks } from '../player/media/text-tracks.js';
export { selectTrack, tracksOf } from '../player/media/tracks.js';
/* What is written for authors: needed only where something is to be mended. */
export { expectedFor } from '../config/right-form.js';
export { hintAtMissingIds, hintAtSpelling, hintAtTag, hintAtValue } from './author-hints.js';
export { hints, invalidValue, noSuchTrack } from '../errors/index.js';
export { messageProblems } from '../messages/message-problems.js';

addEnglish(en);

/** Writes a line of the debug log, any KS redacted. */
export function writeLog(message: readonly unknown[]): void {
  console.info(...logLine(message.map((part) => redactData(part))));
}

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
  writeLanguageHints(context.element);
  const Kind = plan.kind === 'iframe' ? IframeEmbed : ScriptEmbed;
  return new Kind(context, request, plan);
}
