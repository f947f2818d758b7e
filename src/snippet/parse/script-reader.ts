import type { AnyNode } from 'acorn';
import { isPlainObject, type PlainObject } from '../../config/objects.js';
import { combine, type Found } from '../read/found.js';
import { areOfSetup, INCIDENTAL_CALLS, KNOWN_CALLS } from './calls.js';
import { calleeOf, evaluate, nameOf, UNKNOWN, type Scope } from './evaluate.js';
import { nodesOf } from './syntax.js';
import { Work } from './work.js';

const MOST_NAMES = 10;

/** A setup of a player, and what it loads. */
class Setup {
  load: Found | undefined;
  constructor(
    readonly found: Found,
    readonly start: number,
    public end: number,
    readonly targetId: string | undefined,
  ) {}
}

/** Walks through a script once, in its order, and keeps what its variables hold. */
export class ScriptReader {
  readonly setups: Setup[] = [];
  readonly others = new Set<string>();
  /** The parameters of the script's own functions. */
  readonly functions = new Map<string, readonly string[]>();
  load: Found | undefined;
  /** Names that are used before they have a value. */
  readonly early = new Set<string>();
  readonly #withoutLoad: Setup[] = [];
  /* What functions load that stand above the setup that they belong to, by its place. */
  readonly #loads = new Map<number, Found>();
  readonly #values = new Map<string, unknown>();
  readonly #scope: Scope;
  #offset = 0;

  /** @param around what names hold that the nodes that are read do not declare */
  constructor(around: (name: string) => unknown, length: number) {
    const lookUp = (name: string): unknown => {
      if (this.#values.has(name)) return this.#values.get(name);
      this.early.add(name);
      return around(name);
    };
    this.#scope = { lookUp, work: new Work(length) };
  }

  /** What variables hold at the end, for functions that are called after what stands below them. */
  readonly finalValue = (name: string): unknown => (this.#values.has(name) ? this.#values.get(name) : UNKNOWN);

  /** @param offset the place in the script from which the node's places are counted */
  read(root: AnyNode, offset = 0): void {
    this.#offset = offset;
    for (const node of nodesOf(root)) this.#visit(node);
  }

  #visit(node: AnyNode): void {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') this.#call(node);
    else if (node.type === 'FunctionDeclaration') this.#addFunction(node.id?.name ?? '', node);
    else if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init) {
      this.#declare(node.id.name, node.init);
    } else if (node.type === 'PropertyDefinition' && node.value) this.#declare(nameOf(node.key) ?? '', node.value);
    else if (node.type === 'AssignmentExpression' && node.operator === '=') this.#assign(node.left, node.right);
  }

  /* A player's variable holds its setup. */
  #value(node: AnyNode): unknown {
    const last = this.setups.at(-1);
    const [start, end] = [node.start + this.#offset, node.end + this.#offset];
    const isSetup = last && last.end > start && last.start >= start && last.end <= end && node.type !== 'ObjectExpression';
    return isSetup ? last : evaluate(node, this.#scope);
  }

  #declare(name: string, value: AnyNode): void {
    if (value.type === 'FunctionExpression' || value.type === 'ArrowFunctionExpression') this.#addFunction(name, value);
    else if (name) this.#values.set(name, this.#value(value));
  }

  #assign(target: AnyNode, node: AnyNode): void {
    if (target.type === 'Identifier') this.#declare(target.name, node);
    if (target.type !== 'MemberExpression') return;
    const name = nameOf(target.property, target.computed);
    const object = evaluate(target.object, this.#scope);
    const value = this.#value(node);
    if (name === undefined || name === '__proto__') return;
    if (!isPlainObject(object)) this.#values.set(name, value);
    else if (value !== UNKNOWN) object[name] = value;
  }

  #call(node: AnyNode & { type: 'CallExpression' | 'NewExpression' }): void {
    const { object, owner, name } = calleeOf(node.callee);
    const known = KNOWN_CALLS.get(name);
    const values = (): unknown[] =>
      node.arguments
        .map((argument) => evaluate(argument, this.#scope))
        .map((value) => (value === UNKNOWN || !this.#scope.work.canCopy(value) ? undefined : value));
    const isKnown = known && (!known.owner || known.owner.test(owner) || (name === 'setup' && areOfSetup(values())));
    if (!known || !isKnown) {
      this.#callOther(name, node);
      return;
    }
    const args = values();
    const read = known.read(args);
    if (!read) return;
    if (known.role !== 'setup') this.#addLoad(object, read, node, known.role === 'setting');
    else {
      const setup = new Setup(read, node.start + this.#offset, node.end + this.#offset, targetOf(args));
      setup.load = this.#loads.get(setup.start);
      this.setups.push(setup);
      this.#withoutLoad.push(setup);
    }
  }

  /* What a function of the script is called with is what its parameters hold. */
  #callOther(name: string, node: AnyNode & { type: 'CallExpression' | 'NewExpression' }): void {
    if (name && !INCIDENTAL_CALLS.has(name) && this.others.size < MOST_NAMES) this.others.add(name);
    this.functions.get(name)?.forEach((parameter, index) => {
      const argument = node.arguments[index];
      if (argument && !this.#values.has(parameter)) this.#values.set(parameter, evaluate(argument, this.#scope));
    });
  }

  #addFunction(name: string, { params }: { readonly params: readonly AnyNode[] }): void {
    this.functions.set(
      name,
      params.map((parameter) => nameOf(parameter) ?? ''),
    );
  }

  #addLoad(object: AnyNode | undefined, load: Found, node: AnyNode, isMore: boolean): void {
    const value = object && (object.type === 'CallExpression' ? this.#value(object) : evaluate(object, this.#scope));
    const own = value instanceof Setup ? this.setups.find(({ start }) => start === value.start) : undefined;
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
