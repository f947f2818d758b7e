import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { before, describe, it } from 'node:test';
import { documents } from '../../scripts/manifest/docs.mjs';
import { createManifest, elementOf } from '../../scripts/manifest/analyze.mjs';
import { errors } from '../../scripts/manifest/source.mjs';

/** Global attributes of HTML that the tag may have, besides `on…`, `data-…` and `aria-…`. */
const GLOBAL = new Set('class hidden id is lang nonce role slot style tabindex title'.split(' '));
const GLOBAL_FAMILY = /^(aria-|data-|on)/;

/** Documents and pages that contain the tag. */
const documentation = readdirSync('docs', { recursive: true })
  .map((name) => `docs/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.md'))
  .sort();
const written = [
  'README.md',
  /* Templates of frameworks have other attributes. The suites of the frameworks compile them. */
  ...documentation.filter((name) => !name.startsWith('docs/frameworks/')),
  ...(existsSync('demo')
    ? readdirSync('demo')
        .filter((name) => name.endsWith('.html'))
        .map((name) => `demo/${name}`)
    : []),
];

/** Yields the attribute names of every `<kaltura-player …>` in a text, except in its generated parts. */
function* attributesIn(text) {
  const own = text
    .replace(/<!-- generated:.*?<!-- \/generated -->/gs, '')
    .replace(/<!--.*?-->/gs, '')
    /* The compilers of the frameworks check the samples of templates. */
    .replace(/^```(?!html\b)\w.*?^```$/gms, '');
  for (const [, inside] of own.matchAll(/<kaltura-player(\s(?:[^>"']|"[^"]*"|'[^']*')*)>/g)) {
    for (const [, name] of inside.matchAll(/([^\s=>"']+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g)) yield name;
  }
}

describe('the documentation', () => {
  it('the generated tables of the documentation match the sources (npm run docs)', async () => {
    const pages = await documents();
    assert.ok(pages.length >= 5, 'the tables of the reference are somewhere');
    for (const { page, is, shouldBe } of pages) {
      const has = new Set(is.split('\n'));
      const should = new Set(shouldBe.split('\n'));
      assert.deepEqual(
        { stale: [...has].filter((line) => !should.has(line)), missing: [...should].filter((line) => !has.has(line)) },
        { stale: [], missing: [] },
        page,
      );
      assert.ok(is === shouldBe, `the rows of ${page} are in another order`);
    }
  });

  it('every generated table is on a page of the documentation', async () => {
    const texts = (await documents()).map(({ is }) => is).join('');
    const tables = ['attributes', 'properties', 'methods', 'events', 'styling', 'errors'];
    assert.deepEqual(
      tables.filter((name) => !texts.includes(`<!-- generated:${name} -->`)),
      [],
    );
  });

  it('the documentation has a page with a generated part for each error reason', async () => {
    const pages = (await documents()).map(({ page }) => page);
    const missing = (await errors()).map(({ reason }) => `docs/errors/${reason}.md`).filter((page) => !pages.includes(page));
    assert.deepEqual(missing, []);
  });

  it('README, CONTRIBUTING and the documentation link only to files that exist', () => {
    const dead = ['README.md', 'CONTRIBUTING.md', ...documentation].flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#|\/)([^)#]+)/g)]
        .map(([, path]) => posix.join(posix.dirname(page), path))
        .filter((path) => !existsSync(path))
        .map((path) => `${page}: ${path}`),
    );
    assert.deepEqual(dead, []);
  });

  it('the README has at most 250 lines', () => {
    assert.ok(readFileSync('README.md', 'utf8').split('\n').length <= 250);
  });

  it('the documentation names only entries that the package has', () => {
    const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8'));
    const texts = ['README.md', ...documentation].map((page) => readFileSync(page, 'utf8')).join('\n');
    const named = [...texts.matchAll(new RegExp(`['"\`]${name}(/[\\w./-]+)?['"\`]`, 'g'))];
    const entries = Object.keys(exports).map((entry) => new RegExp(`^${entry.replaceAll('.', '\\.')}$`.replace('*', '[\\w-]+')));
    const missing = named.map(([, path = '']) => `.${path}`).filter((path) => !entries.some((entry) => entry.test(path)));
    assert.deepEqual(missing, []);
  });
});

describe('tags in the documentation and the demo', () => {
  let known;

  before(async () => {
    known = new Set(elementOf(await createManifest()).attributes.map(({ name }) => name));
  });

  for (const file of written) {
    it(`the tags in ${file} have only attributes that exist`, () => {
      const strange = [...attributesIn(readFileSync(file, 'utf8'))].filter(
        (name) => !known.has(name) && !GLOBAL.has(name) && !GLOBAL_FAMILY.test(name),
      );
      assert.deepEqual(strange, []);
    });
  }
});
