import { isTrusted } from './trusted-origins.js';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const POLICY = 'kaltura-player';
let policy: { createScriptURL(url: string): string } | undefined;

/* Files of this package: the page chose their origin with that of our script, so it needn't be listed. */
const ownFiles = new Set<string>();

/** The URL of a file of this package as `script.src` accepts it. */
export function ownScriptUrl(url: string): string {
  ownFiles.add(url);
  return scriptUrl(url);
}

/** A script's URL as `script.src` accepts it, also on a page that requires Trusted Types: only on a trusted origin. */
export function scriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    policy ??= trustedTypes?.createPolicy(POLICY, {
      createScriptURL(candidate) {
        if (!ownFiles.has(candidate) && !isTrusted(candidate)) throw new TypeError('The origin is not trusted');
        return candidate;
      },
    });
  } catch {
    /* The page doesn't allow our policy, or another copy of this script created it: then the page's default policy decides. */
  }
  return policy?.createScriptURL(url) ?? url;
}
