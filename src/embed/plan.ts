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

/** The accepted part of the config's layers; ignored options are reported. */
export const countingLayers = (request: EmbedRequest, report: Report): ConfigLayers => allowedLayers(layersOf(request), report);

/** The plan for a request. Its functions call those of the newest request, since a page may pass new ones at each render. */
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

/* Authors of markup must not restyle the page. */
function withoutStyleText({ attributes }: ConfigLayers, report: Report): ConfigLayers['attributes'] {
  const { ui } = attributes as { ui?: { css?: string } };
  if (!ui?.css || !isStyleText(ui.css)) return attributes;
  report(invalidValue('stylesheet', ui.css, DESCRIPTIONS.url.expected));
  return { ...attributes, ui: { ...ui, css: undefined } };
}

/* Leaves out images and links that aren't allowed; the video plays without them. */
function dropRefused(plan: EmbedPlan, report: Report): void {
  for (const { path, value, rule } of refusedIn({ ...plan.setup, sources: plan.media.options })) {
    if (rule === 'origin') continue;
    report(invalidValue(`config.${path}`, value, DESCRIPTIONS[rule].expected));
    setAt({ ...plan.setup, sources: plan.media.options }, path, undefined);
  }
}

/** What a changed plan requires. */
export interface PlanChange {
  /** Needs a new player. */
  readonly needsSetup: boolean;
  /** The media or its clip differs. */
  readonly needsLoad: boolean;
  /** For `player.configure()`. */
  readonly configure: PlainObject | undefined;
}

const isClip = ({ media: { options } }: EmbedPlan): boolean => options.seekFrom !== undefined || options.clipTo !== undefined;

/* The media without start and end position and poster, which need no new load. */
const mediaIdentity = ({ media }: EmbedPlan): PlainObject => ({
  ...media,
  options: Object.fromEntries(Object.entries(media.options).filter(([key]) => costAt(`sources.${key}`) === 'media')),
});

const pluginsIn = ({ setup }: EmbedPlan): string[] => Object.keys(setup.plugins ?? {}).sort();

/*
 * Adding or removing a plugin needs a new player; a plugin that is present applies its config live. Of Dual Screen's only the
 * layout is live: the element applies it.
 */
const isLive = (path: string): boolean => /^plugins\.(?!dualscreen\.(?!layout$))[^.]+\../.test(path);
const costOf = (path: string): Cost => (isLive(path) ? 'live' : costAt(path));

/** Determines what it takes to change from one plan to another. */
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
    needsLoad: differences(mediaIdentity(was), mediaIdentity(now)).length > 0,
    configure: changes.length > 0 ? configure : undefined,
  };
}
