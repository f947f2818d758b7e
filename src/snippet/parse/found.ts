import { isPlainObject, merge, type PlainObject } from '../../config/objects.js';
import type { Raw } from '../properties.js';

/** What a part of an embed code says: the setup config it gives, and what stands outside of that. Nothing is checked yet. */
export interface Found {
  readonly config: PlainObject;
  readonly properties: Raw;
}

const given = (part: Found | undefined): Array<[string, unknown]> =>
  Object.entries(part?.properties ?? {}).filter(([, value]) => value !== undefined);

/** Several parts as one; the later one wins. */
export const combine = (...parts: ReadonlyArray<Found | undefined>): Found => ({
  config: merge(...parts.map((part) => part?.config)),
  properties: Object.fromEntries(parts.flatMap(given)),
});

/** A member of something that may be no object. */
export const member = (value: unknown, key: string): unknown => (isPlainObject(value) ? value[key] : undefined);
