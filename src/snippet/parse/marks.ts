/** The places of a pattern in a text. Lookups are in ascending order, so together they read the text once. */
export class Marks {
  readonly #text: string;
  readonly #pattern: RegExp;
  #next = -1;

  /** @param pattern with the flag `g`; its `lastIndex` is changed */
  constructor(text: string, pattern: RegExp) {
    this.#text = text;
    this.#pattern = pattern;
  }

  /** Whether a match starts between two places. `start` must not be before the one of an earlier lookup. */
  isBetween(start: number, end: number): boolean {
    while (this.#next < start) {
      this.#pattern.lastIndex = start;
      this.#next = this.#pattern.exec(this.#text)?.index ?? Infinity;
    }
    return this.#next < end;
  }
}
