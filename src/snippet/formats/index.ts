import { angular } from './angular.js';
import { html, htmlWithFallback } from './html.js';
import { iframe } from './iframe.js';
import { react } from './react.js';
import { vue } from './vue.js';
import type { Writer } from './writer.js';

/** One writer for each format. */
export const writers = { html, 'html-fallback': htmlWithFallback, iframe, react, vue, angular } satisfies Record<string, Writer>;

/** The formats of snippets. */
export type SnippetFormat = keyof typeof writers;

export const SNIPPET_FORMATS: readonly SnippetFormat[] = ['html', 'html-fallback', 'iframe', 'react', 'vue', 'angular'];

export const isFormat = (format: unknown): format is SnippetFormat =>
  typeof format === 'string' && Object.hasOwn(writers, format);
