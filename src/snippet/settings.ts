import { isPlainObject } from '../config/objects.js';
import { refuse } from './refusal.js';
import { isSafeUrl } from './safe-url.js';

/** Settings of a snippet, apart from the player's options. */
export interface SnippetSettings {
  /** The URL of the single file. `null` omits the `<script>`, for sites that load it themselves. Default {@link SCRIPT_URL}. */
  readonly scriptUrl?: string | null | undefined;
  /** Subresource integrity of the file at `scriptUrl`, which must then be one exact version. */
  readonly integrity?: string | undefined;
  /** CSP nonce for the snippet's script; a `<style>` with the nonce then reserves the box until the tag is defined. */
  readonly nonce?: string | undefined;
  /** The content of `html-fallback` without the element: a `link` (default), or the guide's `iframe`, which loads a second player. */
  readonly fallback?: 'link' | 'iframe' | undefined;
  /** Text of the fallback link. Default: the title, otherwise "Watch the video". */
  readonly fallbackText?: string | undefined;
  /**
   * Whether the snippet contains the `ks`. Default `false`: a Kaltura Session is a bearer token, so every reader of the page can
   * watch as its viewer (or do more, if the KS has more privileges) until it expires. Use `ksUrl` instead.
   */
  readonly includeKs?: boolean | undefined;
  /** Whether a comment contains the `<meta>` tag that a host outside of Kaltura's cloud needs. Default `true`. */
  readonly trustNote?: boolean | undefined;
}

/** The single file of this major version, from a public CDN. */
export const SCRIPT_URL = 'https://cdn.jsdelivr.net/npm/kaltura-player-element@0.1/dist/kaltura-player.min.js';

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

/** Rejects unknown names and invalid values: a misspelt restriction would be silently missing. */
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
