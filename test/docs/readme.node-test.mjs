import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { readmes } from '../../scripts/manifest/docs.mjs';
import { createManifest, elementOf } from '../../scripts/manifest/analyze.mjs';

/** Attributes of HTML itself that our tag may carry; `on…` and `data-…` and `aria-…` besides. */
const GLOBAL = new Set('class hidden id is lang nonce role slot style tabindex title'.split(' '));
const GLOBAL_FAMILY = /^(aria-|data-|on)/;

/** Pages and documents in which people read how the tag is written. */
const written = [
  'README.md',
  ...(existsSync('demo')
    ? readdirSync('demo')
        .filter((name) => name.endsWith('.html'))
        .map((name) => `demo/${name}`)
    : []),
];

/** The attribute names of every `<kaltura-player …>` in a text; what is generated is not hand-written. */
function* attributesIn(text) {
  const own = text.replace(/<!-- generated:.*?<!-- \/generated -->/gs, '').replace(/<!--.*?-->/gs, '');
  for (const [, inside] of own.matchAll(/<kaltura-player(\s(?:[^>"']|"[^"]*"|'[^']*')*)>/g)) {
    for (const [, name] of inside.matchAll(/([^\s=>"']+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g)) yield name;
  }
}

describe('the README', () => {
  it('has its tables as the sources have them (npm run docs)', async () => {
    const { is, shouldBe } = await readmes();
    const has = new Set(is.split('\n'));
    const should = new Set(shouldBe.split('\n'));
    assert.deepEqual(
      { stale: [...has].filter((line) => !should.has(line)), missing: [...should].filter((line) => !has.has(line)) },
      { stale: [], missing: [] },
    );
    assert.ok(is === shouldBe, 'the rows are in another order');
  });

  it('links to files that exist', () => {
    const links = [...readFileSync('README.md', 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path);
    assert.deepEqual(
      links.filter((path) => !existsSync(path)),
      [],
    );
  });

  it('names the entries that the package has', () => {
    const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...readFileSync('README.md', 'utf8').matchAll(new RegExp(`['"\`]${name}(/[\\w./-]+)?['"\`]`, 'g'))];
    const missing = named.map(([, path = '']) => `.${path}`).filter((entry) => !(entry in exports));
    assert.deepEqual(missing, []);
  });
});

describe('<kaltura-player> as it is written for people', () => {
  let known;

  before(async () => {
    known = new Set(elementOf(await createManifest()).attributes.map(({ name }) => name));
  });

  for (const file of written) {
    it(`has only attributes that there are, in ${file}`, () => {
      const strange = [...attributesIn(readFileSync(file, 'utf8'))].filter(
        (name) => !known.has(name) && !GLOBAL.has(name) && !GLOBAL_FAMILY.test(name),
      );
      assert.deepEqual(strange, []);
    });
  }
});
