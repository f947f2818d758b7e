import { isTrusted } from '../library/trusted-origins.js';

const warm = new Set<string>();

/** Lets the browser fetch a player script that will be needed soon; once per script, and never from an origin not trusted. */
export function warmUp(libraryUrl: string, nonce: string): void {
  if (warm.has(libraryUrl) || !isTrusted(libraryUrl)) return;
  warm.add(libraryUrl);
  /* Another element has it already. */
  if ([...document.scripts].some(({ src }) => src === libraryUrl)) return;
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'script';
  link.nonce = nonce;
  link.href = libraryUrl;
  document.head.append(link);
}
