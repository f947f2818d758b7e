// The state of each account: the log of its requests, its faults, and the requests that the fault `hold` has paused.

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
 * @property {string} [privileges] of that KS, if the backend issued it
 * @property {number} status HTTP status; 0 until the response is complete
 * @property {string} [fault] the simulated fault
 * @property {{origin?: string, referer?: string, accept?: string}} headers
 */

/** @typedef {{entryIds: string[], resume: () => void}} Held */

const MAX_ROWS = 5000;

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
    if (this.log.length > MAX_ROWS) this.log.shift();
    for (const listener of this.#listeners) listener();
    return row;
  }

  /** Resolves when `enough()` returns true, or after the timeout. `enough()` is called after each request. @param {() => boolean} enough @param {number} ms */
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

  /** Resumes held requests. @param {string} [entryId] only requests of this entry @returns {number} how many */
  release(entryId) {
    const released = [...this.held].filter((each) => !entryId || each.entryIds.includes(entryId));
    for (const each of released) {
      this.held.delete(each);
      each.resume();
    }
    return released.length;
  }
}

export class Partners {
  /** @type {Map<string, Partner>} */
  #byId = new Map();

  /** @param {string} id */
  get(id) {
    const partner = this.#byId.get(id) ?? new Partner();
    this.#byId.set(id, partner);
    return partner;
  }

  /** @param {string} id */
  forget(id) {
    this.#byId.get(id)?.release();
    this.#byId.delete(id);
  }
}
