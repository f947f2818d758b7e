import { createElement } from '../../native.js';

/** Creates elements without a template, which would need `innerHTML`: pages that require Trusted Types restrict it. */

type Attributes = Readonly<Record<string, string | undefined>>;

/** Sets the attributes that differ; `undefined` removes one. */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** Creates an HTML element. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: Node[]
): HTMLElementTagNameMap[Tag] {
  return filled(createElement(tag), attributes, children);
}

const SVG = 'http://www.w3.org/2000/svg';

export const makeSvg = (tag: 'svg' | 'path', attributes: Attributes, ...children: Node[]): SVGElement =>
  filled(document.createElementNS(SVG, tag), attributes, children);

function filled<Made extends Element>(element: Made, attributes: Attributes, children: readonly Node[]): Made {
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}
