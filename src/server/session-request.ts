/** What the element asks its `ks-url` for. */
export interface SessionRequest {
  /** The entry to be played (query parameter `entryId`); unset for a playlist. */
  readonly entryId: string | undefined;
  /** Why the element asks (query parameter `reason`); information only: the page's visitor can write anything. */
  readonly reason: string | undefined;
}

/** A request that gets no session. `code` is all that the page is told. */
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

/** @throws {Refusal} 400 for an entry id that is malformed, or given twice so that two readers could disagree on it */
export function readSessionRequest(request: Request): SessionRequest {
  const query = new URL(request.url).searchParams;
  const [entryId, ...more] = query.getAll('entryId').filter((id) => id !== '');
  if (more.length > 0 || (entryId !== undefined && !/^[\w-]{1,64}$/.test(entryId))) throw new Refusal(400, 'entry-id-invalid');
  const reason = query.get('reason') ?? '';
  return { entryId, reason: /^[\w-]{1,40}$/.test(reason) ? reason : undefined };
}
