import { expect } from '@open-wc/testing';
import { ReactiveElement } from '@lit/reactive-element';
import { KalturaPlayerElement } from '../../src/index.js';
import { useFakeConsole } from '../support/fake-console.js';
import { errorsOf, settled, unhandledIn, useFakePage } from '../support/fake-library.js';

describe('bad input', () => {
  const page = useFakePage();
  const lines = useFakeConsole();

  /* Each value is reported in one message with the attribute, the value and what is expected. */
  const rows: ReadonlyArray<readonly [attribute: string, value: string, expected: RegExp]> = [
    ['partner-id', 'abc', /digits/],
    ['partner-id', '12/../13', /digits/],
    ['partner-id', '-5', /digits/],
    ['uiconf-id', '1.5', /digits/],
    ['uiconf-id', '1001?x=y', /digits/],
    ['entry-id', '../etc', /letters, digits/],
    ['entry-id', '1_a"><script>', /letters, digits/],
    ['playlist-id', 'a b', /letters, digits/],
    ['widget-id', '_1/2', /letters, digits/],
    ['clip-from', 'soon', /seconds/],
    ['clip-to', '-3', /seconds/],
    ['start-time', '1:99', /seconds/],
    ['end-time', 'NaN', /seconds/],
    ['volume', 'NaN', /0 to 1/],
    ['volume', '11', /0 to 1/],
    ['playback-rate', '0', /above 0/],
    ['preload', 'everything', /"none" or "auto"/],
    ['stream-priority', 'hls flv', /formats/],
    ['watermark', 'javascript:alert(1)', /image/],
    ['watermark', 'http://elsewhere.example/x.png', /image/],
    ['poster', 'data:image/svg+xml,<svg/>', /image/],
    ['watermark-url', 'javascript:alert(1)', /http or https/],
    ['watermark-placement', 'middle', /"top-left"/],
    ['watermark-timeout', 'long', /seconds/],
    ['milestones', '0 50', /percentages/],
    ['milestones', 'half', /percentages/],
    ['log-level', 'LOUD', /DEBUG/],
    ['autoplay', 'in-view', /inview/],
    ['plugins', '{kava: {}}', /JSON/],
    ['plugins', '[]', /object/],
    ['config', '{"a":', /JSON/],
    ['config', 'null', /object/],
  ];
  for (const [attribute, value, expected] of rows) {
    it(`reports ${attribute}="${value}" once, and does not use it in a request`, async () => {
      const received: string[] = [];
      const uncaught = await unhandledIn(async () => {
        const element = page.create();
        const errors = errorsOf(element);
        element.setAttribute(attribute, value);
        element.setAttribute(attribute, value);
        await settled();
        received.push(...errors.map(({ message, reason, fatal }) => `${reason} ${fatal} ${message}`));
      });
      expect(uncaught).to.deep.equal([]);
      expect(received.length, received.join('\n')).to.equal(1);
      expect(received[0])
        .to.match(expected)
        .and.to.match(/^config-invalid false/);
      expect(received[0]).to.contain(`${attribute}=${JSON.stringify(value)}`);
      expect(lines.ours('warn').length).to.equal(1);
      for (const { url } of page.library.requests) {
        if (value.length > 2) expect(decodeURIComponent(url)).to.not.contain(value);
        expect(url).to.match(/^https:\/\/cdnapisec\.kaltura\.com\/p\/\d+\/embedPlaykitJs\/uiconf_id\/\d+\/kaltura-player\.js$/);
      }
    });
  }

  it('ignores attributes that are not valid, and loads with the others', async () => {
    const { player, bundle } = await page.withPlayer({
      volume: 'NaN',
      preload: 'x',
      'clip-from': 'soon',
      watermark: 'javascript:1',
      locale: 'de',
      config: '{',
    });
    expect(player.config.ui).to.deep.equal({ locale: 'de' });
    expect(Object.keys(player.config.playback ?? {})).to.deep.equal([]);
    expect(bundle.loads[0]?.options).to.deep.equal({});
  });

  it('reports a reversed clip once, with both values', async () => {
    const errors: string[] = [];
    const { bundle } = await page.withPlayer({ 'clip-from': 30, 'clip-to': 10 }, (element) =>
      element.addEventListener('error', ({ detail }) => errors.push(detail.message)),
    );
    expect(errors.length).to.equal(1);
    expect(errors[0]).to.contain('clip-to="10"').and.to.contain('clip-from="30"');
    expect(bundle.loads[0]?.options).to.deep.equal({ seekFrom: 30 });
  });

  it('reports each invalid value once per element', async () => {
    const element = page.create({ 'entry-id': false });
    for (const value of ['a', 'b', 'a']) element.setAttribute('volume', value);
    page.create({ 'entry-id': false, volume: 'a' });
    expect(lines.ours('warn').length).to.equal(3);
  });

  it('does not throw when properties are set to values of the wrong type', async () => {
    const element = page.create({ 'entry-id': false });
    const values: unknown[] = [
      {},
      [],
      () => 1,
      Symbol('x'),
      10n,
      new Date(),
      document.body,
      NaN,
      true,
      5,
      'x',
      Object.create(null),
    ];
    const names: string[] = [];
    let type: object = KalturaPlayerElement.prototype;
    while (type !== ReactiveElement.prototype) {
      for (const [name, { set }] of Object.entries(Object.getOwnPropertyDescriptors(type))) if (set) names.push(name);
      type = Object.getPrototypeOf(type) as object;
    }
    expect(names.length).to.be.above(30);
    const unhandled = await unhandledIn(() => {
      const thrown = names.flatMap((name) =>
        values.flatMap((value, index) => {
          try {
            Reflect.set(element, name, value);
            return [];
          } catch {
            return [`${name} ${index}`];
          }
        }),
      );
      expect(thrown).to.deep.equal([]);
    });
    expect(unhandled).to.deep.equal([]);
    element.destroy();
  });
});
