// The lists of suites: each suite runs in a test run, and each listed suite exists.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ALONE, LONG, RELEASE, browserSuites, nodeSuites } from '../suites.mjs';

const inRun = (run) => [...nodeSuites(run), ...Object.values(browserSuites(run)).flat()].sort();
const there = readdirSync('test', { recursive: true })
  .filter((name) => /\.(test\.ts|node-test\.mjs)$/.test(name))
  .map((name) => `test/${name}`)
  .sort();

describe('the lists of suites', () => {
  it('every suite runs either in `npm test` or in `npm run test:long`', () => {
    assert.deepEqual([...inRun('short'), ...inRun('long')].sort(), there);
    assert.deepEqual(inRun('all'), there);
  });

  it('every suite runs in `.ci/run` unless it is listed for a release', () => {
    assert.deepEqual([...inRun('ci'), ...Object.keys(RELEASE)].sort(), there);
  });

  it('suites that are listed as long, for a release or alone exist, the first two with a reason', () => {
    const reasons = { ...LONG, ...RELEASE };
    for (const file of [...Object.keys(reasons), ...ALONE]) assert.ok(existsSync(file), file);
    for (const [file, reason] of Object.entries(reasons)) assert.ok(reason.length > 10, file);
  });

  it('the suites of the element and the player run in Firefox and WebKit in `.ci/run`', () => {
    for (const engine of ['firefox', 'webkit']) {
      for (const part of ['element/', 'player/', 'gesture/facade.', 'real-player/lifecycle.', 'real-player/layouts.']) {
        const files = there.filter((file) => file.startsWith(`test/${part}`) && file.endsWith('.test.ts'));
        assert.ok(files.length > 0, part);
        for (const file of files) assert.ok(inRun(engine).includes(file), `${engine}: ${file}`);
      }
    }
  });
});
