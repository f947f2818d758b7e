import { parseLanguage } from '../languages.js';
import { en, type Messages } from './en.js';

const quoted = (value: unknown): string => JSON.stringify(String(value).slice(0, 80));

/** The problems of a page's own messages in a language, one line each. */
export function messageProblems(language: string, messages: Partial<Messages>): string[] {
  if (!parseLanguage(language)) {
    return [`setMessages(${quoted(language)}, …) is ignored: expected a language such as de, pt-BR or zh-Hans.`];
  }
  return Object.entries<unknown>({ ...messages }).flatMap(([name, text]) => {
    if (!Object.keys(en).includes(name)) {
      return [`setMessages(): there is no message ${quoted(name)}, only ${Object.keys(en).join(', ')}.`];
    }
    return typeof text === 'string' && text.trim() !== ''
      ? []
      : [`setMessages(): ${name} is ignored: expected a text, not ${quoted(text)}.`];
  });
}
