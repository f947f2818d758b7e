import { isRecord } from './api-response.js';
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
import { checkHandlerOptions, type SessionHandlerOptions } from './session-handler-options.js';
import { Refusal, checkRequest, readSessionRequest, type SessionRequest } from './session-request.js';

/** How the handler opens a session: with the account's secret, or with an AppToken. */
export type SessionSource = PlaybackSessionOptions | AppTokenSessionOptions;

type SourceOf<Context> = (
  request: Request,
  requested: SessionRequest,
  context: Context,
) => SessionSource | Promise<SessionSource>;

/**
 * Creates a handler that responds to the element's `ks-url` with `{ks, expiresAt}`, for every framework with `Request` and
 * `Response`. Create it once, outside of routes. It never rejects: every failure becomes a response.
 *
 * Without `entryId` in `source`, a session is for the requested entry. With `entryId`, it is for the entries named there, and
 * requests for others are refused; playlists and reference ids, whose entries the server cannot know, need it (`'*'`: all). The
 * same applies to AppTokens; only with neither `authorize` nor `entryId` a session has the token's own privileges.
 *
 * Failures are responded to with `{error: code}`: 400 (`entry-id-missing`, `entry-id-invalid`), 401 (`not-signed-in`), 403
 * (`not-allowed`, `origin-not-allowed`, `viewer-ip-unknown`), 405 (`method-not-allowed`), 500 (`server-error`: options, or a
 * function of yours that threw), 502 (`session-failed`: Kaltura).
 *
 * @param source options, or a function that returns them per request, for example with the `userId` of the signed-in user
 * @throws {SessionError} `invalid-option` at once for options that can never work
 */
export function createSessionHandler(
  source: SessionSource | SourceOf<void>,
  options?: SessionHandlerOptions,
): (request: Request) => Promise<Response>;
export function createSessionHandler<Context>(
  source: SessionSource | SourceOf<Context>,
  options?: SessionHandlerOptions<Context>,
): (request: Request, context: Context) => Promise<Response>;
export function createSessionHandler<Context>(
  source: SessionSource | SourceOf<Context>,
  options: SessionHandlerOptions<Context> = {},
): (request: Request, context: Context) => Promise<Response> {
  checkHandlerOptions(options);
  const allowed = checkOrigins(options.allowedOrigins);
  if (typeof source !== 'function') checkSource(source);
  const sourceOf: SourceOf<Context> = typeof source === 'function' ? source : () => source;
  const { onError = logError } = options;

  return async (request, context) => {
    let cors: Record<string, string> | undefined;
    try {
      checkRequest(request);
      cors = corsHeaders(request, allowed);
      if (!cors) return respond(403, { error: 'origin-not-allowed' });
      if (request.method === 'OPTIONS') return respond(204, undefined, { ...cors, ...PREFLIGHT_HEADERS });
      if (request.method !== 'GET') return respond(405, { error: 'method-not-allowed' }, { ...cors, allow: 'GET, OPTIONS' });
      return respond(200, await openSession(sourceOf, options, request, context), cors);
    } catch (error) {
      if (error instanceof Refusal) return respond(error.status, { error: error.code }, cors);
      void report(error, request, onError);
      const fromKaltura = error instanceof SessionError && error.code !== 'invalid-option';
      return respond(fromKaltura ? 502 : 500, { error: fromKaltura ? 'session-failed' : 'server-error' }, cors);
    }
  };
}

async function openSession<Context>(
  sourceOf: SourceOf<Context>,
  { authorize, viewerIp }: SessionHandlerOptions<Context>,
  request: Request,
  context: Context,
): Promise<PlaybackSession> {
  const requested = readSessionRequest(request);
  const verdict = authorize ? await authorize(request, requested, context) : true;
  if (verdict === 401) throw new Refusal(401, 'not-signed-in');
  if (verdict !== true) throw new Refusal(403, 'not-allowed');
  const ip = viewerIp ? { ipAddress: checkIp(await viewerIp(request, context)) } : {};
  const source = await sourceOf(request, requested, context);
  checkSource(source);
  if (source.entryId !== undefined && !covers(source.entryId, requested.entryId)) throw new Refusal(403, 'not-allowed');
  const entryId = source.entryId ?? requested.entryId;
  if (usesAppToken(source)) {
    if (source.entryId === undefined && !authorize) return createAppTokenSession({ ...source, ...ip });
    return createAppTokenSession({ ...source, entryId: checkEntry(entryId), ...ip });
  }
  return createPlaybackSession({ ...source, entryId: checkEntry(entryId), ...ip });
}

/** For a playlist or a reference id no entry is requested: the options alone decide what may be watched. */
function covers(entryId: string | readonly string[], requested: string | undefined): boolean {
  return requested === undefined || entryId === '*' || [entryId].flat().includes(requested);
}

function checkEntry<Entry>(entryId: Entry | undefined): Entry {
  if (entryId !== undefined) return entryId;
  throw new Refusal(400, 'entry-id-missing');
}

function checkIp(ip: string | null | undefined): string {
  if (isIpv4(ip)) return ip;
  throw new Refusal(403, 'viewer-ip-unknown');
}

function checkSource(source: SessionSource): void {
  if (usesAppToken(source)) checkAppTokenOptions(source);
  else checkPlaybackOptions(source);
}

/** An options function may return anything: what is no object is refused with the options. */
function usesAppToken(source: SessionSource): source is AppTokenSessionOptions {
  return isRecord(source) && 'appToken' in source;
}

function respond(status: number, body: object | undefined, headers: Readonly<Record<string, string>> = {}): Response {
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

/** Reports a failure. If `onError` fails as well, both are logged: an unhandled rejection would end the process. */
async function report(error: unknown, request: Request, onError: NonNullable<SessionHandlerOptions['onError']>): Promise<void> {
  try {
    await onError(error, request);
  } catch (failure) {
    logError(error);
    console.warn('[kaltura-player] onError failed as well:', failure);
  }
}

function logError(error: unknown): void {
  console.warn(error instanceof SessionError ? error.message : error);
}
