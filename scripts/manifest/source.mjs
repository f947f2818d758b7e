// Reads the element's attributes, events and errors from the sources: the values from the modules, the descriptions from JSDoc.
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { loadTs } from '../../test/support/load-ts.mjs';

const parse = (file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);

/** The JSDoc text of a declaration in one line; empty if it has none. */
const textOf = (node) =>
  ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The first node of the given kind and name in a file. */
function find(file, is, name) {
  let found;
  const visit = (node) => {
    if (is(node) && node.name?.getText() === name) found ??= node;
    if (!found) ts.forEachChild(node, visit);
  };
  visit(file);
  if (!found) throw new Error(`${file.fileName} has no ${name}, which the documentation is generated from`);
  return found;
}

/** The expression without its type assertions, as in `{…} as const satisfies …`. */
const bare = (node) => (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? bare(node.expression) : node);

/** The types of a kind of value: the type of the property, and the type that the attribute accepts. */
const typesOf = ({ type, words = [], attributeType }) => {
  const property = type ?? words.map((word) => `'${word}'`).join(' | ');
  return { type: property, attributeType: attributeType ?? property };
};

/** The effect of changing an attribute while a player exists, by the cost in the table of attributes. */
const COSTS = {
  setup: 'new player',
  media: 'new load on the same player',
  next: 'at the next load',
  live: 'at once',
  'media-property': 'property: at once; attribute: the default',
  view: 'at once',
};

/** Attributes whose effect the cost does not describe completely. */
const LIVE = { ks: 'at the next load; after a session failure at once' };

const lookUp = (table, key, what) => {
  if (!Object.hasOwn(table, key)) throw new Error(`scripts/manifest/source.mjs has no description of the ${what} "${key}"`);
  return table[key];
};

/** The rows of the table of attributes, with their descriptions. */
export async function attributes() {
  const file = parse('src/config/attributes.ts');
  const table = bare(find(file, ts.isVariableDeclaration, 'ATTRIBUTES').initializer);
  const texts = new Map(table.properties.map((row) => [row.name.getText(), textOf(row)]));
  const { ATTRIBUTES, attributeName } = await loadTs('src/config/attributes.ts');
  const { DESCRIPTIONS } = await loadTs('src/config/value-descriptions.ts');
  return Object.entries(ATTRIBUTES).map(([property, [kind, cost, path]]) => ({
    property,
    attribute: attributeName(property),
    kind,
    ...typesOf(lookUp(DESCRIPTIONS, kind, 'kind')),
    description: texts.get(property) ?? '',
    path: path?.replace('!', ''),
    negated: path?.startsWith('!') ?? false,
    live: LIVE[property] ?? lookUp(COSTS, cost, 'cost'),
  }));
}

/** Every event: its type string, the type of its detail, its description, and its names in `KalturaEvents`. */
export async function events() {
  const { KalturaEvents } = await loadTs('src/playkit/event-names.ts');
  const { PLUGIN_EVENTS } = await loadTs('src/playkit/events.ts');
  const details = find(parse('src/element/event-map.ts'), ts.isInterfaceDeclaration, 'KalturaPlayerEventDetails');
  const described = details.members.map((member) => ({
    name: member.name.getText(),
    detail: member.type.getText().replace(/\s+/g, ' '),
    description: textOf(member),
  }));
  const byName = new Map(described.map((event) => [event.name, { ...event, own: true, constants: [] }]));
  for (const name of [...Object.values(KalturaEvents), ...PLUGIN_EVENTS]) {
    if (!byName.has(name)) byName.set(name, { name, detail: 'unknown', description: '', own: false, constants: [] });
  }
  for (const [constant, name] of Object.entries(KalturaEvents)) byName.get(name).constants.push(constant);
  return [...byName.values()];
}

/** Reasons of errors that are never fatal: the element shows the viewer no message. */
const NEVER_FATAL = ['consent-required', 'autoplay-blocked', 'plugin-unavailable', 'not-supported-in-iframe', 'aborted'];

/** Every error reason, with the viewer's message (`undefined` if none is shown) and whether a retry can help. */
export async function errors() {
  const { KalturaPlayerError } = await loadTs('src/errors/index.ts');
  const { en } = await loadTs('src/messages/en.ts');
  const union = find(parse('src/errors/kaltura-player-error.ts'), ts.isTypeAliasDeclaration, 'ErrorReason').type;
  return union.types.map((type) => {
    const reason = type.literal.text;
    const error = new KalturaPlayerError(reason, '');
    return { reason, viewerMessage: NEVER_FATAL.includes(reason) ? undefined : error.viewerText(en), retryable: error.retryable };
  });
}
