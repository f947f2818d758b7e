import { costAt } from '../config/attribute-layer.js';
import type { Cost } from '../config/attributes.js';
import { isStyleText } from '../config/markup.js';
import { layersOf, type ConfigLayers } from '../config/layers.js';
import { differences, snapshot } from '../config/comparison.js';
import { setAt } from '../config/set-at.js';
import { valueAt, type PlainObject } from '../config/objects.js';
import { planEmbed, type EmbedPlan } from '../config/setup-config.js';
import { DESCRIPTIONS } from '../config/value-descriptions.js';
import { invalidValue } from '../errors/index.js';
import { refusedIn } from '../library/config-urls.js';
import type { Reporter } from '../reporter.js';
import type { EmbedContext, EmbedRequest } from './embed.js';
import { allowedLayers } from './markup-layers.js';

type Report = Reporter['warn'];

/** The layers of the config with only what counts of each; what does not is reported. */
export const countingLayers = (request: EmbedRequest, report: Report): ConfigLayers => allowedLayers(layersOf(request), report);

/** The plan for a request. Its functions call those of the newest request, since a page may hand in new ones at each render. */
export function planFor(
  request: EmbedRequest,
  { settings, reporter }: Pick<EmbedContext, 'settings' | 'reporter'>,
): EmbedPlan | undefined {
  const report: Report = (error) => reporter.warn(error);
  const layers = countingLayers(request, report);
  const plan = planEmbed(
    {
      ...layers,
      config: snapshot(layers.config, () => settings.request.values.config),
      plugins: snapshot(layers.plugins, () => settings.request.values.plugins),
      attributes: withoutStyleText(layers, report),
    },
    report,
  );
  if (plan) dropRefused(plan, report);
  return plan;
}

/* Who may write markup may not restyle the page. */
function withoutStyleText({ attributes }: ConfigLayers, report: Report): ConfigLayers['attributes'] {
  const { ui } = attributes as { ui?: { css?: string } };
  if (!ui?.css || !isStyleText(ui.css)) return attributes;
  report(invalidValue('stylesheet', ui.css, DESCRIPTIONS.url.expected));
  return { ...attributes, ui: { ...ui, css: undefined } };
}

/* An image or a link that is not to be followed is left out; the video plays without it. */
function dropRefused(plan: EmbedPlan, report: Report): void {
  for (const { path, value, rule } of refusedIn({ ...plan.setup, sources: plan.media.options })) {
    if (rule === 'origin') continue;
    report(invalidValue(`config.${path}`, value, DESCRIPTIONS[rule].expected));
    setAt({ ...plan.setup, sources: plan.media.options }, path, undefined);
  }
}

/** What has to be done for another plan. */
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
const essence = ({ media }: EmbedPlan): PlainObject => ({
  ...media,
  options: Object.fromEntries(Object.entries(media.options).filter(([key]) => costAt(`sources.${key}`) === 'media')),
});

const pluginsIn = ({ setup }: EmbedPlan): string[] => Object.keys(setup.plugins ?? {}).sort();

/*
 * A plugin that comes or goes needs a new player; one that is there takes its config live. Dual Screen does so with its layout
 * alone, by us.
 */
const isLive = (path: string): boolean => /^plugins\.(?!dualscreen\.(?!layout$))[^.]+\../.test(path);
const costOf = (path: string): Cost => (isLive(path) ? 'live' : costAt(path));

/** What it takes to go from one plan to another. */
export function comparePlans(was: EmbedPlan, now: EmbedPlan): PlanChange {
  const changes = differences(was.setup, now.setup);
  const configure: PlainObject = {};
  for (const path of changes) setAt(configure, path, valueAt(now.setup, path) ?? null);
  return {
    needsSetup:
      changes.some((path) => costOf(path) === 'setup') ||
      differences(pluginsIn(was), pluginsIn(now)).length > 0 ||
      now.libraryUrl !== was.libraryUrl ||
      differences(was.hide, now.hide).length > 0 ||
      now.isLightDom !== was.isLightDom ||
      /* After one clipped load the player has its captions switched off for good (playkit-config.md, rule 7). */
      (isClip(was) && !isClip(now)),
    needsLoad: differences(essence(was), essence(now)).length > 0,
    configure: changes.length > 0 ? configure : undefined,
  };
}
