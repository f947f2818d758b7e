// Samples in the templates of Vue, Svelte and Angular, checked by each framework's own compiler with the package's sources.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { samplesIn } from './samples.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
/* Inside the project, so that imports of the frameworks resolve. */
const project = `${root}test/docs/.project`;

const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const paths = Object.fromEntries(
  Object.entries(exports)
    .filter(([, entry]) => entry.types)
    .map(([name, { types }]) => [
      name.replace(/^\./, 'kaltura-player-element'),
      [types.replace('./dist/', '../../../src/').replace('.d.ts', '.ts')],
    ]),
);
const compilerOptions = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  module: 'ESNext',
  moduleResolution: 'bundler',
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  types: [],
  paths,
};

/** Runs a command of a package, and returns its exit code and its output. */
const run = (command, ...args) =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [`${root}node_modules/${command}`, ...args],
      { cwd: project, maxBuffer: 1e8 },
      (error, stdout, stderr) => resolve({ code: error ? (error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });

const compilers = {
  Vue: {
    samples: samplesIn('vue'),
    extension: 'vue',
    config: { vueCompilerOptions: { strictTemplates: true } },
    check: (config) => run('vue-tsc/bin/vue-tsc.js', '-p', config),
  },
  Svelte: {
    samples: samplesIn('svelte'),
    extension: 'svelte',
    check: (config) =>
      run('svelte-check/bin/svelte-check', '--tsconfig', `./${config}`, '--output', 'machine', '--threshold', 'error'),
  },
  Angular: {
    samples: samplesIn('ts').filter(({ code }) => code.includes('@angular/core')),
    extension: 'ts',
    options: { experimentalDecorators: true },
    config: { angularCompilerOptions: { strictTemplates: true } },
    check: (config) => run('@angular/compiler-cli/bundles/src/bin/ngc.js', '-p', config),
  },
};

describe('framework samples of the documentation', { timeout: 600_000 }, () => {
  before(() => {
    rmSync(project, { recursive: true, force: true });
    mkdirSync(project);
    writeFileSync(`${project}/package.json`, '{"type":"module"}');
  });
  after(() => rmSync(project, { recursive: true, force: true }));

  for (const [framework, { samples, extension, options, config, check }] of Object.entries(compilers)) {
    const checked = async (name, sources) => {
      const files = sources.map((code, index) => {
        const file = `${name}-${index}.${extension}`;
        writeFileSync(`${project}/${file}`, code);
        return file;
      });
      const file = `${name}.json`;
      writeFileSync(
        `${project}/${file}`,
        JSON.stringify({ compilerOptions: { ...compilerOptions, ...options }, files, ...config }),
      );
      return check(file);
    };

    it(`the ${framework} samples of the documentation compile`, async () => {
      assert.ok(samples.length >= 4, `${samples.length} samples`);
      const { code, output } = await checked(
        framework,
        samples.map((sample) => sample.code),
      );
      assert.equal(code, 0, samples.map(({ where }, index) => `${framework}-${index}: ${where}`).join('\n') + `\n${output}`);
    });

    it(`a ${framework} sample fails to compile when the detail of an event is misspelt`, async () => {
      const { code } = samples.find((sample) => sample.code.includes('detail.layout')) ?? {};
      const { output } = await checked(`${framework}-spoilt`, [code.replace('detail.layout', 'detail.lay0ut')]);
      assert.match(output, /lay0ut/);
    });
  }
});
