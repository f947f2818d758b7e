import { attributeName, attributeRows, type AttributeProperty } from '../config/attributes.js';
import { convert, type ValueKind } from '../config/value-kinds.js';
import { hints } from '../errors/index.js';

/** Habits to mend, each told once. */
export class Hints {
  readonly #written = new Set<string>();

  #isFirst(text: string): boolean {
    if (this.#written.has(text)) return false;
    this.#written.add(text);
    return true;
  }

  /** Values that work, though not as HTML means them. */
  about(property: AttributeProperty, value: unknown, kind: ValueKind): void {
    const text = this.#textFor(property, value, kind);
    if (text && this.#isFirst(text)) console.info(text);
  }

  /** Attributes that mean one of ours but are written otherwise, and handlers that HTML calls for its own events alone. */
  spelling(names: readonly string[]): void {
    for (const name of names) {
      const letters = name.replace(/[-_]/g, '');
      const right = attributeRows.find(({ property }) => property.toLowerCase() === letters)?.attribute;
      const isDead = name.startsWith('on') && !(name in HTMLElement.prototype);
      const text = right ? right !== name && hints.misspelt(name, right) : isDead && hints.deadHandler(name);
      if (text && this.#isFirst(text)) console.info(text);
    }
  }

  #textFor(property: AttributeProperty, value: unknown, kind: ValueKind): string | undefined {
    if (typeof value !== 'string') return undefined;
    const name = attributeName(property);
    if ((kind === 'boolean' || kind === 'autoplay') && convert(kind, value) === false) return hints.falseAttribute(name, value);
    return kind === 'preload' && value.toLowerCase() === 'metadata' ? hints.preloadMetadata() : undefined;
  }
}
