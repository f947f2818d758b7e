import { expect } from '@open-wc/testing';
import type { Content, FacadeContent, MessageContent } from '../../../src/element/view/content.js';
import { ShadowView } from '../../../src/element/view/shadow-view.js';

describe('the view in the shadow tree', () => {
  let root: HTMLElement;
  let view: ShadowView;
  let pressed: string[];

  beforeEach(() => {
    pressed = [];
    root = document.createElement('div');
    root.innerHTML = '<p>what a server rendered</p>';
    document.body.append(root);
    view = new ShadowView(root, {
      play: () => pressed.push('play'),
      grant: () => pressed.push('grant'),
      retry: () => pressed.push('retry'),
      focus: () => pressed.push('focus'),
    });
  });
  afterEach(() => root.remove());

  const show = (over: Content['over'], rest: Partial<Content> = {}): void =>
    view.show({ name: 'Video player', role: 'group', hasSlot: false, isFocusable: false, lang: undefined, over, ...rest });

  const message = (rest: Partial<MessageContent> = {}): MessageContent => ({
    kind: 'message',
    text: 'This video could not be found.',
    retry: undefined,
    ...rest,
  });

  const facade = (rest: Partial<FacadeContent> = {}): FacadeContent => ({
    kind: 'facade',
    image: { src: undefined, srcset: undefined },
    invites: 'play',
    text: 'This video comes from another site.',
    label: 'Play',
    ...rest,
  });

  it('replaces server-rendered content with a labelled region for the player', () => {
    show(undefined);
    expect([...root.children].flatMap((box) => [...box.children])).to.deep.equal([view.region]);
    expect(view.region.getAttribute('aria-label')).to.equal('Video player');
  });

  it('shows a message as an alert with one sentence, and makes the player below it inert', () => {
    show(message());
    const alert = root.querySelector('[role="alert"]');
    expect(alert?.textContent).to.equal('This video could not be found.');
    expect(root.querySelectorAll('button').length).to.equal(0);
    expect((view.region as HTMLElement).inert).to.equal(true);
    show(undefined);
    expect(root.querySelector('[role="alert"]')).to.equal(null);
    expect((view.region as HTMLElement).inert).to.equal(false);
  });

  it('shows the indicator with light-dom until a player is slotted', () => {
    const host = document.createElement('div');
    root.append(host);
    view = new ShadowView(host.attachShadow({ mode: 'open' }), { play() {}, grant() {}, retry() {}, focus() {} });
    show({ kind: 'loading', label: 'Loading' }, { hasSlot: true });
    const indicator = host.shadowRoot?.querySelector('[role="status"]');
    expect(indicator?.checkVisibility(), 'loading').to.equal(true);
    const player = document.createElement('div');
    player.slot = 'player';
    host.append(player);
    expect(indicator?.checkVisibility(), 'with a player').to.equal(false);
    show(undefined, { hasSlot: true });
    expect(host.shadowRoot?.querySelector('[role="status"]'), 'loaded').to.equal(null);
  });

  it('keeps the indicator when light-dom changes while something loads', () => {
    for (const hasSlot of [false, true, false]) {
      show({ kind: 'loading', label: 'Loading' }, { hasSlot });
      expect(root.querySelectorAll('[role="status"]').length, String(hasSlot)).to.equal(1);
    }
  });

  it('shows a labelled loading indicator, and updates its label when the language changes', () => {
    show({ kind: 'loading', label: 'Loading' });
    const sign = root.querySelector('[role="status"]');
    expect(sign?.getAttribute('aria-label')).to.equal('Loading');
    show({ kind: 'loading', label: 'Wird geladen' }, { lang: 'de' });
    expect(root.querySelectorAll('[role="status"]').length).to.equal(1);
    expect(sign?.getAttribute('aria-label')).to.equal('Wird geladen');
    expect((view.region as HTMLElement).inert).to.equal(false);
    show(undefined);
    expect(root.querySelector('[role="status"]')).to.equal(null);
  });

  it('shows a retry button that does not submit forms', () => {
    show(message({ retry: 'Try again' }));
    const form = document.createElement('form');
    form.append(root);
    const button = root.querySelector('button');
    expect([button?.type, button?.textContent]).to.deep.equal(['button', 'Try again']);
    button?.click();
    expect(pressed).to.deep.equal(['retry']);
    form.remove();
  });

  it('removes the retry button when a retry cannot help any more', () => {
    show(message({ retry: 'Try again' }));
    show(message({ text: 'This video has been removed.' }));
    expect(root.querySelector('button')).to.equal(null);
    expect(root.querySelector('[role="alert"]')?.textContent).to.equal('This video has been removed.');
  });

  it('keeps the focused button of a facade when its label, language or poster changes', () => {
    show(facade());
    const button = root.querySelector('button');
    button?.focus();
    show(facade({ label: 'Abspielen', image: { src: '/p.jpg', srcset: undefined } }), { lang: 'de' });
    expect(document.activeElement).to.equal(button);
    expect([button?.getAttribute('aria-label'), button?.lang]).to.deep.equal(['Abspielen', 'de']);
    expect(root.querySelector('img')?.getAttribute('src')).to.equal('/p.jpg');
    button?.click();
    expect(pressed).to.deep.equal(['play']);
  });

  it('shows the text of a consent request, with a button that grants it', () => {
    show(facade({ invites: 'consent', label: 'Load the video' }));
    expect(root.querySelector('slot[name="consent"]')?.textContent).to.equal('This video comes from another site.');
    root.querySelector<HTMLElement>('[part="consent-button"]')?.click();
    expect(pressed).to.deep.equal(['grant']);
  });

  it('replaces the button of the facade with a busy indicator, and keeps the image', () => {
    show(facade());
    const picture = root.querySelector('img');
    show(facade({ invites: 'busy', label: 'Loading the video' }));
    expect(root.querySelector('button')).to.equal(null);
    expect(root.querySelector('[role="status"]')?.getAttribute('aria-label')).to.equal('Loading the video');
    expect(root.querySelector('img')).to.equal(picture);
    show(facade({ invites: 'nothing' }));
    expect(root.querySelector('[role="status"]')).to.equal(null);
  });

  it('shows a slot for a player that is a child of the element, only while it is needed', () => {
    show(undefined, { hasSlot: true });
    const slot = root.querySelector('.region > slot[name="player"]');
    expect(slot).to.not.equal(null);
    show(undefined, { hasSlot: true });
    expect(root.querySelector('.region > slot[name="player"]')).to.equal(slot);
    show(undefined);
    expect(root.querySelector('slot')).to.equal(null);
  });
});
