// The suites of each run. A suite that is not listed here is part of `npm test`.
import { readdirSync } from 'node:fs';

/** Suites that `npm test` leaves out, with the reason why they take long. `.ci/run` and `npm run test:long` run them. */
export const LONG = {
  'test/convert/cli.node-test.mjs': 'starts a process for each file and option',
  'test/demo/smoke.node-test.mjs': 'opens every demo page, and plays there',
  'test/docs/samples.node-test.mjs': 'compiles every sample of the documentation',
  'test/docs/html-samples.node-test.mjs': 'plays the samples of the guides',
  'test/integrations/tiptap.node-test.mjs': 'starts an editor',
  'test/pages/accessibility.node-test.mjs': 'opens a page for each state, in two directions',
  'test/pages/csp.node-test.mjs': 'opens a page for each policy',
  'test/pages/fuzz.node-test.mjs': 'ten thousand sets of attributes',
  'test/pages/page-life.node-test.mjs': 'opens a page for each set of missing features',
  'test/pages/split-modules.node-test.mjs': 'opens a page for each order of the parts',
  'test/pages/split-pair.node-test.mjs': 'builds the single file in two parts',
  'test/security/account-pages.node-test.mjs': 'runs a bundle of its own for each attempt of an account',
  'test/security/exploit-pages.node-test.mjs': 'opens a page for each exploit, in each place',
  'test/types/types.node-test.mjs': 'compiles with the checker of each framework',
  'test/real-player/companions.test.ts': 'sets up a player for each of 35 tests',
  'test/real-player/consent.test.ts': 'sets up a player for each state of consent',
  'test/real-player/entry-kinds.test.ts': 'plays each kind of entry',
  'test/real-player/errors.test.ts': 'sets up a player for each error',
  'test/real-player/events.test.ts': 'plays until each event has fired',
  'test/real-player/hidden-places.test.ts': 'sets up a player in each kind of hidden place',
  'test/real-player/iframe.test.ts': 'opens a frame for each of 34 tests',
  'test/real-player/layouts-changes.test.ts': 'plays two streams through each change of the page',
  'test/real-player/layouts-failures.test.ts': 'waits for the time limit of the second stream',
  'test/real-player/layouts-media.test.ts': 'plays two streams of each kind',
  'test/real-player/media-chrome.test.ts': 'plays below the controls of another library',
  'test/real-player/page-changes.test.ts': 'plays through each change of a page',
  'test/real-player/plugins.test.ts': 'sets up a player for each plugin and option',
  'test/real-player/plays.test.ts': 'plays an entry to its end',
  'test/real-player/recovery-playback.test.ts': 'waits for the time limit of a stall',
  'test/real-player/recovery.test.ts': 'waits for the time limits of loads and of the library',
  'test/real-player/redaction.test.ts': 'checks all output of several players',
  'test/real-player/settings.test.ts': 'sets up a player for each setting',
  'test/real-player/several-bundles.test.ts': 'loads several libraries on one page',
  'test/real-player/shadow-life.test.ts': 'moves players between shadow roots',
  'test/real-player/shadow.test.ts': 'sets up a player in each kind of shadow root',
  'test/real-player/times.test.ts': 'plays sections to their ends',
  'test/real-player/trust.test.ts': 'sets up a player for each address',
  'test/real-player/trusted-markup.test.ts': 'sets up a player for each kind of trusted markup',
  'test/screenshots/boxes.test.ts': 'compares pictures, alone in the browser',
  'test/screenshots/layouts.test.ts': 'plays two streams in each layout',
  'test/screenshots/states.test.ts': 'sets up a player for each state and look',
};

/**
 * Suites that only `npm run test:long` runs, before a release: they wait in real time, or test every value of a list of which
 * other suites test some.
 */
