// Pages whose own scripts are hostile: extended or frozen prototypes, old polyfills, missing features, storage and consoles that
// throw, globals that cannot be written. The element plays there, or reports one error, and throws nothing itself.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newAccount, startStage } from '../pages/stage.mjs';

const throws = "() => { throw new Error('the page throws') }";
const missing = (path) =>
  `Reflect.deleteProperty(${path.slice(0, path.lastIndexOf('.'))}, '${path.slice(path.lastIndexOf('.') + 1)}');`;
const without = (...names) => names.map((name) => missing(`window.${name}`)).join('');

const PLAYS = 'plays';
/* Lit itself cannot start on such a page; the content of the tag stays visible. */
const NOT_DEFINED = 'not defined';

const outcomeOf = (expected) =>
  ({ [PLAYS]: 'plays', [NOT_DEFINED]: 'shows the content of the tag' })[expected] ?? `reports ${expected}`;

/** The pages, each with its expected outcome: it plays, it shows the tag's content, or the reason of its one error. */
/** @type {ReadonlyArray<[name: string, script: string, expected: string]>} */
const PAGES = [
  ['enumerable additions to Array.prototype', 'Array.prototype.last = function () { return this[this.length - 1]; };', PLAYS],
  [
    'enumerable additions to String and Function',
    'String.prototype.blank = () => true; Function.prototype.old = () => 1;',
    PLAYS,
  ],
  ['enumerable additions to Object.prototype', 'Object.prototype.extend = function () {};', 'library-load-failed'],
  ['a toJSON of an old library', 'Array.prototype.toJSON = function () { return String(this); };', PLAYS],
  ['a toJSON of all objects', 'Object.defineProperty(Object.prototype, "toJSON", { value() { return "x"; } });', 'unknown'],
  [
    'frozen prototypes of JavaScript',
    'for (const it of [Object, Array, Function, String, Promise, Map, Set]) Object.freeze(it.prototype);',
    'library-load-failed',
  ],
  [
    'frozen prototypes of the DOM',
    'for (const it of [Document, Element, HTMLElement, Node, EventTarget]) Object.freeze(it.prototype);',
    PLAYS,
  ],
  ['a frozen Symbol', 'Object.freeze(Symbol); Object.freeze(Symbol.prototype);', NOT_DEFINED],
  ['an Array.from of an old library', 'Array.from = (list) => [].slice.call(list);', 'unknown'],
  [
    'a bind of an old library',
    'Function.prototype.bind = function (self) { const f = this; return function () { return f.apply(self, arguments); }; };',
    'library-load-failed',
  ],
  ['a Promise of a library', 'window.Promise = class OldPromise extends Promise {};', PLAYS],
  ['a clock that returns text', 'Date.now = () => "soon";', PLAYS],
  ['a clock that never advances', 'performance.now = () => 0;', PLAYS],
  ['no fetch', without('fetch'), PLAYS],
  ['no Worker', without('Worker'), PLAYS],
  ['no MediaSource', without('MediaSource', 'WebKitMediaSource', 'ManagedMediaSource'), PLAYS],
  ['no ResizeObserver', without('ResizeObserver'), 'setup-failed'],
  ['no IntersectionObserver', without('IntersectionObserver'), 'setup-failed'],
  ['no MutationObserver', without('MutationObserver'), 'setup-failed'],
  ['no requestIdleCallback', without('requestIdleCallback', 'cancelIdleCallback'), PLAYS],
  ['no MessageChannel', without('MessageChannel'), 'setup-failed'],
  ['no structuredClone', without('structuredClone'), PLAYS],
  [
    'no constructed style sheets',
    `${missing('Document.prototype.adoptedStyleSheets')}${missing('ShadowRoot.prototype.adoptedStyleSheets')}${missing('CSSStyleSheet.prototype.replaceSync')}`,
    PLAYS,
  ],
  ['no URL.canParse', missing('URL.canParse'), PLAYS],
  [
    'no Array.prototype.toSorted, toReversed or with',
    ['toSorted', 'toReversed', 'with'].map((name) => missing(`Array.prototype.${name}`)).join(''),
    PLAYS,
  ],
  ['no AbortSignal.any or timeout', missing('AbortSignal.any') + missing('AbortSignal.timeout'), PLAYS],
  [
    'no Media Session, permissions or locks',
    'for (const n of ["mediaSession", "permissions", "locks", "userActivation"]) Reflect.deleteProperty(Navigator.prototype, n);',
    PLAYS,
  ],
  [
    'no getAutoplayPolicy or connection',
    'for (const n of ["getAutoplayPolicy", "connection", "mediaCapabilities"]) Reflect.deleteProperty(Navigator.prototype, n);',
    PLAYS,
  ],
  ['no attachInternals', missing('HTMLElement.prototype.attachInternals'), NOT_DEFINED],
  ['no custom elements', without('customElements'), NOT_DEFINED],
  [
    'storage whose getter throws',
    `for (const n of ['localStorage', 'sessionStorage']) Object.defineProperty(window, n, { configurable: true, get: ${throws} });`,
    PLAYS,
  ],
  [
    'storage whose methods throw',
    `for (const n of ['getItem', 'setItem', 'removeItem']) Storage.prototype[n] = ${throws};`,
    PLAYS,
  ],
  [
    'storage that is null',
    "for (const n of ['localStorage', 'sessionStorage']) Object.defineProperty(window, n, { configurable: true, value: null });",
    PLAYS,
  ],
  [
    'storage with invalid values',
    "for (const k of ['volume', 'muted', 'textLanguage', 'textStyle']) localStorage.setItem('@playkit-js/kaltura-player-js_' + k, '{{rubbish');",
    PLAYS,
  ],
  ['a console that throws', `for (const n of ['debug', 'log', 'info', 'warn', 'error']) console[n] = ${throws};`, PLAYS],
  ['no console', 'window.console = undefined;', PLAYS],
  [
    'a KalturaPlayer that cannot be written',
    "Object.defineProperty(window, 'KalturaPlayer', { value: undefined, writable: false });",
    'library-load-failed',
  ],
  [
    'a frozen KalturaPlayers',
    "Object.defineProperty(window, 'KalturaPlayers', { value: Object.freeze({}), writable: false });",
    'setup-failed',
  ],
  ['a KalturaPlayers that is a text', "window.KalturaPlayers = 'text';", 'setup-failed'],
  [
    'player data that cannot be written',
    "Object.defineProperty(window, '__kalturaplayerdata', { value: {}, writable: false });",
    'network',
  ],
  [
    'global settings that cannot be written',
    "Object.defineProperty(window, 'kalturaGlobalConfig', { value: Object.freeze({}), writable: false });",
    PLAYS,
  ],
  [
    'a define that cannot be hidden',
    "const define = () => {}; define.amd = {}; Object.defineProperty(window, 'define', { value: define, writable: false });",
    PLAYS,
  ],
  ['an exports and a module of another loader', 'window.exports = {}; window.module = { exports: window.exports };', PLAYS],
  [
    'trusted types that throw',
    `Object.defineProperty(window, 'trustedTypes', { configurable: true, value: { createPolicy: ${throws}, createHTML: 1 } });`,
    PLAYS,
  ],
  ['no matchMedia', without('matchMedia'), PLAYS],
  [
    'a createElement that is wrapped',
    'const native = document.createElement; document.createElement = function (...args) { return native.apply(this, args); };',
    PLAYS,
  ],
  [
    'a createElement that returns no scripts',
    "const native = document.createElement; document.createElement = function (tag) { return tag === 'script' ? null : native.call(this, tag); };",
    'setup-failed',
  ],
  [
    'wrapped listeners',
    'const native = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = function (...args) { return native.apply(this, args); };',
    PLAYS,
  ],
  ['wrapped timers', 'const native = setTimeout; window.setTimeout = (...args) => native(...args);', PLAYS],
  ['a wrapped XMLHttpRequest', 'const Native = XMLHttpRequest; window.XMLHttpRequest = class extends Native {};', PLAYS],
  [
    'a listener that stops the propagation of each play event',
    "addEventListener('play', (event) => event.stopImmediatePropagation(), true);",
    PLAYS,
  ],
  ['another element of the same tag name', "customElements.define('kaltura-player', class extends HTMLElement {});", NOT_DEFINED],
];

