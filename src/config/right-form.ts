import { cleanText, isTemplateWord } from './clean-text.js';
import { jsonMistakes } from './json-mistakes.js';
import { languageNamed } from './language-names.js';
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

/* `80%`, and a volume of `80`; not `8`, which may mean 0.8 as well. A speed of `150` is in percent, one of `17` isn't. */
function hundredth(text: string, kind: ValueKind): string {
  const isPercentage = text.endsWith('%') || (kind === 'rate' ? /^\d?(?:25|50|75|00)$/.test(text) : /^\d{2,3}$/.test(text));
  return isPercentage ? inDecimals(String(Number(text.replace(/\s*%$/, '')) / 100)) : '';
}

/* In every script the ten digits have consecutive code points, zero first. */
function digit(text: string): string {
  const code = text.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

/* Kinds whose values are numbers, in which signs and separators are significant; an id contains both. */
const NUMBERS: readonly ValueKind[] = ['digits', 'seconds', 'fraction', 'rate', 'percents'];

const dashed = (text: string): string =>
  text
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/[\s_]+/g, '-')
    .toLowerCase();

/* Corrections of keywords and languages: other spellings. */
const WORDS: ReadonlyArray<(text: string, kind: ValueKind) => string> = [
  (text) => text.replace(/[\s_-]/g, ''),
  dashed,
  (text, kind) => (kind === 'language' || kind === 'trackLanguage' ? (languageNamed(text) ?? '') : ''),
];

const FIGURES: ReadonlyArray<(text: string, kind: ValueKind) => string> = [
  (text) => text.replace(/^(\d+),(\d+)\s*(s(?:ec)?)?$/i, '$1.$2'),
  (text) => text.replace(/(:\d+),(\d+)$/, '$1.$2'),
  /* Of two numbers in a time, the first is minutes. */
  (text, kind) => (kind === 'seconds' ? text.replace(/^(\d+) +([0-5]\d)$/, '$1:$2') : ''),
  (text) => text.replace(/(?<=[\d.])[\s_]+(?=[\d.])/g, ''),
  (text, kind) => (kind === 'fraction' || kind === 'rate' ? hundredth(text, kind) : ''),
  (text, kind) => (kind === 'rate' ? text.replace(/^[x×]\s*|\s*[x×]$/i, '') : ''),
  /* A time copied from a URL, and minutes without their unit. */
  (text, kind) => (kind === 'seconds' ? text.replace(/^[?#&]*(?:t|start)=|[;,]$/gi, '') : ''),
  (text, kind) => (kind === 'seconds' ? text.replace(/^(\d+h\d+)$/i, '$1m') : ''),
  /* Thousands separators, and a leading `#`. */
  (text, kind) => (kind === 'digits' && /^#?\d{1,3}([.,'’\s]?\d{3})*$/.test(text) ? text.replace(/\D/g, '') : ''),
  inDecimals,
  /* The only number in a text that is long enough for an id. */
  (text, kind) => (kind === 'digits' ? (/^(?:\D*[^\d-])?(\d{4,})\D*$/.exec(text)?.[1] ?? '') : ''),
];

/* Corrections of ids. In an address every sign counts. */
const OTHERS: Readonly<Partial<Record<ValueKind, ReadonlyArray<(text: string) => string>>>> = {
  id: [
    (text) => text.replace(/\s/g, ''),
    /* An id inside a URL, in the form of Kaltura's own ids. */
    (text) => /(?:^|[^a-z\d])(\d_[a-z\d]{8})(?![a-z\d])/i.exec(text)?.[1] ?? '',
  ],
  url: [],
  image: [],
  link: [],
};

/** `90.5` for `90,5`, `0.8` for `80%`, `1000` for `1e3`; `undefined` if there is no such suggestion. */
export function rightForm(kind: ValueKind, raw: unknown): string | undefined {
  if (typeof raw !== 'string' || raw.length > LONGEST || kind === 'json') return undefined;
  const text = cleanText(raw);
  /* Typographic quotes don't delimit an attribute's value; they are part of it. */
  const bare = text.replace(QUOTES, '');
  /* Full-width digits, and those of other scripts. */
  const plain = bare
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, digit)
    .replaceAll('٫', '.');
  const mend = OTHERS[kind] ?? (NUMBERS.includes(kind) ? FIGURES : WORDS);
  const forms = [bare, plain, ...mend.map((form) => form(plain, kind))];
  return forms.find((form) => form !== '' && form !== text && convert(kind, form) !== INVALID);
}

/* The hint at the end of a message. */
function hintFor(kind: ValueKind, raw: unknown): string {
  if (isTemplateWord(raw)) return '; a template without data leaves this';
  const mistakes = kind === 'json' && typeof raw === 'string' ? jsonMistakes(raw) : [];
  if (mistakes.length > 0) return `; JSON requires ${mistakes.join(', ')}`;
  const form = rightForm(kind, raw);
  return form === undefined ? '' : `; write ${form}`;
}

/** What is expected in place of a value, and where it can be known, its right form. */
export const expectedFor = (kind: ValueKind, raw: unknown): string => DESCRIPTIONS[kind].expected + hintFor(kind, raw);
