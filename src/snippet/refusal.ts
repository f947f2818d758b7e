import { visible } from '../errors/index.js';
import { redactText } from '../redact.js';

/** The error for an invalid option: its message contains the option, its value, and the expected values. */
export class SnippetError extends TypeError {
  override readonly name = 'SnippetError';
  /** The option's name; its path inside of an object, such as `config.ui.components.watermark.url`. */
  readonly option: string;

  constructor(option: string, message: string) {
    super(`[kaltura-player] ${message}`);
    this.option = option;
  }
}

const LONGEST = 60;

/* On one line, short, and without a KS. */
function shown(value: unknown): string {
  if (typeof value === 'string') {
    const text = redactText(value);
    return visible(JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text));
  }
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
}

/** Is called with each invalid value. */
export type Refuse = (option: string, value: unknown, expected: string) => void;

/** Throws for the first value that is invalid or missing. */
export function refuse(option: string, value: unknown, expected: string): never {
  if (value === undefined) throw new SnippetError(option, `${option} is missing: expected ${expected}.`);
  /* A KS is never shown. */
  const seen = option === 'ks' ? 'this value' : shown(value);
  throw new SnippetError(option, `${option} cannot be used: expected ${expected}, not ${seen}.`);
}
