import type * as embedModule from '../embed/index.js';
import { importEmbedModule } from './import-embed-module.js';
import { codeMissing } from '../errors/element.js';
import type { KalturaPlayerError } from '../errors/kaltura-player-error.js';

export type EmbedModule = typeof embedModule;

/* Importing a module again that is there takes browsers a task. */
let here: EmbedModule | undefined;

/* Some browsers remember for the life of a page that a module did not load: by another address they request it again. */
let failed: URL | undefined;
let retries = 0;

/* Their own `import()` fails with a TypeError that names the address; bundlers with an own loader forget what failed. */
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
  /* Some bundlers export a module of theirs as an object of the file. */
  const exported: unknown[] = Object.values(module);
  return [module, ...exported].find(isEmbedModule);
}

/** Uses the embed module: at once where it is there, else after it was fetched; not at all where it cannot be had. */
export function whenEmbedModule(use: (module: EmbedModule) => void): void {
  if (here) use(here);
  else void loadEmbedModule().then((module) => module instanceof Error || use(module));
}

/** The embed module, where it is there: always once there is a player. */
export const presentEmbedModule = (): EmbedModule | undefined => here;

const waiting: Array<(module: EmbedModule) => void> = [];

/** Uses the embed module once it is there, for whatever reason it is fetched. */
export function onEmbedModule(use: (module: EmbedModule) => void): void {
  if (here) use(here);
  else waiting.push(use);
}

/** A promise of what the embed module does; rejects when it cannot be had. */
export async function withEmbedModule<T>(use: (module: EmbedModule) => T | Promise<T>): Promise<T> {
  const module = await loadEmbedModule();
  if (module instanceof Error) throw module;
  return use(module);
}

/**
 * The embed module: in the modules a file of its own, in the single file there already.
 * @param onWait it does not come within the task: what else is needed can come beside it
 * @returns the module, or why it did not come
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
