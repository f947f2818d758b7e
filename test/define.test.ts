import { expect } from '@open-wc/testing';
import { defineKalturaPlayer } from '../src/define.js';
import { KalturaPlayerElement } from '../src/element.js';
import { useFakeConsole } from './support/fake-console.js';

let count = 0;
const newTag = (): string => `defined-${++count}`;

/* Creates a registry for a page that passes its own. */
function newRegistry(): { registry: CustomElementRegistry; known: Map<string, CustomElementConstructor> } {
  const known = new Map<string, CustomElementConstructor>();
  const registry = {
    get: (name: string) => known.get(name),
    define: (name: string, element: CustomElementConstructor) => void known.set(name, element),
  };
  return { registry: registry as unknown as CustomElementRegistry, known };
}

describe('define', () => {
  const lines = useFakeConsole();

  it('registers no tag when define.js is only imported', () => {
    expect(customElements.get('kaltura-player') === undefined).to.equal(true);
  });

  it('registers <kaltura-player> as KalturaPlayerElement itself', () => {
    expect(defineKalturaPlayer() === KalturaPlayerElement).to.equal(true);
    expect(customElements.get('kaltura-player') === KalturaPlayerElement).to.equal(true);
    expect(document.createElement('kaltura-player') instanceof KalturaPlayerElement).to.equal(true);
  });

  it('does nothing and logs nothing when defineKalturaPlayer() is called again', () => {
    expect(defineKalturaPlayer() === KalturaPlayerElement).to.equal(true);
    expect(defineKalturaPlayer() === KalturaPlayerElement).to.equal(true);
    expect(lines.lines).to.deep.equal({ warn: [], info: [], debug: [], error: [] });
  });

  it('registers a class of its own for each other tag name', () => {
    const [one, two] = [newTag(), newTag()];
    const first = defineKalturaPlayer(one);
    const second = defineKalturaPlayer(two);
    expect(first !== second && first !== KalturaPlayerElement).to.equal(true);
    expect(document.createElement(one) instanceof KalturaPlayerElement).to.equal(true);
    expect(document.createElement(two) instanceof KalturaPlayerElement).to.equal(true);
    expect(defineKalturaPlayer(one) === first).to.equal(true);
    expect(lines.lines.warn).to.deep.equal([]);
  });

  it('does not replace a tag that the page has defined otherwise, and warns once with the remedy', () => {
    const tag = newTag();
    class Theirs extends HTMLElement {}
    customElements.define(tag, Theirs);
    expect(defineKalturaPlayer(tag) === undefined).to.equal(true);
    expect(customElements.get(tag) === Theirs).to.equal(true);
    expect(lines.lines.warn.length).to.equal(1);
    expect(defineKalturaPlayer(tag) === undefined).to.equal(true);
    expect(lines.lines.warn.length, 'warned once').to.equal(1);
    expect(lines.lines.warn[0]).to.contain(`<${tag}>`).and.to.contain('defineKalturaPlayer(');
  });

  it('returns the class of a tag that a second copy of the script has defined, and logs that in debug mode', () => {
    const tag = newTag();
    class Copy extends HTMLElement {}
    Object.defineProperty(Copy, Symbol.for('kaltura-player-element'), { value: Copy });
    customElements.define(tag, Copy);
    expect((defineKalturaPlayer(tag) as unknown) === Copy).to.equal(true);
    expect(lines.lines).to.deep.equal({ warn: [], info: [], debug: [], error: [] });
    const debugged = document.createElement(tag);
    debugged.setAttribute('debug', '');
    document.body.append(debugged);
    defineKalturaPlayer(tag);
    debugged.remove();
    expect(lines.lines.info.length).to.equal(1);
    expect(lines.lines.info[0]).to.contain('second copy').and.to.contain(`<${tag}>`);
  });

  it('accepts a tag that the page has defined with a subclass of its own', () => {
    const tag = newTag();
    defineKalturaPlayer(newTag());
    customElements.define(tag, class extends KalturaPlayerElement {});
    expect(defineKalturaPlayer(tag) === undefined).to.equal(false);
    expect(lines.lines.warn).to.deep.equal([]);
  });

  it('registers a tag only in the registry that is given', () => {
    const { registry, known } = newRegistry();
    const tag = newTag();
    const element = defineKalturaPlayer(tag, registry);
    expect(known.get(tag) === element).to.equal(true);
    expect(customElements.get(tag) === undefined).to.equal(true);
    expect(defineKalturaPlayer(tag, registry) === element).to.equal(true);
  });

  it('registers the same tag in two registries', () => {
    const { registry, known } = newRegistry();
    expect(defineKalturaPlayer('kaltura-player', registry) === KalturaPlayerElement).to.equal(true);
    expect(known.get('kaltura-player') === KalturaPlayerElement).to.equal(true);
  });

  it('registers nothing where there is no custom element registry', () => {
    /* `null` as in Node; `undefined` would select the registry of the page. */
    expect(defineKalturaPlayer(newTag(), null as unknown as CustomElementRegistry) === undefined).to.equal(true);
  });
});
