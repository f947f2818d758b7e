import { expect } from '@open-wc/testing';
import { newAccount, settled, useFakePage } from '../../support/fake-library.js';

describe('a prerendered page', () => {
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

  it('requests nothing on a prerendered page, and loads when the page is shown', async () => {
    const before = page.library.requests.length;
    const element = page.create({ 'partner-id': newAccount() });
    await settled();
    expect([page.library.requests.length - before, element.status]).to.deep.equal([0, 'deferred']);
    show();
    await settled();
    expect([page.library.requests.length - before, element.status]).to.deep.equal([1, 'loading']);
  });

  it('delays play() on a prerendered page until the page is shown', async () => {
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

  it('does not load an element that was removed before the prerendered page is shown', async () => {
    const before = page.library.requests.length;
    const element = page.create({ 'partner-id': newAccount() });
    await settled();
    element.remove();
    show();
    await settled();
    expect([page.library.requests.length - before, element.status]).to.deep.equal([0, 'idle']);
  });
});
