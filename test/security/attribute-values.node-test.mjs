// Long and odd attribute values: they are converted, or rejected with what is expected, in a time that does not grow faster than
// their length.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { loadTs } from '../support/load-ts.mjs';

const UNITS = [
  ' ',
  '\t',
  '\u200b',
  'a',
  '1',
  '-',
  '.',
  ':',
  '/',
  '\\',
  '%',
  ' %',
  '"',
  '<',
  '{{',
  '{{ ',
  '1:',
  'h',
  '1h ',
  'a-',
  ', ',
  '50 ',
  'pip ',
];
const FRAMES = [
  ['', ''],
  ['{', '}'],
  ['1h', 'x'],
  ['https://', '/'],
  ['a', '!'],
];

describe('attribute values', () => {
  let kinds;
  let form;
  before(async () => {
    kinds = await loadTs('src/config/value-kinds.ts');
    form = await loadTs('src/config/right-form.ts');
  });

  const read = (kind, text) => {
    const value = kinds.convert(kind, text);
    if (value === kinds.INVALID) form.expectedFor(kind, text);
    return value;
  };

  /* The shortest of three runs, because other processes can delay a run. */
  const time = (run) =>
    Math.min(
      ...Array.from({ length: 3 }, () => {
        const begin = performance.now();
        run();
        return performance.now() - begin;
      }),
    );

  it('rejects values of 200,000 characters of every kind', () => {
    for (const kind of Object.keys(kinds.VALUE_KINDS)) {
      assert.ok(kinds.convert(kind, 'x'.repeat(200_000)) === kinds.INVALID, kind);
    }
  });

  it('does not need quadratic time for values of 9,900 characters, whatever they repeat', (context) => {
    const text = JSON.stringify('\u0001'.repeat(16_000));
    const unit = time(() => JSON.parse(text));
    let worst = { ratio: 0 };
    for (const kind of Object.keys(kinds.VALUE_KINDS)) {
      for (const [start, end] of FRAMES) {
        for (const repeated of UNITS) {
          const value = start + repeated.repeat(9900 / repeated.length) + end;
          const ratio = time(() => read(kind, value)) / unit;
          if (ratio > worst.ratio) worst = { ratio, kind, value: `${start}${repeated}…${end}` };
        }
      }
    }
    context.diagnostic(`the worst takes ${worst.ratio.toFixed(1)} times as long: ${worst.kind}=${JSON.stringify(worst.value)}`);
    /* A conversion in quadratic time takes several thousand times as long. */
    assert.ok(worst.ratio < 1000, JSON.stringify(worst));
  });
});
