import { listen } from '../native.js';

/** Content Security Policy violations that the page has reported since the first player was requested. */

export interface Violation {
  readonly directive: string;
  readonly blocked: string;
}

const MAX = 20;
const seen: Violation[] = [];
let isWatching = false;

/** Starts recording. */
export function watchViolations(): void {
  if (isWatching) return;
  isWatching = true;
  listen('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (seen.length < MAX) seen.push({ directive: effectiveDirective, blocked: blockedURI });
  });
}

export const violations = (): readonly Violation[] => seen;
