import { invalidOption, quote } from './session-error.js';

/** Checks that origins are exact: with a wildcard, every site that the viewer opens could get a session. */
export function checkOrigins(allowedOrigins: string | readonly string[] = []): ReadonlySet<string> {
  const origins = [allowedOrigins].flat();
  for (const origin of origins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin || origin.includes('*')) {
      throw invalidOption('allowedOrigins', quote(origin), 'origins such as "https://www.example.com", without path or "*"');
    }
  }
  return new Set(origins);
}

/**
 * The headers that allow the requesting page to read the response, or `undefined` if it may not. Requests of the same origin and
 * of programs have no `Origin`, and need no header.
 */
export function corsHeaders(request: Request, allowed: ReadonlySet<string>): Record<string, string> | undefined {
  const origin = request.headers.get('origin');
  if (origin === null || origin === new URL(request.url).origin) return {};
  if (!allowed.has(origin)) return undefined;
  return { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' };
}

/** The headers of a preflight's response, besides {@link corsHeaders}. */
export const PREFLIGHT_HEADERS = {
  'access-control-allow-methods': 'GET',
  'access-control-allow-headers': 'accept, authorization, content-type',
  'access-control-max-age': '600',
} as const;
