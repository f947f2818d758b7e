// Which suites belong to which run: everything that is not named here is part of `npm test`.
import { readdirSync } from 'node:fs';

/** Suites that `npm test` leaves out, with what they take their time for. `.ci/run` runs them, and so does `npm run test:long`. */
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
  'test/real-player/companions.test.ts': 'sets up a player for each of 35 wishes',
  'test/real-player/consent.test.ts': 'sets up a player for each state of consent',
  'test/real-player/entry-kinds.test.ts': 'plays each kind of entry',
  'test/real-player/errors.test.ts': 'sets up a player for each error',
  'test/real-player/events.test.ts': 'plays until each event has come',
  'test/real-player/hidden-places.test.ts': 'sets up a player in each kind of hidden place',
  'test/real-player/iframe.test.ts': 'opens a frame for each of 34 wishes',
  'test/real-player/layouts-changes.test.ts': 'plays two streams through each change of the page',
  'test/real-player/layouts-failures.test.ts': 'waits for the time limit of the second stream',
  'test/real-player/layouts-media.test.ts': 'plays two streams of each kind',
  'test/real-player/media-chrome.test.ts': 'plays below the controls of another library',
  'test/real-player/page-changes.test.ts': 'plays through each change of a page',
  'test/real-player/plugins.test.ts': 'sets up a player for each plugin and option',
  'test/real-player/plays.test.ts': 'plays an entry to its end',
  'test/real-player/recovery-playback.test.ts': 'waits for the time limit of a stall',
  'test/real-player/recovery.test.ts': 'waits for the time limits of loads and of the library',
  'test/real-player/redaction.test.ts': 'reads all that several players write',
  'test/real-player/settings.test.ts': 'sets up a player for each setting',
  'test/real-player/several-bundles.test.ts': 'loads several libraries on one page',
  'test/real-player/shadow-life.test.ts': 'moves players between shadow roots',
  'test/real-player/shadow.test.ts': 'sets up a player in each kind of shadow root',
  'test/real-player/times.test.ts': 'plays sections to their ends',
  'test/real-player/trust.test.ts': 'sets up a player for each address',
  'test/real-player/trusted-markup.test.ts': 'sets up a player for each kind of trusted markup',
  'test/screenshots/layouts.test.ts': 'plays two streams in each layout',
  'test/screenshots/states.test.ts': 'sets up a player for each state and look',
};

/**
 * Suites of `npm run test:long` alone, which is run before a release: they wait in real time, or try every value of a list of which
 * other suites try some.
 */
export const RELEASE = {
  'test/backend/real-playback.node-test.mjs': 'plays the streams of the local backend to their ends',
  'test/backend/real-player.node-test.mjs': 'waits for the real player with each kind of entry',
  'test/docs/framework-samples.node-test.mjs': 'compiles the samples with the compiler of each framework',
  'test/docs/session-recipes.node-test.mjs': 'starts servers in several languages',
  'test/demo/own-account.node-test.mjs': 'opens the demo in each state of an own account',
  'test/docs/site.node-test.mjs': 'builds the site',
  'test/pages/module-loaders.node-test.mjs': 'opens a page for each loader of modules, in each order',
  'test/pages/strange-authors.node-test.mjs': 'opens a page for each of many strange authors',
  'test/security/hostile-pages.node-test.mjs': 'opens a page for each hostile one, and waits for what it does',
  'test/snippet/hostile.node-test.mjs': 'reads texts of a megabyte, many times',
  'test/real-player/captions.test.ts': 'sets up a player for each of 38 wishes',
  'test/real-player/clobbering.test.ts': 'plays once for each of sixty names',
  'test/real-player/foreign-streams.test.ts': 'plays streams of other hosts',
  'test/real-player/layouts-early.test.ts': 'waits in real time for each layout, at five moments',
  'test/real-player/layouts-residue.test.ts': 'twenty rounds of two streams',
  'test/real-player/locales.test.ts': 'loads the library in many languages',
  'test/real-player/off-air.test.ts': 'waits until the element looks again at a live stream',
  'test/real-player/recovery-after.test.ts': 'waits for outages to be over',
  'test/real-player/residue.test.ts': 'twenty rounds of create, load and remove',
  'test/real-player/session-provider.test.ts': 'waits for the time limit of a provider',
  'test/real-player/stream-faults.test.ts': 'waits until the library ends its retries of a stream',
};

/**
 * Suites that hold time limits of the player's against the clock, measure time, take the screen or a picture of it, or wait for
 * changes of size, which a tab behind another one may never hear of: nothing else runs beside them in their browser.
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
  .concat(['layouts', 'states'].map((name) => `test/screenshots/${name}.test.ts`))
  .concat('test/element/activation/activation.test.ts');

/**
 * What `.ci/run` runs of the suites in the other engines; `npm run test:firefox` and `test:webkit` run all. Of WebKit it is what has
 * been seen to hold there each time. Not real-player/session: on a machine without a sound device WebKitGTK unmutes a stream now and
 * then when it begins to play, though nothing sets `muted`.
 */
const IN_CI = {
  firefox:
    /^test\/(gesture|element|embed|player|session)\/|^test\/real-player\/(lifecycle|layouts|layouts-changes|session|plays|facade|settings|shadow)\./,
  /* Not gesture/autoplay: in one of two whole runs an autoplay that the browser refuses was not reported within a minute. */
  webkit: /^test\/(gesture\/facade|(element|embed|player|session)\/)|^test\/real-player\/(lifecycle|layouts)\.test/,
};

/* Playing takes a gesture there: a browser of its own. */
const isGesture = (file) => file.startsWith('test/gesture/');

const filesOf = (ending) =>
  readdirSync('test', { recursive: true })
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith(ending))
    .sort();

/** @typedef {'short' | 'long' | 'ci' | 'all' | 'firefox' | 'webkit'} Run `firefox` and `webkit`: what `.ci/run` runs there */

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
 * The suites of the browser in three groups, each of which takes a browser of its own.
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
