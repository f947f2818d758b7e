// Prints how many of the tests' embed codes are read, kept and replaced, by form: `npm run forms`.
// Read: the options are as expected. Round trip: a snippet of them has the same options. In place: replaced on a live page by
// `upgradeEmbeds()` with `flash` and `thumbnails`; "–" if the form is not an element of a page.
import { isDeepStrictEqual } from 'node:util';
import { JSDOM } from 'jsdom';
import { loadTs } from '../support/load-ts.mjs';
import { corpus } from './corpus.mjs';
import { forms } from './forms.mjs';

const { findEmbedCodes, generateSnippet, parseEmbedCode } = await loadTs('src/snippet/index.ts');
const { upgradeEmbeds } = await loadTs('src/upgrade/upgrade.ts');

const IN_PLACE = new Set(['iframe', 'v2', 'mediaspace', 'lti', 'flash', 'thumbnail']);
const FILLED = { partnerId: 2040771, uiconfId: 48501 };

const isRead = (text, options) =>
  isDeepStrictEqual(
    findEmbedCodes(text).map((code) => code.options),
    [options],
  );

function comesBack(options) {
  const whole = { ...options, ...FILLED };
  return isDeepStrictEqual(parseEmbedCode(generateSnippet(whole, 'html-fallback', { includeKs: true })), whole);
}

/** Returns `undefined` if the text has no element to replace. */
function isReplaced(text, { entryId, playlistId, referenceId }) {
  const { window } = new JSDOM(`<body>${text}</body>`);
  const [code] = findEmbedCodes(text);
  const element = window.document.querySelector('iframe[src], object, embed');
  if (!IN_PLACE.has(code?.kind) || !/^</.test(text)) return undefined;
  if (code.kind !== 'thumbnail' && (element === null || /^(?:about|data):/.test(element.getAttribute('src')))) return undefined;
  const { MutationObserver, Element, HTMLElement, HTMLScriptElement } = window;
  Object.assign(globalThis, { MutationObserver, Element, HTMLElement, HTMLScriptElement });
  upgradeEmbeds(window.document, { ...FILLED, flash: true, thumbnails: true }, async () => undefined).stop();
  const player = window.document.querySelector('kaltura-player');
  const read = ['entry-id', 'playlist-id', 'reference-id'].map((name) => player?.getAttribute(name) ?? undefined);
  return isDeepStrictEqual(read, [entryId, playlistId, referenceId]);
}

const rows = new Map();
const codes = [
  ...forms.map(([form, text, { options }]) => [form, text, options]),
  ...corpus.map(([form, text, options]) => [`corpus: ${form}`, text, options]),
];
for (const [form, text, options] of codes) {
  const row = rows.get(form) ?? { codes: 0, read: 0, back: 0, inPlace: 0, replaced: 0 };
  rows.set(form, row);
  row.codes += 1;
  row.read += Number(isRead(text, options));
  row.back += Number(comesBack(options));
  const replaced = isReplaced(text, options);
  row.inPlace += Number(replaced !== undefined);
  row.replaced += Number(replaced ?? false);
  if (replaced === false && process.argv.includes('--left')) console.log(text);
}

const line = (...cells) => console.log(cells[0].padEnd(46), ...cells.slice(1).map((cell) => String(cell).padStart(10)));
line('form', 'codes', 'read', 'round trip', 'in place');
for (const [form, { codes: all, read, back, inPlace, replaced }] of rows) {
  line(form, all, read, back, inPlace === 0 ? '–' : `${replaced} of ${inPlace}`);
}
const sum = (name) => [...rows.values()].reduce((total, row) => total + row[name], 0);
line('all', sum('codes'), sum('read'), sum('back'), `${sum('replaced')} of ${sum('inPlace')}`);
if (sum('read') < sum('codes') || sum('back') < sum('codes') || sum('replaced') < sum('inPlace')) process.exitCode = 1;
