import type { AnyNode } from 'acorn';
import { bind, evaluate, type Scope } from './evaluate.js';
import { isFunction, nameOf, type FunctionNode } from './names.js';
import { add, isDecided, UNKNOWN } from './operations.js';
import { Work } from './work.js';

/** Known names from outside of the nodes. */
export type Around = Omit<Scope, 'work'>;

/** The values of a script's names. There is one scope: the later value of two variables with one name is used. */
export class Variables {
  /** The script's own functions and classes, by name. */
  readonly functions = new Map<string, FunctionNode | undefined>();
  /* Names that are used before they have a value. */
  readonly #early = new Set<string>();
  readonly #values = new Map<string, unknown>();
  /* The default values of parameters. */
  readonly #defaults = new Map<string, unknown>();
  /* The values of objects' members, for functions that read them with `this`. */
  readonly #members = new Map<string, unknown>();
  readonly #before: Around;
  readonly scope: Scope;

  /** @param before known names from outside of the nodes, such as from an earlier reading */
  constructor(before: Around, length: number) {
    this.#before = before;
    const lookUp = (name: string): unknown => {
      if (this.#values.has(name)) return this.#values.get(name);
      this.#early.add(name);
      return this.#defaults.get(name) ?? before.lookUp(name);
    };
    const ownMember = (name: string): unknown => {
      this.#early.add(name);
      return this.#members.get(name) ?? before.ownMember?.(name) ?? UNKNOWN;
    };
    const functionOf = (name: string): FunctionNode | undefined => this.functions.get(name) ?? before.functionOf?.(name);
    this.scope = { lookUp, ownMember, functionOf, work: new Work(length) };
  }

  /** The known values at the end, for functions that are called later. */
  get result(): Around {
    return {
      lookUp: (name) => this.#ownValue(name) ?? this.#before.lookUp(name),
      ownMember: (name) => this.#members.get(name) ?? UNKNOWN,
      functionOf: (name) => this.functions.get(name) ?? this.#before.functionOf?.(name),
    };
  }

  /** Whether a second reading may find more values: a name is set after its use. */
  get mayKnowMore(): boolean {
    const isKnown = (name: string): boolean =>
      (this.#ownValue(name) ?? UNKNOWN) !== UNKNOWN || (this.#members.get(name) ?? UNKNOWN) !== UNKNOWN;
    return this.functions.size > 0 || [...this.#early].some(isKnown);
  }

  #ownValue(name: string): unknown {
    return this.#values.has(name) ? this.#values.get(name) : this.#defaults.get(name);
  }

  valueOf(node: AnyNode): unknown {
    return evaluate(node, this.scope);
  }

  set(name: string, value: unknown): void {
    this.#values.set(name, value);
  }

  /** Sets the names of a pattern. */
  assign(target: AnyNode, value: unknown): void {
    bind(target, value, this.scope, (name, held) => this.#values.set(name, held));
  }

  /** Records a member, which methods read with `this`. It is unknown if two objects have different values. */
  addMember(node: AnyNode & { type: 'Property' }): void {
    const name = nameOf(node.key, node.computed);
    if (name === undefined) return;
    if (isFunction(node.value)) {
      this.addFunction(name, node.value);
      return;
    }
    if (node.value.type !== 'Literal' && node.value.type !== 'ObjectExpression') return;
    const value = evaluate(node.value, this.scope);
    this.#members.set(name, !this.#members.has(name) || this.#members.get(name) === value ? value : UNKNOWN);
  }

  /** Evaluates the first iteration of a loop. */
  addLoop({ left, right }: AnyNode & { type: 'ForOfStatement' }): void {
    const list = evaluate(right, this.scope);
    const target = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : left;
    if (target && Array.isArray(list) && list.length > 0) this.bindOnce(target, list[0]);
  }

  bindOnce(target: AnyNode, value: unknown): void {
    bind(target, value, this.scope, (name, held) => {
      if (held !== UNKNOWN && (this.#values.get(name) ?? UNKNOWN) === UNKNOWN) this.#values.set(name, held);
    });
  }

  /** `list.forEach((item, index) => …)`, `$.each(list, (index, item) => …)`: the first iteration. */
  callForEach(object: AnyNode, args: readonly AnyNode[]): void {
    const callback = args.find(isFunction);
    if (!callback) return;
    const [first] = args;
    const ofLibrary = first && callback === args[1] ? first : undefined;
    const list = evaluate(ofLibrary ?? object, this.scope);
    const parameter = callback.params[ofLibrary ? 1 : 0];
    if (parameter && Array.isArray(list) && list.length > 0) this.bindOnce(parameter, list[0]);
  }

  addFunction(name: string, node: FunctionNode): void {
    this.keepDefaults(node);
    if (name) this.functions.set(name, node);
  }

  /** `a += b`, `a ??= b` */
  valueAfter({ operator, left, right }: AnyNode & { type: 'AssignmentExpression' }): unknown {
    const before = this.valueOf(left);
    if (operator === '+=') return add(before, this.valueOf(right), this.scope.work);
    if (operator !== '??=' && operator !== '||=') return UNKNOWN;
    return isDecided(operator, before) ? before : this.valueOf(right);
  }

  /** `new Player('1_abc')` calls the class's constructor; `Player.config` is one of its static members. */
  addClass({ id, body }: AnyNode & { type: 'ClassDeclaration' }): void {
    const constructor = body.body.find((member) => member.type === 'MethodDefinition' && member.kind === 'constructor');
    if (constructor?.type === 'MethodDefinition') this.addFunction(id?.name ?? '', constructor.value);
    const members = body.body.flatMap((member) => {
      const name = member.type === 'PropertyDefinition' && member.static ? nameOf(member.key, member.computed) : undefined;
      const value = member.type === 'PropertyDefinition' ? member.value : undefined;
      return name !== undefined && name !== '__proto__' && value ? [[name, this.valueOf(value)] as const] : [];
    });
    if (id && members.length > 0) this.set(id.name, Object.fromEntries(members));
  }

  keepDefaults({ params }: FunctionNode): void {
    for (const parameter of params) {
      bind(parameter, UNKNOWN, this.scope, (name, held) => {
        if (held !== UNKNOWN) this.#defaults.set(name, held);
      });
    }
  }
}
