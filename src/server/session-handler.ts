import { checkAppTokenOptions, createAppTokenSession, type AppTokenSessionOptions } from './app-token-session.js';
import { PREFLIGHT_HEADERS, checkOrigins, corsHeaders } from './cors.js';
import {
  checkPlaybackOptions,
  createPlaybackSession,
  type PlaybackSession,
  type PlaybackSessionOptions,
} from './playback-session.js';
import { isIpv4 } from './privileges.js';
import { SessionError } from './session-error.js';
import { Refusal, readSessionRequest, type SessionRequest } from './session-request.js';

/** How the handler opens a session: with the account's secret, or with an AppToken. */
export type SessionSource = PlaybackSessionOptions | AppTokenSessionOptions;

/** `true`: yes. `401`: not signed in. `403`, `false` and anything else: no. */
export type Verdict = boolean | 401 | 403;

export interface SessionHandlerOptions {
  /** Other origins whose pages may ask, each exact (`https://www.example.com`). Own pages need no entry. */
  allowedOrigins?: readonly string[] | undefined;
  /**
   * Who may watch what. Without it everyone who can reach the handler gets a session for the entry they name: leave it out only
   * behind a login of your own, or for what is public anyway.
   */
  authorize?: ((request: Request, asked: SessionRequest) => Verdict | Promise<Verdict>) | undefined;
  /**
   * The viewer's IPv4 address, for `ipAddress` (guide 7.1): from your platform or from a header that your own proxy writes.
   * The handler itself reads no header, because anyone can send `X-Forwarded-For`. No address, no session.
   */
  viewerIp?: ((request: Request) => string | null | undefined | Promise<string | null | undefined>) | undefined;
  /** Told every failure that ends as 500 or 502, which the page isn't told. Default: one line on `console.warn`. */
  onError?: ((error: unknown, request: Request) => void) | undefined;
}

type SourceOf = (request: Request, asked: SessionRequest) => SessionSource | Promise<SessionSource>;

/**
 * A handler that answers the element's `ks-url` with `{ks, expiresAt}`, for every framework that speaks `Request` and `Response`.
 *
 * With a secret and without `entryId` in `source`, a session is for the entry asked for. With `entryId`, it is for what that says,
 * and only these may be asked for. An AppToken brings its own privileges.
 *
 * Failures are answered with `{error: code}`: 400 (`entry-id-missing`, `entry-id-invalid`), 401 (`not-signed-in`), 403
 * (`not-allowed`, `origin-not-allowed`, `viewer-ip-unknown`), 405 (`method-not-allowed`), 500 (`server-error`: options, or a
 * function of yours that threw), 502 (`session-failed`: Kaltura).
 *
 * @param source options, or a function that gives them per request, as for the `userId` of who is signed in
 * @throws {SessionError} `invalid-option` at once for options that can never work
 */
export function createSessionHandler(
  source: SessionSource | SourceOf,
  options: SessionHandlerOptions = {},
): (request: Request) => Promise<Response> {
  const allowed = checkOrigins(options.allowedOrigins);
  if (typeof source !== 'function') checkSource(source);
  const sourceOf: SourceOf = typeof source === 'function' ? source : () => source;
  const { onError = logError } = options;

  return async (request) => {
    const cors = corsHeaders(request, allowed);
    if (!cors) return answer(403, { error: 'origin-not-allowed' });
    if (request.method === 'OPTIONS') return answer(204, undefined, { ...cors, ...PREFLIGHT_HEADERS });
    if (request.method !== 'GET') return answer(405, { error: 'method-not-allowed' }, { ...cors, allow: 'GET, OPTIONS' });
    try {
      return answer(200, await openSession(request, sourceOf, options), cors);
    } catch (error) {
      if (error instanceof Refusal) return answer(error.status, { error: error.code }, cors);
      onError(error, request);
      const fromKaltura = error instanceof SessionError && error.code !== 'invalid-option';
      return answer(fromKaltura ? 502 : 500, { error: fromKaltura ? 'session-failed' : 'server-error' }, cors);
    }
  };
}

async function openSession(request: Request, sourceOf: SourceOf, options: SessionHandlerOptions): Promise<PlaybackSession> {
  const asked = readSessionRequest(request);
  const verdict = options.authorize ? await options.authorize(request, asked) : true;
  if (verdict === 401) throw new Refusal(401, 'not-signed-in');
  if (verdict !== true) throw new Refusal(403, 'not-allowed');
  const ip = options.viewerIp ? { ipAddress: await viewerIp(request, options.viewerIp) } : {};
  const source = await sourceOf(request, asked);
  if (source.entryId !== undefined && !covers(source.entryId, asked.entryId)) throw new Refusal(403, 'not-allowed');
  if ('appToken' in source) return createAppTokenSession({ ...source, ...ip });
  const entryId = source.entryId ?? asked.entryId;
  if (entryId === undefined) throw new Refusal(400, 'entry-id-missing');
  return createPlaybackSession({ ...source, entryId, ...ip });
}

/** A playlist is asked for without an entry: then the options alone say what may be watched. */
function covers(entryId: string | readonly string[], asked: string | undefined): boolean {
  return asked === undefined || entryId === '*' || [entryId].flat().includes(asked);
}

async function viewerIp(request: Request, read: NonNullable<SessionHandlerOptions['viewerIp']>): Promise<string> {
  const ip = await read(request);
  if (isIpv4(ip)) return ip;
  throw new Refusal(403, 'viewer-ip-unknown');
}

function checkSource(source: SessionSource): void {
  if ('appToken' in source) checkAppTokenOptions(source);
  else checkPlaybackOptions(source);
}

function answer(status: number, body: object | undefined, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      vary: 'Origin',
      ...headers,
    },
  });
}

function logError(error: unknown): void {
  console.warn(error instanceof SessionError ? error.message : error);
}
