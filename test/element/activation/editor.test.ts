import { expect } from '@open-wc/testing';
import { newAccount, settled, useFakePage } from '../../support/fake-library.js';
import type { KalturaPlayerElement } from '../../../src/element.js';

describe('an element inside of an editor', () => {
  const page = useFakePage();
  let added: Element[];
  beforeEach(() => {
    added = [];
  });
  afterEach(() => {
    for (const each of added) each.remove();
  });

  /** Returns the number of new requests for a library, and the status of the element. */
  const outcome = async (element: KalturaPlayerElement, before: number): Promise<unknown[]> => {
    await settled();
    return [page.library.requests.length - before, element.status];
  };

  const editorOf = (html: string): { editor: HTMLElement; slot: Element } => {
    const editor = document.createElement('div');
    editor.innerHTML = html;
    document.body.append(editor);
    added.push(editor);
    const slot = editor.querySelector('[data-slot]');
    if (!slot) throw new Error('The editor has no place for the element');
    return { editor, slot };
  };

  for (const [where, html] of [
    ['an editable region', '<div contenteditable><p data-slot></p></div>'],
    ['an editable region with contenteditable="TRUE"', '<div contenteditable="TRUE"><p data-slot></p></div>'],
    ['a region for plain text', '<div contenteditable="plaintext-only"><p data-slot></p></div>'],
    [
      'a widget of an editor that is not editable itself',
      '<div contenteditable="true"><div contenteditable="false" data-slot></div></div>',
    ],
  ] as const) {
    it(`shows its facade and loads nothing in ${where}`, async () => {
      const before = page.library.requests.length;
      const element = page.create({ 'partner-id': newAccount() }, editorOf(html).slot);
      expect(await outcome(element, before)).to.deep.equal([0, 'deferred']);
      const facade = element.shadowRoot?.querySelector<HTMLElement>('button[part="play-button"]');
      expect(facade, 'the facade').to.exist;
      facade?.click();
      expect(await outcome(element, before)).to.deep.equal([0, 'deferred']);
    });
  }

  it('loads nothing in a document with designMode', async () => {
    document.designMode = 'on';
    try {
      const before = page.library.requests.length;
      const element = page.create({ 'partner-id': newAccount() });
      expect(await outcome(element, before)).to.deep.equal([0, 'deferred']);
    } finally {
      document.designMode = 'off';
    }
  });

  it('loads as usual in a region with contenteditable="false"', async () => {
    const before = page.library.requests.length;
    const { slot } = editorOf('<div contenteditable="false"><p data-slot></p></div>');
    const element = page.create({ 'partner-id': newAccount() }, slot);
    expect(await outcome(element, before)).to.deep.equal([1, 'loading']);
  });

  it('preloads nothing in an editor when the pointer enters', async () => {
    const before = page.library.requests.length;
    const { slot } = editorOf('<div contenteditable><p data-slot></p></div>');
    const element = page.create({ 'partner-id': newAccount(), loading: 'interaction' }, slot);
    await settled();
    const preloads = document.head.querySelectorAll('link[rel="preload"]').length;
    element.dispatchEvent(new PointerEvent('pointerover'));
    expect(await outcome(element, before)).to.deep.equal([0, 'deferred']);
    expect(document.head.querySelectorAll('link[rel="preload"]').length).to.equal(preloads);
  });

  it('loads on play() once its region is no longer editable', async () => {
    const before = page.library.requests.length;
    const { editor, slot } = editorOf('<div contenteditable><p data-slot></p></div>');
    const element = page.create({ 'partner-id': newAccount() }, slot);
    expect(await outcome(element, before)).to.deep.equal([0, 'deferred']);
    editor.firstElementChild?.setAttribute('contenteditable', 'false');
    void element.play();
    expect(await outcome(element, before)).to.deep.equal([1, 'loading']);
  });
});
