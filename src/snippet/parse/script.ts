import type { AnyNode } from 'acorn';
import { isPlainObject, type PlainObject } from '../../config/objects.js';
import { combine, type Found } from '../read/found.js';
import { INCIDENTAL_CALLS, KNOWN_CALLS } from './calls.js';
import { scopeOf } from './components.js';
import { calleeOf, evaluate, nameOf, UNKNOWN, type Scope } from './evaluate.js';
import { Expressions, isScript, MAX_SCRIPT, nodesOf, parseDamaged, parseScript } from './syntax.js';
import { Work } from './work.js';

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
const MARKER = /KalturaPlayer|kWidget|__thumbnailEmbed|swfobject|\.load(?:Media|Playlist)/i;
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

  #call(node: AnyNode & { type: 'CallExpression' | 'NewExpression' }): void {
    const { object, owner, name } = calleeOf(node.callee);
    const known = KNOWN_CALLS.get(name);
    if (!known || (known.owner && !known.owner.test(owner))) {
      if (name && !INCIDENTAL_CALLS.has(name) && this.others.size < MOST_NAMES) this.others.add(name);
      return;
    }
    const args = node.arguments
      .map((argument) => evaluate(argument, this.#scope))
      .map((value) => (value === UNKNOWN || !this.#scope.work.canCopy(value) ? undefined : value));
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

const resultOf = ({ setups, load, others }: Reader): ScriptResult => ({
  codes: setups.map(({ found: setup, load: loaded, start, end, targetId }, index) => ({
    /* What is loaded above every setup, by a function, is for the first. */
    found: combine(setup.kind, setup, loaded ?? (index === 0 ? load : undefined)),
    start,
    end,
    targetId,
  })),
  load,
  otherCalls: [...others].map((name) => `${name}()`),
});

function readTree(tree: AnyNode | undefined, offset = 0): ScriptResult {
  if (!tree) return NOTHING;
  const length = tree.end - tree.start;
  const first = new Reader(() => UNKNOWN, length);
  first.read(tree, offset);
  if (![...first.early].some((name) => first.finalValue(name) !== UNKNOWN)) return resultOf(first);
  const second = new Reader(first.finalValue, length);
  second.read(tree, offset);
  return resultOf(second);
}

const isFound = ({ codes, load }: ScriptResult): boolean => codes.length > 0 || load !== undefined;

const LONGEST_OWNER = 100;
const CALL = /(?:Path)?KalturaPlayer\b|kWidget\b|__thumbnailEmbed|swfobject\b|SWFObject\b|\.load(?:Media|Playlist)/g;
/* What stands before a call's name: the object that it belongs to, and the variable that takes its result. */
const BEFORE_CALL = /(?:[\w$.]+\s*=\s*)?[\w$.?]*$/;

/** The calls of a script that is too long for a tree, or that no parser follows: each by itself. */
function readCalls(code: string): ScriptResult {
  const expressions = new Expressions(code);
  const reader = new Reader(scopeOf(code).lookUp, code.length);
  let end = 0;
  for (const { index } of code.matchAll(CALL)) {
    if (index < end) continue;
    const before = BEFORE_CALL.exec(code.slice(Math.max(index - LONGEST_OWNER, end), index));
    const start = index - (before?.[0].length ?? 0);
    const node = expressions.at(start);
    if (!node) continue;
    end = start + node.end;
    reader.read(node, start);
  }
  return resultOf(reader);
}

/* Where a value stands, a quote that a word processor has changed. */
const CURLY = /[:(,=[]\s*[\u2018-\u201f\u2032\u2033]/;

/** The players that a script sets up. Nothing in it is run. */
export function readScript(code: string): ScriptResult {
  const at = code.search(MARKER);
  if (at < 0) return NOTHING;
  if (CURLY.test(code) && !isScript(code)) {
    const plain = code.replace(/[\u201c-\u201f\u2033]/g, '"').replace(/[\u2018-\u201b\u2032]/g, "'");
    if (isScript(plain) || !CURLY.test(plain)) return readScript(plain);
  }
  const whole = code.length <= MAX_SCRIPT ? readTree(parseScript(code)) : NOTHING;
  if (isFound(whole)) return whole;
  const calls = readCalls(code);
  if (isFound(calls)) return calls;
  /* Cut off in the middle of a call, below prose. */
  const call = code
    .slice(at)
    .search(/(?:Path)?KalturaPlayer\s*\??\.?\s*\.?\s*(?:\[\s*["'])?setup|kWidget\s*\.|__thumbnailEmbed\s*\(|swfobject\s*\./);
  const start = call < 0 ? at : at + call;
  return readTree(parseDamaged(code.slice(start, start + 20_000)), start);
}
