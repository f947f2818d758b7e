import { iframeUrl } from '../../config/iframe-url.js';
import { setAt } from '../../config/set-at.js';
import { valueAt, type PlainObject } from '../../config/objects.js';
import { planEmbed, type EmbedPlan } from '../../config/setup-config.js';
import { inConfig, placeOf, propertyNames, type PropertyName } from '../properties.js';
import { refuse } from '../refusal.js';
import type { Values } from './writer.js';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The URL of the guide's iframe, with every option that it supports. */
export function watchUrl(values: Values): string {
  const entryId = text(values.entryId);
  const playlistId = text(values.playlistId);
  if (entryId === undefined && playlistId === undefined) {
    refuse('entryId', undefined, 'an entry or playlist, because the iframe’s URL needs it');
  }
  const plan = planOf(values, entryId, playlistId);
  const { log, ...setup } = plan.setup;
  /* The element sets `log` to hide the library's banner; an iframe has its own console. */
  const saysLog = values.logLevel !== undefined || valueAt(values.config, 'log') !== undefined;
  return iframeUrl({
    cdnUrl: setup.provider?.env?.cdnUrl,
    partnerId: plan.partnerId,
    uiconfId: plan.uiconfId,
    entryId,
    playlistId,
    ks: text(values.ks) ?? plan.ks,
    options: plan.media.options,
    config: { ...setup, ...(saysLog && log && { log }) },
  });
}

/* The plan omits settings that the element reports and ignores, such as an unknown option of a plugin. */
const ignore = (): undefined => undefined;

function planOf(values: Values, entryId: string | undefined, playlistId: string | undefined): EmbedPlan {
  const { config, plugins, clipFrom, clipTo } = values;
  const plan = planEmbed({ config, plugins, attributes: layerOf(values), entryId, playlistId }, ignore);
  if (!plan) {
    const missing: PropertyName = values.partnerId === undefined ? 'partnerId' : 'uiconfId';
    return refuse(missing, undefined, 'digits, because the iframe’s URL needs them');
  }
  if (clipTo !== undefined && plan.media.options.clipTo === undefined) {
    refuse('clipTo', clipTo, `more than clipFrom (${JSON.stringify(clipFrom)})`);
  }
  return plan;
}

/** The single options as a layer of the setup config. */
function layerOf(values: Values): PlainObject {
  const layer: PlainObject = {};
  for (const name of propertyNames) {
    const place = placeOf(name);
    const value = values[name];
    if (place && value !== undefined && name !== 'plugins') setAt(layer, place.path, inConfig(value, place.negated));
  }
  if (values.layout !== undefined) setAt(layer, 'plugins.dualscreen.layout', values.layout);
  return layer;
}
