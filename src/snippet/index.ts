/**
 * `kaltura-player-element/snippet`: generates snippets, and parses embed codes. It uses no DOM and no Lit, runs in Node too, and
 * never executes a text.
 */
export { SNIPPET_FORMATS, type SnippetFormat } from './formats/index.js';
export { generateSnippet } from './generate.js';
export { findEmbedCodes, parseEmbedCode, type EmbedCode } from './parse.js';
export type { EmbedOptions, FixedBox, SnippetOptions } from './properties.js';
export type { EmbedKind } from './read/found.js';
export { allowedAttributes, sanitizers } from './sanitizers.js';
export { SnippetError } from './refusal.js';
export { SCRIPT_URL, type SnippetSettings } from './settings.js';
