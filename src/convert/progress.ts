import process from 'node:process';

/** A run with fewer files shows no progress. */
const FIRST = 100;
const EVERY_MS = 200;

/** A progress line for long runs, on a terminal only, so that piped output does not contain it. */
export class Progress {
  #shownAt = 0;
  #isShown = false;

  show(files: number): void {
    const now = Date.now();
    if (!process.stderr.isTTY || files < FIRST || now - this.#shownAt < EVERY_MS) return;
    this.#shownAt = now;
    this.#isShown = true;
    process.stderr.write(`\r${files} files read`);
  }

  /** Removes the line. */
  end(): void {
    if (this.#isShown) process.stderr.write('\r\u001b[K');
  }
}
