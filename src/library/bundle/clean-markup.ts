import { baseUri } from '../../native.js';
import type { PlayKitNamespace } from '../../playkit/types.js';
import { isTrustedImage } from '../trusted-origins.js';

/* Elements that format a text. */
const ELEMENTS = new Set(
  (
    'a abbr b bdi bdo blockquote br caption code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p ' +
    'pre q s small span strong sub sup table tbody td tfoot th thead tr u ul var wbr'
  ).split(' '),
);
const VOID = new Set(['br', 'hr', 'img', 'wbr']);
const ATTRIBUTES = new Set(['alt', 'class', 'colspan', 'dir', 'height', 'lang', 'rowspan', 'target', 'title', 'width']);
/* Elements that are removed with their content, which isn't text. */
const DROPPED = new Set('embed frame iframe math noembed noframes noscript object script style svg template title'.split(' '));

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00a0': '&nbsp;' };
const escape = (text: string): string => text.replace(/[&<>"\u00a0]/g, (sign) => ENTITIES[sign] ?? sign);

function isLink(url: string): boolean {
  try {
    return /^(https?|mailto):$/.test(new URL(url, baseUri()).protocol);
  } catch {
    return false;
  }
}

const isKept = (name: string, value: string): boolean =>
  ATTRIBUTES.has(name) || (name === 'href' && isLink(value)) || (name === 'src' && isTrustedImage(value));

function cleanNode(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return escape(node.textContent ?? '');
  if (!(node instanceof Element) || DROPPED.has(node.localName)) return '';
  const content = [...node.childNodes].map(cleanNode).join('');
  if (!ELEMENTS.has(node.localName)) return content;
  const attributes = [...node.attributes].filter(({ name, value }) => isKept(name, value));
  const start = `<${node.localName}${attributes.map(({ name, value }) => ` ${name}="${escape(value)}"`).join('')}>`;
  return VOID.has(node.localName) ? start : `${start}${content}</${node.localName}>`;
}

/** HTML with only text formatting: serialized from the browser's own parse, so that it cannot be parsed differently. */
export function cleanHtml(html: string): string {
  if (!/[<&]/.test(html)) return html;
  try {
    return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map(cleanNode).join('');
  } catch {
    /* Trusted Types forbid parsing: the HTML is shown as text. */
    return escape(html);
  }
}

const MAX_KNOWN = 100;
const known = new Map<string, string>();

/* Cached, because each render passes the same HTML again. */
function cleanOnce(html: string): string {
  const clean = known.get(html) ?? cleanHtml(html);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(html, clean);
  return clean;
}

type Listener = (...args: unknown[]) => unknown;

const printers = new WeakMap<object, Listener>();

/* The transcript writes its captions as HTML into a new window, which has the page's origin: writes them as text instead. */
function printAsText(print: (...args: never) => unknown): Listener {
  const known = printers.get(print);
  if (known) return known;
  const asText: Listener = (...args) => {
    const open = Object.getOwnPropertyDescriptor(window, 'open')?.value as typeof window.open;
    window.open = (...where) => {
      const opened = Reflect.apply<Window, Parameters<typeof open>, Window | null>(open, window, where);
      if (opened) Reflect.set(opened.document, 'write', (text: string) => opened.document.body.append(text));
      return opened;
    };
    try {
      return Reflect.apply(print, undefined, args) as unknown;
    } finally {
      window.open = open;
    }
  };
  printers.set(print, asText);
  printers.set(asText, asText);
  return asText;
}

function cleanProps(props: object): void {
  const given: unknown = Reflect.get(props, 'dangerouslySetInnerHTML');
  if (typeof given === 'object' && given !== null) {
    const html: unknown = Reflect.get(given, '__html');
    Reflect.set(props, 'dangerouslySetInnerHTML', { __html: typeof html === 'string' ? cleanOnce(html) : '' });
  }
  const print: unknown = Reflect.get(props, 'onPrint');
  if (print instanceof Function) Reflect.set(props, 'onPrint', printAsText(print as Listener));
}

const hooked = new WeakSet();

/**
 * Plugins render texts of the account as HTML: the questions of a quiz (docs/playkit.md#html). The author of the tag chooses the
 * account, so only text formatting is rendered, and printed as text.
 */
export function cleanMarkup({ ui }: PlayKitNamespace): void {
  const options = ui?.preact?.options;
  if (!options || hooked.has(options)) return;
  hooked.add(options);
  const before = options.vnode;
  options.vnode = (vnode) => {
    const props: unknown = Reflect.get(vnode, 'props');
    if (typeof props === 'object' && props !== null) cleanProps(props);
    before?.(vnode);
  };
}
