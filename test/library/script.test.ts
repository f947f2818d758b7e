import { expect } from '@open-wc/testing';
import { runScript as run } from '../../src/library/script.js';
import { LIBRARY } from '../../src/time-limits.js';
import { outcome, rejection, useFakeLibrary } from '../support/fake-library.js';
import { FakeClock } from '../support/fake-clock.js';

const URL_OF_PLAYER = 'https://cdnapisec.kaltura.com/p/1/embedPlaykitJs/uiconf_id/2/kaltura-player.js';

/* Runs a script without a nonce. A rejection is handled, because the tests check it later. */
const runScript = (url: string): Promise<HTMLScriptElement> => {
  const running = run(url, '');
  running.catch(() => undefined);
  return running;
};

/* The browser's report of a script that a policy blocks. */
const violation = (init: Partial<SecurityPolicyViolationEventInit>): SecurityPolicyViolationEvent =>
  new SecurityPolicyViolationEvent('securitypolicyviolation', {
    bubbles: true,
    documentURI: location.href,
    originalPolicy: "script-src 'self'",
    statusCode: 200,
    violatedDirective: 'script-src-elem',
    effectiveDirective: 'script-src-elem',
    disposition: 'enforce',
    blockedURI: URL_OF_PLAYER,
    ...init,
  });

describe('script', () => {
  const library = useFakeLibrary();
  let time: FakeClock;
  beforeEach(() => (time = new FakeClock()));
  afterEach(() => time.restore());

  it('resolves with the script when it has run, and keeps it on the page', async () => {
    const running = runScript(URL_OF_PLAYER);
    library.last.run();
    const script = await running;
    expect(script.src).to.equal(URL_OF_PLAYER);
    expect(script.isConnected).to.equal(true);
    expect(script.async).to.equal(true);
    expect(time.pending).to.equal(0);
  });

  it('stays pending until the script has run', async () => {
    expect(await outcome(runScript(URL_OF_PLAYER))).to.equal('pending');
  });

  it('rejects with library-load-failed, and removes the script, when it fails to load', async () => {
    const running = runScript(URL_OF_PLAYER);
    library.last.fail();
    await time.pass(0);
    expect(await rejection(running)).to.equal('library-load-failed');
    expect(library.last.script.isConnected).to.equal(false);
    expect(time.pending).to.equal(0);
  });

  it('rejects with library-timeout, and removes the script, after thirty seconds', async () => {
    expect(LIBRARY).to.equal(30);
    const running = runScript(URL_OF_PLAYER);
    await time.pass(29.9);
    expect(await outcome(running)).to.equal('pending');
    await time.pass(0.1);
    expect(await rejection(running)).to.equal('library-timeout');
    expect(library.last.script.isConnected).to.equal(false);
  });

  it('stays rejected when the script runs after the time limit', async () => {
    const running = runScript(URL_OF_PLAYER);
    await time.pass(30);
    library.last.run();
    expect(await rejection(running)).to.equal('library-timeout');
  });

  it('rejects with library-blocked when the report of a Content Security Policy follows the error event', async () => {
    const running = runScript(URL_OF_PLAYER);
    library.last.fail();
    document.dispatchEvent(violation({}));
    await time.pass(0);
    expect(await rejection(running)).to.equal('library-blocked');
    expect(((await outcome(running)) as { error: Error }).error.message)
      .to.contain('script-src-elem')
      .and.to.contain(URL_OF_PLAYER);
  });

  it('rejects with library-blocked for a policy report of the bare origin, as after a redirect', async () => {
    const running = runScript(URL_OF_PLAYER);
    document.dispatchEvent(violation({ blockedURI: 'https://cdnapisec.kaltura.com' }));
    expect(await rejection(running)).to.equal('library-blocked');
  });

  it('ignores policy reports about other resources', async () => {
    const running = runScript(URL_OF_PLAYER);
    document.dispatchEvent(violation({ blockedURI: 'https://elsewhere.example/x.js' }));
    document.dispatchEvent(violation({ blockedURI: 'inline' }));
    document.dispatchEvent(violation({ blockedURI: '' }));
    expect(await outcome(running)).to.equal('pending');
    library.last.run();
    expect(await rejection(running)).to.equal('resolved');
  });

  it('ignores the reports of a report-only policy', async () => {
    const running = runScript(URL_OF_PLAYER);
    document.dispatchEvent(violation({ disposition: 'report' }));
    library.last.run();
    expect(await rejection(running)).to.equal('resolved');
  });

  it('ignores policy reports about images or connections of the same host', async () => {
    const running = runScript(URL_OF_PLAYER);
    for (const directive of ['img-src', 'connect-src']) {
      document.dispatchEvent(
        violation({ blockedURI: 'https://cdnapisec.kaltura.com', effectiveDirective: directive, violatedDirective: directive }),
      );
    }
    library.last.run();
    expect(await rejection(running)).to.equal('resolved');
  });

  it('listens for policy reports only while the script loads', async () => {
    const added: string[] = [];
    const removed: string[] = [];
    const { addEventListener, removeEventListener } = document;
    document.addEventListener = (type: string, ...rest: unknown[]) => {
      added.push(type);
      Reflect.apply(addEventListener, document, [type, ...rest]);
    };
    document.removeEventListener = (type: string, ...rest: unknown[]) => {
      removed.push(type);
      Reflect.apply(removeEventListener, document, [type, ...rest]);
    };
    try {
      const running = runScript(URL_OF_PLAYER);
      library.last.run();
      await running;
    } finally {
      Reflect.deleteProperty(document, 'addEventListener');
      Reflect.deleteProperty(document, 'removeEventListener');
    }
    expect(added).to.deep.equal(['securitypolicyviolation']);
    expect(removed).to.deep.equal(added);
  });

  it('resolves with the copy of the script that a consent tool runs later', async () => {
    const running = runScript(URL_OF_PLAYER);
    library.last.script.type = 'text/plain';
    await Promise.resolve();
    const copy = document.createElement('script');
    Object.defineProperty(copy, 'src', { value: URL_OF_PLAYER });
    document.body.append(copy);
    copy.dispatchEvent(new Event('load'));
    expect((await running).src).to.equal(URL_OF_PLAYER);
    copy.remove();
  });

  it('rejects with library-blocked and names the changed type of a script that never ran', async () => {
    const running = runScript(URL_OF_PLAYER);
    library.last.script.type = 'text/plain';
    await time.pass(LIBRARY);
    const error = await running.catch((reason: unknown) => reason);
    expect(error).to.include({ reason: 'library-blocked', retryable: true });
    expect(String(error)).to.contain('type to "text/plain"');
  });
});
