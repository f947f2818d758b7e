import { parseLanguage } from '../languages.js';
import { en, type Messages } from './en.js';
import { register } from './registry.js';

const isKnown = (name: string): name is keyof Messages => Object.hasOwn(en, name);

const quoted = (value: unknown): string => JSON.stringify(String(value).slice(0, 80));

/**
 * A page's own wording in a language, which counts before what is there.
 * @param language BCP 47, such as `de`
 * @param messages the sentences to change, by name
 * @returns what is wrong with them, one line each: that is left out
 */
export function setMessages(language: string, messages: Partial<Messages>): string[] {
  const locale = parseLanguage(language);
  if (!locale) return [`setMessages(${quoted(language)}, …) is ignored: expected a language such as de, pt-BR or zh-Hans.`];
  const problems: string[] = [];
  const taken: Partial<Record<keyof Messages, string>> = {};
  for (const [name, text] of Object.entries<unknown>({ ...messages })) {
    if (!isKnown(name)) {
      problems.push(`setMessages(): there is no message ${quoted(name)}, only ${Object.keys(en).join(', ')}.`);
    } else if (typeof text === 'string') taken[name] = text;
    else problems.push(`setMessages(): ${name} is ignored: expected a text, not ${quoted(text)}.`);
  }
  register(locale.toString(), taken);
  return problems;
}
