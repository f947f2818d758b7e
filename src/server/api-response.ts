import { SessionError } from './session-error.js';

/** The expected responses, a KS and some fields, have some hundred bytes. */
const MOST_BYTES = 64 * 1024;

const WRONG_SECRET = ['START_SESSION_ERROR', 'INVALID_APP_TOKEN_HASH'];

/** Advice for the refusals that have a remedy. */
const HINTS: Readonly<Record<string, string>> = {
  START_SESSION_ERROR: 'check that the secret belongs to this partnerId, and that the account is active at this serviceUrl',
  INVALID_APP_TOKEN_HASH: 'check appToken, and that hashType is the one the token was made with',
  APP_TOKEN_ID_NOT_FOUND: 'check appTokenId: the token may have been deleted',
  INVALID_APP_TOKEN_ID: 'check appTokenId: the token may have been deleted',
  APP_TOKEN_NOT_ACTIVE: 'the AppToken is disabled: enable it or make another',
  APP_TOKEN_EXPIRED: 'the AppToken itself has expired: make another',
  EXPIRED_TOKEN: 'the AppToken itself has expired: make another',
  UNKNOWN_ROLE_ID: 'check the option role',
  INVALID_WIDGET_ID: 'check partnerId, and that serviceUrl is the host of its region',
};

/**
 * The JSON result of a call. Kaltura reports failures with HTTP 200 and a `KalturaAPIException`; some results are wrapped as
 * `{result: …}`.
 *
 * @throws {SessionError} `wrong-secret` or `api` for Kaltura's refusal, `bad-response` for a response that isn't Kaltura's
 */
export async function readResponse(response: Response, call: string): Promise<unknown> {
  const json = parseJson(await readText(response, call));
  const result = isRecord(json) && 'result' in json ? json['result'] : json;
  if (isRecord(result) && result['objectType'] === 'KalturaAPIException') throw refusal(result['code'], call);
  if (!response.ok) {
    const redirect = response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
    const what = redirect ? 'a redirect, which is not followed' : `HTTP ${response.status}`;
    throw new SessionError('bad-response', `${call} answered with ${what}. Check serviceUrl, or try again later.`);
  }
  if (result === undefined) throw new SessionError('bad-response', `${call} did not answer with JSON. Check serviceUrl.`);
  return result;
}

/* Gateways respond with a page, or with a word such as `Unauthorized`. */
const isGatewayText = (text: string): boolean => text.includes('<') || /^[A-Z][a-z]+$/.test(text);

/** The KS of a result: of `session.start` a string, of other calls an object. */
export function ksOf(result: unknown, call: string): string {
  const ks = isRecord(result) ? result['ks'] : result;
  if (typeof ks === 'string' && /^[\x21-\x7e]{1,8192}$/.test(ks) && !isGatewayText(ks)) return ks;
  throw new SessionError('bad-response', `${call} answered without a KS. Check serviceUrl.`);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Kaltura's code with a message of our own: Kaltura's may quote the refused KS or secret. */
function refusal(code: unknown, call: string): SessionError {
  const apiCode = typeof code === 'string' && /^[A-Z][A-Z0-9_]{0,63}$/.test(code) ? code : 'UNKNOWN';
  const hint = HINTS[apiCode];
  const message = `Kaltura refused ${call} with ${apiCode}${hint === undefined ? '' : `: ${hint}`}.`;
  return new SessionError(WRONG_SECRET.includes(apiCode) ? 'wrong-secret' : 'api', message, apiCode);
}

async function readText(response: Response, call: string): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > MOST_BYTES) {
      await reader?.cancel();
      throw new SessionError('bad-response', `${call} answered with more than ${MOST_BYTES} bytes. Check serviceUrl.`);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
