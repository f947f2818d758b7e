import { nextTask } from '../../src/async.js';
import { KalturaPlayerElement, type KalturaPlayerError } from '../../src/index.js';
import { FakeBundle, type FakePlayer } from './fake-playkit.js';

/**
 * Replaces the network: a player script that is inserted into the head is not fetched. The test determines when the script has
 * run and what it set on `window`, or that it failed.
 */

interface Globals {
  KalturaPlayer?: unknown;
  __kalturaplayerdata?: unknown;
  KalturaPlayers?: unknown;
}

export const globals = window as unknown as Globals;

const isLibrary = (node: unknown): node is HTMLScriptElement =>
  node instanceof HTMLScriptElement && node.src.includes('/embedPlaykitJs/');

/** A requested player script, which the test runs or fails. */
export class ScriptRequest {
  readonly script: HTMLScriptElement;
  readonly url: string;

  constructor(script: HTMLScriptElement) {
    this.script = script;
    this.url = script.src;
  }

  /** Runs the script: it sets the globals of a bundle. */
  run(bundle = new FakeBundle()): FakeBundle {
    globals.KalturaPlayer = bundle.namespace;
    globals.__kalturaplayerdata = bundle.data;
    this.script.dispatchEvent(new Event('load'));
    return bundle;
  }

  /** Runs the script without any effect, as an empty file or one with a syntax error. */
  runEmpty(): void {
    this.script.dispatchEvent(new Event('load'));
  }

  /** Makes the script fail to load. */
  fail(): void {
    this.script.dispatchEvent(new Event('error'));
  }
}

const METHODS = ['append', 'prepend', 'appendChild', 'insertBefore'] as const;

/** Intercepts the player scripts that are inserted between `start()` and `restore()`. */
export class FakeLibrary {
  /** The requested scripts in order. */
  requests: ScriptRequest[] = [];
  readonly #waiting: Array<() => void> = [];

  start(): void {
    this.requests = [];
    this.#waiting.length = 0;
    for (const method of METHODS) {
      const original = Reflect.get(Element.prototype, method) as (...nodes: unknown[]) => unknown;
      Object.defineProperty(document.head, method, {
        configurable: true,
        value: (...nodes: unknown[]): unknown => {
          for (const node of nodes) if (isLibrary(node)) this.#intercept(node);
          return Reflect.apply(original, document.head, nodes);
        },
      });
    }
  }

  /** The script that was requested last. */
  get last(): ScriptRequest {
    const request = this.requests.at(-1);
    if (!request) throw new Error('No player script was requested');
    return request;
  }

  /** Resolves with the script number `count`, from 1, when it is requested. */
  async request(count = this.requests.length + 1): Promise<ScriptRequest> {
    for (;;) {
      const request = this.requests[count - 1];
      if (request) return request;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  restore(): void {
    for (const method of METHODS) Reflect.deleteProperty(document.head, method);
    for (const script of [...document.scripts]) if (isLibrary(script)) script.remove();
    for (const name of ['KalturaPlayer', '__kalturaplayerdata', 'KalturaPlayers'] as const) delete globals[name];
  }

  /* The browser does not fetch a script of an unknown type. */
  #intercept(script: HTMLScriptElement): void {
    script.type = 'text/inert';
    this.requests.push(new ScriptRequest(script));
    for (const wake of this.#waiting.splice(0)) wake();
  }
}

/** Intercepts player scripts during each test of the suite that calls this. */
export function useFakeLibrary(): FakeLibrary {
  const library = new FakeLibrary();
  beforeEach(() => library.start());
  afterEach(() => library.restore());
  return library;
}

let account = 7_000_000;

/** Returns an account that no other test uses, because the page keeps a library by its URL. */
export const newAccount = (): number => ++account;

/* The browser's own function, which a fake clock may have replaced. */
const { setTimeout: later } = window;

/** Waits for a timer and then for a message. Each is needed: messages have their own queue, in WebKit in another process. */
export async function turn(): Promise<void> {
  await new Promise<void>((resolve) => void later.call(window, resolve));
  await nextTask();
}

/** Resolves when the element has no pending work; this includes the import of its code that loads on demand. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 2; i++) {
    await turn();
    await import('../../src/embed/index.js');
  }
  await turn();
}

/**
 * Adds a container to the page during each test of the suite that calls this. It is removed with its content before the hooks
 * that follow run.
 */
export function useContainer(): HTMLElement {
  const container = document.createElement('div');
  beforeEach(() => document.body.append(container));
  afterEach(async () => {
    container.remove();
    container.replaceChildren();
    await settled();
  });
  return container;
}

export type Outcome = { readonly value: unknown } | { readonly error: unknown } | 'pending';

/** Returns the state of a promise after the pending work of the element. */
export async function outcome(promise: Promise<unknown>): Promise<Outcome> {
  return Promise.race<Outcome>([
    promise.then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    ),
    settled().then(() => 'pending'),
  ]);
}

/** Returns the reason of the error with which a promise is rejected; otherwise `pending` or `resolved`. */
export async function rejection(promise: Promise<unknown>): Promise<string> {
  const end = await outcome(promise);
  if (end === 'pending') return 'pending';
  if (!('error' in end)) return 'resolved';
  const { error } = end;
  return error instanceof Error && 'reason' in error ? String(error.reason) : error instanceof Error ? error.name : String(error);
}

/** Returns the unhandled rejections from while `run` runs. The browser reports them in a task of their own. */
export async function unhandledIn(run: () => unknown): Promise<string[]> {
  const found: unknown[] = [];
  const listener = (event: PromiseRejectionEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    found.push(event.reason);
  };
  window.addEventListener('unhandledrejection', listener, { capture: true });
  try {
    await run();
    await settled();
    await settled();
  } finally {
    window.removeEventListener('unhandledrejection', listener, { capture: true });
  }
  return found.map(String);
}

/** Returns the uncaught exceptions from while `run` runs, those of event listeners included. */
export async function uncaughtIn(run: () => unknown): Promise<string[]> {
  const found: string[] = [];
  const listener = (event: ErrorEvent): void => {
    /* The element's own `error` event reaches this listener too. */
    if (event.target !== window) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    found.push(event.message);
  };
  /* The test runner would report them as failures of the test. */
  const { onerror } = window;
  window.onerror = null;
  window.addEventListener('error', listener, { capture: true });
  try {
    await run();
    await settled();
  } finally {
    window.removeEventListener('error', listener, { capture: true });
    window.onerror = onerror;
  }
  return found;
}

export type Attributes = Record<string, string | number | boolean>;

/** The page of a test with the fake library, from `open()` to `restore()`. */
export class FakePage {
  readonly library = new FakeLibrary();
  readonly #elements = new Set<Element>();

