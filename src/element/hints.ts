import { attributeName, attributeRows, type AttributeProperty } from '../config/attributes.js';
import { convert, type ValueKind } from '../config/value-kinds.js';
import { whenEmbedModule, type EmbedModule } from './load-embed-module.js';

type Words = EmbedModule['hints'];

/** Console lines about habits to mend, each once; their words come with the embed module. */
export class Hints {
  readonly #written = new Set<string>();

  /** Values that work, though not as HTML means them. */
  about(property: AttributeProperty, value: unknown, kind: ValueKind): void {
    if (typeof value !== 'string') return;
    const name = attributeName(property);
    const isSwitch = kind === 'boolean' || kind === 'autoplay';
    if (isSwitch && convert(kind, value) === false) this.#write((words) => words.falseAttribute(name, value));
    else if (kind === 'preload' && value.toLowerCase() === 'metadata') this.#write((words) => words.preloadMetadata());
  }

  /** Attributes that mean one of ours but are written otherwise, and handlers that HTML calls for its own events alone. */
  spelling(names: readonly string[]): void {
    for (const name of names) {
      const letters = name.replace(/[-_]/g, '');
      const right = attributeRows.find(({ property }) => property.toLowerCase() === letters)?.attribute;
      const isDead = name.startsWith('on') && !(name in HTMLElement.prototype);
      if (right === undefined && isDead) this.#write((words) => words.deadHandler(name));
      else if (right !== undefined && right !== name) this.#write((words) => words.misspelt(name, right));
    }
  }

  #write(textOf: (words: Words) => string): void {
    whenEmbedModule(({ hints }) => {
      const text = textOf(hints);
      if (this.#written.has(text)) return;
      this.#written.add(text);
      console.info(text);
    });
  }
}
