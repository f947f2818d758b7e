import { cleanText, isTemplateWord } from './clean-text.js';
import { convert, INVALID, type ValueKind } from './value-kinds.js';
import { DESCRIPTIONS } from './value-descriptions.js';

/** What messages expect in place of a value that is not valid, and the form in which that value would be. */

const QUOTES = /^["'“”„‟‘’‚«»`]+|["'“”„‟‘’‚«»`]+$/g;

/* What is longer was meant as something else. */
const LONGEST = 200;

const inDecimals = (text: string): string => {
  const value = Number(text);
  return Number.isFinite(value) ? String(value) : '';
};

/* `80%`, and a loudness of `80`; `8` may mean a tenth as well. */
const hundredth = (text: string): string =>
  /%$|^\d{2,3}$/.test(text) ? inDecimals(String(Number(text.replace(/\s*%$/, '')) / 100)) : '';

/* Ten digits follow each other in every script, of which zero is the first. */
function digit(text: string): string {
  const code = text.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

const MENDED: ReadonlyArray<(text: string, kind: ValueKind) => string> = [
  /* Quotes of an office program do not end an attribute's value, they are part of it. */
  (text) => text.replace(QUOTES, ''),
  /* Wide digits of an Asian keyboard, and those of other scripts. */
  (text) => text.normalize('NFKC').replace(/\p{Nd}/gu, digit),
  (text) => text.replace(/^(\d+),(\d+)\s*(s(?:ec)?)?$/i, '$1.$2'),
  (text) => text.replace(/[\s_-]/g, ''),
  /* Thousands, and a mark in front. */
  (text, kind) => (kind === 'digits' && /^#?\d{1,3}([.,'’\s]?\d{3})*$/.test(text) ? text.replace(/\D/g, '') : ''),
  /* An id out of a whole address: Kaltura's own have that form. */
  (text, kind) => (kind === 'id' ? (/(?:^|[^a-z\d])(\d_[a-z\d]{8})(?![a-z\d])/i.exec(text)?.[1] ?? '') : ''),
  (text, kind) => (kind === 'fraction' || kind === 'rate' ? hundredth(text) : ''),
  (text, kind) => (kind === 'rate' ? text.replace(/^[x×]\s*|\s*[x×]$/i, '') : ''),
  inDecimals,
];

/** `90.5` for `90,5`, `0.8` for `80%`, `1000` for `1e3`; `undefined` where there is no such guess. */
export function rightForm(kind: ValueKind, raw: unknown): string | undefined {
  if (typeof raw !== 'string' || raw.length > LONGEST || kind === 'json') return undefined;
  const text = cleanText(raw);
  const forms = MENDED.map((mend) => mend(text, kind));
  return forms.find((form) => form !== '' && form !== text && convert(kind, form) !== INVALID);
}

/** What is expected in place of a value, and where it can be known, its right form. */
export function expectedFor(kind: ValueKind, raw: unknown): string {
  if (isTemplateWord(raw)) return `${DESCRIPTIONS[kind].expected}; a template without data writes this`;
  const form = rightForm(kind, raw);
  return `${DESCRIPTIONS[kind].expected}${form === undefined ? '' : `; write ${form}`}`;
}
