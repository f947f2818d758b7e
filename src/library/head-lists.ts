import { currentScript, listen, queryAll, readyState } from '../native.js';

/**
 * The owner's lists in `<meta>` tags of the head.
 *
 * Where a page writes no `<body>` tag, a `<meta>` at the beginning of its text lands in the head as well, and that text may be
 * an author's. So of the tags that the parser made only those count that stand before the element's script.
 */

const isBrowser = typeof document !== 'undefined';

/* By a selector: `document.head` can be shadowed by an element with that name. */
const IN_HEAD = ':root > head > ';
const metas = (): HTMLMetaElement[] => queryAll<HTMLMetaElement>(`${IN_HEAD}meta[name^="kaltura-player-"]`);

/* The tag of our own classic script; a module does not know its own: the first one in the head stands for it. */
const script = isBrowser ? (currentScript() ?? queryAll(`${IN_HEAD}script[type="module"]`)[0] ?? null) : null;
const isInHead = Boolean(script?.matches(`${IN_HEAD}script`));

const isBeforeScript = (meta: Node): boolean =>
  script !== null && (meta.compareDocumentPosition(script) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/* What the parser put behind the script. What a page's script adds later is the owner's again. */
const late = new WeakSet<Node>();
const noteLate = (): void => metas().forEach((meta) => isBeforeScript(meta) || late.add(meta));
const isParsing = (): boolean => readyState() === 'loading';
if (isInHead && !isParsing()) noteLate();
else if (isInHead) listen('DOMContentLoaded', noteLate, { once: true, capture: true });

const entriesOf = (tags: readonly HTMLMetaElement[], name: string): string[] =>
  tags.filter((meta) => meta.name === name).flatMap((meta) => meta.content.split(/[\s,]+/).filter(Boolean));

/** The entries of a list, separated by blanks or commas, as the head holds them now. */
export const headEntries = (name: string): string[] =>
  entriesOf(
    metas().filter((meta) => !isInHead || isBeforeScript(meta) || !(isParsing() || late.has(meta))),
    name,
  );

const first = isInHead ? metas().filter(isBeforeScript) : [];

/** The entries of a list as they stood in the head, before the element's script, when that ran. A script of the body sees none. */
export const firstHeadEntries = (name: string): string[] => entriesOf(first, name);
