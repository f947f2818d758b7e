import type { Json } from './json.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const numeric = (character: string): string => `&#${character.codePointAt(0) ?? 0};`;

/**
 * A text for an attribute in double quotes, or between tags. Braces and line ends are numeric references, so that no template
 * language (`{{ }}`, `{% %}`) interprets the text and no editor breaks its lines.
 */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '').replace(/[{}\r\n\t]/g, numeric);

const unicode = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/* The replaced characters occur only in the strings of a JSON text, where their escapes are equivalent. */

/** JSON for an attribute in single quotes, which keeps its double quotes readable. */
export const jsonAttribute = (value: Json): string =>
  JSON.stringify(value)
    .replace(/[<>]|[{$](?=[{%#])/g, unicode)
    .replaceAll('&', '&amp;')
    .replaceAll("'", '&#39;');

/** A value as a multi-line JavaScript literal, without `</script>`. */
export const literal = (value: Json, indent = ''): string =>
  JSON.stringify(value, null, 2)
    .replace(/[<\u2028\u2029]/g, unicode)
    .replace(/^( *)"([A-Za-z_$][\w$]*)":/gm, '$1$2:')
    .replaceAll('\n', `\n${indent}`);

/** Whether a text needs no escaping in an attribute of any template language. */
export const isPlainText = (text: string): boolean => /^[\p{L}\p{M}\p{N} .,:;/?=+%#()!*_~@-]*$/u.test(text);
