import { parseLanguage } from '../languages.js';
import type { Messages } from './en.js';
import { register } from './registry.js';

/**
 * Replaces messages of a language with a page's own. Invalid ones are left out; `message-problems.ts` reports them.
 * @param language BCP 47, such as `de`
 * @param messages the messages to replace, by name
 */
export function setMessages(language: string, messages: Partial<Messages>): void {
  const locale = parseLanguage(language);
  const texts = Object.entries<unknown>({ ...messages }).filter(([, text]) => typeof text === 'string' && text.trim() !== '');
  if (locale) register(locale.toString(), Object.fromEntries(texts));
}
