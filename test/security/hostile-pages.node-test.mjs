// Pages whose own scripts are hostile: extended or frozen prototypes, old polyfills, missing features, storage and consoles that
// throw, globals that cannot be written. The element plays there, or reports one error, and throws nothing itself.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newAccount, startStage } from '../pages/stage.mjs';

const throws = "() => { throw new Error('the page throws') }";
const missing = (path) =>
  `Reflect.deleteProperty(${path.slice(0, path.lastIndexOf('.'))}, '${path.slice(path.lastIndexOf('.') + 1)}');`;
const without = (...names) => names.map((name) => missing(`window.${name}`)).join('');

/** A player of its own would fail there as well; the element must report one clear error. */
const ERROR =
  /^(plays|error (setup-failed|library-load-failed|library-blocked|playback-failed|media-unavailable|network|load-timeout|unknown))$/;
const PLAYS = /^plays$/;
/* Lit itself cannot start there: the tag's content is shown then. */
const ANY = /^(plays|not defined|error .*)$/;
/* The tag's content stays. */
const NOT_DEFINED = /^not defined$/;

/** What each page is for, as it begins the title of its test. */
const OUTCOMES = new Map([
  [PLAYS, 'plays'],
  [ERROR, 'plays or reports one error'],
  [ANY, 'plays, reports one error or shows the content of the tag'],
  [NOT_DEFINED, 'shows the content of the tag'],
]);

