// Checks the samples of README and documentation: tags by the table of attributes, scripts by the compiler, JSON by its parser.
import { parse as parseScript } from 'acorn';
import { JSDOM } from 'jsdom';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import ts from 'typescript';
import { createManifest, elementOf } from '../../scripts/manifest/analyze.mjs';
import { loadTs } from '../support/load-ts.mjs';
import { pages, samples, samplesIn, switchedSamples } from './samples.mjs';

/** The languages that this file checks, and the files that check the others. */
const CHECKED_HERE = ['html', 'js', 'ts', 'tsx', 'json', 'css', 'sh'];
const CHECKED_ELSEWHERE = {
  vue: 'framework-samples.node-test.mjs',
  svelte: 'framework-samples.node-test.mjs',
  php: 'session-recipes.node-test.mjs',
  python: 'session-recipes.node-test.mjs',
  java: 'session-recipes.node-test.mjs',
  csharp: 'nothing: the page states that',
  text: 'nothing: no code',
};
const FRAMEWORKS = ['HTML', 'Vue', 'Angular', 'React', 'Svelte', 'Solid', 'Preact'];

/** The names of `<meta>` tags that the element or the browser reads. */
const META = /^(?:kaltura-player-(?:origins|markup|accounts|ks-urls)|viewport|color-scheme)$/;
/** Global attributes of HTML that the tag may have, and attributes of other tags that sentences name. */
const GLOBAL = /^(?:class|hidden|id|lang|nonce|slot|style|tabindex|title|allow|type|aria-[a-z]+|data-[\w-]+|v-[\w:]+)$/;

const { attributeRows } = await loadTs('src/config/attributes.ts');
const { convert, INVALID } = await loadTs('src/config/value-kinds.ts');
const { configFromMarkup, pluginsFromMarkup } = await loadTs('src/config/markup-config.ts');
const rows = new Map(attributeRows.map((row) => [row.attribute, row]));

/** Returns the options that the element would ignore in a config from markup. */
function ignoredIn(name, config) {
  const ignored = [];
  const note = (path) => ignored.push(path);
  if (name === 'plugins') pluginsFromMarkup(config, note);
  else configFromMarkup(config, note);
  return ignored;
}

/** Returns the faults in the attributes of a tag, by the table of attributes. @param {Element} tag */
function faultsOf(tag) {
  return [...tag.attributes].flatMap(({ name, value }) => {
    const row = rows.get(name);
    if (!row) return GLOBAL.test(name) ? [] : [`there is no attribute ${name}`];
    const { kind } = row;
    if (value === '' && kind !== 'boolean' && kind !== 'autoplay' && kind !== 'image') return [`${name} is empty`];
    const converted = convert(kind, value);
    if (converted === INVALID) return [`${name}="${value}" is invalid`];
    return kind === 'json' ? ignoredIn(name, converted).map((path) => `${path} does not count in markup`) : [];
  });
}

/** The file names of the classic scripts that the build writes. */
const SCRIPTS = new Set(
  ['rollup.config.mjs', 'scripts/split-pair.mjs'].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/file: 'dist\/([\w.-]+\.js)'/g)].map(([, name]) => name),
  ),
);

