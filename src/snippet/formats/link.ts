import { escapeHtml } from '../escape.js';
import type { SnippetSettings } from '../settings.js';
import type { Values } from './writer.js';

/** The text of a link to the video. */
export const titleOf = ({ mediaTitle }: Values): string =>
  typeof mediaTitle === 'string' && mediaTitle !== '' ? mediaTitle : 'Watch the video';

/** A link to the video, which every editor and sanitizer keeps. */
export const watchLink = (values: Values, settings: SnippetSettings, url: string): string =>
  `<a href="${escapeHtml(url)}">${escapeHtml(settings.fallbackText ?? titleOf(values))}</a>`;
