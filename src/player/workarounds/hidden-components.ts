import type { PlayKitNamespace } from '../../playkit/types.js';
import type { ComponentName } from '../../config/component-names.js';

type Area = 'BottomBar' | 'BottomBarLeftControls' | 'BottomBarRightControls' | 'InteractiveArea';

/** The areas and component names of each part of the player's UI, found by trying each in each area. */
const COMPONENTS: Readonly<Record<ComponentName, ReadonlyArray<readonly [area: Area, component: string]>>> = {
  seekbar: [
    ['BottomBar', 'SeekBar'],
    ['BottomBar', 'SeekBarPlaybackContainer'],
    ['BottomBar', 'SeekBarLivePlaybackContainer'],
  ],
  rewind: [['BottomBarLeftControls', 'Rewind']],
  forward: [['BottomBarLeftControls', 'Forward']],
  /* In a small player it is above the other controls. */
  time: [
    ['BottomBarLeftControls', 'TimeDisplayPlaybackContainer'],
    ['BottomBarLeftControls', 'TimeDisplay'],
    ['BottomBar', 'TimeDisplayPlaybackContainer'],
  ],
  volume: [['BottomBarRightControls', 'Volume']],
  captions: [
    ['BottomBarRightControls', 'ClosedCaptions'],
    ['BottomBarRightControls', 'CaptionsControl'],
  ],
  settings: [['BottomBarRightControls', 'Settings']],
  'picture-in-picture': [['BottomBarRightControls', 'PictureInPicture']],
  fullscreen: [['BottomBarRightControls', 'Fullscreen']],
  watermark: [['InteractiveArea', 'Watermark']],
};

/** The entries of `ui.uiComponents` that remove parts of the UI, by the library's own component replacement. */
export function hiddenComponents(namespace: PlayKitNamespace, names: readonly ComponentName[]): object[] {
  const { ui } = namespace;
  if (!ui) return [];
  const presets = Object.values(ui.ReservedPresetNames);
  return names.flatMap((name) =>
    COMPONENTS[name].map(([container, replaceComponent]) => ({
      label: `kaltura-player-hide-${name}`,
      presets,
      container,
      get: ui.Components.Remove,
      replaceComponent,
    })),
  );
}
