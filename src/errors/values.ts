import { redactData, redactText } from '../redact.js';
import { KalturaPlayerError } from './kaltura-player-error.js';

/** What the page says and what is wrong with it: each names the place, the value and what is expected. */

/* One line of what is expected, by converter: the last part of every message about a bad value. */
const expectations = {
  digits: 'digits only, such as 1234567',
  id: 'letters, digits, "_" and "-", such as 1_abc12345',
  text: 'a text',
  url: 'a URL',
  image: "the URL of an image on this page's origin or any https host",
  link: 'an http or https URL',
  seconds: 'seconds from 0 up (90, 90.5), or 1:30, 1:02:03, 1m30s',
  fraction: 'a number from 0 to 1',
  rate: 'a number above 0 and at most 16',
  boolean: 'the bare attribute, or "true" or "false"',
  autoplay: 'the bare attribute, "false", or "inview"',
  preload: '"none" or "auto"',
  logLevel: 'DEBUG, INFO, TIME, WARN, ERROR or OFF',
  placement: '"top-left", "top-right", "bottom-left" or "bottom-right"',
  streams: 'formats in order of preference, such as "hls dash progressive"',
  percents: 'percentages above 0 up to 100, such as "25 50 75 100"',
  layout: 'pip, pip-inverse, side-by-side, side-by-side-inverse, single, single-inverse or hidden',
  components: 'names of controls, such as "seekbar settings" (the README lists them)',
  loading: 'eager, lazy, idle, interaction or manual',
  embed: 'script or iframe',
  consent: '"required"',
  json: 'an object, or a JSON text of one',
} as const;

/** The kinds of values that attributes hold. */
export type ValueKind = keyof typeof expectations;

/** A value as it is quoted in a message: short, and without a KS. */
export const shown = (value: unknown): string => {
  const text =
    typeof value === 'function'
      ? 'a function'
      : typeof value === 'object' && value !== null
        ? (JSON.stringify(redactData(value)) ?? 'nothing')
        : String(value);
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text);
};

export const invalidValue = (attribute: string, value: unknown, kind: ValueKind): KalturaPlayerError =>
  new KalturaPlayerError('config-invalid', `${attribute}=${shown(value)} is ignored: expected ${expectations[kind]}.`, {
    fatal: false,
    retryable: false,
  });

export const clipReversed = (from: number, to: number): KalturaPlayerError =>
  new KalturaPlayerError(
    'config-invalid',
    `clip-to="${to}" is ignored: expected more than clip-from="${from}", in seconds of the whole video.`,
    { fatal: false, retryable: false },
  );

export const optionIgnored = (option: string, why: string): KalturaPlayerError =>
  new KalturaPlayerError('config-invalid', `${option} is ignored: ${why}.`, { fatal: false, retryable: false });

export const noSuchTrack = (track: unknown): KalturaPlayerError =>
  new KalturaPlayerError('config-invalid', `selectTrack(${shown(track)}) is ignored: the media has no such track.`, {
    fatal: false,
    retryable: false,
  });

export const idsMissing = (): KalturaPlayerError =>
  new KalturaPlayerError(
    'config-invalid',
    'There is nothing to load: partner-id, uiconf-id, or an entry-id, reference-id or playlist-id is missing.',
    {
      fatal: false,
      retryable: false,
    },
  );

export const originNotTrusted = (what: string, url: string): KalturaPlayerError =>
  new KalturaPlayerError(
    'origin-not-trusted',
    `${what}=${shown(url)} is refused: expected https on *.kaltura.com, this page's own origin, or an origin that the page allows ` +
      `with trustOrigins([…]) or <meta name="kaltura-player-origins">. Nothing was requested.`,
  );

/** Console lines that are no errors: a habit to mend, a thing to know. */
export const hints = {
  falseAttribute: (name: string): string => hint(`${name}="false" counts as not set; in HTML leave the attribute out.`),
  preloadMetadata: (): string => hint('preload="metadata" is taken as "none": PlayKit knows "none" and "auto" only.'),
  misspelt: (name: string, right: string): string => hint(`${name} is no attribute: write ${right}.`),
  deadHandler: (name: string): string => hint(`${name}="…" is never called: use addEventListener("${name.slice(2)}", …).`),
  secondCopy: (tag: string): string => hint(`A second copy of this package is on the page; <${tag}> is the first one's.`),
  tagTaken: (tag: string): string =>
    hint(
      `<${tag}> is already defined by another script, so this one does not take it. Register ours under another name: ` +
        `import { defineKalturaPlayer } from "kaltura-player-element/define"; defineKalturaPlayer("my-player").`,
    ),
};

/** A line of the debug log. */
export const logLine = (parts: readonly unknown[]): unknown[] => ['[kaltura-player]', ...parts];

const hint = (text: string): string => `[kaltura-player] ${redactText(text)}`;
