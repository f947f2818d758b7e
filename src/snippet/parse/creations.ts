import { isPlainObject, type PlainObject } from '../../config/objects.js';
import type { Call } from './names.js';
import type { AnyNode } from './syntax.js';
import type { Variables } from './variables.js';

type CreatedTag = 'iframe' | 'kaltura-player';

const isTag = (value: unknown): value is CreatedTag => value === 'iframe' || value === 'kaltura-player';

/** A frame or a player that a script creates, with the properties and the attributes that the script sets. */
export interface Creation {
  readonly tag: CreatedTag;
  readonly properties: PlainObject;
  readonly attributes: Map<string, unknown>;
  readonly start: number;
  readonly end: number;
}

/** Collects the elements that a script creates. */
export class Creations {
  readonly all: Creation[] = [];
  readonly #byProperties = new Map<unknown, Creation>();
  readonly #variables: Variables;
  /* The place of the last call whose value is an element. */
  #lastPlace: readonly [start: number, end: number] = [-1, -1];

  constructor(variables: Variables) {
    this.#variables = variables;
  }

  /** Reads a call, if it creates an element or sets an attribute. @param offset the place in the script of the node's place 0 */
  call(object: AnyNode | undefined, name: string, node: Call, offset: number): void {
    if (name === 'createElement' || name === 'KalturaPlayerElement') this.#create(name, node, offset);
    if (name === 'assign') this.#assign(node, offset);
    if (object && (name === 'setAttribute' || name === 'toggleAttribute')) this.#setAttribute(object, node);
  }

  /** The properties of the element that the expression at a place creates. */
  at(start: number, end: number): PlainObject | undefined {
    const [lastStart, lastEnd] = this.#lastPlace;
    return lastStart === start && lastEnd === end ? this.all.at(-1)?.properties : undefined;
  }

  #valuesOf({ arguments: args }: Call): unknown[] {
    return args.map((argument) => this.#variables.valueOf(argument));
  }

  /* `document.createElement('iframe')`, `React.createElement('iframe', { … })`, `new KalturaPlayerElement()` */
  #create(name: string, node: Call, offset: number): void {
    const [argument, given] = this.#valuesOf(node);
    const tag = name === 'createElement' ? argument : 'kaltura-player';
    if (!isTag(tag)) return;
    const known = isPlainObject(given) && this.#variables.scope.work.canCopy(given) ? given : {};
    const properties: PlainObject = { style: {}, ...known };
    const creation = {
      tag,
      properties,
      attributes: new Map<string, unknown>(),
      start: node.start + offset,
      end: node.end + offset,
    };
    this.all.push(creation);
    this.#lastPlace = [creation.start, creation.end];
    this.#byProperties.set(properties, creation);
  }

  /* `Object.assign(document.createElement('iframe'), { … })` */
  #assign({ arguments: [target, ...sources], start, end }: Call, offset: number): void {
    const properties = target && this.at(target.start + offset, target.end + offset);
    if (!properties) return;
    for (const source of sources) {
      const given = this.#variables.valueOf(source);
      if (isPlainObject(given) && this.#variables.scope.work.canCopy(given)) Object.assign(properties, given);
    }
    this.#lastPlace = [start + offset, end + offset];
  }

  #setAttribute(object: AnyNode, node: Call): void {
    const creation = this.#byProperties.get(this.#variables.valueOf(object));
    const [name, value = ''] = this.#valuesOf(node);
    if (creation && typeof name === 'string') creation.attributes.set(name.toLowerCase(), value);
  }
}
