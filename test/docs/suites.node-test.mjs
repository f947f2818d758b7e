// Which suites run when: none is forgotten, and none is named that is not there.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ALONE, LONG, RELEASE, browserSuites, nodeSuites } from '../suites.mjs';

const inRun = (run) => [...nodeSuites(run), ...Object.values(browserSuites(run)).flat()].sort();
const there = readdirSync('test', { recursive: true })
  .filter((name) => /\.(test\.ts|node-test\.mjs)$/.test(name))
  .map((name) => `test/${name}`)
  .sort();

describe('the suites', () => {
  it('run all in `npm test` or in `npm run test:long`, each in one of them', () => {
    assert.deepEqual([...inRun('short'), ...inRun('long')].sort(), there);
    assert.deepEqual(inRun('all'), there);
  });

  it('run in `.ci/run` but for those that are named as for a release', () => {
    assert.deepEqual([...inRun('ci'), ...Object.keys(RELEASE)].sort(), there);
  });

  it('that are long, or run alone, exist, and what takes their time is said', () => {
    const reasons = { ...LONG, ...RELEASE };
    for (const file of [...Object.keys(reasons), ...ALONE]) assert.ok(existsSync(file), file);
    for (const [file, reason] of Object.entries(reasons)) assert.ok(reason.length > 10, file);
  });

  it('that guard the most run in every engine in `.ci/run`', () => {
    for (const engine of ['firefox', 'webkit']) {
      for (const part of ['element/', 'player/', 'gesture/facade.', 'real-player/lifecycle.', 'real-player/layouts.']) {
        const files = there.filter((file) => file.startsWith(`test/${part}`) && file.endsWith('.test.ts'));
        assert.ok(files.length > 0, part);
        for (const file of files) assert.ok(inRun(engine).includes(file), `${engine}: ${file}`);
      }
    }
  });
});
