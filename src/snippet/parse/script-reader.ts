import type { AnyNode } from 'acorn';
import { isPlainObject, type PlainObject } from '../../config/objects.js';
import { combine, type Found } from '../read/found.js';
import { areOfSetup, INCIDENTAL_CALLS, KNOWN_CALLS } from './calls.js';
import { Creations } from './creations.js';
import { calledBy, calleeOf, isFunction, isReady, nameOf, type Call } from './names.js';
import { UNKNOWN } from './operations.js';
import { nodesOf } from './syntax.js';
import { knownIn } from './unknown.js';
import { Variables, type Around } from './variables.js';

const MOST_NAMES = 10;

/** A player's setup, and the media that it loads. */
class Setup {
  load: Found | undefined;
  constructor(
    readonly found: Found,
    readonly start: number,
    public end: number,
    readonly targetId: string | undefined,
  ) {}
}

/** Reads a script once, in its order, and records the values of its variables. */
export class ScriptReader {
  readonly setups: Setup[] = [];
  readonly others = new Set<string>();
  readonly creations: Creations;
  load: Found | undefined;
  readonly #setupsByStart = new Map<number, Setup>();
  readonly #withoutLoad: Setup[] = [];
  /* Media that functions above a setup load, by the setup's place. */
  readonly #loads = new Map<number, Found>();
  /* Known functions by their local names. */
  readonly #aliases = new Map<string, { readonly owner: string; readonly name: string }>();
  readonly #variables: Variables;
  #offset = 0;

  /** @param before known names from outside of the nodes, such as from an earlier reading */
  constructor(before: Around, length: number) {
    this.#variables = new Variables(before, length);
    this.creations = new Creations(this.#variables);
  }

  /** The values of the script's names at its end. */
  get variables(): Variables {
    return this.#variables;
  }

  /** @param offset the place in the script of the node's place 0 */
  read(root: AnyNode, offset = 0): void {
    this.#offset = offset;
    for (const node of nodesOf(root)) this.#visit(node);
  }

  #visit(node: AnyNode): void {
    switch (node.type) {
      case 'CallExpression':
      case 'NewExpression':
        this.#call(node);
        break;
      case 'FunctionDeclaration':
        this.#variables.addFunction(node.id?.name ?? '', node);
        break;
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        this.#variables.keepDefaults(node);
        break;
      case 'MethodDefinition':
        if (node.kind === 'method') this.#variables.addFunction(nameOf(node.key, node.computed) ?? '', node.value);
        break;
      case 'ClassDeclaration':
        this.#variables.addClass(node);
        break;
      case 'VariableDeclarator':
        if (node.init) {
          this.#addAliases(node.id, node.init);
          this.#declare(node.id, node.init);
        }
        break;
      case 'PropertyDefinition':
        if (node.value) this.#declare(node.key, node.value);
        break;
      case 'Property':
        this.#variables.addMember(node);
        break;
      case 'ForOfStatement':
        this.#variables.addLoop(node);
        break;
      case 'AssignmentExpression':
        this.#assign(node);
    }
  }

  /* The value of a player's variable is its setup. */
  #value(node: AnyNode): unknown {
    const last = this.setups.at(-1);
    const [start, end] = [node.start + this.#offset, node.end + this.#offset];
    const isSetup = last && last.end > start && last.start >= start && last.end <= end && node.type !== 'ObjectExpression';
    return isSetup ? last : (this.creations.at(start, end) ?? this.#variables.valueOf(node));
  }

  #declare(target: AnyNode, value: AnyNode): void {
    const name = nameOf(target);
    if (isFunction(value)) this.#variables.addFunction(name ?? '', value);
    else if (name) this.#variables.set(name, this.#value(value));
    else this.#variables.assign(target, this.#value(value));
  }

