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

/** The embed module: code that is needed only to load a player, fetched at activation. */
export { diagnose } from './diagnosis.js';
export { KsSource } from '../session/ks-source.js';
export { whenService } from '../player/services.js';
export { MediaState } from '../player/media/media-state.js';
export { followTextTracks } from '../player/media/text-tracks.js';
export { selectTrack, tracksOf } from '../player/media/tracks.js';
/* Messages for authors, needed only after mistakes. */
export { expectedFor } from '../config/right-form.js';
export { hintAtMissingIds, hintAtSpelling, hintAtTag, hintAtValue } from './author-hints.js';
export { hints, invalidValue, noSuchTrack } from '../errors/index.js';
export { messageProblems } from '../messages/message-problems.js';

addEnglish(en);

/** Writes a line of the debug log, any KS redacted. */
export function writeLog(message: readonly unknown[]): void {
  console.info(...logLine(message.map((part) => redactData(part))));
}

/** Reports unusable options of a config whose ids are missing, for which there is no embed. */
export function reportConfig(request: EmbedRequest, context: Pick<EmbedContext, 'settings' | 'reporter'>): void {
  planFor(request, context);
}

/** Creates the embed that the page requests; `undefined` while ids are missing. */
export function createEmbed(context: EmbedContext): Embed | undefined {
  const { request } = context.settings;
  const plan = planFor(request, context);
  unshadow();
  if (!plan) return undefined;
  writeLanguageHints(context.element);
  const Kind = plan.kind === 'iframe' ? IframeEmbed : ScriptEmbed;
  return new Kind(context, request, plan);
}
