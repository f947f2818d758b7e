/**
 * What the browser itself says of a document. A form or an image of the page's text can shadow a document's properties by its
 * name (`<img name="scripts">`), so they are read by the getters and methods of the prototypes, taken once, when the script runs.
 */

const isBrowser = typeof document !== 'undefined';

const getterOf = (prototype: object, name: string): (() => unknown) => {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
  return () => descriptor?.get?.call(document) as unknown;
};

const readBaseUri = isBrowser ? getterOf(Node.prototype, 'baseURI') : () => undefined;
const readHead = isBrowser ? getterOf(Document.prototype, 'head') : () => undefined;
const prototype: object = isBrowser ? Document.prototype : {};
const querySelectorAll = Reflect.get(prototype, 'querySelectorAll') as Document['querySelectorAll'];

/** The URL that relative ones lead from; nothing on a server. */
export const baseUri = (): string | undefined => readBaseUri() as string | undefined;

/** The document's head. */
export const head = (): HTMLHeadElement => readHead() as HTMLHeadElement;

/** All elements of the document that a selector finds; none on a server. */
export const queryAll = <Found extends Element>(selector: string): Found[] =>
  isBrowser ? [...(Reflect.apply(querySelectorAll, document, [selector]) as NodeListOf<Found>)] : [];

/** The scripts of the document. */
export const scripts = (): HTMLScriptElement[] => queryAll<HTMLScriptElement>('script');
