import type { PlayKitNamespace } from '../playkit/types.js';
import type { ComponentName } from '../config/component-names.js';

type Area = 'BottomBar' | 'BottomBarLeftControls' | 'BottomBarRightControls' | 'InteractiveArea';

/** Where a part of the player's UI stands, and what it is called there. Found by trying each in each area. */
const COMPONENTS: Readonly<Record<ComponentName, readonly [area: Area, ...components: string[]]>> = {
  seekbar: ['BottomBar', 'SeekBar'],
  rewind: ['BottomBarLeftControls', 'Rewind'],
  forward: ['BottomBarLeftControls', 'Forward'],
  time: ['BottomBarLeftControls', 'TimeDisplayPlaybackContainer', 'TimeDisplay'],
  volume: ['BottomBarRightControls', 'Volume'],
  captions: ['BottomBarRightControls', 'ClosedCaptions'],
  settings: ['BottomBarRightControls', 'Settings'],
  'picture-in-picture': ['BottomBarRightControls', 'PictureInPicture'],
  fullscreen: ['BottomBarRightControls', 'Fullscreen'],
  watermark: ['InteractiveArea', 'Watermark'],
};

/** The entries of `ui.uiComponents` that take parts of the UI away, by the library's own component replacement. */
export function hiddenComponents(namespace: PlayKitNamespace, names: readonly ComponentName[]): object[] {
  const { ui } = namespace;
  if (!ui) return [];
  const presets = Object.values(ui.ReservedPresetNames);
  return names.flatMap((name) => {
    const [container, ...components] = COMPONENTS[name];
    return components.map((replaceComponent) => ({
      label: `kaltura-player-hide-${name}`,
      presets,
      container,
      get: ui.Components.Remove,
      replaceComponent,
    }));
  });
}
