import { invalidOption, shapeOf } from './session-error.js';
import { checkNames } from './session-options.js';
import type { SessionRequest } from './session-request.js';

/** `true`: yes. `401`: not signed in. `403`, `false` and anything else: no. */
export type Verdict = boolean | 401 | 403;

/**
 * `Context`: the second argument of the handler, such as a framework's own request object with the signed-in user. The handler
 * only passes it on to each of these functions.
 */
export interface SessionHandlerOptions<Context = void> {
  /** Other origins whose pages may use the handler, each exact (`https://www.example.com`). Own pages need no entry. */
  allowedOrigins?: string | readonly string[] | undefined;
  /**
   * Decides who may watch what. Without it everyone who can reach the handler gets a session for the entry they name, or for all
   * that the AppToken opens: omit it only behind a login of your own, or for public videos. A key that is present but `undefined`,
   * as from a misspelt import, is an error.
   */
  authorize?: (request: Request, requested: SessionRequest, context: Context) => Verdict | Promise<Verdict>;
  /**
   * The viewer's IPv4 address, for `ipAddress` (guide 7.1): from your platform or from a header that your own proxy writes.
   * The handler itself reads no header, because anyone can send `X-Forwarded-For`. No address, no session. A key that is present
   * but `undefined` is an error.
   */
  viewerIp?: (request: Request, context: Context) => string | null | undefined | Promise<string | null | undefined>;
  /**
   * Receives every failure that is responded to with 500 or 502; the page receives no details. Default: one line on `console.warn`.
   * The response doesn't wait for it.
   */
  onError?: ((error: unknown, request: Request) => void | Promise<void>) | undefined;
}

const RESTRICTIONS = ['authorize', 'viewerIp'] as const satisfies ReadonlyArray<keyof SessionHandlerOptions>;

/**
 * Checks what restricts: if it were misspelt or missing, nobody would notice, and without `authorize` the handler is open to everyone.
 * (`checkOrigins` checks the origins.)
 */
export function checkHandlerOptions<Context>(options: SessionHandlerOptions<Context>): void {
  checkNames(options, [...RESTRICTIONS, 'onError', 'allowedOrigins']);
  for (const name of RESTRICTIONS) {
    if (name in options && typeof options[name] !== 'function') {
      throw invalidOption(name, shapeOf(options[name]), 'a function, or no such key');
    }
  }
}
