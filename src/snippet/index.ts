/**
 * `kaltura-player-element/snippet`: text to paste, and pasted text read. Pure: no DOM, no Lit, runs in Node too; nothing in a
 * text is ever executed.
 */
export { generateSnippet, SNIPPET_FORMATS, type SnippetFormat } from './generate.js';
export { parseEmbedCode } from './parse.js';
export type { EmbedOptions, SnippetOptions } from './properties.js';
export { SnippetError } from './refusal.js';
export { SCRIPT_URL, type SnippetSettings } from './settings.js';
