import { ENTRY_ID } from './privileges.js';
import { SessionError } from './session-error.js';

/** The request of the element to its `ks-url`. */
export interface SessionRequest {
  /** The entry to be played (query parameter `entryId`); unset for a playlist and for a reference id. */
  readonly entryId: string | undefined;
  /** Why the element needs a session (query parameter `reason`); information only: a visitor can write anything. */
  readonly reason: string | undefined;
}

/** A request that gets no session. The page receives `code` and nothing else. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: 400 | 401 | 403;
  readonly code: string;

  constructor(status: 400 | 401 | 403, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

/**
 * Checks that this is a `Request`, of any implementation. A framework's own object is an easy mistake, and has `headers` and a
 * `url` too.
 *
 * @throws {SessionError} `invalid-option`
 */
export function checkRequest(request: Partial<Request> | null | undefined): void {
  const { url, headers } = request ?? {};
  if (typeof url === 'string' && URL.canParse(url) && typeof headers?.get === 'function') return;
  throw new SessionError(
    'invalid-option',
    'The session handler was called without a Request of the fetch standard. Make one of what the framework has: ' +
      'new Request(new URL(req.url, "http://localhost"), { headers: req.headers }).',
  );
}

/** @throws {Refusal} 400 for an entry id that is malformed, or that occurs twice, so that two programs may read different ones */
export function readSessionRequest(request: Request): SessionRequest {
  const query = new URL(request.url).searchParams;
  const [entryId = '', ...more] = query.getAll('entryId');
  if (more.length > 0 || (entryId !== '' && !ENTRY_ID.test(entryId))) throw new Refusal(400, 'entry-id-invalid');
  const reason = query.get('reason') ?? '';
  /* Frozen: the entry that `authorize` was asked about is the one that the session opens. */
  return Object.freeze({ entryId: entryId || undefined, reason: /^[\w-]{1,40}$/.test(reason) ? reason : undefined });
}
