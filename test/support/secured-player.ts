import type { KalturaPlayerElement, KalturaPlayerError, KsProvider } from '../../src/index.js';
import { Account } from './backend.js';
import { errorsOf } from './failures.js';
import { createPlayer } from './player-fixture.js';

export interface SecuredPlayer {
  readonly account: Account;
  readonly element: KalturaPlayerElement;
  /** The reasons of its `ksrequest` events. */
  readonly reasons: string[];
  readonly errors: KalturaPlayerError[];
  insert(): void;
}

/**
 * Creates an element for an entry that requires a KS, and records its events. It is not on the page until `insert()` is called.
 */
export function createSecured(
  attributes: Record<string, string | number | boolean> = {},
  provider?: KsProvider,
  account = new Account(),
): SecuredPlayer {
  const all = { 'entry-id': '1_secured', 'log-level': 'OFF', muted: true, ...attributes };
  const { element } = createPlayer(all, { account, parent: null });
  if (provider) element.ksProvider = provider;
  const reasons: string[] = [];
  element.addEventListener('ksrequest', ({ detail }) => reasons.push(detail.reason));
  const errors = errorsOf(element);
  return { account, element, reasons, errors, insert: () => document.body.append(element) };
}
