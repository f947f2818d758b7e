import type { Cost } from '../config/attributes.js';
import { differences, setAt, valueAt, type PlainObject } from '../config/objects.js';
import type { EmbedPlan } from '../config/setup-config.js';

type CostAt = (path: string) => Cost;

/** What it takes to go from one plan to another. */
export interface PlanChange {
  /** Only a new player can show it. */
  readonly needsSetup: boolean;
  /** The media, or how it is cut, is another. */
  readonly needsLoad: boolean;
  /** For `player.configure()`. */
  readonly configure: PlainObject | undefined;
}

const isClip = ({ media: { options } }: EmbedPlan): boolean => options.seekFrom !== undefined || options.clipTo !== undefined;

/* A start or end position, or a poster, is no other media. */
const essence = ({ media }: EmbedPlan, costAt: CostAt): PlainObject => ({
  ...media,
  options: Object.fromEntries(Object.entries(media.options).filter(([key]) => costAt(`sources.${key}`) === 'media')),
});

const pluginsIn = ({ setup }: EmbedPlan): string[] => Object.keys(setup.plugins ?? {}).sort();

/*
 * A plugin that comes or goes needs a new player; one that is there takes its config live. Dual Screen does so with its layout
 * alone, by us.
 */
const isLive = (path: string): boolean => /^plugins\.(?!dualscreen\.(?!layout$))[^.]+\../.test(path);
const costOf = (path: string, costAt: CostAt): Cost => (isLive(path) ? 'live' : costAt(path));

export function compare(was: EmbedPlan, now: EmbedPlan, costAt: CostAt): PlanChange {
  const changes = differences(was.setup, now.setup);
  const configure: PlainObject = {};
  for (const path of changes) setAt(configure, path, valueAt(now.setup, path) ?? null);
  return {
    needsSetup:
      changes.some((path) => costOf(path, costAt) === 'setup') ||
      differences(pluginsIn(was), pluginsIn(now)).length > 0 ||
      now.libraryUrl !== was.libraryUrl ||
      differences(was.hide, now.hide).length > 0 ||
      /* After one clipped load the player has its captions switched off for good (playkit-config.md, rule 7). */
      (isClip(was) && !isClip(now)),
    needsLoad: differences(essence(was, costAt), essence(now, costAt)).length > 0,
    configure: changes.length > 0 ? configure : undefined,
  };
}
