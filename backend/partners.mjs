// What is kept per account: the log of its requests, its fault switches, and the requests that are held back.

/**
 * @typedef {object} LogRow
 * @property {number} id
 * @property {number} time milliseconds since 1970
 * @property {import('./describe.mjs').Kind} kind
 * @property {string} method
 * @property {string} url path and query
 * @property {string[]} [actions] `service.action` in lower case, for API requests
 * @property {string} [entryId]
 * @property {string} [uiconfId]
 * @property {string} ks
 * @property {string} [privileges] of that KS, where it is known
 * @property {number} status 0 until it is answered, and when it never is
 * @property {string} [fault] the fault that was played
 * @property {{origin?: string, referer?: string, accept?: string}} headers
 */

/** @typedef {{entryIds: string[], resume: () => void}} Held */

const MOST_ROWS = 5000;

export class Partner {
  /** @type {LogRow[]} */
  log = [];
  /** @type {import('./faults.mjs').Fault[]} */
  faults = [];
  /** @type {Set<Held>} */
  held = new Set();
  /** @type {Set<() => void>} */
  #listeners = new Set();
  #lastId = 0;

  /** @param {Omit<LogRow, 'id' | 'time' | 'status'>} facts @returns {LogRow} */
  record(facts) {
    const row = { id: ++this.#lastId, time: Date.now(), ...facts, status: 0 };
    this.log.push(row);
    if (this.log.length > MOST_ROWS) this.log.shift();
    for (const listener of this.#listeners) listener();
    return row;
  }

  /** Resolves as soon as `enough()`, asked again after each request, or when the time is over. @param {() => boolean} enough @param {number} ms */
  async until(enough, ms) {
    if (enough()) return;
    /** @type {() => void} */
    let listener = () => {};
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    await new Promise((resolve) => {
      listener = () => enough() && resolve(undefined);
      this.#listeners.add(listener);
      timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
    this.#listeners.delete(listener);
  }

  /** Lets held requests go on. @param {string} [entryId] only those about this entry @returns {number} how many */
  release(entryId) {
    const chosen = [...this.held].filter((each) => !entryId || each.entryIds.includes(entryId));
    for (const each of chosen) {
      this.held.delete(each);
      each.resume();
    }
    return chosen.length;
  }
}

export class Partners {
  /** @type {Map<string, Partner>} */
  #known = new Map();

  /** @param {string} id */
  get(id) {
    const known = this.#known.get(id) ?? new Partner();
    this.#known.set(id, known);
    return known;
  }

  /** @param {string} id */
  forget(id) {
    this.#known.get(id)?.release();
    this.#known.delete(id);
  }
}
