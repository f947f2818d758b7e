// Which suites belong to which run: everything that is not named here is part of `npm test`.
import { readdirSync } from 'node:fs';

/** Suites of `npm run test:long`, with what they take their time for. `.ci/run` runs them as well. */
export const LONG = {};

/**
 * Suites that hold time limits of the player's against the clock, take the screen, or wait for changes of size, which a tab behind
 * another one may never hear of: nothing else runs beside them in their browser.
 */
export const ALONE = [
  ...['full-screen', 'layouts-changes', 'media-chrome', 'page-changes', 'recovery', 'recovery-after', 'recovery-playback'],
  ...['session', 'session-provider', 'stream-faults'],
].map((name) => `test/real-player/${name}.test.ts`);

/** What `.ci/run` runs of the suites in Firefox and in WebKit; `npm run test:firefox` and `test:webkit` run all. */
const IN_CI =
  /^test\/(gesture|element|embed|player|session)\/|^test\/real-player\/(lifecycle|layouts|session|plays|facade|settings|shadow)/;

/* Playing takes a gesture there: a browser of its own. */
const isGesture = (file) => file.startsWith('test/gesture/');

const filesOf = (ending) =>
  readdirSync('test', { recursive: true })
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith(ending))
    .sort();

/** @typedef {'short' | 'long' | 'all' | 'engines'} Run `engines`: what `.ci/run` runs in Firefox and WebKit */

/** @type {Record<Run, (file: string) => boolean>} */
const RUNS = {
  short: (file) => !(file in LONG),
  long: (file) => file in LONG,
  all: () => true,
  engines: (file) => IN_CI.test(file),
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