/** Returns the faults in a piece of HTML. */
function faultsOfHtml(code, slots) {
  const faults = [];
  if (/<kaltura-player\b(?:[^>"']|"[^"]*"|'[^']*')*\/>/.test(code)) faults.push('HTML has no self-closing tags');
  const { document } = new JSDOM(code).window;
  for (const tag of document.querySelectorAll('kaltura-player')) {
    faults.push(...faultsOf(tag));
    for (const { slot } of tag.children) if (slot && !slots.has(slot)) faults.push(`there is no slot ${slot}`);
    for (const script of tag.querySelectorAll('script[type="application/json"]')) {
      faults.push(...ignoredIn('config', JSON.parse(script.textContent)).map((path) => `${path} does not count in markup`));
    }
  }
  for (const { name } of document.querySelectorAll('meta[name]')) {
    if (!META.test(name)) faults.push(`<meta ${name}> has no effect`);
  }
  for (const { type, textContent, src } of document.querySelectorAll('script')) {
    if (!src && type !== 'application/json') parseScript(textContent, { ecmaVersion: 'latest', sourceType: 'module' });
    const [, file] = /([\w-]*kaltura-(?:player|upgrade)[\w.-]*\.js)$/.exec(src) ?? [];
    if (file && !SCRIPTS.has(file)) faults.push(`there is no file ${file}`);
  }
  return faults;
}

describe('the samples of README and documentation', () => {
  let element;
  before(async () => {
    element = elementOf(await createManifest());
  });

  it('every sample of README and documentation is in a language that a test checks', () => {
    assert.ok(samples.length > 60, `${samples.length} samples`);
    const known = [...CHECKED_HERE, ...Object.keys(CHECKED_ELSEWHERE)];
    assert.deepEqual(
      samples.filter(({ language }) => !known.includes(language)).map(({ where, language }) => `${where}: ${language}`),
      [],
    );
  });

  it('the check of HTML samples finds each kind of fault', () => {
    const faulty = `<meta name="kaltura-origins"><kaltura-player entryid="1_a" clip-from="soon" plugins='{"kava":{"partnerId":1}}'
      config='{"network":{}}' loading=""><p slot="text"></p></kaltura-player><kaltura-player entry-id="1_a" />
      <script src="/kaltura-player.bundle.js"></script>`;
    assert.deepEqual(faultsOfHtml(faulty, new Set(['consent'])), [
      'HTML has no self-closing tags',
      'there is no attribute entryid',
      'clip-from="soon" is invalid',
      'plugins.kava.partnerId does not count in markup',
      'network does not count in markup',
      'loading is empty',
      'there is no slot text',
      '<meta kaltura-origins> has no effect',
      'there is no file kaltura-player.bundle.js',
    ]);
  });

  for (const { where, code } of samplesIn('html')) {
    it(`the HTML sample in ${where} has only attributes, values, slots and files that exist`, () => {
      assert.deepEqual(faultsOfHtml(code, new Set(element.slots.map(({ name }) => name))), []);
    });
  }

  it('attributes in sentences of the documentation exist and have valid values', () => {
    const faults = [];
    for (const page of pages) {
      const text = readFileSync(page, 'utf8')
        .replace(/<!-- generated:.*?<!-- \/generated -->/gs, '')
        .replace(/^( *)```[\s\S]*?^\1```$/gm, '');
      for (const [, code] of text.matchAll(/`([a-z][a-z-]*="[^"`]*"(?:\s+[a-z][a-z-]*(?:="[^"`]*")?)*)`/g)) {
        const [tag] = JSDOM.fragment(`<kaltura-player ${code}></kaltura-player>`).children;
        faults.push(...faultsOf(tag).map((fault) => `${page}: ${fault}`));
      }
    }
    assert.deepEqual(faults, []);
  });

  for (const { where, code } of samplesIn('json')) {
    it(`the JSON sample in ${where} is valid`, () => assert.ok(JSON.parse(code)));
  }

  it('styles in samples name only parts, states and custom properties that exist', () => {
    const has = (list) => new Set(list.map(({ name }) => name));
    const [parts, properties] = [has(element.cssParts), has(element.cssProperties)];
    const states = new Set(
      [...readFileSync('docs/guide/styling.md', 'utf8').matchAll(/`:state\((\w+)\)`/g)].map(([, name]) => name),
    );
    const styles = [...samplesIn('css', 'html', 'vue', 'svelte')];
    const strange = styles.flatMap(({ where, code }) => [
      ...[...code.matchAll(/::part\(([\w-]+)\)/g)].filter(([, name]) => !parts.has(name)).map(([found]) => `${where}: ${found}`),
      ...[...code.matchAll(/:state\((\w+)\)/g)].filter(([, name]) => !states.has(name)).map(([found]) => `${where}: ${found}`),
      ...[...code.matchAll(/--kaltura-player[\w-]+/g)]
        .filter(([name]) => !properties.has(name))
        .map(([found]) => `${where}: ${found}`),
    ]);
    assert.deepEqual(strange, []);
  });

  for (const { where, code } of samplesIn('css')) {
    it(`the style sheet sample in ${where} has no invalid rule`, () => {
      const { document } = new JSDOM(`<style>${code}</style>`).window;
      const rules = code.replace(/\/\*.*?\*\//gs, '').match(/\{/g)?.length ?? 0;
      assert.equal([...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).length, rules);
    });
  }

  for (const [language, command, args, wrap] of [
    ['php', 'php', ['-l'], (code) => (code.startsWith('<?php') ? code : `<?php\n${code}`)],
    ['python', 'python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], (code) => code],
  ]) {
    const skip = spawnSync(command, ['--version']).status === 0 ? false : `${command} is not on this machine`;
    it(`the ${language} samples have no syntax error`, { skip }, () => {
      for (const { where, code } of samplesIn(language)) {
        const { status, stdout, stderr } = spawnSync(command, args, { input: wrap(code), encoding: 'utf8' });
        assert.equal(status, 0, `${where}: ${stdout}${stderr}`);
      }
    });
  }

  it('shell samples run only npm scripts that the package has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const known = new Set([...Object.keys(scripts), 'start', 'test']);
    const named = samplesIn('sh').flatMap(({ where, code }) =>
      [...code.matchAll(/\bnpm (?:run )?([\w:]+)/g)].map(([, name]) => ({ where, name })),
    );
    const npm = new Set(['ci', 'install', 'pack']);
    assert.deepEqual(
      named.filter(({ name }) => !known.has(name) && !npm.has(name)).map(({ where, name }) => `${where}: npm run ${name}`),
      [],
    );
  });

  it('every group of switched samples has each framework once, in the same order', () => {
    const groups = pages.flatMap((page) =>
      switchedSamples(page).map((group) => ({ page, titles: group.map(({ title }) => title) })),
    );
    assert.ok(groups.length >= 3);
    for (const { page, titles } of groups) assert.deepEqual(titles, FRAMEWORKS, page);
  });
});

/** The entries of the package, each with the path of its source. */
const entries = Object.fromEntries(
  Object.entries(JSON.parse(readFileSync('package.json', 'utf8')).exports)
    .filter(([, entry]) => entry.types)
    .map(([name, { types }]) => [
      name.replace(/^\./, 'kaltura-player-element'),
      [types.replace('./dist/', './src/').replace('.d.ts', '.ts')],
    ]),
);

/** The module of each framework's JSX types. */
const JSX = { React: 'react', Solid: 'solid-js', Preact: 'preact', react: 'react', solid: 'solid-js', preact: 'preact' };

describe('the scripts in README and documentation', { timeout: 300_000 }, () => {
  const root = process.cwd();
  const files = new Map();
  /** Declarations of the names that samples take from the reader's code and from other packages. */
  const readers = `${root}/test/docs/readers.d.mts`;
  const packages = `${root}/test/docs/packages.d.mts`;
  /* The compiler cannot infer the types of the request in this sample. Another suite runs it. */
  const isRunElsewhere = (code) => code.includes("app.get('/ks', requireLogin");
  let program;

  before(() => {
    for (const { page, line, language, title, code } of samplesIn('js', 'ts', 'tsx')) {
      if (isRunElsewhere(code)) continue;
      const framework = JSX[title] ?? JSX[/frameworks\/(\w+)\.md$/.exec(page)?.[1]];
      const pragma = framework && language === 'tsx' ? `/** @jsxImportSource ${framework} */` : '';
      const extension = language === 'js' ? 'ts' : language;
      files.set(`${root}/test/docs/sample-${page.replaceAll(/\W/g, '-')}-${line}.${extension}`, {
        where: `${page}:${line}`,
        /* The pragma is on the first line, so that the line numbers of messages stay correct. */
        text: `${pragma}${code}\nexport {};\n`,
        isScript: language === 'js',
      });
    }
    const options = {
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      strict: true,
      jsx: ts.JsxEmit.ReactJSX,
      experimentalDecorators: true,
      skipLibCheck: true,
      noEmit: true,
      types: ['node'],
      paths: Object.fromEntries(
        Object.entries(entries).map(([name, sources]) => [name, sources.map((source) => `${root}/${source}`)]),
      ),
    };
    const host = ts.createCompilerHost(options);
    const { fileExists, readFile, getSourceFile } = host;
    host.fileExists = (name) => files.has(name) || fileExists(name);
    host.readFile = (name) => files.get(name)?.text ?? readFile(name);
    host.getSourceFile = (name, version, ...more) => {
      const own = files.get(name);
      return own ? ts.createSourceFile(name, own.text, version, true) : getSourceFile(name, version, ...more);
    };
    program = ts.createProgram([...files.keys(), readers, packages], options, host);
  });

  /** Codes of errors that are ignored in JavaScript: untyped parameters, and values that may be null. */
  const LOOSE = new Set([7006, 7031, 7019, 18047, 2531]);

  it('the script samples compile with the types of the package', () => {
    const faults = [];
    for (const [name, { where, isScript }] of files) {
      const file = program.getSourceFile(name);
      for (const { code, messageText } of [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]) {
        if (isScript && LOOSE.has(code)) continue;
        faults.push(`${where}: ${ts.flattenDiagnosticMessageText(messageText, ' ')} (TS${code})`);
      }
    }
    assert.ok(files.size > 25, `${files.size} scripts`);
    assert.deepEqual(faults, []);
  });
});
