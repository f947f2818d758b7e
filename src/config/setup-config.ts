import { clipReversed, endBeforeStart, type KalturaPlayerError } from '../errors/index.js';
import type { MediaOptions, SetupConfig } from '../playkit/types.js';
import { hasMedia, identify } from './ids.js';
import { mergeLayers, type ConfigLayers } from './layers.js';
import { merge, valueAt, type PlainObject } from './objects.js';
import { COMPONENT_NAMES, type ComponentName } from './component-names.js';
import { controlsLanguage } from './locales.js';
import { isStyleText } from './markup.js';
import { translatePlugins } from './plugins.js';
import { absoluteUrl, apiUrl, baseOf, DEFAULT_CDN, libraryUrl } from './urls.js';

/** What to play: an entry, or a playlist and the item to start with. */
export interface MediaRequest {
  readonly entryId?: string | undefined;
  readonly referenceId?: string | undefined;
  readonly playlistId?: string | undefined;
  readonly options: MediaOptions;
}

/** Everything that is needed to create an embed. */
export interface EmbedPlan {
  readonly kind: 'script' | 'iframe';
  readonly partnerId: number;
  readonly uiconfId: number;
  readonly cdnUrl: string;
  readonly libraryUrl: string;
  /** Config for `KalturaPlayer.setup()`, without target and KS. */
  readonly setup: SetupConfig;
  readonly media: MediaRequest;
  /** The KS from a config object. */
  readonly ks: string | undefined;
  /** Parts of the UI to hide. */
  readonly hide: readonly ComponentName[];
  /** Style text for the player; the library accepts only a URL. */
  readonly css: string | undefined;
  /** The player is a child of the element in the page's tree. */
  readonly isLightDom: boolean;
}

/** Merges the layers, and translates the guide's options into the player's. `undefined` while ids are missing. */
export function planEmbed(layers: ConfigLayers, report: (error: KalturaPlayerError) => void): EmbedPlan | undefined {
  const config: SetupConfig = mergeLayers(layers, report);
  const ids = identify([config]);
  if (!ids || !hasMedia(layers)) return undefined;
  const cdnUrl = config.provider?.env?.cdnUrl ?? DEFAULT_CDN;
  const language = controlsLanguage(config);
  const {
    sources,
    targetId: _ours,
    provider = {},
    playback = {},
    ui = {},
    plugins,
    log,
    hide,
    embed,
    lightDom,
    ...rest
  } = config;
  const { ks, env, ...providerRest } = provider;
  const { mutedAutoPlay, startTime, ...playbackRest } = playback;
  const setup: SetupConfig = {
    ...rest,
    log: { playerVersion: false, ...log },
    provider: {
      ...providerRest,
      partnerId: ids.partnerId,
      uiConfId: ids.uiconfId,
      ...(env && {
        env: {
          ...env,
          ...(env.serviceUrl && { serviceUrl: apiUrl(env.serviceUrl) }),
          ...(env.cdnUrl && { cdnUrl: baseOf(env.cdnUrl) }),
        },
      }),
    },
    playback: {
      ...(typeof mutedAutoPlay === 'boolean' && { allowMutedAutoPlay: mutedAutoPlay }),
      ...playbackRest,
      ...(playback.autoplay === 'no-reduced-motion' && { autoplay: !reducesMotion() }),
      ...(playback.preload === 'metadata' && { preload: 'none' }),
    },
    ui: translateUi({ ...ui, ...(language && { locale: language.locale }) }),
    ...(plugins && { plugins: translatePlugins(plugins, layers.entryId, report) }),
  };
  const css = cssIn(ui);
  return {
    ...ids,
    kind: embed === 'iframe' ? embed : 'script',
    cdnUrl,
    libraryUrl: libraryUrl(cdnUrl, ids.partnerId, ids.uiconfId, language?.langs),
    setup,
    ks: typeof ks === 'string' && ks ? ks : undefined,
    hide: hiddenIn(hide, ui),
    css,
    isLightDom: lightDom === true,
    media: {
      entryId: layers.entryId,
      /* `entryId` takes precedence over `referenceId`. */
      referenceId: layers.entryId === undefined ? layers.referenceId : undefined,
      playlistId: layers.playlistId,
      options: checkedTimes({ ...(typeof startTime === 'number' && { startTime }), ...sources }, report),
    },
  };
}

/* If it cannot be known, as on a server, there is no autoplay. */
const reducesMotion = (): boolean => typeof matchMedia !== 'function' || matchMedia('(prefers-reduced-motion: reduce)').matches;

/*
 * A clip that ends before it starts makes the server return an empty manifest, and the player report a misleading network error;
 * an `endTime` before `startTime` would pause at once.
 */
function checkedTimes(options: MediaOptions, report: (error: KalturaPlayerError) => void): MediaOptions {
  const { clipTo, endTime, ...kept } = options;
  const { seekFrom = 0, startTime = 0 } = kept;
  const isClipReversed = clipTo !== undefined && clipTo <= seekFrom;
  const isEndReversed = endTime !== undefined && endTime <= startTime;
  if (isClipReversed) report(clipReversed(seekFrom, clipTo));
  if (isEndReversed) report(endBeforeStart(startTime, endTime));
  return {
    ...kept,
    ...(clipTo !== undefined && !isClipReversed && { clipTo }),
    ...(endTime !== undefined && !isEndReversed && { endTime }),
  };
}

/*
 * The guide has the watermark's timeout in seconds, the player in milliseconds: values from 1000 up are taken as milliseconds.
 * The guide's `ui.css` is style text, the player's the URL of a style sheet.
 */
function translateUi(ui: NonNullable<SetupConfig['ui']>): NonNullable<SetupConfig['ui']> {
  const { css, ...rest } = ui;
  const timeout = valueAt(ui, 'components.watermark.timeout');
  const seconds = typeof timeout === 'number' && timeout > 0 && timeout < 1000;
  return merge(
    rest,
    css && cssIn(ui) === undefined && { css: absoluteUrl(css) },
    seconds && { components: { watermark: { timeout: timeout * 1000 } } },
  );
}

const cssIn = ({ css }: { css?: string }): string | undefined => (css && isStyleText(css) ? css : undefined);

/* `hide`, and the guide's `ui.components.seekbar.disabled`, which the player ignores. */
function hiddenIn(hide: unknown, ui: PlainObject): ComponentName[] {
  const named = Array.isArray(hide) ? COMPONENT_NAMES.filter((name) => hide.includes(name)) : [];
  const disabled = COMPONENT_NAMES.filter((name) => valueAt(ui, `components.${name}.disabled`) === true);
  return [...new Set([...named, ...disabled])];
}
