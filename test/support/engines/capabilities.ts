/** The width of a text in a font, in pixels. */
function widthIn(font: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  context.font = `40px ${font}`;
  return context.measureText('The quick brown fox').width;
}

const isWebKit = navigator.userAgent.includes('AppleWebKit') && !navigator.userAgent.includes('Chrome');

/**
 * What some engines lack. Only this table decides that a test is skipped in an engine. The summary of a run lists each skipped
 * test with its reason.
 */
const CAPABILITIES = {
  'garbage-collection': {
    isSupported: () => typeof Reflect.get(window, 'gc') === 'function',
    reason: 'only in Chromium can a page request a garbage collection',
  },
  'long-tasks': {
    isSupported: () => PerformanceObserver.supportedEntryTypes.includes('longtask'),
    reason: 'only Chromium reports long tasks to a page',
  },
  'height-without-box': {
    isSupported: () => !isWebKit,
    reason: 'WebKit stretches the content of a tag without a box of its own to the height of the window',
  },
  'stored-pictures': {
    isSupported: () =>
      !isWebKit && widthIn('sans-serif') === widthIn('DejaVu Sans') && widthIn('sans-serif') !== widthIn('monospace'),
    reason: 'pictures are stored for Chromium and Firefox, with DejaVu Sans as sans-serif; those of WebKitGTK are incomplete',
  },
} as const satisfies Record<string, { isSupported: () => boolean; reason: string }>;

export type Capability = keyof typeof CAPABILITIES;

/** Runs a test if the engine has a capability; otherwise skips it, with the reason in its title. */
export function itWith(capability: Capability, title: string, body: MochaBody): void {
  const { isSupported, reason } = CAPABILITIES[capability];
  if (isSupported()) it(title, body);
  else it.skip(`${title} (${reason})`, body);
}

/** Does the same as `itWith` for a group of tests. */
export function describeWith(capability: Capability, title: string, body: () => void): void {
  const { isSupported, reason } = CAPABILITIES[capability];
  if (isSupported()) describe(title, body);
  else describe.skip(`${title} (${reason})`, body);
}
