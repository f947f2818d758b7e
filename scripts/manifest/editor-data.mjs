// Converts the manifest to the data formats of VS Code and JetBrains editors.

const quoted = (type) => [...type.matchAll(/'([^']+)'/g)].map(([, value]) => value);

/** VS Code's custom data for HTML: completion and hover texts for the tag, its attributes and their values. */
export const vscodeData = (element) => ({
  version: 1.1,
  tags: [
    {
      name: element.tagName,
      description: { kind: 'markdown', value: element.description },
      attributes: element.attributes.map(({ name, type, description }) => ({
        name,
        description: { kind: 'markdown', value: description },
        ...(type?.text === 'boolean' && { valueSet: 'v' }),
        values: quoted(type?.text ?? '').map((value) => ({ name: value })),
      })),
    },
  ],
});

const named = (list = []) => list.map(({ name, description }) => ({ name, description }));

/** JetBrains' web-types: the same data, with properties, events, and custom properties, parts and states for CSS. */
export const webTypes = (element, { name, version }) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: [
        {
          name: element.tagName,
          description: element.description,
          attributes: element.attributes.map(({ name, type, description }) => ({
            name,
            description,
            value: { type: type?.text ?? 'string' },
            required: false,
          })),
          slots: named(element.slots),
          js: {
            properties: element.members
              .filter((member) => member.kind === 'field' && !member.static)
              .map(({ name, type, description }) => ({ name, description, type: type?.text })),
            events: element.events.map(({ name, type, description }) => ({ name, description, type: type.text })),
          },
        },
      ],
    },
    css: {
      properties: named(element.cssProperties),
      'pseudo-elements': element.cssParts.map(({ name, description }) => ({ name: `part(${name})`, description })),
      'pseudo-classes': element.cssStates.map(({ name, description }) => ({ name: `state(${name})`, description })),
    },
  },
});