let stage;
before(async () => {
  stage = await startStage();
});
after(() => stage.stop());

/** Runs in the page: returns the outcome of the element. */
async function outcome() {
  const element = document.querySelector('kaltura-player');
  if (!('status' in element)) return { result: 'not defined', text: element.textContent, own: window.own, read: [] };
  /* The element may have failed before this function could listen. */
  const input = element.error?.fatal ? Promise.reject(element.error) : window.plays(element);
  const result = await input.then(
    () => 'plays',
    ({ reason }) => `error ${reason}`,
  );
  /* The getters of the element that throw. */
  const read = [];
  for (
    let proto = Object.getPrototypeOf(element);
    proto && proto !== HTMLElement.prototype;
    proto = Object.getPrototypeOf(proto)
  ) {
    for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(proto))) {
      try {
        get?.call(element);
      } catch (error) {
        read.push(`${name}: ${error}`);
      }
    }
  }
  return { result, own: window.own, read, fatal: window.fatal, message: element.error?.message ?? '' };
}

describe('pages whose own scripts are hostile', () => {
  for (const [name, script, expected] of PAGES) {
    it(`${outcomeOf(expected)} on a page with ${name}`, { timeout: 60_000 }, async (context) => {
      const { page, close } = await stage.open({
        html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hostile</title><link rel="icon" href="data:,">
          <meta name="kaltura-player-origins" content="${stage.backend}">
          <script>window.own = []; window.fatal = [];
            window.addEventListener('error', ({ filename, message }) =>
              /\\/kaltura-player\\.js$/.test(filename) && !/embedPlaykitJs/.test(filename) && window.own.push(message));
            document.addEventListener('error', ({ target, detail }) => detail?.fatal && window.fatal.push(detail.reason), true);
          </script>
          <script>${script}</script><script src="${stage.script}"></script></head>
          <body><kaltura-player partner-id="${newAccount()}" uiconf-id="1001" entry-id="1_short" cdn-url="${stage.backend}" autoplay muted>
          Fallback</kaltura-player></body></html>`,
      });
      const found = await page.evaluate(outcome);
      context.diagnostic(`${found.result}${found.message ? `: ${found.message}` : ''}`);
      assert.equal(found.result, [PLAYS, NOT_DEFINED].includes(expected) ? expected : `error ${expected}`, found.message);
      /* The script itself throws on a page where it cannot start. */
      if (found.result !== 'not defined') assert.deepEqual(found.own, [], 'thrown by the element');
      assert.deepEqual(found.read, [], 'getters that throw');
      if (found.result === 'not defined') assert.match(found.text, /Fallback/);
      if (found.result.startsWith('error')) {
        assert.equal(found.fatal.length, 1);
        assert.match(found.message, /^\[kaltura-player\] .{20}/);
      }
      await close();
    });
  }
});
