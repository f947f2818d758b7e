import { FakeBundle, FakePlayer } from './fake-playkit.js';

let count = 0;
const targets = new Set<HTMLElement>();

/** A player of its own on the page, without an element. */
export function newPlayer(bundle = new FakeBundle()): FakePlayer {
  const target = document.createElement('div');
  target.id = `fake-target-${++count}`;
  document.body.append(target);
  targets.add(target);
  return new FakePlayer(bundle, { targetId: target.id });
}

/** Takes the nodes of all such players off the page. */
export function removeTargets(): void {
  for (const target of targets) target.remove();
  targets.clear();
}
