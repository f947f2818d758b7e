import { trustOrigins, type KalturaPlayerElement } from '../../src/index.js';
import { Account, origin } from './backend.js';

trustOrigins([origin]);

export interface Fixture {
  readonly account: Account;
  readonly element: KalturaPlayerElement;
}

const made = new Set<Element>();

/**
 * Creates a `<kaltura-player>` of a new account, and inserts it unless `parent` is null. An attribute that is `false` is left
 * out.
 */
export function createPlayer(
  attributes: Record<string, string | number | boolean> = {},
  { account = new Account(), parent = document.body }: { account?: Account; parent?: Element | null } = {},
): Fixture {
  const element = document.createElement('kaltura-player');
  const all: Record<string, string | number | boolean> = {
    'partner-id': account.partnerId,
    'uiconf-id': 1001,
    'cdn-url': origin,
    ...attributes,
  };
  for (const [name, value] of Object.entries(all)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.style.width = '640px';
  parent?.append(element);
  made.add(element);
  return { account, element };
}

/** Removes the elements of `createPlayer()` from the page. */
export function removePlayers(): void {
  for (const element of made) element.remove();
  made.clear();
}

/** Resolves with the next event of a type. */
export const once = <Type extends string>(target: EventTarget, type: Type): Promise<CustomEvent> =>
  new Promise((resolve) => {
    target.addEventListener(type, (event) => resolve(event as CustomEvent), { once: true });
  });

/** Collects the types of the events that a target fires after this call, in order. */
export function record(target: EventTarget, types: readonly string[]): string[] {
  const seen: string[] = [];
  for (const type of types) target.addEventListener(type, () => seen.push(type));
  return seen;
}
