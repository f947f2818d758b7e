// Medians, and ratios of values of the same round, since only those are meaningful on a shared machine.

/** @param {number[]} values */
export function median(values) {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  if (sorted.length === 0) return NaN;
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The middle half of the values, as `low–high`. @param {number[]} values @param {number} digits */
export function spread(values, digits = 2) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ part) => sorted[Math.round((sorted.length - 1) * part)].toFixed(digits);
  return `${at(0.25)}–${at(0.75)}`;
}

/** The ratio of each round. @param {number[]} values @param {number[]} base */
export const ratios = (values, base) => values.map((value, index) => value / base[index]);

/** @param {string} title @param {Array<Array<string | number>>} rows the first one is the header */
export function printTable(title, rows) {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? (Number.isFinite(cell) ? round(cell) : '–') : cell)),
  );
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const line = (/** @type {string[]} */ row) =>
    `| ${widths.map((width, column) => (row[column] ?? '')[column === 0 ? 'padEnd' : 'padStart'](width)).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  console.log(`\n${title}\n\n${[line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n')}`);
}

const round = (/** @type {number} */ value) =>
  Math.abs(value) >= 100 || Number.isInteger(value) ? Math.round(value).toLocaleString('en') : value.toFixed(value < 1 ? 3 : 1);
