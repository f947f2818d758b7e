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
  /* The texts of the messages are in the embed module. */
  before(() => loadEmbedModule());
  beforeEach(() => {
    host = new SettingsHost();
    settings = host.settings;
  });

  it('converts values that are set, and reports those that are not valid', () => {
    settings.set('partnerId', '1234567');
    settings.set('volume', 'loud');
    expect(settings.values).to.deep.equal({ partnerId: 1234567 });
    expect(host.warnings.join()).to.include('volume="loud"');
  });

  it('logs a hint for loop="false" and preload="metadata", and none for the same word as text', () => {
    settings.set('loop', 'false');
    settings.set('preload', 'metadata');
    settings.set('mediaTitle', 'metadata');
    settings.set('muted', '');
    expect(lines.ours('info')).to.have.length(2);
    expect(lines.ours('info').join()).to.contain('loop="false"').and.to.contain('preload="metadata"');
  });

  it('returns the same request until something is set', () => {
    settings.set('entryId', '1_a');
    const first = settings.request;
    expect(settings.request).to.equal(first);
    settings.set('entryId', '1_b');
    expect(settings.request).to.not.equal(first);
    expect([first.entryId, settings.request.entryId], 'a request never changes').to.deep.equal(['1_a', '1_b']);
  });

  for (const [what, change] of Object.entries<(settings: Settings) => void>({
    'a property is set': (settings) => settings.set('loop', true),
    'a default is set': (settings) => settings.set('muted', ''),
    'configure() is called': (settings) => settings.configure({ abr: {} }),
    'a session provider is set': (settings) => (settings.ksProvider = () => 'ks'),
  })) {
    it(`returns another request after ${what}`, () => {
      const before = settings.request;
      change(settings);
      expect(settings.request).to.not.equal(before);
    });
  }

  it('uses the quarters of the guide as milestones when the page sets none', () => {
    expect(settings.request.milestones).to.deep.equal([25, 50, 75, 100]);
    expect(settings.request.milestones).to.equal(DEFAULT_MILESTONES);
    settings.set('milestones', '');
    expect(settings.request.milestones).to.deep.equal([]);
  });

  it('finds ids in attributes, config and configure(), and prefers attributes to config', () => {
    settings.set('config', { provider: { partnerId: 1, uiConfId: '2' } });
    expect(settings.request.ids).to.deep.equal({ partnerId: 1, uiconfId: 2 });
    settings.set('partnerId', '3');
    expect(settings.request.ids).to.deep.equal({ partnerId: 3, uiconfId: 2 });
    settings.configure({ provider: { uiConfId: 4 } });
    expect(settings.request.ids).to.deep.equal({ partnerId: 3, uiconfId: 4 });
  });

  it('requests no media while ids are missing, and other media for other ids', () => {
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

  it('uses the KS of a config object when there is no ks attribute', () => {
    settings.set('config', { provider: { ks: 'of-config' } });
    expect(settings.request.ks).to.equal('of-config');
    settings.set('ks', 'of-attribute');
    expect(settings.request.ks).to.equal('of-attribute');
  });

  it('returns the media properties of configure() apart from the other options', () => {
    expect(settings.configure({ playback: { volume: 0.2, loop: true } })).to.deep.equal({ volume: 0.2 });
    expect(settings.request.runtime).to.deep.equal({ playback: { loop: true } });
  });

  it('observes every attribute except those of media properties', () => {
    expect(reactiveProperties).to.include.keys('partnerId', 'entryId', 'config', 'loop', 'ks');
    expect(reactiveProperties).to.not.have.any.keys('muted', 'volume', 'playbackRate');
  });

  it('reflects no property to an attribute', () => {
    const reflected = Object.values(reactiveProperties).filter((declaration) => 'reflect' in (declaration as object));
    expect(reflected).to.deep.equal([]);
  });
});
