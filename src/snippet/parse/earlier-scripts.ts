import { UNKNOWN } from './operations.js';
import { ScriptReader } from './script-reader.js';
import { parseStrict } from './syntax.js';
import type { Around } from './variables.js';

/* Settings are in short scripts; longer ones are applications. */
const MOST_CHARACTERS = 200_000;
const MOST_SCRIPTS = 30;
const DECLARES = /\b(?:var|let|const|function|class)\s|[\w$\]]\s*=[^=>]/;

/** The declarations of earlier scripts of a page. A script is parsed when a name is looked up. */
export class EarlierScripts implements Around {
  readonly #unread: string[] = [];
  #known: Around = { lookUp: () => UNKNOWN };
  #characters = 0;
  #scripts = 0;

  add(code: string): void {
    if (!DECLARES.test(code)) return;
    if (this.#scripts >= MOST_SCRIPTS || this.#characters + code.length > MOST_CHARACTERS) return;
    this.#scripts += 1;
    this.#characters += code.length;
    this.#unread.push(code);
  }

  readonly lookUp: Around['lookUp'] = (name) => this.#read().lookUp(name);

  readonly functionOf: NonNullable<Around['functionOf']> = (name) => this.#read().functionOf?.(name);

  #read(): Around {
    for (const code of this.#unread.splice(0)) {
      const tree = parseStrict(code);
      const reader = new ScriptReader(this.#known, code.length);
      if (tree) reader.read(tree);
      this.#known = reader.variables.result;
    }
    return this.#known;
  }
}
