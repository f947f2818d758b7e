import { cleanText } from './clean-text.js';

/** Parses numbers and times as people write them; anything else is `NaN`. */

/* A negative exponent is accepted, because programs write very small numbers with one. */
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e-\d+)?$/;

/** A number, or a text of decimal digits with a point: `90`, `90.5`, `.5`. Not `0x10`, `1e3` or `1,5`. */
export function numberOf(raw: unknown): number {
  if (typeof raw === 'number') return raw;
  const text = typeof raw === 'string' ? cleanText(raw) : '';
  return DECIMAL.test(text) ? Number(text) : NaN;
}

const AMOUNT = String.raw`(\d+(?:\.\d+)?)\s*`;

/* `1:30` and `90:00`, or `1:02:03` with minutes below 60. */
const CLOCK = /^(?:(?:(\d+):)?([0-5]?\d)|()(\d+)):([0-5]?\d(?:\.\d+)?)$/;
const UNITS = new RegExp(
  `^(?=\\d)(?:${AMOUNT}h(?:(?:ou)?rs?)?)?\\s*(?:${AMOUNT}m(?:in(?:ute)?s?)?)?\\s*(?:${AMOUNT}s(?:ec(?:ond)?s?)?)?$`,
  'i',
);
const ISO = new RegExp(`^PT(?=\\d)(?:${AMOUNT}H)?(?:${AMOUNT}M)?(?:${AMOUNT}S)?$`, 'i');

/* Ten times the longest way to write a time. */
const LONGEST = 200;

/** Seconds of `90`, `90.5`, `1:30`, `1:02:03`, `1m30s`, `1h`, `90 s`, `2 minutes`, `PT1M30S`. */
export function secondsOf(raw: unknown): number {
  const plain = numberOf(raw);
  if (!Number.isNaN(plain) || typeof raw !== 'string' || raw.length > LONGEST) return plain;
  const text = cleanText(raw);
  const parts = CLOCK.exec(text)
    ?.slice(1)
    .filter((part) => part !== undefined);
  const [, ...units] = UNITS.exec(text) ?? ISO.exec(text) ?? [];
  const [seconds = 0, minutes = 0, hours = 0] = (parts ?? units).map((part) => Number(part ?? 0)).reverse();
  return parts || units.length > 0 ? hours * 3600 + minutes * 60 + seconds : NaN;
}

/** A percentage with or without its sign: `25`, `25%`. */
export const percentOf = (raw: unknown): number => numberOf(typeof raw === 'string' ? raw.replace(/%\s*$/, '') : raw);
