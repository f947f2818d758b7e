/** The Dual Screen layouts, by all names in use. */

import { own } from './objects.js';

const PLUGIN_NAMES = {
  pip: 'PIP',
  'pip-inverse': 'PIPInverse',
  'side-by-side': 'SideBySide',
  'side-by-side-inverse': 'SideBySideInverse',
  single: 'SingleMedia',
  'single-inverse': 'SingleMediaInverse',
  hidden: 'Hidden',
} as const;

/** A layout of two streams: which is large, and where the other one is. */
export type LayoutName = keyof typeof PLUGIN_NAMES;

/** The canonical names. */
export const LAYOUT_NAMES = Object.keys(PLUGIN_NAMES) as LayoutName[];

/** The guide's names, where they differ (guide 6.2). */
const GUIDE_NAMES: Readonly<Record<string, LayoutName>> = {
  sbs: 'side-by-side',
  sbsinverse: 'side-by-side-inverse',
  singlesecondary: 'single-inverse',
};

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

const canonical: Readonly<Record<string, LayoutName>> = {
  ...GUIDE_NAMES,
  ...Object.fromEntries(
    LAYOUT_NAMES.flatMap((name) => [
      [plain(name), name],
      [plain(PLUGIN_NAMES[name]), name],
    ]),
  ),
};

/** The canonical name for any known one: `sbs`, `SideBySide`, `side-by-side` → `side-by-side`. */
export const layoutName = (name: unknown): LayoutName | undefined =>
  typeof name === 'string' ? own(canonical, plain(name)) : undefined;

/** The plugin's name of a layout. */
export const pluginLayout = (name: LayoutName): string => PLUGIN_NAMES[name];

const INVERSE = /-inverse$/;

export const isInverse = (name: LayoutName): boolean => name.endsWith('-inverse');

/** A layout with the streams in their normal places, or swapped; `hidden` has nothing to swap. */
export const withInverse = (name: LayoutName, inverse: boolean): LayoutName => {
  const base = name.replace(INVERSE, '');
  return layoutName(inverse && base !== 'hidden' ? `${base}-inverse` : base) ?? name;
};
