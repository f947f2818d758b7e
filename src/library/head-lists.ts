import { currentScript, listen, queryAll, readyState } from '../native.js';

/**
 * Reads the owner's lists in `<meta>` tags of the head.
 *
 * If a page has no `<body>` tag, a `<meta>` at the beginning of its content is parsed into the head as well, and that content may
 * be an author's. So of the tags that the parser created only those before the element's script are used.
 */

const isBrowser = typeof document !== 'undefined';

/* A selector, because `document.head` can be shadowed by an element with that name. */
const IN_HEAD = ':root > head > ';
const metas = (): HTMLMetaElement[] => queryAll<HTMLMetaElement>(`${IN_HEAD}meta[name^="kaltura-player-"]`);

/* Our own classic script's tag; a module cannot find its own, so the first module in the head is taken instead. */
const script = isBrowser ? (currentScript() ?? queryAll(`${IN_HEAD}script[type="module"]`)[0] ?? null) : null;
const isInHead = Boolean(script?.matches(`${IN_HEAD}script`));

const isBeforeScript = (meta: Node): boolean =>
  script !== null && (meta.compareDocumentPosition(script) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/* Tags that the parser created after the script. Tags that the page's scripts add later are the owner's, and are used. */
const late = new WeakSet<Node>();
const noteLate = (): void => metas().forEach((meta) => isBeforeScript(meta) || late.add(meta));
const isParsing = (): boolean => readyState() === 'loading';
if (isInHead && !isParsing()) noteLate();
else if (isInHead) listen('DOMContentLoaded', noteLate, { once: true, capture: true });

const entriesOf = (tags: readonly HTMLMetaElement[], name: string): string[] =>
  tags.filter((meta) => meta.name === name).flatMap((meta) => meta.content.split(/[\s,]+/).filter(Boolean));

/** The current entries of a list, separated by blanks or commas. */
export const headEntries = (name: string): string[] =>
  entriesOf(
    metas().filter((meta) => !isInHead || isBeforeScript(meta) || !(isParsing() || late.has(meta))),
    name,
  );

const first = isInHead ? metas().filter(isBeforeScript) : [];

/** The entries of a list that stood in the head before the element's script when that ran; none for a script in the body. */
export const firstHeadEntries = (name: string): string[] => entriesOf(first, name);
