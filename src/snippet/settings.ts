import { isPlainObject } from '../config/objects.js';
import { refuse } from './refusal.js';
import { isSafeUrl } from './safe-url.js';

/** How a snippet is written, apart from what it plays. */
export interface SnippetSettings {
  /** Where the single file is served. `null` leaves its `<script>` out, for sites that load it themselves. Default {@link SCRIPT_URL}. */
  readonly scriptUrl?: string | null | undefined;
  /** Subresource integrity of the file at `scriptUrl`, which must then be one exact version. */
  readonly integrity?: string | undefined;
  /** CSP nonce for what the snippet has the page load; the box before the definition is then kept by a `<style>` with it. */
  readonly nonce?: string | undefined;
  /** What `html-fallback` shows without the element: a `link` (default), or the guide's `iframe`, which loads a second player. */
  readonly fallback?: 'link' | 'iframe' | undefined;
  /** Text of the fallback link. Default: the title, else "Watch the video". */
  readonly fallbackText?: string | undefined;
  /**
   * Writes the `ks` too. Left out otherwise, wherever it stands: a Kaltura Session is a bearer token, so whoever reads the page
   * watches (or with a careless KS does more) as the viewer it was made for, until it expires. Use `ksUrl` instead.
   */
  readonly includeKs?: boolean | undefined;
  /** Whether a comment names the `<meta>` tag that a host outside of Kaltura's cloud needs. Default `true`. */
  readonly trustNote?: boolean | undefined;
}

/** The single file of this major version, from a public CDN. */
export const SCRIPT_URL = 'https://cdn.jsdelivr.net/npm/kaltura-player-element@0/dist/kaltura-player.min.js';

const HASHES = /^sha(?:256|384|512)-[\w+/]+={0,2}(?: sha(?:256|384|512)-[\w+/]+={0,2})*$/;

const checks: { readonly [Name in keyof SnippetSettings]-?: readonly [isValid: (value: unknown) => boolean, expected: string] } =
  {
    scriptUrl: [
      (value) => value === null || (typeof value === 'string' && /^[^?#]/.test(value) && isSafeUrl(value)),
      'an http or https URL, a path, or null',
    ],
    integrity: [(value) => typeof value === 'string' && HASHES.test(value), 'a hash such as "sha384-…"'],
    nonce: [(value) => typeof value === 'string' && /^[\w+/-]+={0,2}$/.test(value), 'a nonce in base64'],
    fallback: [(value) => value === 'link' || value === 'iframe', '"link" or "iframe"'],
    fallbackText: [(value) => typeof value === 'string' && value.trim() !== '', 'a text'],
    includeKs: [(value) => typeof value === 'boolean', 'true or false'],
    trustNote: [(value) => typeof value === 'boolean', 'true or false'],
  };

const isSetting = (name: string): name is keyof SnippetSettings => Object.hasOwn(checks, name);

/** Refuses what is misspelt or can't be: a forgotten restriction would be silently missing. */
export function checkSettings(settings: SnippetSettings): SnippetSettings {
  if (!isPlainObject(settings)) refuse('settings', settings, `an object of ${Object.keys(checks).join(', ')}`);
  for (const [name, value] of Object.entries(settings)) {
    if (!isSetting(name)) refuse(name, value, `one of the settings ${Object.keys(checks).join(', ')}`);
    const [isValid, expected] = checks[name];
    if (value !== undefined && !isValid(value)) refuse(name, value, expected);
  }
  if (settings.integrity && !settings.scriptUrl) {
    refuse(
      'scriptUrl',
      settings.scriptUrl,
      'the URL of one exact version, because the integrity of the default one changes with each release',
    );
  }
  return settings;
}
