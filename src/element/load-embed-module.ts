import type * as embedModule from '../embed/index.js';
import { importEmbedModule } from './import-embed-module.js';
import { codeMissing } from '../errors/element.js';
import type { KalturaPlayerError } from '../errors/kaltura-player-error.js';

export type EmbedModule = typeof embedModule;

/* Cached, because importing a loaded module again takes a task. */
let here: EmbedModule | undefined;

/* Some browsers cache a failed import for the life of a page: only another URL makes them request it again. */
let failed: URL | undefined;
let retries = 0;

/* A browser's own `import()` fails with a TypeError that contains the URL; bundlers' own loaders don't cache failures. */
function addressIn(cause: unknown): URL | undefined {
  const address = cause instanceof TypeError ? /https?:\/\/\S+/.exec(cause.message)?.[0] : undefined;
  return address === undefined ? undefined : new URL(address);
}

const isEmbedModule = (value: unknown): value is EmbedModule =>
  typeof value === 'object' && value !== null && 'createEmbed' in value;

async function importAgain(): Promise<EmbedModule | undefined> {
  if (!failed) return undefined;
  failed.searchParams.set('retry', String(++retries));
  const module: object = (await import(/* webpackIgnore: true */ /* @vite-ignore */ failed.href)) as object;
  /* Some bundlers export their module as a property of the file's exports. */
  const exported: unknown[] = Object.values(module);
  return [module, ...exported].find(isEmbedModule);
}

/** Calls `use` with the embed module: at once if loaded, else after fetching it; never if that fails. */
export function whenEmbedModule(use: (module: EmbedModule) => void): void {
  if (here) use(here);
  else void loadEmbedModule().then((module) => module instanceof Error || use(module));
}

/** The embed module, if loaded: always the case once there is a player. */
export const presentEmbedModule = (): EmbedModule | undefined => here;

const waiting: Array<(module: EmbedModule) => void> = [];

/** Calls `use` once the embed module is loaded, but doesn't fetch it. */
export function onEmbedModule(use: (module: EmbedModule) => void): void {
  if (here) use(here);
  else waiting.push(use);
}

/** Settles with the result of `use`; rejects if the embed module cannot be loaded. */
export async function withEmbedModule<T>(use: (module: EmbedModule) => T | Promise<T>): Promise<T> {
  const module = await loadEmbedModule();
  if (module instanceof Error) throw module;
  return use(module);
}

/**
 * Loads the embed module: a separate file of the ES modules, included in the single file.
 * @param onWait called if the module doesn't load within the task, to load in parallel what else is needed
 * @returns the module, or the error
 */
export async function loadEmbedModule(onWait?: () => void): Promise<EmbedModule | KalturaPlayerError> {
  if (here) return here;
  const timer = onWait && setTimeout(onWait);
  try {
    here = (await importAgain()) ?? (await importEmbedModule());
  } catch (cause) {
    failed = addressIn(cause) ?? failed;
    return codeMissing(cause);
  } finally {
    clearTimeout(timer);
  }
  for (const use of waiting.splice(0)) use(here);
  return here;
}
