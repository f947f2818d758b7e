import type { KalturaPlayerElement, KalturaPlayerError } from '../../src/index.js';
import { Account, type Fault } from './backend.js';
import { createPlayer } from './player-fixture.js';

/** The errors that an element reports from now on. */
export function errorsOf(element: KalturaPlayerElement): KalturaPlayerError[] {
  const errors: KalturaPlayerError[] = [];
  element.addEventListener('error', ({ detail }) => errors.push(detail));
  return errors;
}

/** The next fatal error. */
export const fatalError = (element: KalturaPlayerElement): Promise<KalturaPlayerError> =>
  new Promise((resolve) => {
    element.addEventListener('error', ({ detail }) => {
      if (detail.fatal) resolve(detail);
    });
  });

/** The next event of a type whose detail is as wanted. */
export const until = (target: EventTarget, type: string, is: (detail: unknown) => boolean = () => true): Promise<void> =>
  new Promise((resolve) => {
    const listen = (event: Event): void => {
      if (!is((event as CustomEvent).detail)) return;
      target.removeEventListener(type, listen);
      resolve();
    };
    target.addEventListener(type, listen);
  });

/** Playback has passed a position, in seconds. */
export const reached = (element: KalturaPlayerElement, position: number): Promise<void> =>
  until(element, 'timeupdate', () => element.currentTime >= position);

/** What the viewer sees of a failure. */
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

/** What came of an element that is to fail. */
export interface Outcome {
  readonly element: KalturaPlayerElement;
  readonly account: Account;
  readonly errors: KalturaPlayerError[];
  readonly failure: KalturaPlayerError;
  /** From the beginning of the load, or of that of the library when it is the library that fails, to the fatal error. */
  readonly seconds: number;
  /** How `ready()`, called at the beginning, settled. */
  readonly ready: 'pending' | 'resolved' | KalturaPlayerError;
}

/** Puts an element on the page and waits for its fatal error. */
export async function failing({ attributes, faults = [] }: Trial): Promise<Outcome> {
  const account = new Account();
  await account.fault(...faults);
  /* The library's own lines, with whole objects in them, would drown the runner. */
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
