/**
 * The document's native properties and methods. A form or an image in the page's content can shadow a property of the document
 * by its name (`<img name="scripts">`), so they are read by the prototypes' getters and methods, looked up once, when the script
 * runs. A method that a script of the page has replaced is called as replaced, because consent tools watch scripts that way.
 */

const isBrowser = typeof document !== 'undefined';

const prototypes: readonly object[] = isBrowser ? [Document.prototype, Node.prototype, EventTarget.prototype] : [];

const holderOf = (name: string): object => prototypes.find((prototype) => Object.getOwnPropertyDescriptor(prototype, name)) ?? {};

/** A getter of `Document`, called on the page's document. */
const getter = (name: string): (() => unknown) => {
  const get: unknown = Reflect.get(Object.getOwnPropertyDescriptor(holderOf(name), name) ?? {}, 'get');
  /* Documents of DOM emulations have plain properties. */
  if (typeof get !== 'function') return () => (isBrowser ? (Reflect.get(document, name) as unknown) : undefined);
  return () => Reflect.apply(get, document, []) as unknown;
};

/** A method of `Document`, called on the page's document. */
const method = (name: string): ((...args: unknown[]) => unknown) => {
  const native: unknown = Reflect.get(holderOf(name), name);
  return (...args) => {
    const now: unknown = isBrowser && Reflect.get(document, name);
    const found = now instanceof Function ? now : native;
    return typeof found === 'function' ? (Reflect.apply(found, document, args) as unknown) : undefined;
  };
};

/** The base of relative URLs; `undefined` on a server. */
export const baseUri = getter('baseURI') as () => string | undefined;
export const head = getter('head') as () => HTMLHeadElement;
export const body = getter('body') as () => HTMLElement;
export const rootElement = getter('documentElement') as () => HTMLElement;
export const currentScript = getter('currentScript') as () => HTMLOrSVGScriptElement | null | undefined;
export const readyState = getter('readyState') as () => DocumentReadyState;

export const createElement = method('createElement') as <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
) => HTMLElementTagNameMap[Tag];
export const elementById = method('getElementById') as (id: string) => HTMLElement | null;
export const listen = method('addEventListener') as Document['addEventListener'];
export const unlisten = method('removeEventListener') as Document['removeEventListener'];

const querySelectorAll = method('querySelectorAll') as (selector: string) => NodeListOf<Element> | undefined;

/** All elements of the document that match a selector; none on a server. */
export const queryAll = <Found extends Element>(selector: string): Found[] => [...(querySelectorAll(selector) ?? [])] as Found[];

/** The scripts of the document, without those of SVG, which have no `src`. */
export const scripts = (): HTMLScriptElement[] => queryAll('script').filter((script) => script instanceof HTMLScriptElement);

/* The document's members that lit and the library use. */
const NEEDED =
  /^(create(Element|ElementNS|TextNode|Comment|DocumentFragment|TreeWalker|Range)|importNode|adoptNode|getElements?By\w+|querySelector(All)?|(add|remove)EventListener|dispatchEvent|contains|getRootNode|exitFullscreen|head|body|documentElement|activeElement|defaultView|hidden|visibilityState|readyState|location|cookie|adoptedStyleSheets|fullscreenElement|implementation|styleSheets|ownerDocument|nodeType)$/;

/**
 * Removes the names of elements that shadow the document's members that lit and the library use: they would break every player
 * of the page, and the page's own scripts.
 */
export function unshadow(): void {
  if (!isBrowser) return;
  for (const name of Object.getOwnPropertyNames(document).filter((found) => NEEDED.test(found))) {
    for (const attribute of ['name', 'id']) {
      for (const element of queryAll(`:is(form, img, embed, iframe, object)[${attribute}="${name}"]`)) {
        /* A form's own methods may be shadowed as well, by its fields. */
        Element.prototype.removeAttribute.call(element, attribute);
      }
    }
  }
}

/* Before lit is evaluated, which reads some of them. */
unshadow();
