import { expect } from '@open-wc/testing';
import { ReactiveElement } from '@lit/reactive-element';
import { DEFAULT_MILESTONES, reactiveProperties, Settings } from '../../src/element/settings.js';
import { ElementReporter } from '../../src/reporter.js';
import { loadEmbedModule } from '../../src/element/load-embed-module.js';
import { useFakeConsole } from '../support/fake-console.js';

class SettingsHost extends ReactiveElement {
  readonly warnings: string[] = [];
  readonly reporter = new ElementReporter(
    this,
    () => true,
    () => false,
    () => undefined,
  );
  readonly settings = new Settings(this, this.reporter);

  constructor() {
    super();
    this.addEventListener('error', (event: Event) => event instanceof CustomEvent && this.warnings.push(String(event.detail)));
  }
}
customElements.define('settings-host', SettingsHost);

describe('settings', () => {
  const lines = useFakeConsole();
  let host: SettingsHost;
  let settings: Settings;
  /* The words come with the embed module. */
  before(() => loadEmbedModule());
  beforeEach(() => {
    host = new SettingsHost();
    settings = host.settings;
  });

  it('convert what is set, and report what is not valid', () => {
    settings.set('partnerId', '1234567');
    settings.set('volume', 'loud');
    expect(settings.values).to.deep.equal({ partnerId: 1234567 });
    expect(host.warnings.join()).to.include('volume="loud"');
  });

  it('hint at values that HTML means otherwise, and at no text that looks like one', () => {
    settings.set('loop', 'false');
    settings.set('preload', 'metadata');
    settings.set('mediaTitle', 'metadata');
    settings.set('muted', '');
    expect(lines.ours('info')).to.have.length(2);
    expect(lines.ours('info').join()).to.contain('loop="false"').and.to.contain('preload="metadata"');
  });

  it('give the same request until something is set', () => {
    settings.set('entryId', '1_a');
    const first = settings.request;
    expect(settings.request).to.equal(first);
    settings.set('entryId', '1_b');
    expect(settings.request).to.not.equal(first);
    expect([first.entryId, settings.request.entryId], 'a request never changes').to.deep.equal(['1_a', '1_b']);
  });

  for (const [what, change] of Object.entries<(settings: Settings) => void>({
    'a property': (settings) => settings.set('loop', true),
    'a default': (settings) => settings.set('muted', ''),
    'configure()': (settings) => settings.configure({ abr: {} }),
    'a provider': (settings) => (settings.ksProvider = () => 'ks'),
  })) {
    it(`make another request after ${what}`, () => {
      const before = settings.request;
      change(settings);
      expect(settings.request).to.not.equal(before);
    });
  }

  it("have the guide's quarters as milestones without a word of the page", () => {
    expect(settings.request.milestones).to.deep.equal([25, 50, 75, 100]);
    expect(settings.request.milestones).to.equal(DEFAULT_MILESTONES);
    settings.set('milestones', '');
    expect(settings.request.milestones).to.deep.equal([]);
  });

  it('find ids wherever the page names them, attributes before objects', () => {
    settings.set('config', { provider: { partnerId: 1, uiConfId: '2' } });
    expect(settings.request.ids).to.deep.equal({ partnerId: 1, uiconfId: 2 });
    settings.set('partnerId', '3');
    expect(settings.request.ids).to.deep.equal({ partnerId: 3, uiconfId: 2 });
    settings.configure({ provider: { uiConfId: 4 } });
    expect(settings.request.ids).to.deep.equal({ partnerId: 3, uiconfId: 4 });
  });

  it('request no media while ids are missing, and other media for other ids', () => {
    settings.set('entryId', '1_a');
    expect(settings.request.media).to.equal('');
    settings.set('partnerId', '1');
    settings.set('uiconfId', '2');
    const { media } = settings.request;
    expect(media).to.not.equal('');
    settings.set('loop', true);
    expect(settings.request.media, 'a setting is no other media').to.equal(media);
    settings.set('uiconfId', '3');
    expect(settings.request.media).to.not.equal(media);
  });

  it('take the KS of a config object where there is no attribute', () => {
    settings.set('config', { provider: { ks: 'of-config' } });
    expect(settings.request.ks).to.equal('of-config');
    settings.set('ks', 'of-attribute');
    expect(settings.request.ks).to.equal('of-attribute');
  });

  it('give back what configure() says of properties with a live state', () => {
    expect(settings.configure({ playback: { volume: 0.2, loop: true } })).to.deep.equal({ volume: 0.2 });
    expect(settings.request.runtime).to.deep.equal({ playback: { loop: true } });
  });

  it('let every attribute be observed but those with a live state', () => {
    expect(reactiveProperties).to.include.keys('partnerId', 'entryId', 'config', 'loop', 'ks');
    expect(reactiveProperties).to.not.have.any.keys('muted', 'volume', 'playbackRate');
  });

  it('reflect nothing', () => {
    const reflected = Object.values(reactiveProperties).filter((declaration) => 'reflect' in (declaration as object));
    expect(reflected).to.deep.equal([]);
  });
});
