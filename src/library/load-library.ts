import { callAfter, nextTask } from '../async.js';
import { orAborted } from '../signals.js';
import { baseUri, scripts } from '../native.js';
import { libraryBroken, libraryTimeout } from '../errors/index.js';
import type { PlayKitNamespace, PlayKitPlayer, SetupConfig } from '../playkit/types.js';
import { LIBRARY } from '../time-limits.js';
import { maskLog } from './bundle/mask-log.js';
import { withholdKs } from './bundle/withhold-ks.js';
import { refuseManifestScripts } from './bundle/refuse-manifest-scripts.js';
import { runScript } from './script.js';
import { provideStorage } from './storage.js';
import { LibraryStyles } from './styles.js';

/** The globals of a Kaltura page: each bundle replaces the first two when it runs. */
interface KalturaWindow {
  KalturaPlayer?: PlayKitNamespace;
  __kalturaplayerdata?: unknown;
  KalturaPlayers?: Record<string, { config?: unknown }>;
}

const globals = (): Window & KalturaWindow => window;

/* A global that a script has set, not an element or frame of the page that `window` exposes by its id or name. */
const own = <Name extends keyof KalturaWindow>(name: Name): KalturaWindow[Name] | undefined =>
  Object.getOwnPropertyDescriptor(window, name) ? globals()[name] : undefined;

/* The namespaces that have been patched. */
const patched = new WeakSet<PlayKitNamespace>();

/* Patches a bundle's handling of the KS and of scripts, for all of its players, including those that the page creates. */
function secure(namespace: PlayKitNamespace): void {
  if (patched.has(namespace)) return;
  patched.add(namespace);
  maskLog(namespace);
  refuseManifestScripts(namespace);
  withholdKs(namespace);
}

/** A bundle that has run, with its globals and styles. */
export class Library {
  readonly namespace: PlayKitNamespace;
  /** The account's own setup config. */
  readonly data: unknown;
  /** The styles of its players. */
  readonly styles: LibraryStyles;

  constructor(namespace: PlayKitNamespace, data: unknown, styles: LibraryStyles) {
    this.namespace = namespace;
    this.data = data;
    this.styles = styles;
  }

  /**
   * Calls `KalturaPlayer.setup()` with this bundle's own configuration. The player reads that from a registry by uiConf id, else
   * from the global of the bundle that ran last, which is the wrong one if a page has several.
   */
  setup(config: SetupConfig): PlayKitPlayer {
    const uiConfId = config.provider?.uiConfId;
    if (uiConfId !== undefined && this.data) {
      const registry = own('KalturaPlayers') ?? {};
      globals().KalturaPlayers = registry;
      registry[uiConfId] = { ...registry[uiConfId], config: this.data };
    }
    return this.namespace.setup(config);
  }
}

const libraries = new Map<string, Promise<Library>>();

/* The page's own tag of the same bundle: loading it twice doubles its styles and loses its players. */
function ownTag(url: string): HTMLScriptElement | undefined {
  const same = new URL(url, baseUri()).href;
  const key = (src: string): string => src.replace(/\/(kaltura-player\.js)?(\?.*)?$/, '').replace(/\/partner_id\/\d+/, '');
  return scripts().find((script) => script.src.includes('/embedPlaykitJs/') && key(script.src) === key(same));
}

/* A tag that has already failed fires no more events, so each is awaited once. */
const awaited = new WeakSet<Element>();

/* Adopts a bundle that is already on the page, unless another one may have replaced its globals since. */
async function adopt(url: string): Promise<Library | undefined> {
  const tag = ownTag(url);
  if (!tag || scripts().filter((script) => script.src.includes('/embedPlaykitJs/')).length > 1) return undefined;
  if (!own('KalturaPlayer') && performance.getEntriesByName(tag.src).length === 0 && !awaited.has(tag)) {
    awaited.add(tag);
    await new Promise<void>((resolve, reject) => {
      const cancel = callAfter(LIBRARY, () => reject(libraryTimeout(url, LIBRARY)));
      const onSettled = (): void => {
        cancel();
        resolve();
      };
      tag.addEventListener('load', onSettled, { once: true });
      tag.addEventListener('error', onSettled, { once: true });
    });
  }
  return captured(undefined);
}

/** The bundle that a script defined, unless the namespace is the one from before it ran. */
function captured(before: PlayKitNamespace | undefined): Library | undefined {
  const namespace = own('KalturaPlayer');
  if (typeof namespace?.setup !== 'function' || namespace === before) return undefined;
  secure(namespace);
  return new Library(namespace, own('__kalturaplayerdata'), LibraryStyles.take());
}

/* The namespace of the bundle that ran last. */
let newest: PlayKitNamespace | undefined;

async function load(url: string, nonce: string, isFirst: boolean): Promise<Library> {
  const adopted = isFirst ? await adopt(url) : undefined;
  if (adopted) return adopted;
  newest = own('KalturaPlayer');
  provideStorage();
  const script = await runScript(url, nonce);
  const library = captured(newest);
  if (!library) {
    script.remove();
    throw libraryBroken(url);
  }
  newest = library.namespace;
  /* Running the bundle was a long task: continue in another one. */
  await nextTask();
  return library;
}

/**
 * The bundle at a URL, loaded once for any number of elements. A failure isn't cached, so that the next call retries.
 * @param env `provider.env` as text: a bundle has one for all of its players, so each different one gets its own bundle
 * @throws KalturaPlayerError `library-blocked`, `library-load-failed`, `library-timeout`; `signal.reason` when aborted
 */
export function loadLibrary(url: string, env: string, nonce: string, signal: AbortSignal): Promise<Library> {
  const key = `${url} ${env}`;
  let library = libraries.get(key);
  if (!library) {
    library = load(url, nonce, ![...libraries.keys()].some((known) => known.startsWith(`${url} `)));
    libraries.set(key, library);
    library.catch(() => libraries.delete(key));
  }
  return orAborted(library, signal);
}
