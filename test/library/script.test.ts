import { expect } from '@open-wc/testing';
import { runScript as run } from '../../src/library/script.js';
import { LIBRARY } from '../../src/time-limits.js';
import { outcome, rejection, useFakeLibrary } from '../support/fake-library.js';
import { FakeClock } from '../support/fake-clock.js';

const URL_OF_PLAYER = 'https://cdnapisec.kaltura.com/p/1/embedPlaykitJs/uiconf_id/2/kaltura-player.js';

/* Without a nonce; what comes of it is looked at later. */
const runScript = (url: string): Promise<HTMLScriptElement> => {
  const running = run(url, '');
  running.catch(() => undefined);
  return running;
};

/* The browser's own report of a script that a policy stopped. */
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

  it('gives the script when it has run, and leaves it on the page', async () => {
    const running = runScript(URL_OF_PLAYER);
    library.last.run();
    const script = await running;
    expect(script.src).to.equal(URL_OF_PLAYER);
    expect(script.isConnected).to.equal(true);
    expect(script.async).to.equal(true);
    expect(time.pending).to.equal(0);
  });

  it('is pending until the script has run', async () => {
    expect(await outcome(runScript(URL_OF_PLAYER))).to.equal('pending');
  });

  it('rejects when it does not come, and takes it off the page', async () => {
    const running = runScript(URL_OF_PLAYER);
    library.last.fail();
    await time.pass(0);
    expect(await rejection(running)).to.equal('library-load-failed');
    expect(library.last.script.isConnected).to.equal(false);
    expect(time.pending).to.equal(0);
  });

  it('takes thirty seconds at most', async () => {
    expect(LIBRARY).to.equal(30);
    const running = runScript(URL_OF_PLAYER);
    await time.pass(29.9);
    expect(await outcome(running)).to.equal('pending');
    await time.pass(0.1);
    expect(await rejection(running)).to.equal('library-timeout');
    expect(library.last.script.isConnected).to.equal(false);
  });

  it('does not come back to life when the script comes after its time', async () => {
    const running = runScript(URL_OF_PLAYER);
    await time.pass(30);
    library.last.run();
    expect(await rejection(running)).to.equal('library-timeout');
  });

  it('distinguishes a Content Security Policy from a network failure, whichever report comes first', async () => {
    const running = runScript(URL_OF_PLAYER);
    library.last.fail();
    document.dispatchEvent(violation({}));
    await time.pass(0);
    expect(await rejection(running)).to.equal('library-blocked');
    expect(((await outcome(running)) as { error: Error }).error.message)
      .to.contain('script-src-elem')
      .and.to.contain(URL_OF_PLAYER);
  });

  it('takes the report of the bare origin, which is all that a redirect gives', async () => {
    const running = runScript(URL_OF_PLAYER);
    document.dispatchEvent(violation({ blockedURI: 'https://cdnapisec.kaltura.com' }));
    expect(await rejection(running)).to.equal('library-blocked');
  });

  it('is not stopped by reports about other resources', async () => {
    const running = runScript(URL_OF_PLAYER);
    document.dispatchEvent(violation({ blockedURI: 'https://elsewhere.example/x.js' }));
    document.dispatchEvent(violation({ blockedURI: 'inline' }));
    document.dispatchEvent(violation({ blockedURI: '' }));
    expect(await outcome(running)).to.equal('pending');
    library.last.run();
    expect(await rejection(running)).to.equal('resolved');
  });

  it('is not stopped by a policy that only reports', async () => {
    const running = runScript(URL_OF_PLAYER);
    document.dispatchEvent(violation({ disposition: 'report' }));
    library.last.run();
    expect(await rejection(running)).to.equal('resolved');
  });

  it('is not stopped by a policy on images or connections of the same host', async () => {
    const running = runScript(URL_OF_PLAYER);
    for (const directive of ['img-src', 'connect-src']) {
      document.dispatchEvent(
        violation({ blockedURI: 'https://cdnapisec.kaltura.com', effectiveDirective: directive, violatedDirective: directive }),
      );
    }
    library.last.run();
    expect(await rejection(running)).to.equal('resolved');
  });

  it('listens to the policy only while it waits', async () => {
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

  it('takes the copy that a consent tool runs later', async () => {
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

  it('says that something took the type away of a script that never ran', async () => {
    const running = runScript(URL_OF_PLAYER);
    library.last.script.type = 'text/plain';
    await time.pass(LIBRARY);
    const error = await running.catch((reason: unknown) => reason);
    expect(error).to.include({ reason: 'library-blocked', retryable: true });
    expect(String(error)).to.contain('type to "text/plain"');
  });
});
