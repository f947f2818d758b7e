import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import 'media-chrome';
import 'media-chrome/menu';
import type { KalturaPlayerElement } from '../../src/index.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';

interface Skin {
  readonly controller: HTMLElement;
  readonly element: KalturaPlayerElement;
  control(name: string): HTMLElement;
  /** Waits until an attribute of the controller has a matching value. */
  shows(attribute: string, is: (value: string | null) => boolean): Promise<void>;
  request(name: string, detail?: unknown): void;
}

async function skin(entryId: string): Promise<Skin> {
  const controller = document.createElement('media-controller');
  controller.innerHTML = `
    <media-control-bar>
      <media-play-button></media-play-button><media-mute-button></media-mute-button><media-time-range></media-time-range>
      <media-volume-range></media-volume-range><media-captions-menu-button></media-captions-menu-button>
      <media-live-button></media-live-button><media-fullscreen-button></media-fullscreen-button>
    </media-control-bar>
    <media-captions-menu hidden></media-captions-menu>`;
  document.body.append(controller);
  const { element } = createPlayer({ 'entry-id': entryId, slot: 'media', 'no-ui': true, muted: true }, { parent: controller });
  await element.ready();
  const control = (name: string): HTMLElement => {
    const found = controller.querySelector<HTMLElement>(name);
    if (!found) throw new Error(`There is no ${name}`);
    return found;
  };
  return {
    controller,
    element,
    control,
    shows: (attribute, is) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`${attribute} is ${controller.getAttribute(attribute)}`)), 8000);
        const look = (): void => {
          if (!is(controller.getAttribute(attribute))) return;
          clearTimeout(late);
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(look);
        observer.observe(controller, { attributes: true });
        look();
      }),
    request: (name, detail) =>
      void control('media-play-button').dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true })),
  };
}

/** `<media-controller>` controls the element as it controls a `<video>`. */
describe('<media-controller> around the element', () => {
  let controller: Skin['controller'];
  let element: Skin['element'];
  let control: Skin['control'];
  let shows: Skin['shows'];
  let request: Skin['request'];

  beforeEach(async () => {
    ({ controller, element, control, shows, request } = await skin('1_video'));
  });

  afterEach(() => {
    removePlayers();
    controller.remove();
  });

  it('plays and pauses by <media-play-button>', async () => {
    await shows('mediapaused', (value) => value !== null);
    const playing = once(element, 'playing');
    control('media-play-button').click();
    await playing;
    await shows('mediapaused', (value) => value === null);
    control('media-play-button').click();
    await shows('mediapaused', (value) => value !== null);
    expect(element.paused).to.equal(true);
  });

  it('reports duration, buffered and seekable ranges to <media-controller>, and seeks at its request', async () => {
    await element.play();
    await shows('mediaduration', (value) => Math.round(Number(value)) === 30);
    await shows('mediabuffered', (value) => value !== null && value !== '');
    await shows('mediaseekable', (value) => value?.startsWith('0:') === true);
    const seeked = once(element, 'seeked');
    request('mediaseekrequest', 20);
    await seeked;
    await shows('mediacurrenttime', (value) => Number(value) >= 20);
  });

  it('changes mute, volume and speed at requests of <media-controller>', async () => {
    control('media-mute-button').click();
    await shows('mediamuted', (value) => value === null);
    request('mediavolumerequest', 0.25);
    await shows('mediavolume', (value) => Number(value) === 0.25);
    request('mediaplaybackraterequest', 2);
    await shows('mediaplaybackrate', (value) => Number(value) === 2);
    expect([element.muted, element.volume, element.playbackRate]).to.deep.equal([false, 0.25, 2]);
  });

  it('shows and hides captions by <media-captions-menu>', async () => {
    await element.play();
    await shows('mediasubtitleslist', (value) => value?.includes(':en:') === true);
    const menu = control('media-captions-menu');
    const choose = (text: string): void => {
      const items = [...(menu.shadowRoot?.querySelectorAll<HTMLElement>('media-chrome-menu-item') ?? [])];
      const item = items.find(({ textContent }) => textContent.includes(text));
      if (!item) throw new Error(`There is no ${text} among ${items.map(({ textContent }) => textContent).join()}`);
      item.click();
    };
    const shown = (): string[] =>
      [...element.textTracks].filter(({ mode }) => mode === 'showing').map(({ language }) => language);
    choose('English');
    await shows('mediasubtitlesshowing', (value) => value?.includes(':en:') === true);
    expect(shown()).to.deep.equal(['en']);
    choose('Off');
    await shows('mediasubtitlesshowing', (value) => value === null);
    expect(shown()).to.deep.equal([]);
  });

  it('enters and exits full screen with <media-controller> by <media-fullscreen-button>', async () => {
    const { left, top, width, height } = control('media-fullscreen-button').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [left + width / 2, top + height / 2].map(Math.round) as [number, number] });
    await shows('mediaisfullscreen', (value) => value !== null);
    expect(document.fullscreenElement === controller).to.equal(true);
    control('media-fullscreen-button').click();
    await shows('mediaisfullscreen', (value) => value === null);
    expect(document.fullscreenElement === null).to.equal(true);
  });
});

describe('<media-controller> around a live stream', () => {
  it('reports the live edge, seeks back from it, and returns to it by <media-live-button>', async () => {
    const { controller, element, control, shows, request } = await skin('1_live');
    await element.play();
    expect(element.duration).to.equal(Infinity);
    await shows('mediastreamtype', (value) => value === 'live');
    await shows('mediatimeislive', (value) => value !== null);
    await shows('mediaseekable', (value) => value !== null);
    const seeked = once(element, 'seeked');
    request('mediaseekrequest', element.currentTime - 20);
    await seeked;
    await shows('mediatimeislive', (value) => value === null);
    control('media-live-button').click();
    await shows('mediatimeislive', (value) => value !== null);
    removePlayers();
    controller.remove();
  });
});
