/** Parts of the player's UI that `hide` accepts. */
export const COMPONENT_NAMES = [
  'seekbar',
  'rewind',
  'forward',
  'time',
  'volume',
  'captions',
  'settings',
  'picture-in-picture',
  'fullscreen',
  'watermark',
] as const;

export type ComponentName = (typeof COMPONENT_NAMES)[number];
