import { expect } from '@open-wc/testing';
import { newAccount, settled, useFakePage } from '../../support/fake-library.js';

describe('a page that is prerendered', () => {
  const page = useFakePage();
  let isPrerendering: boolean;
  beforeEach(() => {
    isPrerendering = true;
    Object.defineProperty(document, 'prerendering', { configurable: true, get: () => isPrerendering });
  });
  afterEach(() => void Reflect.deleteProperty(document, 'prerendering'));

  const show = (): void => {
    isPrerendering = false;
    document.dispatchEvent(new Event('prerenderingchange'));
  };

  it('requests nothing before it is shown, and then loads', async () => {
    const before = page.library.requests.length;
    const element = page.create({ 'partner-id': newAccount() });
    await settled();
    expect([page.library.requests.length - before, element.status]).to.deep.equal([0, 'deferred']);
    show();
    await settled();
    expect([page.library.requests.length - before, element.status]).to.deep.equal([1, 'loading']);
  });

  it('keeps play() until it is shown', async () => {
    const before = page.library.requests.length;
    const element = page.create({ 'partner-id': newAccount(), loading: 'manual' });
    await settled();
    void element.play();
    await settled();
    expect(page.library.requests.length - before).to.equal(0);
    show();
    await settled();
    expect(page.library.requests.length - before).to.equal(1);
  });

  it('leaves an element alone that is no longer on the page', async () => {
    const before = page.library.requests.length;
    const element = page.create({ 'partner-id': newAccount() });
    await settled();
    element.remove();
    show();
    await settled();
    expect([page.library.requests.length - before, element.status]).to.deep.equal([0, 'idle']);
  });
});
