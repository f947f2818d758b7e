// What the playground answers to a pasted text: what it has found, and what the visitor has to do.

const NOTHING = 'No Kaltura embed code found: paste the whole code, or the URL of a player.';
const MAX_NAMES = 5;

/** At most five items, and the number of the others. @param {readonly string[]} items */
export const listOf = (items) =>
  [...items.slice(0, MAX_NAMES), ...(items.length > MAX_NAMES ? [`and ${items.length - MAX_NAMES} more`] : [])].join(', ');

/**
 * @param {readonly import('kaltura-player-element/snippet').EmbedCode[]} codes of the text, the first of which is in the form
 * @param {(property: string) => string} labelOf the label of a property's field
 */
export function resultOf(codes, labelOf) {
  const [code] = codes;
  if (!code) return NOTHING;
  const oldPlayer = code.missing.includes('uiconfId')
    ? code.dropped.find((setting) => setting.startsWith('uiconf_id='))
    : undefined;
  const missing = code.missing.filter((name) => !oldPlayer || name !== 'uiconfId').map(labelOf);
  const dropped = code.dropped.filter((setting) => setting !== oldPlayer);
  return [
    codes.length > 1
      ? `The text has ${codes.length} codes: the form shows the first.`
      : 'The form shows the settings of the code.',
    oldPlayer &&
      `Its player (${oldPlayer}) is of version 2, which does not work here: fill in the uiconf-id of a version 7 player of the same account.`,
    missing.length > 0 && `Missing, please fill in: ${missing.join(', ')}.`,
    dropped.length > 0 && `Not supported: ${listOf(dropped)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
