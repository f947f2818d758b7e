import { closeness } from '../languages.js';
import { facadeWords } from './en-facade.js';
import type { Messages } from './en.js';

/** The languages of a page, shared by all copies of this package: a language may load before the element, from another file. */
interface Registry {
  readonly languages: Map<string, Partial<Messages>>;
  readonly listeners: Set<() => void>;
}

const KEY: unique symbol = Symbol.for('kaltura-player-messages');
const shared: typeof globalThis & { [KEY]?: Registry } = globalThis;
const { languages, listeners } = (shared[KEY] ??= { languages: new Map(), listeners: new Set() });

/** The elements that show messages: each function is called at a change of messages, or of the page's language. */
export const wordsListeners = listeners;

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
  notifyListeners();
}

/** Updates the elements after a change of messages, or of the page's language. */
export function notifyListeners(): void {
  for (const listener of wordsListeners) listener();
}

/** The messages in one language. */
export interface Words {
  /** Their language, as registered. */
  readonly language: string;
  readonly messages: ShownMessages;
}

/** The messages of the closest language; those that it lacks are of the next closest, or in English. */
export function wordsIn(language: string): Words {
  /* Of several equally close languages the last one counts: English over its varieties, and those added later. */
  const matches = [...languages, ['en', english] as const]
    .map(([code, messages]) => ({ code, messages, closeness: closeness(language, code) }))
    .filter((match) => match.closeness > 0)
    .sort((one, other) => one.closeness - other.closeness);
  return {
    language: matches.at(-1)?.code ?? 'en',
    messages: matches.reduce((shown, { messages }) => ({ ...shown, ...messages }), english),
  };
}