  #assign(assignment: AnyNode & { type: 'AssignmentExpression' }): void {
    const { left: target, right: node, operator } = assignment;
    const after = operator === '=' ? undefined : this.#variables.valueAfter(assignment);
    if (target.type !== 'MemberExpression') {
      if (after === undefined) this.#declare(target, node);
      else this.#variables.set(nameOf(target) ?? '', after);
      return;
    }
    const name = nameOf(target.property, target.computed);
    const object = this.#variables.valueOf(target.object);
    const value = after ?? this.#value(node);
    if (name === undefined || name === '__proto__') return;
    if (isFunction(node)) this.#variables.addFunction(name, node);
    if (!isPlainObject(object)) this.#variables.set(name, value);
    else if (value !== UNKNOWN) object[name] = value;
  }

  /* `const { setup: start } = KalturaPlayer`, `const start = KalturaPlayer.setup` */
  #addAliases(target: AnyNode, value: AnyNode): void {
    const { owner, name } = calleeOf(value);
    if (target.type === 'Identifier') {
      if (KNOWN_CALLS.has(name) && value.type !== 'Identifier') this.#aliases.set(target.name, { owner, name });
      return;
    }
    for (const part of target.type === 'ObjectPattern' ? target.properties : []) {
      const known = part.type === 'Property' ? nameOf(part.key, part.computed) : undefined;
      if (part.type !== 'Property' || known === undefined || !KNOWN_CALLS.has(known)) continue;
      this.#aliases.set(nameOf(part.value) ?? '', { owner: name, name: known });
    }
  }

  #call(node: Call): void {
    const called = calledBy(node);
    const { object, given } = called;
    const { owner, name } = (object ? undefined : this.#aliases.get(called.name)) ?? called;
    const known = KNOWN_CALLS.get(name);
    const unknown = new Set<string>();
    const values = (): unknown[] =>
      given(node.arguments.map((argument) => this.#variables.valueOf(argument))).map((value) =>
        this.#variables.scope.work.canCopy(value) ? knownIn(value, '', unknown) : undefined,
      );
    const isKnown = known && (!known.owner || known.owner.test(owner) || (name === 'setup' && areOfSetup(values())));
    if (!known || !isKnown) {
      this.#callOther(object, name, node);
      return;
    }
    const args = values();
    const part = known.read(args);
    if (!part) {
      this.#callOther(object, name, node);
      return;
    }
    const read = { ...part, dropped: [...part.dropped, ...unknown] };
    if (known.role !== 'setup') this.#addLoad(object, read, node, known.role === 'setting');
    else {
      const setup = new Setup(read, node.start + this.#offset, node.end + this.#offset, targetOf(args));
      setup.load = this.#loads.get(setup.start);
      this.setups.push(setup);
      this.#setupsByStart.set(setup.start, setup);
      this.#withoutLoad.push(setup);
    }
  }

  /* The arguments are the values of the parameters of the script's own functions. */
  #callOther(object: AnyNode | undefined, name: string, node: Call): void {
    const isIncidental = INCIDENTAL_CALLS.has(name) || isReady(name, node.arguments);
    if (name && !isIncidental && this.others.size < MOST_NAMES) this.others.add(name);
    if (name === 'assign' || name === 'extend') this.#variables.valueOf(node);
    this.creations.call(object, name, node, this.#offset);
    const { callee, arguments: args } = node;
    const called = isFunction(callee) ? callee : (this.#variables.scope.functionOf?.(name) ?? undefined);
    called?.params.forEach((parameter, index) => {
      const argument = args[index];
      if (argument) this.#variables.bindOnce(parameter, this.#variables.valueOf(argument));
    });
    if (!object) return;
    this.#variables.callForEach(object, args);
    const [callback] = args;
    const parameter = name === 'then' && isFunction(callback) ? callback.params[0] : undefined;
    if (parameter) this.#variables.bindOnce(parameter, this.#variables.valueOf(object));
  }

  #addLoad(object: AnyNode | undefined, load: Found, node: AnyNode, isMore: boolean): void {
    const value = object && (object.type === 'CallExpression' ? this.#value(object) : this.#variables.valueOf(object));
    const own = value instanceof Setup ? this.#setupsByStart.get(value.start) : undefined;
    if (value instanceof Setup && !own) {
      this.#loads.set(value.start, load);
      return;
    }
    let player = own ?? this.#withoutLoad.at(-1);
    while (player?.load && !own && !isMore) {
      this.#withoutLoad.pop();
      player = this.#withoutLoad.at(-1);
    }
    if (!player) {
      if (this.setups.length === 0) this.load ??= load;
    } else if (!player.load || isMore) {
      player.load = combine(load.kind, player.load, load);
      player.end = Math.max(player.end, node.end + this.#offset);
    }
  }
}

function targetOf(args: readonly unknown[]): string | undefined {
  const config: PlainObject | undefined = args.find(isPlainObject);
  const nested = isPlainObject(config?.config) ? config.config['targetId'] : undefined;
  const id = [config?.['targetId'], nested, ...args].find((value) => typeof value === 'string');
  return typeof id === 'string' ? id : undefined;
}
