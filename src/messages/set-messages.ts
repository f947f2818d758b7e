import { parseLanguage } from '../languages.js';
import type { Messages } from './en.js';
import { register } from './registry.js';

/**
 * A page's own wording in a language, which counts before what is there. What is wrong with it is left out; `message-problems.ts`
 * says what that is.
 * @param language BCP 47, such as `de`
 * @param messages the sentences to change, by name
 */
export function setMessages(language: string, messages: Partial<Messages>): void {
  const locale = parseLanguage(language);
  const texts = Object.entries<unknown>({ ...messages }).filter(([, text]) => typeof text === 'string' && text.trim() !== '');
  if (locale) register(locale.toString(), Object.fromEntries(texts));
}
