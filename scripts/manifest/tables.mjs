// Generates the tables of the documentation. Each one is between `<!-- generated:name -->` and `<!-- /generated -->`.

const cell = (text) =>
  String(text ?? '')
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ');
const code = (text) => (text ? `\`${text}\`` : '');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');

const signature = ({ name, static: isStatic, parameters = [], return: result }) => {
  const list = parameters.map(
    (parameter) =>
      `${parameter.name.replace(/^_/, '')}${parameter.optional || parameter.default ? '?' : ''}: ${parameter.type?.text}`,
  );
  return `${isStatic ? 'KalturaPlayerElement.' : ''}${name}(${list.join(', ')}): ${result?.type.text}`;
};

const methodText = ({ description = '', parameters = [], return: result }) =>
  [
    description,
    ...parameters.filter((parameter) => parameter.description).map(({ name, description: words }) => `\`${name}\`: ${words}.`),
    result?.description && `The promise ${result.description}.`,
  ]
    .filter(Boolean)
    .join(' ');

/**
 * @param {{ element: any, rows: any[], events: any[], errors: any[] }} source the manifest's element; the tables of the sources
 * @returns {Record<string, string>} Markdown by section name
 */
export function sections({ element, rows, events, errors }) {
  const fields = element.members.filter(({ kind }) => kind === 'field');
  const own = fields.filter((field) => !field.attribute && !field.static);
  const methods = element.members.filter(({ kind }) => kind === 'method');
  const described = events.filter(({ own: isOwn }) => isOwn);
  const plain = events.filter(({ own: isOwn }) => !isOwn);
  const words = ({ name, description }) => [code(name), description];

  return {
    attributes: table(
      ['Attribute', 'Value', 'What it does', 'Goes to', 'When changed live'],
      rows.map(({ attribute, attributeType, description, path, negated, live }) => [
        code(attribute),
        code(attributeType),
        description,
        path ? `${code(path)}${negated ? ', negated' : ''}` : '–',
        live,
      ]),
    ),
    properties: table(
      ['Property', 'Type', 'What it is'],
      own.map(({ name, type, description, readonly }) => [
        code(name),
        code(type?.text),
        `${description ?? ''}${readonly ? '' : ' Writable.'}`,
      ]),
    ),
    methods: table(
      ['Method', 'What it does'],
      methods.map((method) => [code(signature(method)), methodText(method)]),
    ),
    events: [
      table(
        ['Event', '`event.detail`', 'When'],
        described.map(({ name, detail, description }) => [code(name), code(detail), description]),
      ),
      '<details><summary>Every other event</summary>',
      table(
        ['Event', 'In `KalturaEvents`'],
        plain.map(({ name, constants }) => [code(name), constants.map(code).join(', ')]),
      ),
      '</details>',
    ].join('\n\n'),
    styling: [
      table(
        ['Slot', 'What it holds'],
        element.slots.map(({ name, description }) => [name ? code(name) : 'default', description]),
      ),
      table(['Part', 'What it is'], element.cssParts.map(words)),
      table(
        ['Custom property', 'Default', 'What it is'],
        element.cssProperties.map(({ name, default: initial, description }) => [code(name), code(initial), description]),
      ),
      table(
        ['State', 'What it means'],
        element.cssStates.map(({ name, description }) => [code(`:state(${name})`), description]),
      ),
    ].join('\n\n'),
    errors: table(
      ['Reason', 'What the viewer reads', 'Trying again can help'],
      errors.map(({ reason, viewerMessage, retryable }) => [
        `[${code(reason)}](./${reason}.md)`,
        viewerMessage ?? '–',
        retryable ? 'yes' : 'no',
      ]),
    ),
    ...Object.fromEntries(
      errors.map(({ reason, viewerMessage, retryable }) => [
        `viewer-${reason}`,
        viewerMessage === undefined
          ? 'This error is never fatal: the viewer sees no message.'
          : `The viewer reads: “${viewerMessage}” ${retryable ? 'Trying again can help.' : 'Trying again does not help.'}`,
      ]),
    ),
  };
}

const block = (name) => new RegExp(`(<!-- generated:${name} -->).*?(<!-- /generated -->)`, 's');

/** Returns the page with its generated sections replaced. */
export function withSections(page, contents, name) {
  for (const [, section] of page.matchAll(/<!-- generated:([\w-]+) -->/g)) {
    if (!Object.hasOwn(contents, section)) throw new Error(`${name}: there is no generated section "${section}"`);
  }
  return Object.entries(contents).reduce(
    (text, [section, content]) =>
      text.replace(
        block(section),
        (_all, start, end) =>
          `${start}\n\n<!-- prettier-ignore-start -->\n\n${content}\n\n<!-- prettier-ignore-end -->\n\n${end}`,
      ),
    page,
  );
}
