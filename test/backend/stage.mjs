// The pages of the suites with the real player: opened on one stage, which starts and stops with the suite.
import { after, before, it } from 'node:test';
import { startStage } from './real-page.mjs';

export function useStage() {
  /** @type {Awaited<ReturnType<typeof startStage>>} */
  let stage;
  before(async () => {
    stage = await startStage();
  });
  after(() => stage.stop());

  /** A test with a page of its own, which is closed whatever happens. */
  const scene = (what, wish, body) =>
    it(what, { timeout: 180_000 }, async () => {
      const opened = await stage.open(wish);
      try {
        await body(opened);
      } finally {
        await opened.close();
      }
    });

  /** One page for a whole suite, whose tests take turns in it. */
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
