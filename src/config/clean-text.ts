/** Text as people paste it: what cannot be seen is taken off, and what a template without data writes is recognized. */

/* Zero-width spaces, joiners, direction marks, soft hyphens, byte order marks: office programs and chats add them to what is copied. */
const INVISIBLE = /\p{Cf}/gu;

/* A title may hold joiners and direction marks that change how it reads; at its ends these say nothing. */
const INVISIBLE_ENDS = /^[\s\u00ad\u200b\u2060\ufeff]+|(?<![\s\u00ad\u200b\u2060\ufeff])[\s\u00ad\u200b\u2060\ufeff]+$/g;

/** Without invisible characters, and without blanks at its ends: for ids, numbers, words and URLs. */
export const cleanText = (text: string): string => text.replace(INVISIBLE, '').trim();

/** Without blanks and invisible characters at its ends: for texts that people read. */
export const trimText = (text: string): string => text.replace(INVISIBLE_ENDS, '');

/** Whether nothing can be seen of a text. */
export const isBlank = (text: string): boolean => /^[\s\p{Cf}]*$/u.test(text);

const TEMPLATE_WORDS: ReadonlySet<string> = new Set(['undefined', 'null', 'NaN', '[object Object]']);

/** Whether a text is what a template writes that has no data for an attribute. */
export const isTemplateWord = (raw: unknown): boolean =>
  typeof raw === 'string' && raw.length < 32 && TEMPLATE_WORDS.has(cleanText(raw));
