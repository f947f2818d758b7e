import { COMPONENT_NAMES } from './component-names.js';
import { LAYOUT_NAMES } from './layout-names.js';
import { VALUE_KINDS, type ValueKind } from './value-kinds.js';

/** Descriptions of the value kinds, for error messages and the documentation. A page needs them only for an invalid value. */

export interface Description {
  /** The last part of every message about a value that is not valid. */
  readonly expected: string;
  /** Type of the property in the documentation; for a closed kind it is derived from its words. */
  readonly type?: string;
  /** Type of the attribute, if it differs. */
  readonly attributeType?: string;
  /** The words of a closed kind. */
  readonly words?: readonly string[];
}

const listed = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' or $1');

const closed = ({ words }: { readonly words: readonly string[] }, expected = listed(words)): Description => ({ expected, words });

export const DESCRIPTIONS: Readonly<Record<ValueKind, Description>> = {
  digits: { expected: 'digits only, such as 1234567', type: 'number' },
  id: { expected: 'letters, digits, "_" and "-", such as 1_abc12345', type: 'string' },
  text: { expected: 'a text without control characters', type: 'string' },
  language: { expected: 'a language, such as de, pt-BR or zh-Hans', type: 'string' },
  trackLanguage: { expected: 'a language, such as de, pt-BR or spa, or "auto"', type: 'string' },
  url: { expected: "an http or https URL, or a path on this page's own origin", type: 'string' },
  image: { expected: "the URL of an image on this page's own origin or any https host", type: 'string' },
  link: { expected: 'an http or https URL', type: 'string' },
  seconds: {
    expected: 'seconds from 0 up (90, 90.5), or 1:30, 1:02:03, 1m30s',
    type: 'number',
    attributeType: 'number | string',
  },
  fraction: { expected: 'a number from 0 to 1', type: 'number' },
  rate: { expected: 'a number above 0 and at most 16', type: 'number' },
  boolean: { expected: 'true or false', type: 'boolean' },
  autoplay: {
    expected: 'true, false, "inview" or "no-reduced-motion"',
    type: "boolean | 'inview' | 'no-reduced-motion'",
  },
  preload: closed(VALUE_KINDS.preload, '"none" or "auto"'),
  logLevel: closed(VALUE_KINDS.logLevel),
  placement: closed(VALUE_KINDS.placement, '"top-left", "top-right", "bottom-left" or "bottom-right"'),
  streams: {
    expected: 'formats in order of preference, such as "hls dash progressive"',
    type: 'Array<{ engine: string; format: string }>',
    attributeType: 'string',
  },
  percents: {
    expected: 'percentages above 0 up to 100, such as "25 50 75 100"',
    type: 'number[]',
    attributeType: 'string',
  },
  layout: { expected: listed(LAYOUT_NAMES), words: LAYOUT_NAMES, attributeType: 'string' },
  components: {
    expected: `names of controls: ${listed(COMPONENT_NAMES)}`,
    type: 'string[]',
    attributeType: 'string',
  },
  loading: closed(VALUE_KINDS.loading),
  embed: closed(VALUE_KINDS.embed),
  consent: closed(VALUE_KINDS.consent, '"required"'),
  json: { expected: 'an object, or a JSON text of one', type: 'object', attributeType: 'string' },
};
