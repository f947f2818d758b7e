import { nextTask } from '../../async.js';
import { listen } from '../../native.js';
import { pagePatch, replaceProperty } from '../../page-patch.js';

/**
 * The library looks its own nodes up in the document, which doesn't find nodes in a shadow root (docs/playkit.md#look-ups).
 * While a step of the library runs, the document's look-up methods are patched to find its player's nodes.
 */

/** The players' nodes that can be found now, the last one first, each with the target of the current event. */
const steps: Array<{ readonly node: HTMLElement; readonly source: Node | undefined }> = [];

/* A copy of the element in the page has the same ids: our nodes take precedence. */
function byId(id: string): HTMLElement | null {
  for (const { node } of steps) {
    const found = node.id === id ? node : node.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    if (found) return found;
  }
  return null;
}

/* The library looks up its own ids and classes; any other selector is the page's. */
function bySelector(selector: string): Element | null {
  if (!/^#|playkit/.test(selector)) return null;
  for (const { node } of steps) {
    const found = node.matches(selector) ? node : node.querySelector(selector);
    if (found) return found;
  }
  return null;
}

/** Whether another node is a shadow host around this one: outside of the shadow root, events have the host as their target. */
function isHostOf(node: Node, other: Node): boolean {
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    if (root.host === other) return true;
  }
  return false;
}

const call = (method: unknown, self: object, argument: unknown): unknown =>
  typeof method === 'function' ? (Reflect.apply(method, self, [argument]) as unknown) : undefined;

const answer = pagePatch(() => {
  const nativeById: unknown = Reflect.get(document, 'getElementById');
  const querySelector: unknown = Reflect.get(document, 'querySelector');
  const nativeContains: unknown = Reflect.get(Node.prototype, 'contains');
  const contains = (outer: Node, inner: Node | null): boolean => call(nativeContains, outer, inner) === true;
  const undo = [
    replaceProperty(document, 'getElementById', {
      writable: true,
      value: (id: string) => byId(id) ?? call(nativeById, document, id),
    }),
    replaceProperty(document, 'querySelector', {
      writable: true,
      value: (selector: string) => bySelector(selector) ?? call(querySelector, document, selector),
    }),
    replaceProperty(Node.prototype, 'contains', {
      writable: true,
      value(this: Node, other: Node | null): boolean {
        if (contains(this, other) || !other) return contains(this, other);
        if (this === document) return steps.some(({ node }) => node.isConnected && contains(node, other));
        /* In a listener on the document, an event from inside of a shadow root has the host as its target. */
        return steps.some(
          ({ node, source }) => source && contains(node, this) && contains(this, source) && isHostOf(node, other),
        );
      },
    }),
  ];
  return () => {
    for (const restore of undo) restore();
  };
});

/** Lets the document find a player's nodes until the returned function is called. */
export function answerFor(node: HTMLElement, source?: Node): () => void {
  const end = answer();
  const step = { node, source };
  steps.unshift(step);
  return () => {
    const at = steps.indexOf(step);
    if (at >= 0) steps.splice(at, 1);
    end();
  };
}

/** Runs a step of the library in which it looks up nodes of its player. */
export function answerDuring<Result>(node: HTMLElement, step: () => Result): Result {
  const end = answerFor(node);
  try {
    return step();
  } finally {
    end();
  }
}

/* The nodes of all players. */
const all = new Set<HTMLElement>();

/** Runs a step that may look up nodes of any player. */
export function answerForAll(step: () => void): void {
  const ends = [...all].map((node) => answerFor(node));
  try {
    step();
  } finally {
    for (const end of ends) end();
  }
}

/** Input events in whose listeners the library or a plugin looks nodes up, or compares them with the event's target. */
const INPUT = ['click', 'contextmenu', 'keydown', 'touchstart', 'touchend'];

/* `document.activeElement` is the host. The library reads it in its own listeners, so that the page never sees this value. */
function answerActiveElement(node: HTMLElement): () => void {
  const native: unknown = Reflect.get(Object.getOwnPropertyDescriptor(Document.prototype, 'activeElement') ?? {}, 'get');
  const get = (): unknown => {
    const root = node.getRootNode();
    const active = root instanceof ShadowRoot ? root.activeElement : null;
    return active && node.contains(active) ? active : call(native, document, undefined);
  };
  return replaceProperty(document, 'activeElement', { get });
}

/** Answers look-ups in the tasks in which the library handles the viewer's input. */
export function answerInput(node: HTMLElement, signal: AbortSignal): void {
  const onInput = ({ type, target }: Event): void => {
    const isInShadow = node.getRootNode() instanceof ShadowRoot;
    const end = answerFor(node, isInShadow && target instanceof Node ? target : undefined);
    const endActive = isInShadow ? answerActiveElement(node) : () => undefined;
    node.addEventListener(type, endActive, { once: true });
    void nextTask().then(() => {
      end();
      endActive();
      node.removeEventListener(type, endActive);
    });
  };
  for (const type of INPUT) node.addEventListener(type, onInput, { capture: true, passive: true, signal });
  all.add(node);
  signal.addEventListener('abort', () => all.delete(node));
}

/**
 * Answers look-ups while the library handles a new size, or scrolling.
 * @returns adds the listeners that end this: to be called once the library has added its own, so that they run after those
 */
export function answerSizes(node: HTMLElement, signal: AbortSignal): () => void {
  let end = (): void => undefined;
  const begin = (): void => {
    end();
    end = answerFor(node);
    void nextTask().then(end);
  };
  const listenFor = (listener: () => void): void => {
    window.addEventListener('resize', listener, { signal });
    listen('scroll', listener, { passive: true, signal });
    const sizes = new ResizeObserver(listener);
    sizes.observe(node);
    signal.addEventListener('abort', () => sizes.disconnect());
  };
  listenFor(begin);
  return () => listenFor(() => end());
}
