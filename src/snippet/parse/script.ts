import type { AnyNode } from 'acorn';
import { isPlainObject, type PlainObject } from '../../config/objects.js';
import { combine, type Found } from '../read/found.js';
import { INCIDENTAL_CALLS, KNOWN_CALLS } from './calls.js';
import { calleeOf, evaluate, nameOf, UNKNOWN, type Scope } from './evaluate.js';
import { MAX_SCRIPT, nodesOf, parseDamaged, parseScript } from './syntax.js';

/** A player that a script sets up, with its place in the script. */
export interface ScriptCode {
  readonly found: Found;
  readonly start: number;
  readonly end: number;
  /** The id of the element that the player goes into. */
  readonly targetId: string | undefined;
}

export interface ScriptResult {
  readonly codes: readonly ScriptCode[];
  /** What is loaded without a setup that could be read. */
  readonly load: Found | undefined;
  /** Functions that a script calls beside, which do more than embed. */
  readonly otherCalls: readonly string[];
}

const NOTHING: ScriptResult = { codes: [], load: undefined, otherCalls: [] };
const MARKER = /KalturaPlayer|kWidget|__thumbnailEmbed|swfobject|\.load(?:Media|Playlist)/;
const MOST_NAMES = 10;

/** Whether a script can contain an embed code. */
export const mentionsPlayer = (code: string): boolean => MARKER.test(code);

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
class Reader {
  readonly setups: Setup[] = [];
  readonly others = new Set<string>();
  load: Found | undefined;
  readonly #withoutLoad: Setup[] = [];
  readonly #values = new Map<string, unknown>();
  readonly #later: ReadonlyMap<string, unknown>;

  /** @param later what variables hold at the end, for functions that are called after what stands below them */
  constructor(later: ReadonlyMap<string, unknown>) {
    this.#later = later;
  }

  get values(): ReadonlyMap<string, unknown> {
    return this.#values;
  }

  readonly #scope: Scope = (name) =>
    this.#values.has(name) ? this.#values.get(name) : this.#later.has(name) ? this.#later.get(name) : UNKNOWN;

  read(root: AnyNode): void {
    for (const node of nodesOf(root)) this.#visit(node);
  }

  #visit(node: AnyNode): void {
    if (node.type === 'CallExpression') this.#call(node);
    else if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init) {
      this.#declare(node.id.name, node.init);
    } else if (node.type === 'PropertyDefinition' && node.value) this.#declare(nameOf(node.key) ?? '', node.value);
    else if (node.type === 'AssignmentExpression' && node.operator === '=') this.#assign(node.left, node.right);
  }

  /* A player's variable holds its setup. */
  #value(node: AnyNode): unknown {
    const last = this.setups.at(-1);
    const isSetup =
      last && last.end > node.start && last.start >= node.start && last.end <= node.end && node.type !== 'ObjectExpression';
    return isSetup ? last : evaluate(node, this.#scope);
  }

  #declare(name: string, value: AnyNode): void {
    if (name) this.#values.set(name, this.#value(value));
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

  #call(node: AnyNode & { type: 'CallExpression' }): void {
    const { object, owner, name } = calleeOf(node.callee);
    const known = KNOWN_CALLS.get(name);
    if (!known || (known.owner && !known.owner.test(owner))) {
      if (name && !INCIDENTAL_CALLS.has(name) && this.others.size < MOST_NAMES) this.others.add(name);
      return;
    }
    const args = node.arguments
      .map((argument) => evaluate(argument, this.#scope))
      .map((value) => (value === UNKNOWN ? undefined : value));
    const read = known.read(args);
    if (!read) return;
    if (known.role === 'load') this.#addLoad(object, read, node);
    else {
      const setup = new Setup(read, node.start, node.end, targetOf(args));
      this.setups.push(setup);
      this.#withoutLoad.push(setup);
    }
  }

  #addLoad(object: AnyNode | undefined, load: Found, node: AnyNode): void {
    const value = object && (object.type === 'CallExpression' ? this.#value(object) : evaluate(object, this.#scope));
    let player = value instanceof Setup ? value : this.#withoutLoad.at(-1);
    while (player?.load && !(value instanceof Setup)) {
      this.#withoutLoad.pop();
      player = this.#withoutLoad.at(-1);
    }
    if (!player) {
      if (this.setups.length === 0) this.load ??= load;
    } else if (!player.load) {
      player.load = load;
      player.end = Math.max(player.end, node.end);
    }
  }
}

function targetOf(args: readonly unknown[]): string | undefined {
  const config: PlainObject | undefined = args.find(isPlainObject);
  const nested = isPlainObject(config?.config) ? config.config['targetId'] : undefined;
  const id = [config?.['targetId'], nested, ...args].find((value) => typeof value === 'string');
  return typeof id === 'string' ? id : undefined;
}

function readTree(tree: AnyNode | undefined): ScriptResult {
  if (!tree) return NOTHING;
  const first = new Reader(new Map());
  first.read(tree);
  const second = new Reader(first.values);
  second.read(tree);
  return {
    codes: second.setups.map(({ found: setup, load, start, end, targetId }) => ({
      found: combine(setup.kind, setup, load),
      start,
      end,
      targetId,
    })),
    load: second.load,
    otherCalls: [...second.others].map((name) => `${name}()`),
  };
}

const shifted = ({ codes, ...rest }: ScriptResult, by: number): ScriptResult => ({
  ...rest,
  codes: codes.map((code) => ({ ...code, start: code.start + by, end: code.end + by })),
});

const isFound = ({ codes, load }: ScriptResult): boolean => codes.length > 0 || load !== undefined;

/** The players that a script sets up. Nothing in it is run. */
export function readScript(code: string): ScriptResult {
  const at = code.search(MARKER);
  if (at < 0) return NOTHING;
  if (code.length <= MAX_SCRIPT) {
    const whole = readTree(parseScript(code));
    if (isFound(whole)) return whole;
  }
  /* Prose, or something that no parser follows, stands before the call. */
  const call = code
    .slice(at)
    .search(/(?:Path)?KalturaPlayer\s*\??\.?\s*\.?\s*(?:\[\s*["'])?setup|kWidget\s*\.|__thumbnailEmbed\s*\(|swfobject\s*\./);
  const start = call < 0 ? at : at + call;
  return shifted(readTree(parseDamaged(code.slice(start, start + 20_000))), start);
}
