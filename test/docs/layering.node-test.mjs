// The rules of CONTRIBUTING.md that no linter checks: which part may import or use what.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

/** Each part imports only parts of lower rows. A name is a folder of `src`, or a file directly in `src`. */
const LAYERS = [
  ['node', 'split'],
  ['index', 'cdn', 'frameworks'],
  ['define'],
  ['element'],
  ['embed'],
  ['library', 'player'],
  ['session'],
  ['config'],
  ['playkit', 'reporter'],
  ['errors'],
  ['messages'],
  ['signals'],
  ['languages', 'redact', 'async', 'native', 'page-patch', 'time-limits'],
];

/** Parts that do not belong to the element, with the parts that each may import. */
const APART = {
  snippet: ['config', 'errors', 'redact'],
  upgrade: ['snippet', 'define', 'config'],
  convert: ['snippet'],
  server: [],
};

const rankOf = (part) => LAYERS.findIndex((layer) => layer.includes(part));

/** `config/urls.ts` belongs to `config`; `element.ts` belongs to the folder `element`, which it re-exports. */
const partOf = (path) => path.split('/')[0].replace(/\.ts$/, '');

const sources = readdirSync('src', { recursive: true })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') || name.endsWith('.tsx'))
  .sort()
  .map((path) => {
    const text = readFileSync(`src/${path}`, 'utf8');
    return { path, part: partOf(path), text, file: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) };
  });

/** Returns the module names of static and dynamic imports and of re-exports, types included. */
const importsOf = ({ text }) => ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);

const localImports = sources.flatMap((source) =>
  importsOf(source)
    .filter((name) => name.startsWith('.'))
    .map((name) => ({ ...source, to: posix.join(posix.dirname(source.path), name).replace(/\.js$/, '.ts') })),
);

/** Yields all nodes of a source, which exclude comments. */
function* nodes(node) {
  yield node;
  for (const child of node.getChildren()) yield* nodes(child);
}

/** Returns the places, as `path:line`, of the matching nodes in the sources that `where` selects. */
const places = (where, is) =>
  sources
    .filter(where)
    .flatMap(({ path, file }) =>
      [...nodes(file)].filter(is).map((node) => `src/${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`),
    );

/** Selects every source of the element except these parts or files. */
const outside =
  (...names) =>
  ({ path, part }) =>
    !(part in APART) && !names.includes(part) && !names.includes(path);

const none = (found, rule) => assert.deepEqual([...new Set(found)], [], rule);

const isText = (node) => ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
const isNamed =
  (...names) =>
  (node) =>
    (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && names.includes(node.text);

describe('layers of the sources', () => {
  it('every source belongs to a layer', () => {
    const lost = sources.filter(({ part }) => rankOf(part) < 0 && !(part in APART)).map(({ path }) => path);
    none(lost, 'name the part in LAYERS');
  });

  it('sources import only from lower layers', () => {
    const upward = localImports
      .filter(({ part, to }) => {
        const target = partOf(to);
        if (target === part) return false;
        return part in APART
          ? !APART[part].includes(target)
          : (target in APART && !(part in APART)) || rankOf(target) <= rankOf(part);
      })
      .map(({ path, to }) => `src/${path} imports src/${to}`);
    none(upward, 'a part imports only what is below it');
  });

  it('only element/ imports Lit, and other packages are imported only by the parts that may', () => {
    const packages = sources.flatMap((source) =>
      importsOf(source)
        .filter((name) => !name.startsWith('.'))
        .filter((name) => !(source.part === 'element' && /^(lit|@lit\/reactive-element)$/.test(name)))
        .filter((name) => !(source.path.startsWith('frameworks/react/') && name === 'react'))
        /* Parsers of HTML and JavaScript, which pages do not load with the element. */
        .filter((name) => !(source.part === 'snippet' && /^(acorn|acorn-jsx|acorn-loose|entities|htmlparser2)$/.test(name)))
        .filter(
          (name) =>
            !(source.part === 'convert' && (name.startsWith('node:') || name === 'picomatch' || name === '@lezer/markdown')),
        )
        /* Types of the frameworks, each in a file that only the users of that framework import. */
        .filter(
          (name) => !(source.path.startsWith('frameworks/types/') && /^(preact|react|solid-js|svelte\/elements|vue)$/.test(name)),
        )
        .map((name) => `src/${source.path} imports ${name}`),
    );
    none(packages, 'lit is the only run-time dependency, and only element/ knows it');
  });
});

describe('exclusive tasks of the sources', () => {
  it('only library/ creates script elements', () => {
    const creates = (node) =>
      ts.isCallExpression(node) &&
      /createElement(NS)?$/.test(node.expression.getText()) &&
      node.arguments.some((argument) => isText(argument) && argument.text === 'script');
    none(places(outside('library'), creates), "createElement('script') belongs to library/");
  });

  it('only library/ and frameworks/ name window.KalturaPlayer and the data of the bundle', () => {
    none(
      places(outside('library', 'frameworks'), isNamed('KalturaPlayer', '__kalturaplayerdata', 'KalturaPlayers')),
      'the globals of the bundle belong to library/',
    );
  });

  it('only player/layouts/ calls internals of the Dual Screen plugin', () => {
    const internal = (node) =>
      (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && /^(_switchTo|_applyInverse)/.test(node.text);
    const elsewhere = (source) => outside()(source) && !source.path.startsWith('player/layouts/');
    none(places(elsewhere, internal), 'plugin internals belong to player/layouts/');
  });

  it('only errors/ writes error texts and creates errors', () => {
    none(
      places(outside('errors'), (node) => isText(node) && node.text.startsWith('[kaltura-player]')),
      'texts for people belong to errors/',
    );
    const made = (node) => ts.isNewExpression(node) && node.expression.getText() === 'KalturaPlayerError';
    none(places(outside('errors'), made), 'errors are made by the builders of errors/');
  });

  it('config/ names neither document nor window nor location', () => {
    none(
      places(({ part }) => part === 'config', isNamed('document', 'window', 'location')),
      'config/ is pure',
    );
  });
});
