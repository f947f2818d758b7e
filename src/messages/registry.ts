import { closestLanguage, parseLanguage } from '../languages.js';
import { en, type Messages } from './en.js';

/** The languages of a page, shared by all copies of this package: a language may come before the element, and in another file. */
interface Registry {
  readonly languages: Map<string, Partial<Messages>>;
  readonly changed: Set<() => void>;
}

const KEY: unique symbol = Symbol.for('kaltura-player-messages');
const shared: typeof globalThis & { [KEY]?: Registry } = globalThis;
const { languages, changed } = (shared[KEY] ??= { languages: new Map(), changed: new Set() });

/** Adds messages of a language to those that are there, or replaces them; elements that show them do so at once. */
export function register(language: string, messages: Partial<Messages>): void {
  languages.set(language, { ...languages.get(language), ...messages });
  for (const listener of changed) listener();
}

/** Calls a listener at each change of messages, until the function that comes back is called. */
export function whenMessagesChange(listener: () => void): () => void {
  changed.add(listener);
  return () => changed.delete(listener);
}

/** The element's own words in one language. */
export interface Words {
  /** The language that they are in, as registered. */
  readonly language: string;
  readonly messages: Messages;
}

/** The words for a language: the closest there are, English for what is not there. */
export function wordsIn(language: string): Words {
  const offered = [...languages.keys()];
  const found = closestLanguage(language, ['en', ...offered]) ?? 'en';
  const others = offered.filter((each) => each !== found);
  /* Under the words of a region lie those of the language. */
  const bare = parseLanguage(found)?.language ?? found;
  const base = bare === found ? undefined : closestLanguage(bare, others);
  return { language: found, messages: { ...en, ...(base !== undefined && languages.get(base)), ...languages.get(found) } };
}
