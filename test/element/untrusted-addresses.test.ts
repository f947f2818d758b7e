import { expect } from '@open-wc/testing';
import { useFakeConsole } from '../support/fake-console.js';
import { errorsOf, settled, useFakePage } from '../support/fake-library.js';

describe('untrusted addresses', () => {
  const page = useFakePage();
  useFakeConsole();

  const untrusted: ReadonlyArray<readonly [attribute: string, value: string]> = [
    ['cdn-url', 'https://evil.example'],
    ['cdn-url', 'http://cdnapisec.kaltura.com'],
    ['cdn-url', '//evil.example'],
    ['cdn-url', 'https://cdnapisec.kaltura.com@evil.example'],
    ['cdn-url', 'javascript:alert(1)//'],
    ['cdn-url', 'data:text/javascript,alert(1)//'],
    ['service-url', 'https://evil.example/api_v3'],
    ['service-url', 'https://www.kaltura.com.evil.example'],
    ['stylesheet', 'https://evil.example/x.css'],
  ];
  for (const [attribute, value] of untrusted) {
    it(`rejects ${attribute}="${value}", and requests nothing`, async () => {
      const element = page.create({ [attribute]: value }, null);
      const errors = errorsOf(element);
      document.body.append(element);
      await settled();
      expect(errors.map(({ reason, fatal }) => `${reason} ${fatal}`)).to.deep.equal(['origin-not-trusted true']);
      expect(errors[0]?.message).to.contain(attribute);
      expect([page.library.requests.length, element.status]).to.deep.equal([0, 'failed']);
      element.removeAttribute(attribute);
      await settled();
      expect([page.library.requests.length, element.status], 'without it').to.deep.equal([1, 'loading']);
    });
  }

  for (const [name, config] of [
    ['cdnUrl', { provider: { env: { cdnUrl: 'https://evil.example' } } }],
    ['serviceUrl', { provider: { env: { serviceUrl: 'https://evil.example' } } }],
    ['css', { ui: { css: 'https://evil.example/x.css' } }],
  ] as const) {
    it(`rejects an untrusted ${name} in config, in the JSON child and in configure()`, async () => {
      const byProperty = page.create({}, null);
      byProperty.config = config;
      const byAttribute = page.create({ config: JSON.stringify(config) }, null);
      const byChild = page.create({}, null);
      byChild.append(
        Object.assign(document.createElement('script'), { type: 'application/json', textContent: JSON.stringify(config) }),
      );
      const byMethod = page.create({}, null);
      byMethod.configure(config);
      for (const element of [byProperty, byAttribute, byChild, byMethod]) {
        document.body.append(element);
        await settled();
        expect(element.error?.reason).to.equal('origin-not-trusted');
      }
      expect(page.library.requests.length).to.equal(0);
    });
  }

  it('destroys the player when an untrusted service-url is set later', async () => {
    const { element, bundle } = await page.ready();
    element.setAttribute('service-url', 'https://evil.example');
    await settled();
    expect([element.error?.reason, bundle.live.length, bundle.players.length]).to.deep.equal(['origin-not-trusted', 0, 1]);
  });
});
