import { expect } from '@open-wc/testing';
import 'media-chrome';
import 'media-chrome/menu';
import type { KalturaPlayerElement } from '../../src/index.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';

/** A skin for `<video>` over the real player. */
describe('<media-controller> around the element', () => {
  let controller: HTMLElement;
  let element: KalturaPlayerElement;

  const control = (name: string): HTMLElement => {
    const found = controller.querySelector<HTMLElement>(name);
    if (!found) throw new Error(`There is no ${name}`);
    return found;
  };
  /** Waits until the controller says so of its media. */
  const says = (attribute: string, is: (value: string | null) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!is(controller.getAttribute(attribute))) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(controller, { attributes: true });
      look();
    });
  const ask = (name: string, detail?: unknown): boolean =>
    control('media-play-button').dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));

  beforeEach(async () => {
    controller = document.createElement('media-controller');
    controller.innerHTML = `
      <media-control-bar>
        <media-play-button></media-play-button><media-mute-button></media-mute-button><media-time-range></media-time-range>
        <media-volume-range></media-volume-range><media-captions-menu-button></media-captions-menu-button>
      </media-control-bar>
      <media-captions-menu hidden></media-captions-menu>`;
    document.body.append(controller);
    ({ element } = createPlayer({ 'entry-id': '1_video', slot: 'media', 'no-ui': true, muted: true }, { parent: controller }));
    await element.ready();
  });

  afterEach(() => {
    removePlayers();
    controller.remove();
  });

  it('plays and pauses', async () => {
    await says('mediapaused', (value) => value !== null);
    const playing = once(element, 'playing');
    control('media-play-button').click();
    await playing;
    await says('mediapaused', (value) => value === null);
    control('media-play-button').click();
    await says('mediapaused', (value) => value !== null);
    expect(element.paused).to.equal(true);
  });

  it('knows the time ranges, and seeks', async () => {
    await element.play();
    await says('mediaduration', (value) => Math.round(Number(value)) === 30);
    await says('mediabuffered', (value) => value !== null && value !== '');
    await says('mediaseekable', (value) => value?.startsWith('0:') === true);
    const seeked = once(element, 'seeked');
    ask('mediaseekrequest', 20);
    await seeked;
    await says('mediacurrenttime', (value) => Number(value) >= 20);
  });

  it('changes volume, sound and speed', async () => {
    control('media-mute-button').click();
    await says('mediamuted', (value) => value === null);
    ask('mediavolumerequest', 0.25);
    await says('mediavolume', (value) => Number(value) === 0.25);
    ask('mediaplaybackraterequest', 2);
    await says('mediaplaybackrate', (value) => Number(value) === 2);
    expect([element.muted, element.volume, element.playbackRate]).to.deep.equal([false, 0.25, 2]);
  });

  it('lists the captions, shows and hides them', async () => {
    await element.play();
    await says('mediasubtitleslist', (value) => value !== null);
    expect(controller.getAttribute('mediasubtitleslist')).to.include('en');
    ask('mediashowsubtitlesrequest', [{ kind: 'subtitles', language: 'en' }]);
    await says('mediasubtitlesshowing', (value) => value?.includes('en') === true);
    expect([...element.textTracks].filter(({ mode }) => mode === 'showing').map(({ language }) => language)).to.deep.equal([
      'en',
    ]);
    ask('mediadisablesubtitlesrequest');
    await says('mediasubtitlesshowing', (value) => value === null);
    expect([...element.textTracks].every(({ mode }) => mode === 'disabled')).to.equal(true);
  });
});
