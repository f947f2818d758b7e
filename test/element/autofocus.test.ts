import { expect, nextFrame } from '@open-wc/testing';
import { defineKalturaPlayer } from '../../src/index.js';
import { useFakeConsole } from '../support/fake-console.js';
import { useFakePage } from '../support/fake-library.js';
import { region } from '../support/player-node.js';

describe('autofocus on <kaltura-player>', () => {
  const page = useFakePage();
  useFakeConsole();
  const made: Element[] = [];
  afterEach(() => {
    for (const element of made.splice(0)) element.remove();
  });

  /** Creates a dialog with a button before the elements that are added later. */
  const dialog = (): HTMLDialogElement => {
    const created = document.createElement('dialog');
    created.innerHTML = '<button>Close</button>';
    document.body.append(created);
    made.push(created);
    return created;
  };
  /** Returns whether the first node of the shadow tree that matches a selector has the focus. */
  const isFocused = (element: Element, selector: string): boolean => {
    const active = document.activeElement === element ? element.shadowRoot?.activeElement : undefined;
    return active?.matches(selector) === true;
  };

  it('focuses the button of the facade when its dialog is opened', async () => {
    const box = dialog();
    const element = page.create({ autofocus: true, loading: 'interaction' }, box);
    await element.updateComplete;
    box.showModal();
    expect(isFocused(element, '[part=play-button]')).to.equal(true);
  });

  it('focuses the button of the facade when it is inserted and its dialog opened in the same task', async () => {
    const box = dialog();
    box.querySelector('button')?.remove();
    const element = page.create({ autofocus: true, loading: 'interaction' }, box);
    box.showModal();
    await element.updateComplete;
    expect(isFocused(element, '[part=play-button]')).to.equal(true);
  });

  it('focuses the region while the player loads, and the player once it is ready', async () => {
    const box = dialog();
    const { element, player } = await page.withPlayer({ autofocus: true }, (input) => box.append(input));
    box.showModal();
    expect(isFocused(element, '.region')).to.equal(true);
    player.provider.last.answer();
    /* The library makes its container focusable. */
    const container = region(element)?.querySelector('[id]');
    container?.setAttribute('tabindex', '0');
    await element.ready();
    await element.updateComplete;
    await nextFrame();
    await nextFrame();
    expect(isFocused(element, '.region [tabindex]')).to.equal(true);
  });

  it('focuses the player when its dialog is opened after the player was set up there', async () => {
    const box = dialog();
    const { element } = await page.ready({ autofocus: true }, (input) => box.append(input));
    region(element)?.querySelector('[id]')?.setAttribute('tabindex', '0');
    await nextFrame();
    await nextFrame();
    box.showModal();
    await nextFrame();
    await nextFrame();
    expect(isFocused(element, '.region [tabindex]')).to.equal(true);
  });

  it('focuses the region by focus() while the player loads', async () => {
    const { element } = await page.withPlayer();
    element.focus();
    expect(isFocused(element, '.region')).to.equal(true);
  });

  for (const [what, autofocus, isTaken, hasFocus] of [
    ['focuses an element that is defined after the browser has handled autofocus', true, false, true],
    ['focuses no element that is defined later when the focus is elsewhere', true, true, false],
    ['focuses no element that is defined later without autofocus', false, false, false],
  ] as const) {
    it(what, async () => {
      const tag = `focused-player-${made.length}-${Number(autofocus)}${Number(isTaken)}`;
      const box = document.createElement('div');
      made.push(box);
      document.body.append(box);
      box.innerHTML = `<input><${tag} ${autofocus ? 'autofocus' : ''} loading="interaction" poster=""
        partner-id="1" uiconf-id="2" entry-id="1_a"></${tag}>`;
      await nextFrame();
      await nextFrame();
      if (isTaken) box.querySelector('input')?.focus();
      defineKalturaPlayer(tag);
      const element = box.querySelector(tag);
      await Reflect.get(element ?? {}, 'updateComplete');
      expect(document.activeElement === element).to.equal(hasFocus);
    });
  }
});
