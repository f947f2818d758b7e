import { hints, invalidValue, type KalturaPlayerError, type ValueKind } from '../errors.js';
import { attributeName, type AttributeProperty } from './attributes.js';

/** Says each thing once. */
export class Reporter {
  readonly #said = new Set<string>();

  /** Whether this has not been said before. */
  first(text: string): boolean {
    if (this.#said.has(text)) return false;
    this.#said.add(text);
    return true;
  }

  /** A habit to mend. */
  hint(property: AttributeProperty, value: unknown, kind: ValueKind): void {
    const name = attributeName(property);
    const text =
      value === 'false' && (kind === 'boolean' || kind === 'autoplay')
        ? hints.falseAttribute(name)
        : kind === 'preload' && String(value).toLowerCase() === 'metadata'
          ? hints.preloadMetadata()
          : undefined;
    if (text && this.first(text)) console.info(text);
  }

  invalid(property: AttributeProperty, value: unknown, kind: ValueKind): KalturaPlayerError {
    return invalidValue(attributeName(property), value, kind);
  }
}
