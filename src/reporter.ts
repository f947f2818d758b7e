import { authorLine } from './errors/author-line.js';
import { KalturaPlayerError } from './errors/kaltura-player-error.js';

/** All reports of an element go through its reporter. */
export interface Reporter {
  /** Dispatches a `CustomEvent` on the element. Unless prevented, a fatal error that the author can fix is also logged. */
  emit(type: string, detail?: unknown): void;
  /** Reports a non-fatal error by an `error` event; an author's mistake is also written to the console, once. */
  warn(error: KalturaPlayerError): void;
  /** Writes a decision to the debug log, any KS redacted. */
  log(...message: unknown[]): void;
  /** A reporter that does the same until the signal is aborted, and nothing afterwards. */
  until(signal: AbortSignal): Reporter;
}

/** Number of events in a diagnosis. */
const RECENT_EVENTS = 50;

/** Reports on one element. */
export class ElementReporter implements Reporter {
  readonly #element: HTMLElement;
  readonly #isDebug: () => boolean;
  readonly #isReady: () => boolean;
  readonly #write: (message: readonly unknown[]) => void;
  readonly #recent: Array<readonly [milliseconds: number, type: string]> = [];
  readonly #warned = new Set<string>();

  /**
   * @param isReady whether the page has had time to add listeners: frameworks set attributes first
   * @param isDebug whether the debug log is written
   * @param write writes a line of the debug log, any KS redacted
   */
  constructor(
    element: HTMLElement,
    isReady: () => boolean,
    isDebug: () => boolean,
    write: (message: readonly unknown[]) => void,
  ) {
    this.#element = element;
    this.#isReady = isReady;
    this.#write = write;
    this.#isDebug = isDebug;
  }

  /** The last events, oldest first, with milliseconds since navigation started. */
  get recent(): ReadonlyArray<readonly [milliseconds: number, type: string]> {
    return this.#recent;
  }

  emit(type: string, detail?: unknown): void {
    this.log(type, detail);
    if (this.#recent.push([Math.round(performance.now()), type]) > RECENT_EVENTS) this.#recent.shift();
    /* A page that handles an error can prevent its default, the console line. */
    const event = new CustomEvent(type, { detail, cancelable: type === 'error' });
    this.#element.dispatchEvent(event);
    const line = type === 'error' && detail instanceof KalturaPlayerError && !event.defaultPrevented && authorLine(detail);
    if (line) console.warn(line);
  }

  warn(error: KalturaPlayerError): void {
    if (error.reason === 'config-invalid') {
      if (this.#warned.has(error.message)) return;
      this.#warned.add(error.message);
      console.warn(error.message);
    }
    if (this.#isReady()) this.emit('error', error);
    else queueMicrotask(() => this.emit('error', error));
  }

  log(...message: unknown[]): void {
    if (this.#isDebug()) this.#write(message);
  }

  until(signal: AbortSignal): Reporter {
    return silencedBy(this, signal);
  }
}

const silencedBy = (reporter: Reporter, signal: AbortSignal): Reporter => ({
  emit: (type, detail) => signal.aborted || reporter.emit(type, detail),
  warn: (error) => signal.aborted || reporter.warn(error),
  log: (...message) => signal.aborted || reporter.log(...message),
  until: (other) => silencedBy(silencedBy(reporter, signal), other),
});
