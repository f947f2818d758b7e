/** Cleans pasted text of invisible characters, and recognizes what templates write for missing data. */

/* Zero-width spaces, joiners, direction marks, soft hyphens, byte order marks: office programs and chats add them to text. */
const INVISIBLE = /\p{Cf}/gu;

/* Joiners and direction marks inside a title change how it reads; blanks and invisible characters at its ends don't. */
const INVISIBLE_ENDS = /^[\s\u00ad\u200b\u2060\ufeff]+|(?<![\s\u00ad\u200b\u2060\ufeff])[\s\u00ad\u200b\u2060\ufeff]+$/g;

/** Removes invisible characters and surrounding blanks: for ids, numbers, words and URLs. */
export const cleanText = (text: string): string => text.replace(INVISIBLE, '').trim();

/** Removes blanks and invisible characters at both ends: for texts that people read. */
export const trimText = (text: string): string => text.replace(INVISIBLE_ENDS, '');

/** Whether a text has no visible characters. */
export const isBlank = (text: string): boolean => /^[\s\p{Cf}]*$/u.test(text);

const TEMPLATE_WORDS: ReadonlySet<string> = new Set(['undefined', 'null', 'NaN', '[object Object]']);

const PLACEHOLDER = /^(\{\{.*\}\}|\$\{.*\}|<([?%]).*\2>)$/s;

/** Whether a text is what a template writes for an attribute without data, or a placeholder that no template has replaced. */
export const isTemplateWord = (raw: unknown): boolean =>
  typeof raw === 'string' && raw.length < 200 && (TEMPLATE_WORDS.has(cleanText(raw)) || PLACEHOLDER.test(raw.trim()));
