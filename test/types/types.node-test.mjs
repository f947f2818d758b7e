// Type-checks samples with the checker of each framework and the published types of the package: valid samples must pass, and
// invalid ones must fail. `skipLibCheck` is off.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
/* Inside the project, so that imports of the frameworks resolve. */
const project = `${root}test/types/.project`;
const fixtures = `${root}test/types/fixtures`;

/** Runs a command of a package, and returns its exit code and its output. */
const run = (command, ...args) =>
  new Promise((resolve) => {
    const cli = `${root}node_modules/${command}`;
    execFile(process.execPath, [cli, ...args], { cwd: project, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      resolve({ code: error ? (error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });

const options = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  strict: true,
  noEmit: true,
  skipLibCheck: false,
  jsx: 'react-jsx',
  types: [],
};
const bundler = { ...options, module: 'ESNext', moduleResolution: 'bundler' };
const config = (name, files, compilerOptions, more = {}) => {
  writeFileSync(`${project}/${name}.json`, JSON.stringify({ compilerOptions, files, ...more }));
  return `${name}.json`;
};

const TSC = 'typescript/bin/tsc';
const passes = ({ code, output }) => assert.equal(code, 0, output);

describe('the types of the package', { timeout: 600_000 }, () => {
  before(async () => {
    rmSync(project, { recursive: true, force: true });
    const home = `${project}/node_modules/kaltura-player-element`;
    mkdirSync(`${home}/dist`, { recursive: true });
    cpSync(fixtures, project, { recursive: true });
    const { devDependencies: _tools, scripts: _scripts, ...published } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    writeFileSync(`${home}/package.json`, JSON.stringify(published));
    writeFileSync(`${project}/package.json`, '{"type":"module"}');
    passes(await run(TSC, '-p', root, '--outDir', `${home}/dist`));
  });
  after(() => rmSync(project, { recursive: true, force: true }));

  for (const [name, resolution] of Object.entries({
    NodeNext: { module: 'NodeNext', moduleResolution: 'NodeNext' },
    bundler: { module: 'ESNext', moduleResolution: 'bundler' },
  })) {
    it(`the types accept valid and reject invalid use in TypeScript and React, resolved as ${name}`, async () => {
      passes(
        await run(TSC, '-p', config(`plain-${name}`, ['plain.ts', 'react.tsx', 'server.ts'], { ...options, ...resolution })),
      );
    });
  }

  it('plain TypeScript compiles with the types of the package', async () => {
    passes(await run(TSC, '-p', config('alone', ['plain.ts'], { ...options, module: 'NodeNext', moduleResolution: 'NodeNext' })));
  });

  it('the types accept valid and reject invalid use of the tag in Preact', async () => {
    passes(await run(TSC, '-p', config('preact', ['preact.tsx'], { ...bundler, jsxImportSource: 'preact', skipLibCheck: true })));
  });

  it('the types accept valid and reject invalid use of the tag in Solid', async () => {
    const jsx = { jsx: 'preserve', jsxImportSource: 'solid-js' };
    passes(await run(TSC, '-p', config('solid', ['solid.tsx'], { ...bundler, ...jsx })));
  });

  it('the types accept valid and reject invalid use of the tag in Vue templates', async () => {
    const strict = { vueCompilerOptions: { strictTemplates: true } };
    const check = (file) =>
      run('vue-tsc/bin/vue-tsc.js', '-p', config(`vue-${file}`, [`${file}.vue`], { ...bundler, skipLibCheck: true }, strict));
    passes(await check('Good'));
    const { output } = await check('Bad');
    assert.match(output, /'"sometimes"' is not assignable/);
    assert.match(output, /entryid/);
    assert.match(output, /'percentage' does not exist/);
  });

  it('the types accept valid and reject invalid use of the tag in Svelte templates', async () => {
    const check = async (file) => {
      const tsconfig = config(`svelte-${file}`, [`${file}.svelte`], { ...bundler, skipLibCheck: true });
      return run('svelte-check/bin/svelte-check', '--tsconfig', `./${tsconfig}`, '--output', 'machine', '--threshold', 'error');
    };
    passes(await check('Good'));
    const { output } = await check('Bad');
    assert.match(output, /sometimes/);
    assert.match(output, /entryid/);
    assert.match(output, /percentage/);
  });

  it('the types accept valid and reject invalid use of the tag in Angular templates', async () => {
    const angular = { angularCompilerOptions: { strictTemplates: true } };
    const check = (name) =>
      run(
        '@angular/compiler-cli/bundles/src/bin/ngc.js',
        '-p',
        config(
          `angular-${name}`,
          [`angular.${name}.ts`],
          { ...bundler, experimentalDecorators: true, skipLibCheck: true },
          angular,
        ),
      );
    passes(await check('good'));
    const { code, output } = await check('bad');
    assert.notEqual(code, 0);
    assert.match(output, /MilestoneDetail/);
    assert.match(output, /'curentTime' does not exist/);
  });
});
