// Opens pages for the suites with the real player, in a browser that starts and stops with the suite.
import { after, before, it } from 'node:test';
import { startStage } from './real-page.mjs';

export function useStage() {
  /** @type {Awaited<ReturnType<typeof startStage>>} */
  let stage;
  before(async () => {
    stage = await startStage();
  });
  after(() => stage.stop());

  /** Defines a test with its own page, which is closed even if the test fails. */
  const scene = (title, options, body) =>
    it(title, { timeout: 180_000 }, async () => {
      const opened = await stage.open(options);
      try {
        await body(opened);
      } finally {
        await opened.close();
      }
    });

  /** Opens one page for a suite, whose tests use it one after another. */
  const onePage = () => {
    /** @type {Awaited<ReturnType<(typeof stage)['open']>>} */
    let opened;
    before(async () => {
      opened = await stage.open();
    });
    after(() => opened.close());
    return () => opened;
  };
  return {
    scene,
    onePage,
    get backend() {
      return stage.backend;
    },
  };
}
