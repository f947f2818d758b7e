// `npm run test:security`: runs all security tests with the full number of attempts.
import { spawnSync } from 'node:child_process';

const env = { ...process.env, FUZZ_RUNS: process.env.FUZZ_RUNS ?? '100000' };
const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
const browser = [
  'test/config/markup.test.ts',
  'test/config/markup-config.test.ts',
  'test/library/trusted-origins.test.ts',
  'test/library/config-urls.test.ts',
  'test/embed/account-config.test.ts',
  'test/session/fetch-ks.test.ts',
  'test/session/session.test.ts',
  'test/library/bundle/clean-markup.test.ts',
  'test/library/bundle/refuse-host-rewrites.test.ts',
  'test/real-player/clobbering.test.ts',
  'test/real-player/foreign-streams.test.ts',
  'test/redact.test.ts',
  'test/real-player/trust.test.ts',
  'test/real-player/trusted-markup.test.ts',
  'test/real-player/redaction.test.ts',
];
const failed = [
  run(
    '--test',
    '--test-concurrency=1',
    ...['markup-config', 'attribute-values', 'exploit-pages', 'account-pages', 'hostile-pages'].map(
      (name) => `test/security/${name}.node-test.mjs`,
    ),
  ),
  run('node_modules/@web/test-runner/dist/bin.js', '--files', ...browser),
].some((status) => status !== 0);
process.exitCode = failed ? 1 : 0;
