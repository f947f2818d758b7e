import { isInverse, layoutName, withInverse, type LayoutName } from '../../config/layout-names.js';
import type { PlayKitPlayer } from '../../playkit/types.js';

/** The members of the plugin's instance that we use. All of them are internal, and used only in this folder. */
export interface DualScreen {
  readonly config: { readonly layout?: unknown };
  readonly _layout: string;
  readonly _dualScreenPlayers: readonly Stream[];
  /** Of the current media, which doesn't play before; the service's own `ready` is always that of the first media. */
  readonly ready: Promise<unknown>;
  _resolveReadyPromise?(): void;
  /** The parent to which the main picture is moved back. */
  _originalVideoElementParent?: Element | null | undefined;
  _applyInverse(): void;
  _switchToPIP(options: object, userInteraction: boolean): void;
  _switchToInversePIP?(options: object, userInteraction: boolean): void;
  _switchToSideBySide(options: object, userInteraction: boolean): void;
  _switchToSingleMedia(options: object, userInteraction: boolean): void;
  _switchToHidden(userInteraction: boolean): void;
}

interface Stream {
  readonly id: string;
  readonly type: string;
  readonly container: 'primary' | 'secondary' | 'none';
  readonly player?: {
    currentTime?: number | null;
    play?(): void;
    getVideoElement?(): HTMLElement | undefined;
    getThumbnail?(time: number): unknown;
  };
}

const MAIN = 'mainPlayer';

const isDualScreen = (plugin: unknown): plugin is DualScreen =>
  typeof plugin === 'object' && plugin !== null && '_switchToPIP' in plugin && '_applyInverse' in plugin;

/** The plugin of a player, if it has one that is enabled. */
export function dualScreenOf(player: PlayKitPlayer): DualScreen | undefined {
  const plugin = player.plugins['dualscreen'];
  return isDualScreen(plugin) ? plugin : undefined;
}

/** Whether there is a child entry, or slides: the image player exists even without any. */
export const hasSecondStream = (plugin: DualScreen): boolean =>
  plugin._dualScreenPlayers.some(
    ({ id, type, player }) => id !== MAIN && (type !== 'image' || Boolean(player?.getThumbnail?.(Number.MAX_VALUE))),
  );

/** Whether the second stream has loaded its first picture. */
export const hasSecondPicture = (plugin: DualScreen): boolean =>
  plugin._dualScreenPlayers.some(({ id, player }) => {
    const video = id === MAIN ? undefined : player?.getVideoElement?.();
    return video instanceof HTMLVideoElement && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
  });

const isMainSecondary = (plugin: DualScreen): boolean =>
  plugin._dualScreenPlayers.some(({ id, container }) => id === MAIN && container === 'secondary');

/** The layout that the plugin shows. */
export const layoutOf = (plugin: DualScreen | undefined): LayoutName =>
  plugin && hasSecondStream(plugin) ? withInverse(layoutName(plugin._layout) ?? 'hidden', isMainSecondary(plugin)) : 'hidden';

/** Whether an event of the plugin names the layout that it already shows. */
export const namesCurrentLayout = (plugin: DualScreen | undefined, payload: unknown): boolean =>
  typeof payload === 'object' && payload !== null && 'layout' in payload && payload.layout === plugin?._layout;

/** The plugin's default layout. */
export const defaultLayoutOf = (plugin: DualScreen): LayoutName => layoutName(plugin.config.layout) ?? 'pip';

/** Makes the plugin draw a layout. */
export function drawLayout(plugin: DualScreen, name: LayoutName): void {
  const base = withInverse(name, false);
  const force = name !== 'hidden' && isInverse(name) !== isMainSecondary(plugin);
  if (force && name === 'pip-inverse' && plugin._switchToInversePIP) return plugin._switchToInversePIP({ force }, true);
  /* Inversion is a toggle in the plugin, and persists. */
  if (force) plugin._applyInverse();
  if (base === 'pip') plugin._switchToPIP({ force }, true);
  else if (base === 'side-by-side') plugin._switchToSideBySide({ force }, true);
  else if (base === 'single') plugin._switchToSingleMedia({ force }, true);
  else plugin._switchToHidden(true);
}

/** Restarts second videos that stopped while off the page; the plugin does so only once they are seconds behind. */
export function resumeSecondVideos(plugin: DualScreen, main: PlayKitPlayer): void {
  if (main.paused) return;
  for (const { id, type, player } of plugin._dualScreenPlayers) {
    if (id === MAIN || type !== 'video' || !player) continue;
    player.currentTime = main.currentTime;
    player.play?.();
  }
}
