import { invalidValue, optionIgnored, type KalturaPlayerError } from '../errors/index.js';
import { expectedFor } from './right-form.js';
import { convert, INVALID } from './value-kinds.js';
import { isPlainObject, valueAt, type PlainObject } from './objects.js';
import { withoutPageObjects } from './page-objects.js';
import { setAt } from './set-at.js';

/** Types that our code and the player rely on, and that a hand-written config may not have. */
const OBJECTS = ['provider', 'provider.env', 'playback', 'sources', 'ui', 'ui.components', 'plugins', 'log'];
const TEXTS = ['provider.env.serviceUrl', 'provider.env.cdnUrl', 'ui.css', 'playback.preload'];

const IDS = ['provider.partnerId', 'provider.uiConfId'];

const isText = (value: unknown): boolean => typeof value === 'string';

const NO_NODES = 'nodes and windows of the page are no options of the player';

/** A copy of a config without values of the wrong type; each is reported by name. */
export function sanitizeConfig(given: PlainObject, report?: (error: KalturaPlayerError) => void): PlainObject {
  const config = withoutPageObjects(given, (path) => report?.(optionIgnored(`config.${path}`, NO_NODES)));
  const check = (paths: readonly string[], isValid: (value: unknown) => boolean, expected: string): void => {
    for (const path of paths) {
      const value = valueAt(config, path);
      if (value === undefined || isValid(value)) continue;
      setAt(config, path, undefined);
      if (value !== null) report?.(optionIgnored(`config.${path}`, `expected ${expected}`));
    }
  };
  check(OBJECTS, isPlainObject, 'an object');
  check(TEXTS, isText, 'a text');
  for (const path of IDS) {
    const value = valueAt(config, path);
    const id = convert('digits', value);
    if (id !== INVALID) continue;
    setAt(config, path, undefined);
    report?.(invalidValue(`config.${path}`, value, expectedFor('digits', value)));
  }
  return config;
}
