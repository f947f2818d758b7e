// Checks of the repository besides the sources: lint rules for tests, issue forms, the release workflow.
import { ESLint } from 'eslint';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';

const read = (path) => readFileSync(path, 'utf8');
const pkg = JSON.parse(read('package.json'));

describe('the lint rule against .only', () => {
  const eslint = new ESLint({ overrideConfigFile: 'eslint.config.mjs' });
  const lint = async (code) => {
    const [{ messages }] = await eslint.lintText(
      `import { describe, it, test } from 'node:test';\n${code}\ndescribe; it; test;\n`,
      {
        filePath: 'test/docs/sample.node-test.mjs',
      },
    );
    return messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax').length;
  };

  it('the lint rule against .only rejects every way to mark a test as the only one', async () => {
    for (const code of [
      "it.only('x', () => {});",
      "describe.only('x', () => {});",
      "test.only('x', () => {});",
      "it['only']('x', () => {});",
      "it('x', { only: true }, () => {});",
    ]) {
      assert.equal(await lint(code), 1, code);
    }
  });

  it('the lint rule against .only accepts other tests and other properties of that name', async () => {
    for (const code of ["it('x', () => {});", "it.skip('x', () => {});", "it('x', { timeout: 5 }, () => ({ only: 1 }.only));"]) {
      assert.equal(await lint(code), 0, code);
    }
  });

  it('the lint rule against .only applies to tests of the browser as well', async () => {
    const [ofNode, ofBrowser] = await Promise.all(
      ['test/docs/sample.node-test.mjs', 'test/async.test.ts'].map((path) => eslint.calculateConfigForFile(path)),
    );
    assert.equal(ofBrowser.rules['no-restricted-syntax'].length, 4);
    assert.deepEqual(ofBrowser.rules['no-restricted-syntax'], ofNode.rules['no-restricted-syntax']);
  });
});

describe('the repository', () => {
  it('the repository uses one Node version, which the package supports', () => {
    const major = read('.nvmrc').trim();
    assert.match(major, /^\d+$/);
    assert.ok(pkg.engines.node.startsWith(`>=${major}.`));
    const workflows = readdirSync('.github/workflows').map((name) => read(`.github/workflows/${name}`));
    for (const workflow of workflows) assert.match(workflow, /node-version-file: \.nvmrc/);
  });

  it('the package, SECURITY.md and the issue form name the same repository', () => {
    const home = /github\.com\/[\w-]+\/[\w-]+/.exec(pkg.repository.url)[0];
    const texts = [pkg.homepage, pkg.bugs, read('SECURITY.md'), read('.github/ISSUE_TEMPLATE/config.yml')];
    for (const text of texts) assert.ok(text.includes(`https://${home}`), text);
    assert.ok(pkg.author);
  });

  it('only one job of the release workflow may sign, and the CI workflow has no right to write', () => {
    const release = read('.github/workflows/release.yml');
    assert.match(release, /^permissions:\n {2}contents: read\n/m);
    assert.equal(release.match(/id-token: write/g).length, 1);
    assert.match(release, /npm publish .*--provenance/);
    assert.ok(!read('.github/workflows/ci.yml').includes('write'));
  });

  it('CODEOWNERS names only paths that exist', () => {
    const paths = [...read('.github/CODEOWNERS').matchAll(/^\/(\S+)/gm)].map(([, path]) => path);
    assert.ok(paths.length > 3);
    assert.deepEqual(
      paths.filter((path) => !existsSync(path)),
      [],
    );
  });

  it('the page of decisions lists every record, and each record has all its sections', () => {
    const records = readdirSync('docs/decisions').filter((name) => name !== 'index.md');
    const index = read('docs/decisions/index.md');
    assert.ok(records.length >= 7);
    for (const name of records) {
      assert.ok(index.includes(`(./${name})`), name);
      const record = read(`docs/decisions/${name}`);
      for (const part of ['Context', 'Decision', 'Consequences', 'Considered']) {
        assert.ok(record.includes(`**${part}.**`), `${name}: ${part}`);
      }
      assert.ok(index.includes(`[${/^# (.+)/.exec(record)[1]}]`), `${name}: its title`);
    }
  });

  it('SECURITY.md links only to files that exist', () => {
    const paths = [...read('SECURITY.md').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path);
    assert.ok(paths.length > 0);
    assert.deepEqual(
      paths.filter((path) => !existsSync(path)),
      [],
    );
  });
});
