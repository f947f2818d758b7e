import { closestLanguage, parseLanguage } from '../languages.js';
import { facadeWords } from './en-facade.js';
import type { Messages } from './en.js';

/** The languages of a page, shared by all copies of this package: a language may load before the element, from another file. */
interface Registry {
  readonly languages: Map<string, Partial<Messages>>;
  readonly changed: Set<() => void>;
}

const KEY: unique symbol = Symbol.for('kaltura-player-messages');
const shared: typeof globalThis & { [KEY]?: Registry } = globalThis;
const { languages, changed } = (shared[KEY] ??= { languages: new Map(), changed: new Set() });

/** The available messages: those of the facade always, those for failures once the embed module has added them. */
export type ShownMessages = typeof facadeWords & Partial<Messages>;

let english: ShownMessages = facadeWords;

/** Adds the English messages that the facade doesn't need. */
export function addEnglish(messages: Messages): void {
  english = messages;
}

/** The package's own English messages. */
export const englishWords = (): ShownMessages => english;

/** Adds or replaces messages of a language; elements that show them update at once. */
export function register(language: string, messages: Partial<Messages>): void {
  languages.set(language, { ...languages.get(language), ...messages });
  for (const listener of changed) listener();
}

/** Calls a listener at each change of messages, until the returned function is called. */
export function whenMessagesChange(listener: () => void): () => void {
  changed.add(listener);
  return () => changed.delete(listener);
}

/** The messages in one language. */
export interface Words {
  /** Their language, as registered. */
  readonly language: string;
  readonly messages: ShownMessages;
}

/** The messages of the closest language; missing ones are in English. */
export function wordsIn(language: string): Words {
  if (languages.size === 0) return { language: 'en', messages: english };
  const offered = [...languages.keys()];
  const found = closestLanguage(language, ['en', ...offered]) ?? 'en';
  const others = offered.filter((each) => each !== found);
  /* A region's messages fall back to those of its language. */
  const bare = parseLanguage(found)?.language ?? found;
  const base = bare === found ? undefined : closestLanguage(bare, others);
  return { language: found, messages: { ...english, ...(base !== undefined && languages.get(base)), ...languages.get(found) } };
}
