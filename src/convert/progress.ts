import process from 'node:process';

/** A short run needs no line. */
const FIRST = 100;
const EVERY_MS = 200;

/** A line that says how far a long run is, on the terminal only: what is piped stays what it is. */
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

  /** Takes the line away. */
  end(): void {
    if (this.#isShown) process.stderr.write('\r\u001b[K');
  }
}
