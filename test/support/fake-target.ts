import { FakeBundle, FakePlayer } from './fake-playkit.js';

let count = 0;
const targets = new Set<HTMLElement>();

/** Creates a player in a new target on the page, without an element. */
export function newPlayer(bundle = new FakeBundle()): FakePlayer {
  const target = document.createElement('div');
  target.id = `fake-target-${++count}`;
  document.body.append(target);
  targets.add(target);
  return new FakePlayer(bundle, { targetId: target.id });
}

/** Removes the targets of all these players from the page. */
export function removeTargets(): void {
  for (const target of targets) target.remove();
  targets.clear();
}
