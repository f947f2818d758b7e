import { expect } from '@open-wc/testing';
import { KalturaPlayerError } from '../../src/errors/index.js';
import { en } from '../../src/messages/en.js';
import { fetchKs } from '../../src/session/fetch-ks.js';

const { fetch } = window;

/** Returns the error with which `fetchKs()` rejects for this response. */
async function failureFor(response: Response): Promise<KalturaPlayerError> {
  window.fetch = () => Promise.resolve(response);
  const request = { entryId: undefined, reason: 'load', signal: new AbortController().signal } as const;
  const failure: unknown = await fetchKs('/ks', request).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure instanceof KalturaPlayerError) return failure;
  throw new Error(`No KalturaPlayerError: ${String(failure)}`);
}

const refusal = (status: number, error: unknown): Response => Response.json({ error }, { status });

describe('fetchKs()', () => {
  afterEach(() => {
    window.fetch = fetch;
  });

  for (const text of ['c2VjcmV0LWNzcmYtdG9rZW4', '"c2VjcmV0LWNzcmYtdG9rZW4"', '<!doctype html>', '']) {
    it(`rejects a response that is no KS, without repeating it: ${JSON.stringify(text)}`, async () => {
      const failure = await failureFor(new Response(text));
      expect(failure.message).to.contain('did not return a KS').and.to.not.contain('c2VjcmV0');
    });
  }

  it('accepts text in the form of a KS, and the field `ks` of JSON in any form', async () => {
    const request = { entryId: undefined, reason: 'load', signal: new AbortController().signal } as const;
    const ks = 'djJ8MTIzNDU2N3xhYmNkZWZnaGlqa2w';
    for (const [body, answer] of [
      [ks, ks],
      [` ${ks}\n`, ks],
      [JSON.stringify({ ks: 'of-another-shape' }), { ks: 'of-another-shape' }],
    ] as const) {
      window.fetch = () => Promise.resolve(new Response(body));
      expect(await fetchKs('/ks', request)).to.deep.equal(answer);
    }
  });

  for (const [status, code, reason, retryable, message] of [
    [400, 'entry-id-missing', 'config-invalid', false, /entry-id-missing.+entryId: '\*'.+createSessionHandler/],
    [400, 'entry-id-invalid', 'config-invalid', false, /entry-id-invalid.+check entry-id/],
    [401, 'not-signed-in', 'session-expired', true, /not-signed-in/],
    [403, 'not-allowed', 'access-denied', false, /not-allowed.+authorize/],
    [403, 'viewer-ip-unknown', 'access-denied', false, /viewer-ip-unknown.+viewerIp/],
    [500, 'server-error', 'session-expired', true, /server-error.+onError/],
    [502, 'session-failed', 'session-expired', true, /session-failed.+onError/],
  ] as const) {
    it(`rejects with ${reason} and names the remedy when the server responds ${status} ${code}`, async () => {
      const failure = await failureFor(refusal(status, code));
      expect(failure).to.include({ reason, retryable, fatal: true });
      expect(failure.message).to.contain(`HTTP ${status}`).and.to.match(message);
    });
  }

  it('shows the viewer a request to sign in when the server responds 401', async () => {
    for (const response of [refusal(401, 'not-signed-in'), new Response('<html>', { status: 401 })]) {
      expect((await failureFor(response)).viewerText(en)).to.match(/^Sign in/);
    }
  });

  it('does not repeat the body of an error response that has no error code', async () => {
    for (const text of [
      'secret text',
      '{"error":"Secret text"}',
      '{"error":{"secret":1}}',
      'null',
      `{"error":"${'secret-'.repeat(9)}"}`,
    ]) {
      const failure = await failureFor(new Response(text, { status: 500 }));
      expect(failure).to.include({ reason: 'session-expired', retryable: true });
      expect(failure.message.toLowerCase()).to.contain('http 500').and.not.to.contain('secret');
    }
  });

  it('names the HTTP status of an error response with a very long body', async () => {
    expect((await failureFor(new Response('x'.repeat(50_000), { status: 503 }))).message).to.contain('HTTP 503');
  });
});
