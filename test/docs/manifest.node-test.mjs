import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { createManifest, elementOf } from '../../scripts/manifest/analyze.mjs';
import { vscodeData, webTypes } from '../../scripts/manifest/editor-data.mjs';
import { attributes, events } from '../../scripts/manifest/source.mjs';
import { loadTs } from '../support/load-ts.mjs';

const sorted = (names) => [...names].sort();
const namesOf = (list) => sorted(list.map(({ name }) => name));

describe('the custom elements manifest', () => {
  let manifest, element, rows, map, module;

  before(async () => {
    [manifest, rows, map, module] = await Promise.all([createManifest(), attributes(), events(), loadTs('src/element.ts')]);
    element = elementOf(manifest);
  });

  it('the manifest declares one element, in the modules that the package exports', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.equal(element.tagName, 'kaltura-player');
    assert.deepEqual(
      manifest.modules.map(({ path }) => `./${path}`),
      [exports['./element'].default, exports['.'].default],
    );
  });

  it('the manifest has every attribute that the element observes except defer-hydration', () => {
    assert.deepEqual(
      namesOf(element.attributes),
      sorted(new Set(module.KalturaPlayerElement.observedAttributes)).filter((name) => name !== 'defer-hydration'),
    );
  });

  it('the manifest and the class have a property for each attribute', () => {
    for (const { property, attribute } of rows) {
      const field = element.members.find(({ name }) => name === property);
      assert.equal(field?.attribute, attribute, property);
      assert.ok(property in module.KalturaPlayerElement.prototype, `${property} is no property of the class`);
    }
  });

  it('the manifest describes every attribute, property and method, and every event with a detail of its own', () => {
    const silent = [...rows, ...element.members, ...map.filter(({ own }) => own)]
      .filter(({ description }) => !description)
      .map(({ name, attribute }) => name ?? attribute);
    assert.deepEqual(silent, []);
  });

  it('the description of `hide` and the message about an unknown control name every control that it accepts', async () => {
    const { COMPONENT_NAMES } = await loadTs('src/config/component-names.ts');
    const { expectedFor } = await loadTs('src/config/right-form.ts');
    const { description } = element.attributes.find(({ name }) => name === 'hide');
    for (const name of COMPONENT_NAMES) {
      assert.ok(description.includes(`\`${name}\``), `${name} is not in the description`);
      assert.ok(expectedFor('components', 'knob').includes(name), `${name} is not in the message`);
    }
  });

  it('the manifest has only methods that the class has, and no private members', () => {
    const methods = element.members.filter(({ kind, static: isStatic }) => kind === 'method' && !isStatic);
    assert.deepEqual(
      methods.filter(({ name }) => typeof module.KalturaPlayerElement.prototype[name] !== 'function'),
      [],
    );
    assert.deepEqual(
      element.members.filter(({ name, privacy }) => name.startsWith('#') || (privacy ?? 'public') !== 'public'),
      [],
    );
  });

  it('the manifest has every event of the event map and of KalturaEvents', () => {
    const { KalturaEvents } = module;
    assert.deepEqual(namesOf(element.events), namesOf(map));
    const missing = Object.values(KalturaEvents).filter((type) => !element.events.some(({ name }) => name === type));
    assert.deepEqual(missing, []);
    assert.equal(KalturaEvents.CANPLAY, KalturaEvents.CAN_PLAY);
  });

  it('the manifest has the slots, parts, custom properties and states of the sources', () => {
    const source = readdirSync('src/element', { recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(`src/element/${name}`, 'utf8').replace(/\/\*.*?\*\//gs, ''))
      .join('\n');
    const found = (pattern) => sorted(new Set([...source.matchAll(pattern)].map(([, name]) => name)));
    assert.deepEqual(namesOf(element.slots.filter(({ name }) => name)), found(/<slot name="([\w-]+)"/g), 'slots');
    assert.deepEqual(namesOf(element.cssParts), found(/\b(?:part="|part: '|button\(')([\w-]+)/g), 'parts');
    assert.deepEqual(namesOf(element.cssProperties), found(/var\((--[\w-]+)/g), 'custom properties');
    assert.deepEqual(namesOf(element.cssStates), found(/\| \{ readonly status: '(\w+)'/g), 'states');
  });

  it('the manifest names only types that the package exports', () => {
    const texts = [
      ...element.events.map(({ type }) => type.text),
      ...element.members.flatMap(({ type, parameters = [], return: result }) => [
        type?.text,
        result?.type.text,
        ...parameters.map((parameter) => parameter.type?.text),
      ]),
    ];
    const used = new Set(texts.join(' ').match(/\b[A-Z]\w+/g));
    const ofTheLanguage =
      'Array FocusOptions Promise Partial Record Readonly ReadonlyArray CustomEvent TimeRanges TextTrackList'.split(' ');
    const levels = 'DEBUG INFO TIME WARN ERROR OFF'.split(' ');
    const source = readFileSync('src/element.ts', 'utf8');
    const unknown = [...used].filter(
      (name) => !ofTheLanguage.includes(name) && !levels.includes(name) && !new RegExp(`\\b${name}\\b`).test(source),
    );
    assert.deepEqual(unknown, [], 'export these from src/element.ts');
  });

  it('the data for VS Code and JetBrains has the attributes and events of the manifest', () => {
    const expected = namesOf(element.attributes);
    assert.deepEqual(namesOf(vscodeData(element).tags[0].attributes), expected);
    const [tag] = webTypes(element, { name: 'x', version: '1' }).contributions.html.elements;
    assert.deepEqual(namesOf(tag.attributes), expected);
    assert.deepEqual(namesOf(tag.js.events), namesOf(element.events));
  });
});
