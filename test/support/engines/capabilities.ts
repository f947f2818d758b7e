/** How wide a text is in a font, in pixels. */
function widthIn(font: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  context.font = `40px ${font}`;
  return context.measureText('The quick brown fox').width;
}

const isWebKit = navigator.userAgent.includes('AppleWebKit') && !navigator.userAgent.includes('Chrome');

/**
 * What not every engine can do: the only place that decides that a test is skipped in an engine. The summary of a run names each
 * skipped test with the reason given here.
 */
const CAPABILITIES = {
  'garbage-collection': {
    isThere: () => typeof Reflect.get(window, 'gc') === 'function',
    reason: 'only Chromium lets a page ask for a collection of garbage',
  },
  'long-tasks': {
    isThere: () => PerformanceObserver.supportedEntryTypes.includes('longtask'),
    reason: 'only Chromium tells a page of its long tasks',
  },
  'height-without-box': {
    isThere: () => !isWebKit,
    reason: 'WebKit stretches the content of a tag without a box of its own to the height of the window',
  },
  'stored-pictures': {
    isThere: () =>
      !isWebKit && widthIn('sans-serif') === widthIn('DejaVu Sans') && widthIn('sans-serif') !== widthIn('monospace'),
    reason: 'pictures are stored of Chromium and Firefox, with DejaVu Sans as sans-serif; those of WebKitGTK are incomplete',
  },
} as const satisfies Record<string, { isThere: () => boolean; reason: string }>;

export type Capability = keyof typeof CAPABILITIES;

/** Runs a test where the engine has a capability, and skips it, with the reason in its title, where not. */
export function itWith(capability: Capability, title: string, body: MochaBody): void {
  const { isThere, reason } = CAPABILITIES[capability];
  if (isThere()) it(title, body);
  else it.skip(`${title} (${reason})`, body);
}

/** As `itWith`, for a group of tests. */
export function describeWith(capability: Capability, title: string, body: () => void): void {
  const { isThere, reason } = CAPABILITIES[capability];
  if (isThere()) describe(title, body);
  else describe.skip(`${title} (${reason})`, body);
}
