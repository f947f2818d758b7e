import { merge, valueAt, type PlainObject } from '../config/objects.js';
import type { EmbedPlan } from '../config/setup-config.js';
import { absoluteUrl } from '../config/urls.js';
import { optionIgnored, originNotTrusted, type KalturaPlayerError } from '../errors/index.js';
import { pluginLayout, type LayoutName } from '../config/layout-names.js';
import type { Library } from '../library/load-library.js';
import { refusedIn } from '../library/config-urls.js';
import { isListed, isTrusted, isTrustedHost, isTrustedKsUrl } from '../library/trusted-origins.js';
import { libraryTries } from '../player/load/request-budget.js';
import { hiddenComponents } from '../player/workarounds/hidden-components.js';
import { withKsHeaderGuarded } from './ks-header.js';

/** What a setup is made of. */
export interface SetupParts {
  readonly plan: EmbedPlan;
  /** The layout that the markup requests. */
  readonly layout: LayoutName | undefined;
  readonly library: Library;
  /** The id of the mount. */
  readonly targetId: string;
  readonly ks: string | undefined;
  /** What the viewer or the page changed on the previous player, or before there was one. */
  readonly kept: { readonly muted?: boolean | undefined; readonly volume?: number | undefined };
  /** The dictionary of the controls; `null` leaves it to the account. */
  readonly locale: string | null;
}

/** The config for `KalturaPlayer.setup()`. */
export function setupOptions({ plan, layout, library, targetId, ks, kept, locale }: SetupParts): PlainObject {
  const own = valueAt(plan.setup, 'ui.uiComponents');
  const tries = valueAt(merge(library.data, plan.setup), 'provider.networkRetryParameters.maxAttempts');
  const hidden = hiddenComponents(library.namespace, plan.hide);
  const { locale: _requested, ...ui } = plan.setup.ui ?? {};
  const options = merge(
    { ...plan.setup, ui: { ...ui, ...(locale !== null && { locale }) } },
    /* The library would link it in the document's head, where it has no effect on a shadow root: the mount adds it instead. */
    valueAt(merge(library.data, plan.setup), 'ui.css') !== undefined && { ui: { css: '' } },
    {
      targetId,
      provider: { ks, networkRetryParameters: { maxAttempts: libraryTries(tries) } },
      playback: { muted: kept.muted, volume: kept.volume },
    },
    hidden.length > 0 && { ui: { uiComponents: [...(Array.isArray(own) ? (own as object[]) : []), ...hidden] } },
    layout && { plugins: { kalturaCuepoints: {}, dualscreen: { layout: pluginLayout(layout) } } },
  );
  const whole = merge(library.data, options);
  /* Captions are to be shown, but no language is configured: without one the player shows none. */
  const isAuto = valueAt(whole, 'playback.captionsDisplay') === true && !valueAt(whole, 'playback.textLanguage');
  const hasDualScreen = valueAt(whole, 'plugins.dualscreen') !== undefined;
  return merge(
    options,
    isAuto && { playback: { textLanguage: 'auto' } },
    withKsHeaderGuarded(whole),
    /* Dual Screen needs the player's UI: without it, it fails. */
    plan.setup.ui?.disable === true && hasDualScreen && { plugins: { dualscreen: { disable: true } } },
  );
}

const LIGHT_DOM =
  'with light-dom it would style the whole page, so its origin has to be listed by trustOrigins([…]) or ' +
  '<meta name="kaltura-player-origins"> in the head';

/** The URL of the player's style sheet: the page's, else the account's. */
export function stylesheetOf(
  { setup, isLightDom }: EmbedPlan,
  { data }: Library,
  report: (error: KalturaPlayerError) => void,
): string | undefined {
  const css = valueAt(merge(data, setup), 'ui.css');
  if (typeof css !== 'string' || css === '') return undefined;
  const url = absoluteUrl(css);
  if (!isTrusted(url)) {
    report(optionIgnored('ui.css', `${css} of the account's own configuration is on no trusted origin`));
    return undefined;
  }
  /* With light-dom a sheet styles the whole page, and Kaltura's hosts serve anybody's uploads. */
  if (!isLightDom || isListed(url)) return url;
  report(optionIgnored('stylesheet', LIGHT_DOM));
  return undefined;
}

const STORED = ['volume', 'muted', 'textLanguage', 'audioLanguage', 'captionsDisplay'];
const TIMES = ['seekFrom', 'clipTo', 'startTime', 'endTime'];

/**
 * The page's values, to be applied again after the setup: that lets the viewer's stored choices override them, and times in the
 * page's own URL (`?kalturaStartTime=…`) those of an element.
 */
export function pageValues(plan: EmbedPlan, config: PlainObject): PlainObject {
  const pick = (from: unknown, names: readonly string[]): PlainObject =>
    Object.fromEntries(names.map((name) => [name, valueAt(from, name)] as const).filter(([, value]) => value !== undefined));
  const times = pick(plan.media.options, TIMES);
  /* Resets only these: the player takes an empty start for 0, where a live stream would then begin. */
  const address = new URLSearchParams(location.search);
  const inAddress = TIMES.filter((name) => address.has(`kaltura${name.charAt(0).toUpperCase()}${name.slice(1)}`));
  /* "Captions in any language" names no language of the page's: the viewer's takes precedence. */
  const playback = pick(config['playback'], STORED);
  if (plan.setup.playback?.textLanguage === undefined) delete playback['textLanguage'];
  const hasTimes = Object.keys(times).length > 0;
  return {
    playback,
    ...(hasTimes && { sources: { ...Object.fromEntries(inAddress.map((name) => [name, null])), ...times } }),
  };
}

/* The attributes by which authors know some paths of the config. */
const ATTRIBUTE_OF: Readonly<Record<string, string>> = {
  'provider.env.cdnUrl': 'cdn-url',
  'provider.env.serviceUrl': 'service-url',
  'ui.css': 'stylesheet',
};

/** The error for the first URL of the merged config on an untrusted origin, if any. */
export function trustError(plan: EmbedPlan, ksUrl: string | undefined): KalturaPlayerError | undefined {
  const { cdnUrl, setup } = plan;
  const serviceUrl = setup.provider?.env?.serviceUrl;
  if (!isTrustedHost(cdnUrl) || !isTrusted(plan.libraryUrl)) return originNotTrusted('cdn-url', cdnUrl);
  if (serviceUrl && !isTrustedHost(serviceUrl)) return originNotTrusted('service-url', serviceUrl);
  if (ksUrl && !isTrustedKsUrl(ksUrl)) return originNotTrusted('ks-url', ksUrl);
  for (const { path, value, rule } of refusedIn({ ...plan.setup, sources: plan.media.options })) {
    if (rule === 'origin') return originNotTrusted(ATTRIBUTE_OF[path] ?? `config.${path}`, value);
  }
  return undefined;
}
