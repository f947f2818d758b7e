import type { KalturaPlayerElement, KalturaPlayerError } from '../../src/index.js';
import { Account, type Fault } from './backend.js';
import { createPlayer } from './player-fixture.js';

/** Collects the errors that an element reports after this call. */
export function errorsOf(element: KalturaPlayerElement): KalturaPlayerError[] {
  const errors: KalturaPlayerError[] = [];
  element.addEventListener('error', ({ detail }) => errors.push(detail));
  return errors;
}

/** Resolves with the next fatal error. */
export const fatalError = (element: KalturaPlayerElement): Promise<KalturaPlayerError> =>
  new Promise((resolve) => {
    element.addEventListener('error', ({ detail }) => {
      if (detail.fatal) resolve(detail);
    });
  });

/** Resolves at the next event of a type whose detail `isWanted` accepts. */
export const until = (target: EventTarget, type: string, isWanted: (detail: unknown) => boolean = () => true): Promise<void> =>
  new Promise((resolve) => {
    const listen = (event: Event): void => {
      if (!isWanted((event as CustomEvent).detail)) return;
      target.removeEventListener(type, listen);
      resolve();
    };
    target.addEventListener(type, listen);
  });

/** Resolves when playback has reached a position in seconds. */
export const reached = (element: KalturaPlayerElement, position: number): Promise<void> =>
  until(element, 'timeupdate', () => element.currentTime >= position);

/** Returns the message of a failure that the viewer sees, or nothing when there is none. */
export function messageOf(element: KalturaPlayerElement): { text: string; hasRetry: boolean } | undefined {
  const message = element.shadowRoot?.querySelector('[part=message]');
  if (!message) return undefined;
  return {
    text: message.querySelector('p')?.textContent?.trim() ?? '',
    hasRetry: message.querySelector('[part~="retry-button"]') !== null,
  };
}

export interface Trial {
  readonly attributes: Record<string, string | number | boolean>;
  readonly faults?: readonly Fault[];
}

/** The result of a load that fails. */
export interface Outcome {
  readonly element: KalturaPlayerElement;
  readonly account: Account;
  readonly errors: KalturaPlayerError[];
  readonly failure: KalturaPlayerError;
  /** The time from the start of the load to the fatal error; when the library fails, from the insertion of the element. */
  readonly seconds: number;
  /** The state of the promise of `ready()`, which was called at the beginning. */
  readonly ready: 'pending' | 'resolved' | KalturaPlayerError;
}

/** Inserts an element into the page, and waits for its fatal error. */
export async function failing({ attributes, faults = [] }: Trial): Promise<Outcome> {
  const account = new Account();
  await account.fault(...faults);
  /* The library logs whole objects, which would slow down the test runner. */
  const { element } = createPlayer({ 'log-level': 'OFF', ...attributes }, { account });
  let start = performance.now();
  element.addEventListener('playerready', () => (start = performance.now()), { once: true });
  const errors = errorsOf(element);
  let ready: Outcome['ready'] = 'pending';
  element.ready().then(
    () => (ready = 'resolved'),
    (error: KalturaPlayerError) => (ready = error),
  );
  const failure = await fatalError(element);
  const seconds = (performance.now() - start) / 1000;
  await element.updateComplete;
  return {
    element,
    account,
    errors,
    failure,
    seconds,
    get ready() {
      return ready;
    },
  };
}
