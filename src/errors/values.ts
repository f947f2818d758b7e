import { baseUri } from '../native.js';
import { redactData, redactText } from '../redact.js';
import { KalturaPlayerError } from './kaltura-player-error.js';

/** Errors about invalid values of the page: each names the place, the value and what is expected. */

/* Blanks other than the plain one, and zero-width characters: authors must see them to fix them. */
const UNSEEN = /(?! )[\p{Z}\p{Cf}\p{Cc}]/gu;

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text with its invisible characters escaped, as `\u200b`. */
export const visible = (text: string): string => text.replace(UNSEEN, (unseen) => unseen.replace(/[^]/g, escaped));

/** A value quoted for a message: short, and without a KS. */
export const shown = (value: unknown): string => {
  const text =
    typeof value === 'function'
      ? 'a function'
      : typeof value === 'object' && value !== null
        ? (JSON.stringify(redactData(value)) ?? 'nothing')
        : String(value);
  return visible(JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text));
};

/** @param expected what is expected instead, as `expectedFor()` returns it */
export const invalidValue = (attribute: string, value: unknown, expected: string): KalturaPlayerError =>
  new KalturaPlayerError('config-invalid', `${attribute}=${shown(value)} is ignored: expected ${expected}.`, {
    fatal: false,
    retryable: false,
  });

export const clipReversed = (from: number, to: number): KalturaPlayerError =>
  new KalturaPlayerError(
    'config-invalid',
    `clip-to="${to}" is ignored: expected more than clip-from="${from}", in seconds of the whole video.`,
    { fatal: false, retryable: false },
  );

export const endBeforeStart = (start: number, end: number): KalturaPlayerError =>
  new KalturaPlayerError(
    'config-invalid',
    `end-time="${end}" is ignored: expected more than ${start === 0 ? '0' : `start-time="${start}"`}.`,
    { fatal: false, retryable: false },
  );

/** A time after the end of the media. */
export const timeBehindEnd = (attribute: string, seconds: number, length: string): KalturaPlayerError =>
  new KalturaPlayerError('config-invalid', `${attribute}="${seconds}" is ignored: ${length}.`, {
    fatal: false,
    retryable: false,
  });

export const liveTimes = (attributes: readonly string[]): KalturaPlayerError =>
  new KalturaPlayerError('config-invalid', `${attributes.join(', ')} have no effect on a live stream, which has no end.`, {
    fatal: false,
    retryable: false,
  });

export const optionIgnored = (option: string, why: string): KalturaPlayerError =>
  new KalturaPlayerError('config-invalid', `${option} is ignored: ${why}.`, { fatal: false, retryable: false });

/** An option in markup that only scripts may set. */
export const notFromMarkup = (option: string, value: unknown): KalturaPlayerError =>
  new KalturaPlayerError(
    'config-invalid',
    `${option}=${shown(value)} is ignored: markup may configure only the listed options. Set an object by script, or, where all ` +
      `markup of the page is its owner's, allow it with KalturaPlayerElement.trustMarkup() or ` +
      `<meta name="kaltura-player-markup" content="trusted"> in the head, before the script.`,
    { fatal: false, retryable: false },
  );

/** An option of an account's own configuration that is allowed only for accounts that the page's owner lists. */
export const accountOptionIgnored = (partnerId: number, path: string): KalturaPlayerError =>
  new KalturaPlayerError(
    'config-invalid',
    `${path} of the player configuration of account ${partnerId} is ignored: it may change the page, or leads to a host ` +
      `that is not trusted. Allow it with ` +
      `<meta name="kaltura-player-accounts" content="${partnerId}"> in the head, before the script.`,
    { fatal: false, retryable: false },
  );

export const noSuchTrack = (track: unknown): KalturaPlayerError =>
  new KalturaPlayerError('config-invalid', `selectTrack(${shown(track)}) is ignored: the media has no such track.`, {
    fatal: false,
    retryable: false,
  });

export const noSuchLanguage = (attribute: string, wanted: string, offered: readonly string[]): KalturaPlayerError =>
  new KalturaPlayerError(
    'config-invalid',
    `${attribute}=${shown(wanted)} has no effect on this media, which has ${offered.join(', ')}.`,
    { fatal: false, retryable: false },
  );

export const localeUnknown = (locale: string, offered: readonly string[]): KalturaPlayerError =>
  new KalturaPlayerError(
    'config-invalid',
    `locale=${shown(locale)} has no effect on the controls: the player has them in ${offered.join(', ')}.`,
    { fatal: false, retryable: false },
  );

/* A relative URL is resolved against `<base href>`, which its author may have forgotten. */
function resolved(url: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return '';
  try {
    return ` (that is ${shown(new URL(url, baseUri()).href)})`;
  } catch {
    return '';
  }
}

export const originNotTrusted = (what: string, url: string): KalturaPlayerError =>
  new KalturaPlayerError(
    'origin-not-trusted',
    `${what}=${shown(url)}${resolved(url)} is refused: expected https on one of Kaltura's serving hosts, or on an origin ` +
      `that the page allows with trustOrigins([…]) or <meta name="kaltura-player-origins"> in the head, before the script` +
      `${/^(cdn|service)-url$/.test(what) ? '; the origin alone, without a path' : ''}. Nothing was requested.`,
  );

/** Console lines that aren't errors: hints for authors. */
export const hints = {
  messages: (problem: string): string => hint(problem),
  falseAttribute: (name: string, value: string): string =>
    hint(`${name}=${shown(value)} counts as not set; in HTML leave the attribute out.`),
  preloadMetadata: (): string => hint('preload="metadata" is taken as "none": PlayKit supports only "none" and "auto".'),
  idsMissing: (missing: readonly string[], misspelt: ReadonlyArray<{ name: string; meant: string }>): string =>
    hint(
      [
        `There is nothing to load: ${missing.join(', ').replace('entry-id', 'entry-id (or reference-id, playlist-id)')} missing.`,
        ...misspelt.map(({ name, meant }) => `Unknown attribute "${name}". Did you mean "${meant}"?`),
      ].join(' '),
    ),
  languageForm: (name: string, value: string, right: string): string => hint(`${name}=${shown(value)} is taken as "${right}".`),
  captionsLanguage: (value: string): string =>
    hint(`captions=${shown(value)} shows captions in the best matching language: set one with text-language=${shown(value)}.`),
  noLanguage: (value: string): string =>
    hint(
      `lang=${shown(value)} of the page is no language, such as de, pt-BR or zh-Hans: the element's own words are in English.`,
    ),
  sizeAttributes: (names: readonly string[]): string =>
    hint(`${names.join(' and ')} do nothing: set the size by CSS, such as style="width: 640px".`),
  swallowedContent: (tag: string): string =>
    hint(`The content after the tag became part of it and is not shown: HTML has no <${tag} />, write <${tag}></${tag}>.`),
  misspelt: (name: string, right: string): string => hint(`Unknown attribute "${name}". Did you mean "${right}"?`),
  deadHandler: (name: string): string => hint(`${name}="…" is never called: use addEventListener("${name.slice(2)}", …).`),
};

/** A line of the debug log. */
export const logLine = (parts: readonly unknown[]): unknown[] => ['[kaltura-player]', ...parts];

const hint = (text: string): string => `[kaltura-player] ${redactText(text)}`;
