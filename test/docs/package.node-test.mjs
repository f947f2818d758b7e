import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { loadTs } from '../support/load-ts.mjs';

const pkg = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the package', () => {
  it('the package exports what Rollup builds, with types of the same name', () => {
    const [, list] = /const entries = \[([^\]]+)\]/.exec(readFileSync('rollup.config.mjs', 'utf8'));
    const built = [...list.matchAll(/'([^']+)'/g)].map(([, name]) => `./dist/${name}.js`);
    const { './locales/*': locales, ...entries } = pkg.exports;
    const conditions = Object.values(entries).filter((entry) => typeof entry === 'object');
    const exported = conditions.flatMap(({ types: _types, ...targets }) => Object.values(targets));
    assert.deepEqual([...new Set(exported)].sort(), built.sort());
    for (const { types, default: target } of conditions) assert.equal(types, target.replace(/\.js$/, '.d.ts'));
    assert.deepEqual(locales, { types: './dist/messages/*.d.ts', default: './dist/locales/*.js' });
  });

  it('the package resolves ./server to its server code on every server runtime, and not in browsers', () => {
    const { types, browser, default: usual, ...servers } = pkg.exports['./server'];
    assert.deepEqual(Object.keys(servers), ['workerd', 'edge-light', 'deno', 'bun', 'node']);
    assert.deepEqual(new Set(Object.values(servers)), new Set([usual]));
    assert.notEqual(browser, usual);
    /* The first condition that applies is used, and edge runtimes set `browser` too. */
    assert.deepEqual(Object.keys(pkg.exports['./server']).slice(-2), ['browser', 'default']);
    assert.equal(Object.keys(pkg.exports['./server'])[0], 'types');
    assert.ok(types.endsWith('.d.ts'));
  });

  it('the package contains the page that a console line links to, and the link names compatible versions', async () => {
    const { authorLine } = await loadTs('src/errors/author-line.ts');
    const [url] = /https:\S+/.exec(authorLine({ fatal: true, reason: 'drm', message: 'Refused.' }));
    /* Before 1.0.0 a minor version may break. */
    const [range] = /^(?:0\.\d+|\d+)/.exec(pkg.version);
    const prefix = `https://cdn.jsdelivr.net/npm/${pkg.name}@${range}/`;
    assert.ok(url.startsWith(prefix), url);
    const path = url.slice(prefix.length);
    assert.ok(existsSync(path), path);
    assert.ok(
      pkg.files.some((folder) => path.startsWith(`${folder}/`)),
      path,
    );
  });

  it('the package depends only on Lit and on the parsers of `./snippet` and the command', () => {
    assert.deepEqual(Object.keys(pkg.dependencies), [
      '@lezer/markdown',
      '@lit/reactive-element',
      'acorn',
      'acorn-jsx',
      'acorn-loose',
      'entities',
      'htmlparser2',
      'lit',
      'picomatch',
    ]);
  });

  it('the repository has only planned files and folders at its top level', () => {
    const planned =
      'src test demo backend scripts docs integrations package.json package-lock.json tsconfig.json rollup.config.mjs web-test-runner.config.mjs README.md LICENSE CHANGELOG.md CONTRIBUTING.md SECURITY.md eslint.config.mjs'.split(
        ' ',
      );
    const made = ['dist', 'node_modules', 'coverage', 'site', 'site-figures'];
    const strange = readdirSync('.').filter((name) => !name.startsWith('.') && !planned.includes(name) && !made.includes(name));
    assert.deepEqual(strange, []);
  });
});
