/**
 * `kaltura-player-element/snippet`: text to paste, and pasted text read. Pure: no DOM, no Lit, runs in Node too; nothing in a
 * text is ever executed.
 */
export { generateSnippet, SNIPPET_FORMATS, type SnippetFormat } from './generate.js';
export { findEmbedCodes, parseEmbedCode, type EmbedCode } from './parse.js';
export type { EmbedOptions, FixedBox, SnippetOptions } from './properties.js';
export type { EmbedKind } from './read/found.js';
export { allowedAttributes, sanitizers } from './sanitizers.js';
export { SnippetError } from './refusal.js';
export { SCRIPT_URL, type SnippetSettings } from './settings.js';
