import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { bundleTs, loadTs, moduleUrl } from '../support/load-ts.mjs';

const run = promisify(execFile);

/** Imports the server entry in a new process with these globals. */
const importWith = async (globals, entry = 'src/server/index.ts') => {
  const script = `Object.assign(globalThis, ${globals}); await import(${JSON.stringify(moduleUrl(await bundleTs(entry)))});`;
  return run(process.execPath, ['--input-type=module', '--eval', script]);
};

describe('the server entry', () => {
  it('exports the documented functions of the server entry and nothing else', async () => {
    assert.deepEqual(Object.keys(await loadTs('src/server/index.ts')).sort(), [
      'SessionError',
      'buildPrivileges',
      'createAppTokenSession',
      'createPlaybackSession',
      'createSessionHandler',
      'ipTokenizedPlayback',
    ]);
  });

  it('throws when the server entry is imported where a document exists', async () => {
    const refused = { stderr: /"kaltura-player-element\/server" is for servers only: .+ks-url=/ };
    await assert.rejects(importWith('{ document: {} }'), refused);
    await assert.rejects(importWith('{ window: globalThis, document: {} }'), refused);
  });

  it('loads the server entry without a document, even where window and self are defined', async () => {
    await importWith('{}');
    await importWith('{ window: globalThis, self: globalThis }');
  });

  it('throws from the browser build of the server entry before the code of the app runs', async () => {
    const app = "import * as server from './src/server/browser.ts'; console.log(server);";
    const code = await bundleTs('', { entryPoints: undefined, stdin: { contents: app, resolveDir: '.' }, platform: 'browser' });
    const running = run(process.execPath, ['--input-type=module', '--eval', code]);
    await assert.rejects(running, { stdout: '', stderr: /is for servers only/ });
  });

  it('rejects createPlaybackSession without a request when a document appears after the import', async () => {
    const { createPlaybackSession } = await loadTs('src/server/index.ts');
    globalThis.document = {};
    try {
      const fetch = () => assert.fail('sent');
      await assert.rejects(createPlaybackSession({ partnerId: 1, secret: 'x', fetch }), /is for servers only/);
    } finally {
      delete globalThis.document;
    }
  });

  it('bundles the server entry for a platform without the built-in modules of Node', async () => {
    const code = await bundleTs('src/server/index.ts', { platform: 'neutral', sourcemap: false });
    assert.doesNotMatch(code, /\b(?:require|process|Buffer|globalThis\.process)\b|from ["']/);
  });

  it('exports ipTokenizedPlayback as plain data that allows only HLS', async () => {
    const { ipTokenizedPlayback } = await loadTs('src/server/index.ts');
    const guide = { playback: { streamPriority: [{ engine: 'html5', format: 'hls' }] } };
    assert.deepEqual(JSON.parse(JSON.stringify(ipTokenizedPlayback)), guide);
  });
});
