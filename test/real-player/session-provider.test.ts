import { expect } from '@open-wc/testing';
import type { KsProvider } from '../../src/index.js';
import { Account, origin } from '../support/backend.js';
import { fatalError } from '../support/failures.js';
import { once, removePlayers } from '../support/player-fixture.js';
import { createSecured } from '../support/secured-player.js';

describe('a faulty ksProvider or ks-url', () => {
  afterEach(removePlayers);

  const providers: ReadonlyArray<[string, KsProvider, RegExp]> = [
    ['rejects', () => Promise.reject(new Error('signed out')), /ksProvider failed/],
    ['returns HTML', () => '<!doctype html><title>Sign in</title>', /did not return a KS/],
    ['returns an object without a KS', () => ({}) as never, /did not return a KS/],
    ['never settles', () => new Promise(() => undefined), /within 8 s/],
  ];
  for (const [what, provider, message] of providers) {
    it(`reports one error, and sends no API request, when ksProvider ${what}`, async () => {
      let count = 0;
      const { account, element, errors, insert } = createSecured({}, (request) => {
        count++;
        return provider(request);
      });
      const failed = fatalError(element);
      insert();
      const failure = await failed;
      expect(failure).to.include({ reason: 'session-expired', retryable: true });
      expect(failure.message).to.match(message);
      expect(errors.length).to.equal(1);
      expect(count).to.equal(1);
      expect((await account.log('api')).length).to.equal(0);
    });
  }

  const answers: ReadonlyArray<[string, () => Response, RegExp]> = [
    ['HTTP 404', () => new Response('', { status: 404 }), /HTTP 404/],
    ['HTTP 500', () => new Response('', { status: 500 }), /HTTP 500/],
    ['HTML', () => new Response('<!doctype html><p>Sign in'), /did not return a KS/],
    ['100 kB', () => new Response('x'.repeat(100_000)), /returned more than 16 kB/],
    ['an empty text', () => new Response(''), /did not return a KS/],
    ['a number', () => new Response('12345'), /did not return a KS/],
  ];
  for (const [what, answer, message] of answers) {
    it(`reports one error, after one request, when ks-url returns ${what}`, async () => {
      const requested: string[] = [];
      const { fetch } = window;
      const url = `${origin}/my-ks`;
      window.fetch = async (input, init) => {
        const address = input instanceof Request ? input.url : String(input);
        if (!address.startsWith(url)) return fetch(input, init);
        requested.push(`${new URL(address).search} ${init?.redirect} ${init?.credentials} ${init?.cache}`);
        return answer();
      };
      try {
        const { element, errors, insert } = createSecured({ 'ks-url': url });
        const failed = fatalError(element);
        insert();
        const failure = await failed;
        expect(failure).to.include({ reason: 'session-expired', retryable: true });
        expect(failure.message).to.contain('ks-url').and.to.match(message);
        expect(errors.length).to.equal(1);
        expect(requested).to.deep.equal(['?entryId=1_secured&reason=load error include no-store']);
      } finally {
        window.fetch = fetch;
      }
    });
  }

  it('reports one error when ks-url redirects to another origin, and requests nothing from that origin', async () => {
    const account = new Account();
    /* The URL of an entry's MP4 file redirects. */
    const redirect = `${origin}/p/${account.partnerId}/sp/${account.partnerId}00/playManifest/entryId/1_short/format/url/protocol/http`;
    const { element, errors, insert } = createSecured({ 'ks-url': redirect }, undefined, account);
    const failed = fatalError(element);
    insert();
    expect((await failed).message).to.contain('it redirects');
    expect(errors.length).to.equal(1);
    expect((await account.log()).filter(({ kind }) => kind !== 'library').map(({ kind }) => kind)).to.deep.equal(['manifest']);
  });

  const ends: ReadonlyArray<[string, (expiresAt: number) => unknown, RegExp]> = [
    ['in milliseconds', (end) => end * 1000, /milliseconds/],
    ['as an ISO date', (end) => new Date(end * 1000).toISOString(), /text/],
    ['in the past', (end) => end - 86_400, /clock/],
    ['as an invalid text', () => 'soon', /not a valid time/],
  ];
  for (const [what, odd, message] of ends) {
    it(`plays, and reports one non-fatal error, when ksProvider returns expiresAt ${what}`, async () => {
      const account = new Account();
      let count = 0;
      const provider: KsProvider = async () => {
        count++;
        const { ks, expiresAt } = await account.mintKs();
        return { ks, expiresAt: odd(expiresAt) as number };
      };
      const { element, errors, insert } = createSecured({ autoplay: true }, provider, account);
      insert();
      await once(element, 'ended');
      expect(errors.map(({ fatal, reason }) => ({ fatal, reason }))).to.deep.equal([{ fatal: false, reason: 'config-invalid' }]);
      expect(errors[0]?.message).to.match(message);
      expect(count).to.equal(1);
    });
  }
});