/** @type {ReadonlyArray<[name: string, script: string, expected: RegExp]>} */
const PAGES = [
  ['enumerable additions to Array.prototype', 'Array.prototype.last = function () { return this[this.length - 1]; };', PLAYS],
  [
    'enumerable additions to String and Function',
    'String.prototype.blank = () => true; Function.prototype.old = () => 1;',
    PLAYS,
  ],
  ['enumerable additions to Object.prototype', 'Object.prototype.extend = function () {};', ERROR],
  ['a toJSON of an old library', 'Array.prototype.toJSON = function () { return String(this); };', ERROR],
  ['a toJSON of all objects', 'Object.defineProperty(Object.prototype, "toJSON", { value() { return "x"; } });', ERROR],
  [
    'frozen prototypes of the language',
    'for (const it of [Object, Array, Function, String, Promise, Map, Set]) Object.freeze(it.prototype);',
    ERROR,
  ],
  [
    'frozen prototypes of the document',
    'for (const it of [Document, Element, HTMLElement, Node, EventTarget]) Object.freeze(it.prototype);',
    PLAYS,
  ],
  ['a frozen Symbol', 'Object.freeze(Symbol); Object.freeze(Symbol.prototype);', ANY],
  ['an Array.from of an old library', 'Array.from = (list) => [].slice.call(list);', ERROR],
  [
    'a bind of an old library',
    'Function.prototype.bind = function (self) { const f = this; return function () { return f.apply(self, arguments); }; };',
    ERROR,
  ],
  ['a Promise of a library', 'window.Promise = class OldPromise extends Promise {};', PLAYS],
  ['a clock that returns text', 'Date.now = () => "soon";', ERROR],
  ['a clock that stands still', 'performance.now = () => 0;', PLAYS],
  ['no fetch', without('fetch'), PLAYS],
  ['no Worker', without('Worker'), PLAYS],
  ['no MediaSource', without('MediaSource', 'WebKitMediaSource', 'ManagedMediaSource'), ERROR],
  ['no ResizeObserver', without('ResizeObserver'), ERROR],
  ['no IntersectionObserver', without('IntersectionObserver'), ERROR],
  ['no MutationObserver', without('MutationObserver'), ERROR],
  ['no requestIdleCallback', without('requestIdleCallback', 'cancelIdleCallback'), PLAYS],
  ['no MessageChannel', without('MessageChannel'), ERROR],
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
    ERROR,
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
    'storage that throws where it is read',
    `for (const n of ['localStorage', 'sessionStorage']) Object.defineProperty(window, n, { configurable: true, get: ${throws} });`,
    PLAYS,
  ],
  [
    'storage whose methods throw',
    `for (const n of ['getItem', 'setItem', 'removeItem']) Storage.prototype[n] = ${throws};`,
    ERROR,
  ],
  [
    'storage that is null',
    "for (const n of ['localStorage', 'sessionStorage']) Object.defineProperty(window, n, { configurable: true, value: null });",
    ERROR,
  ],
  [
    'storage with invalid values',
    "for (const k of ['volume', 'muted', 'textLanguage', 'textStyle']) localStorage.setItem('@playkit-js/kaltura-player-js_' + k, '{{rubbish');",
    ERROR,
  ],
  ['a console that throws', `for (const n of ['debug', 'log', 'info', 'warn', 'error']) console[n] = ${throws};`, ERROR],
  ['no console', 'window.console = undefined;', ERROR],
  [
    'a KalturaPlayer that cannot be written',
    "Object.defineProperty(window, 'KalturaPlayer', { value: undefined, writable: false });",
    ERROR,
  ],
  [
    'a frozen KalturaPlayers',
    "Object.defineProperty(window, 'KalturaPlayers', { value: Object.freeze({}), writable: false });",
    ERROR,
  ],
  ['a KalturaPlayers that is a text', "window.KalturaPlayers = 'text';", ERROR],
  [
    'player data that cannot be written',
    "Object.defineProperty(window, '__kalturaplayerdata', { value: {}, writable: false });",
    ERROR,
  ],
  [
    'global settings that cannot be written',
    "Object.defineProperty(window, 'kalturaGlobalConfig', { value: Object.freeze({}), writable: false });",
    PLAYS,
  ],
  [
    'a define that cannot be hidden',
    "const define = () => {}; define.amd = {}; Object.defineProperty(window, 'define', { value: define, writable: false });",
    ERROR,
  ],
  ['an exports and a module of another loader', 'window.exports = {}; window.module = { exports: window.exports };', PLAYS],
  [
    'trusted types that throw',
    `Object.defineProperty(window, 'trustedTypes', { configurable: true, value: { createPolicy: ${throws}, createHTML: 1 } });`,
    ANY,
  ],
  ['no matchMedia', without('matchMedia'), ERROR],
  [
    'a createElement that is wrapped',
    'const native = document.createElement; document.createElement = function (...args) { return native.apply(this, args); };',
    PLAYS,
  ],
  [
    'a createElement that returns no scripts',
    "const native = document.createElement; document.createElement = function (tag) { return tag === 'script' ? null : native.call(this, tag); };",
    ERROR,
  ],
  [
    'wrapped listeners',
    'const native = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = function (...args) { return native.apply(this, args); };',
    PLAYS,
  ],
  ['wrapped timers', 'const native = setTimeout; window.setTimeout = (...args) => native(...args);', PLAYS],
  ['a wrapped XMLHttpRequest', 'const Native = XMLHttpRequest; window.XMLHttpRequest = class extends Native {};', PLAYS],
  ['a listener that ends each play event', "addEventListener('play', (event) => event.stopImmediatePropagation(), true);", PLAYS],
  ['another element of the same tag name', "customElements.define('kaltura-player', class extends HTMLElement {});", NOT_DEFINED],
];

let stage;
before(async () => {
  stage = await startStage();
});
after(() => stage.stop());

/** Runs in the page: what came of the element. */
async function outcome() {
  const element = document.querySelector('kaltura-player');
  if (!('status' in element)) return { result: 'not defined', text: element.textContent, own: window.own, read: [] };
  /* It may have failed before anybody here could listen. */
  const input = element.error?.fatal ? Promise.reject(element.error) : window.plays(element);
  const result = await input.then(
    () => 'plays',
    ({ reason }) => `error ${reason}`,
  );
  /* All that can be read of it. */
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
    it(`${OUTCOMES.get(expected)} on a page with ${name}`, { timeout: 60_000 }, async (context) => {
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
      assert.match(found.result, expected);
      /* A script that cannot start throws where it stands. */
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