  open(): void {
    this.library.start();
  }

  /** Creates an element with all ids, and inserts it unless `parent` is null. An attribute that is `false` is left out. */
  create(attributes: Attributes = {}, parent: Element | null = document.body): KalturaPlayerElement {
    const element = document.createElement('kaltura-player');
    if (!(element instanceof KalturaPlayerElement)) throw new Error('The tag is not ours');
    const all: Attributes = { 'partner-id': newAccount(), 'uiconf-id': 1001, 'entry-id': '1_a', ...attributes };
    for (const [name, value] of Object.entries(all)) {
      if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
    }
    parent?.append(element);
    this.#elements.add(element);
    return element;
  }

  /** Creates an element whose player is set up and has requested its first media. */
  async withPlayer(attributes: Attributes = {}, prepare?: (element: KalturaPlayerElement) => void): Promise<Playing> {
    const bundle = new FakeBundle();
    const request = this.library.request();
    const element = this.create(attributes);
    prepare?.(element);
    (await request).run(bundle);
    await settled();
    return { element, bundle, player: bundle.player };
  }

  /** Creates an element whose media is loaded. */
  async ready(attributes: Attributes = {}, prepare?: (element: KalturaPlayerElement) => void): Promise<Playing> {
    const playing = await this.withPlayer(attributes, prepare);
    playing.player.provider.last.answer();
    await playing.element.ready();
    await playing.element.updateComplete;
    return playing;
  }

  /** Removes the elements of `create()`, and restores the page. */
  async restore(): Promise<void> {
    for (const element of this.#elements) element.remove();
    this.#elements.clear();
    await settled();
    this.library.restore();
  }
}

/** Opens a new page for each test of the suite that calls this. */
export function useFakePage(): FakePage {
  const page = new FakePage();
  beforeEach(() => page.open());
  afterEach(() => page.restore());
  return page;
}

export interface Playing {
  readonly element: KalturaPlayerElement;
  readonly bundle: FakeBundle;
  readonly player: FakePlayer;
}

/** Collects the errors that an element reports after this call. */
export function errorsOf(element: KalturaPlayerElement): KalturaPlayerError[] {
  const errors: KalturaPlayerError[] = [];
  element.addEventListener('error', ({ detail }) => errors.push(detail));
  return errors;
}

/** Collects the changes of the status after this call, such as `idle→loading`. */
export function statusesOf(element: KalturaPlayerElement): string[] {
  const statuses: string[] = [];
  element.addEventListener('statuschange', ({ detail }) => statuses.push(`${detail.previous}→${detail.status}`));
  return statuses;
}