export const RELEASE = {
  'test/backend/real-playback.node-test.mjs': 'plays the streams of the local backend to their ends',
  'test/backend/real-player.node-test.mjs': 'waits for the real player with each kind of entry',
  'test/docs/framework-samples.node-test.mjs': 'compiles the samples with the compiler of each framework',
  'test/docs/session-recipes.node-test.mjs': 'starts servers in several languages',
  'test/demo/own-account.node-test.mjs': 'opens the demo in each state of the visitor’s own account',
  'test/docs/site.node-test.mjs': 'builds the site',
  'test/docs/published-playground.node-test.mjs': 'builds the published playground, and opens it in many states',
  'test/pages/module-loaders.node-test.mjs': 'opens a page for each loader of modules, in each order',
  'test/pages/strange-authors.node-test.mjs': 'opens many pages with unusual markup',
  'test/security/hostile-pages.node-test.mjs': 'opens many hostile pages, and waits for the outcome of each',
  'test/snippet/hostile.node-test.mjs': 'reads texts of a megabyte, many times',
  'test/real-player/captions.test.ts': 'sets up a player for each of 38 tests',
  'test/real-player/clobbering.test.ts': 'plays once for each of sixty names',
  'test/real-player/foreign-streams.test.ts': 'plays streams of other hosts',
  'test/real-player/layouts-early.test.ts': 'waits in real time for each layout, at five moments',
  'test/real-player/layouts-residue.test.ts': 'twenty rounds of two streams',
  'test/real-player/locales.test.ts': 'loads the library in many languages',
  'test/real-player/off-air.test.ts': 'waits until the element polls a live stream again',
  'test/real-player/recovery-after.test.ts': 'waits for the end of outages',
  'test/real-player/residue.test.ts': 'twenty rounds of create, load and remove',
  'test/real-player/session-provider.test.ts': 'waits for the time limit of a provider',
  'test/real-player/stream-faults.test.ts': 'waits until the library ends its retries of a stream',
};

/**
 * Suites that run one at a time in their browser, because they compare time limits of the player with the clock, measure time,
 * use full screen, take screenshots, or wait for changes of size, which the browser may never report to a background tab.
 */
export const ALONE = [
  ...[
    'fifty-facades',
    'full-screen',
    'layouts-changes',
    'media-chrome',
    'page-changes',
    'recovery',
    'recovery-after',
    'recovery-playback',
  ],
  ...['session', 'session-provider', 'stream-faults'],
]
  .map((name) => `test/real-player/${name}.test.ts`)
  .concat(['boxes', 'layouts', 'states'].map((name) => `test/screenshots/${name}.test.ts`))
  .concat('test/element/activation/activation.test.ts');

/**
 * The suites that `.ci/run` runs in the other engines; `npm run test:firefox` and `test:webkit` run all. Those for WebKit have
 * passed in each run so far. real-player/session is left out, because WebKitGTK on a machine without a sound device sometimes
 * unmutes a stream when it begins to play, although nothing sets `muted`.
 */
const IN_CI = {
  firefox:
    /^test\/(gesture|element|embed|player|session)\/|^test\/real-player\/(lifecycle|layouts|layouts-changes|session|plays|facade|settings|shadow)\./,
  webkit: /^test\/(gesture|element|embed|player|session)\/|^test\/real-player\/(lifecycle|layouts)\.test/,
};

/* These suites need a browser in which playback requires a gesture. */
const isGesture = (file) => file.startsWith('test/gesture/');

const filesOf = (ending) =>
  readdirSync('test', { recursive: true })
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith(ending))
    .sort();

/**
 * @typedef {'short' | 'long' | 'ci' | 'all' | 'firefox' | 'webkit'} Run `firefox` and `webkit`: the suites that `.ci/run` runs in
 *   these engines
 */

/** @type {Record<Run, (file: string) => boolean>} */
const RUNS = {
  short: (file) => !(file in LONG) && !(file in RELEASE),
  long: (file) => file in LONG || file in RELEASE,
  ci: (file) => !(file in RELEASE),
  all: () => true,
  firefox: (file) => IN_CI.firefox.test(file),
  webkit: (file) => IN_CI.webkit.test(file),
};

/** @param {Run} run */
export const nodeSuites = (run) => filesOf('.node-test.mjs').filter(RUNS[run]);

/**
 * Returns the browser suites in three groups, each of which runs in its own browser.
 * @param {Run} run
 */
export function browserSuites(run) {
  const files = filesOf('.test.ts').filter(RUNS[run]);
  return {
    together: files.filter((file) => !isGesture(file) && !ALONE.includes(file)),
    alone: files.filter((file) => ALONE.includes(file)),
    gesture: files.filter(isGesture),
  };
}
