import { isInverse, layoutName, withInverse, type LayoutName } from '../../config/layout-names.js';
import type { PlayKitPlayer } from '../../playkit/types.js';

/** What we use of the plugin's instance. All of it is internal there: only this folder, and `layouts.ts`, know it. */
export interface DualScreen {
  readonly config: { readonly layout?: unknown };
  readonly _layout: string;
  readonly _dualScreenPlayers: readonly Stream[];
  /** The current medium's, which does not play before; the service's own `ready` stays the first medium's for ever. */
  readonly ready: Promise<unknown>;
  _resolveReadyPromise?(): void;
  /** Where the main picture goes back to. */
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

/** The plugin of a player, where it has one that is switched on. */
export function dualScreenOf(player: PlayKitPlayer): DualScreen | undefined {
  const plugin = player.plugins['dualscreen'];
  return isDualScreen(plugin) ? plugin : undefined;
}

/** A child entry, or slides: the picture player is there also when there are none. */
export const hasSecondStream = (plugin: DualScreen): boolean =>
  plugin._dualScreenPlayers.some(
    ({ id, type, player }) => id !== MAIN && (type !== 'image' || Boolean(player?.getThumbnail?.(Number.MAX_VALUE))),
  );

/** Whether the second stream has come so far that there is something to see. */
export const hasSecondPicture = (plugin: DualScreen): boolean =>
  plugin._dualScreenPlayers.some(({ id, player }) => {
    const video = id === MAIN ? undefined : player?.getVideoElement?.();
    return video instanceof HTMLVideoElement && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
  });

const isMainSecondary = (plugin: DualScreen): boolean =>
  plugin._dualScreenPlayers.some(({ id, container }) => id === MAIN && container === 'secondary');

/** What the plugin shows. */
export const shownBy = (plugin: DualScreen | undefined): LayoutName =>
  plugin && hasSecondStream(plugin) ? withInverse(layoutName(plugin._layout) ?? 'hidden', isMainSecondary(plugin)) : 'hidden';

/** Whether an event of the plugin's names the layout that it shows already. */
export const isShown = (plugin: DualScreen | undefined, payload: unknown): boolean =>
  typeof payload === 'object' && payload !== null && 'layout' in payload && payload.layout === plugin?._layout;

/** What the plugin shows by itself. */
export const defaultOf = (plugin: DualScreen): LayoutName => layoutName(plugin.config.layout) ?? 'pip';

/** Has the plugin draw a layout. */
export function draw(plugin: DualScreen, name: LayoutName): void {
  const base = withInverse(name, false);
  const force = name !== 'hidden' && isInverse(name) !== isMainSecondary(plugin);
  if (force && name === 'pip-inverse' && plugin._switchToInversePIP) return plugin._switchToInversePIP({ force }, true);
  /* Inversion is a toggle of the plugin's, and it sticks. */
  if (force) plugin._applyInverse();
  if (base === 'pip') plugin._switchToPIP({ force }, true);
  else if (base === 'side-by-side') plugin._switchToSideBySide({ force }, true);
  else if (base === 'single') plugin._switchToSingleMedia({ force }, true);
  else plugin._switchToHidden(true);
}

/** A video that was off the page stands still; the plugin lets it until it is seconds behind. */
export function wake(plugin: DualScreen, main: PlayKitPlayer): void {
  if (main.paused) return;
  for (const { id, type, player } of plugin._dualScreenPlayers) {
    if (id === MAIN || type !== 'video' || !player) continue;
    player.currentTime = main.currentTime;
    player.play?.();
  }
}
