// Creates the custom-elements manifest: the analyzer's result for the classes, with the table of attributes and the event map.
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { readFileSync, readdirSync } from 'node:fs';
import { attributes, events } from './source.mjs';

const TAG = 'kaltura-player';
const FOLDER = 'src/element';

/* Members that custom elements and Lit's base class define for their own use. */
const INHERITED = /^(?:(?:connected|disconnected|connectedMove|adopted|attributeChanged)Callback|shadowRootOptions)$/;

const isPublic = ({ name, privacy = 'public' }) => privacy === 'public' && !name.startsWith('#') && !INHERITED.test(name);

/** Restores a method's return type and the description in `@returns`. The analyzer loses both if `@returns` has a description. */
function returnTypes() {
  return {
    name: 'return-types',
    analyzePhase({ node, moduleDoc }) {
      if (!ts.isMethodDeclaration(node) || !ts.isClassDeclaration(node.parent)) return;
      const declaration = moduleDoc.declarations.find(({ name }) => name === node.parent.name?.getText());
      const member = declaration?.members?.find(({ kind, name }) => kind === 'method' && name === node.name.getText());
      if (!member || !node.type) return;
      const description = ts.getTextOfJSDocComment(ts.getJSDocReturnTag(node)?.comment)?.replace(/\s+/g, ' ');
      member.return = { type: { text: node.type.getText() }, ...(description && { description }) };
    },
  };
}

/** Reduces the manifest to one complete declaration, `<kaltura-player>`, with the module paths of the built package. */
function oneElement(rows, map) {
  return {
    name: 'one-element',
    packageLinkPhase({ customElementsManifest }) {
      const all = customElementsManifest.modules.flatMap(({ declarations }) => declarations);
      const element = all.find(({ tagName }) => tagName === TAG);
      const byProperty = new Map(rows.map((row) => [row.property, row]));

      const members = (element.members ?? []).filter(isPublic).map(({ inheritedFrom, ...member }) => {
        const row = byProperty.get(member.name);
        const description = member.description ?? (inheritedFrom ? 'As in `HTMLMediaElement`.' : undefined);
        return { ...member, ...(description && { description }), ...(row && { attribute: row.attribute }) };
      });
      const fields = rows
        .filter(({ property }) => !members.some(({ name }) => name === property))
        .map(({ property, attribute, type, description }) => ({
          kind: 'field',
          name: property,
          type: { text: `${type} | undefined` },
          description,
          attribute,
        }));
      const inClass = (element.attributes ?? []).filter(
        ({ name, inheritedFrom }) => !inheritedFrom && !rows.some(({ attribute }) => attribute === name),
      );

      Object.assign(element, {
        superclass: { name: 'ReactiveElement', package: '@lit/reactive-element' },
        members: [...fields, ...members],
        attributes: [
          ...rows.map(({ attribute, property, attributeType, description, live }) => ({
            name: attribute,
            fieldName: property,
            type: { text: attributeType },
            description: `${description} Changed live: ${live}.`,
          })),
          ...inClass,
        ],
        events: map.map(({ name, detail, description, constants }) => ({
          name,
          type: { text: `CustomEvent<${detail}>` },
          description: [description, constants.length > 0 ? `KalturaEvents.${constants.join(', ')}` : '']
            .filter(Boolean)
            .join(' '),
        })),
      });

      const declaration = { name: element.name, module: 'dist/element.js' };
      customElementsManifest.modules = [
        {
          kind: 'javascript-module',
          path: 'dist/element.js',
          declarations: [element],
          exports: [{ kind: 'js', name: element.name, declaration }],
        },
        {
          kind: 'javascript-module',
          path: 'dist/index.js',
          declarations: [],
          exports: [
            { kind: 'js', name: element.name, declaration },
            { kind: 'custom-element-definition', name: TAG, declaration },
          ],
        },
      ];
    },
  };
}

/** @returns {Promise<object>} the manifest, the content of `dist/custom-elements.json` */
export async function createManifest() {
  const modules = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${FOLDER}/${name}`)
    .map((file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true));
  return create({ modules, plugins: [...litPlugin(), returnTypes(), oneElement(await attributes(), await events())] });
}

/** The only element that a manifest declares. */
export const elementOf = (manifest) => manifest.modules[0].declarations[0];
