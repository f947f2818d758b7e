/** The places of a pattern in a text, looked up in the order of the text: all lookups together read it once. */
export class Marks {
  readonly #text: string;
  readonly #pattern: RegExp;
  #next = -1;

  /** @param pattern with the flag `g` */
  constructor(text: string, pattern: RegExp) {
    this.#text = text;
    this.#pattern = new RegExp(pattern);
  }

  /** Whether the pattern begins between two places. The first place may not lie before that of an earlier lookup. */
  isBetween(start: number, end: number): boolean {
    while (this.#next < start) {
      this.#pattern.lastIndex = start;
      this.#next = this.#pattern.exec(this.#text)?.index ?? Infinity;
    }
    return this.#next < end;
  }
}
