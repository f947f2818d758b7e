import { expect, nextFrame } from '@open-wc/testing';
import type { KalturaPlayerElement } from '../../src/index.js';
import { Account } from '../support/backend.js';
import { playerNode } from '../support/player-node.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';

const ROUNDS = 20;

/** Records the listeners on window and document, and the pending timers, from its construction on. */
class Watch {
  readonly #listeners = new Set<string>();
  readonly #timers = new Set<number>();
  readonly #real = {
    addEventListener: EventTarget.prototype.addEventListener,
    removeEventListener: EventTarget.prototype.removeEventListener,
    setTimeout: window.setTimeout,
    setInterval: window.setInterval,
    clearTimeout: window.clearTimeout,
    clearInterval: window.clearInterval,
  };
  readonly #ids = new WeakMap<object, number>();
  #next = 0;

  constructor() {
    const real = this.#real;
    const key = (target: EventTarget, type: string, listener: object, options: unknown): string => {
      let id = this.#ids.get(listener);
      if (id === undefined) this.#ids.set(listener, (id = ++this.#next));
      const capture =
        typeof options === 'object' && options !== null ? Reflect.get(options, 'capture') === true : options === true;
      return `${target === window ? 'window' : 'document'} ${type} ${id} ${capture}`;
    };
    const isPage = (target: EventTarget): boolean => target === window || target === document;
    const watch = this;
    EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
      const target = this ?? window;
      Reflect.apply(real.addEventListener, target, [type, listener, options]);
      if (!isPage(target) || !listener) return;
      const name = key(target, type, listener, options);
      watch.#listeners.add(name);
      if (typeof options !== 'object') return;
      if (options.once) Reflect.apply(real.addEventListener, target, [type, () => watch.#listeners.delete(name), options]);
      options.signal?.addEventListener('abort', () => watch.#listeners.delete(name));
    };
    EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
      const target = this ?? window;
      Reflect.apply(real.removeEventListener, target, [type, listener, options]);
      if (isPage(target) && listener) watch.#listeners.delete(key(target, type, listener, options));
    };
    const timers = this.#timers;
    const later =
      (set: typeof setTimeout, isOnce: boolean) =>
      (run: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): number => {
        const id: number = Reflect.apply(set, window, [
          (...input: unknown[]) => {
            if (isOnce) timers.delete(id);
            run(...input);
          },
          delay,
          ...args,
        ]);
        timers.add(id);
        return id;
      };
    const stop =
      (clear: (id?: number) => void) =>
      (id?: number): void => {
        if (id !== undefined) timers.delete(id);
        Reflect.apply(clear, window, [id]);
      };
    Object.assign(window, {
      setTimeout: later(real.setTimeout, true),
      setInterval: later(real.setInterval as unknown as typeof setTimeout, false),
      clearTimeout: stop(real.clearTimeout),
      clearInterval: stop(real.clearInterval),
    });
  }

  get listeners(): string[] {
    return [...this.#listeners];
  }

  get timers(): number {
    return this.#timers.size;
  }

  restore(): void {
    const { addEventListener, removeEventListener, ...timers } = this.#real;
    Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
    Object.assign(window, timers);
  }
}

interface Namespace {
  getPlayers(): Record<string, unknown>;
}
const players = (): string[] => Object.keys((window as unknown as { KalturaPlayer: Namespace }).KalturaPlayer.getPlayers());
const nodes = (): number => document.querySelectorAll('*:not(style)').length;

/* The moments at which the elements are removed, in turn. */
const moments: ReadonlyArray<(element: KalturaPlayerElement) => Promise<unknown>> = [
  (element) => element.ready(),
  (element) => once(element, 'firstplaying'),
  (element) => once(element, 'changesourcestarted'),
  (element) => once(element, 'manifestloaded'),
  (element) => once(element, 'playerready'),
];

/** Waits some seconds for short timers to end. It waits by frames, because its own timer would count too. */
async function quiet(watch: Watch): Promise<void> {
  const end = performance.now() + 8000;
  while (watch.timers > 0 && performance.now() < end) await nextFrame();
}

describe('residue of the real player', () => {
  let watch: Watch;
  afterEach(() => {
    removePlayers();
    watch.restore();
  });

  it(`leaves no player, node, listener or timer after ${ROUNDS} rounds of create, load and remove`, async function () {
    this.timeout(120000);
    const account = new Account();
    const round = async (moment: (element: KalturaPlayerElement) => Promise<unknown>): Promise<void> => {
      const { element } = createPlayer({ 'entry-id': '1_short', autoplay: true, muted: true, 'log-level': 'OFF' }, { account });
      await moment(element);
      element.remove();
      await nextFrame();
      expect([element.childNodes.length, playerNode(element).childElementCount]).to.deep.equal([0, 0]);
    };
    const rejections: PromiseRejectionEvent[] = [];
    const onUnhandled = (event: PromiseRejectionEvent): void => void rejections.push(event);
    window.addEventListener('unhandledrejection', onUnhandled);

    watch = new Watch();
    /* The first round excludes what the library does once per page. */
    await round((element) => once(element, 'firstplaying'));
    await quiet(watch);
    const before = { nodes: nodes(), listeners: watch.listeners };

    for (let index = 0; index < ROUNDS; index++) await round(moments[index % moments.length] ?? ((element) => element.ready()));
    await quiet(watch);

    window.removeEventListener('unhandledrejection', onUnhandled);
    /* Media that was loading rejects a promise of the library. The element prevents that this is reported. */
    const unhandled = rejections
      .filter(({ defaultPrevented }) => !defaultPrevented)
      .map(({ reason }) => String((reason as { data?: unknown } | null)?.data ?? reason));
    const added = watch.listeners.filter((name) => !before.listeners.includes(name));
    console.info(
      `${ROUNDS} rounds: ${players().length} players, ${nodes() - before.nodes} nodes, ${added.length} listeners, ${watch.timers} timers, ` +
        `${unhandled.length} unhandled rejections`,
    );
    expect(players()).to.deep.equal([]);
    expect(nodes()).to.equal(before.nodes);
    expect(added).to.deep.equal([]);
    expect(watch.timers).to.equal(0);
    expect(unhandled).to.deep.equal([]);
  });
});
