import { isTrusted } from './trusted-origins.js';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const POLICY = 'kaltura-player';
let policy: { createScriptURL(url: string): string } | undefined;

/* Files of this package: their origin is the page's business as that of our script is, and not for the owner to list. */
const ownFiles = new Set<string>();

/** The URL of a file of our own as `script.src` takes it. */
export function ownScriptUrl(url: string): string {
  ownFiles.add(url);
  return scriptUrl(url);
}

/** A script's URL as `script.src` takes it, also on a page that requires Trusted Types: only a trusted origin's. */
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
    /* The page's policy does not list ours, or another copy of this script has made it: then its default policy decides. */
  }
  return policy?.createScriptURL(url) ?? url;
}
