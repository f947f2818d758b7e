import type { AnyNode } from 'acorn';
import { valueAt } from '../../config/objects.js';
import { hasMedia } from '../read/embed-url.js';
import { combine, type Found } from '../read/found.js';
import { KNOWN_CALLS } from './calls.js';
import { scopeOf } from './components.js';
import { UNKNOWN } from './operations.js';
import { ScriptReader } from './script-reader.js';
import type { Around } from './variables.js';
import { Expressions, isScript, MAX_SCRIPT, parseDamaged, parseInvalid, parseStrict } from './syntax.js';

/** A player that a script sets up, with its place in the script. */
export interface ScriptCode {
  readonly found: Found;
  readonly start: number;
  readonly end: number;
  /** The id of the target element. */
  readonly targetId: string | undefined;
}

export interface ScriptResult {
  readonly codes: readonly ScriptCode[];
  /** The media that are loaded without a readable setup. */
  readonly load: Found | undefined;
  /** The other content of the script: calls of other functions, as `name()`, and ids of other media, as `id=1_abc`. */
  readonly beside: readonly string[];
}

const NOTHING: ScriptResult = { codes: [], load: undefined, beside: [] };
const MARKER = /KalturaPlayer|kWidget|__thumbnailEmbed|swfobject|AC_FL_RunContent|\.load(?:Media|Playlist)/i;

const NAME = new RegExp([...KNOWN_CALLS.keys()].join('|'));

/** Whether a script can contain an embed code: it mentions a player, and one of the functions that are read. */
export const mentionsPlayer = (code: string): boolean => MARKER.test(code) && NAME.test(code) && code.includes('(');

const resultOf = ({ setups, load, others, variables: { functions } }: ScriptReader): ScriptResult => ({
  codes: setups.map(({ found: setup, load: loaded, start, end, targetId }, index) => ({
    /* Media that a function above all setups loads are for the first setup. */
    found: combine(setup.kind, setup, loaded ?? (index === 0 ? load : undefined)),
    start,
    end,
    targetId,
  })),
  load,
  beside: [...others].filter((name) => !functions.has(name)).map((name) => `${name}()`),
});

function readTree(tree: AnyNode | undefined, around: Around, offset = 0): ScriptResult {
  if (!tree) return NOTHING;
  const length = tree.end - tree.start;
  const first = new ScriptReader(around, length);
  first.read(tree, offset);
  if (!first.variables.mayKnowMore) return resultOf(first);
  const second = new ScriptReader(first.variables.result, length);
  second.read(tree, offset);
  return resultOf(second);
}

const isFound = ({ codes, load }: ScriptResult): boolean => codes.length > 0 || load !== undefined;

const LONGEST_OWNER = 100;
/* `<KalturaPlayer` is a component. */
const CALL =
  /(?<!<)(?:Path)?KalturaPlayer\b|kWidget\b|__thumbnailEmbed|swfobject\b|SWFObject\b|AC_FL_RunContent\b|\.load(?:Media|Playlist)/g;
const isOf = (characters: RegExp, code: string, at: number): boolean => characters.test(code.charAt(at));

/* The start of a call's expression: at its object, or at the variable that it is assigned to. */
function startOfCall(code: string, name: number, from: number): number {
  const before = (at: number, characters: RegExp): number => {
    let place = at;
    while (place > from && name - place < LONGEST_OWNER && isOf(characters, code, place - 1)) place -= 1;
    return place;
  };
  /* A member may be on a separate line. */
  const end = code.charAt(name) === '.' ? before(name, /\s/) : name;
  const owner = before(end, /[\w$.?!]/);
  /* After a bracket, as in `(window as any).KalturaPlayer`. */
  const object = owner === end || code.charAt(owner) === '.' ? name : owner;
  const equals = before(object, /\s/) - 1;
  return code.charAt(equals) === '=' && equals >= from ? before(before(equals, /\s/), /[\w$.]/) : object;
}

/** The calls of a script that is too long or not parsable as a whole: each call is parsed separately. */
function readCalls(code: string): ScriptResult {
  const expressions = new Expressions(code);
  const reader = new ScriptReader(scopeOf(code), code.length);
  let end = 0;
  for (const { index } of code.matchAll(CALL)) {
    if (expressions.isSpent) break;
    if (index < end) continue;
    const start = startOfCall(code, index, end);
    const node = expressions.at(start);
    if (!node) continue;
    end = start + node.end;
    reader.read(node, start);
  }
  return resultOf(reader);
}

/* A typographic quote of a word processor at the start of a value. */
const CURLY = /[:(,=[]\s*[\u2018-\u201f\u2032\u2033]/;

const MEDIA_ID = /(?<![\w-])[01]_[a-z\d]{8}(?![\w-])/g;
const MOST_IDS = 20;

/** A script may choose between videos or play several: ids that no player uses are added to `beside`. */
export function withOtherIds(code: string, result: ScriptResult): ScriptResult {
  const { codes, load, beside } = result;
  if (!isFound(result) || code.search(MEDIA_ID) < 0) return result;
  const ids = new Set<string>();
  for (const [id] of code.matchAll(MEDIA_ID)) {
    ids.add(id);
    if (ids.size > MOST_IDS + codes.length) break;
  }
  if (ids.size <= 1 && codes.some(({ found }) => hasMedia(found))) return result;
  const read = JSON.stringify([load, codes.map(({ found }) => found)]);
  const others = [...ids].filter((id) => !read.includes(id)).slice(0, MOST_IDS);
  return { codes, load, beside: [...beside, ...others.map((id) => `id=${id}`)] };
}

const NOTHING_KNOWN: Around = { lookUp: () => UNKNOWN };

/** The players that a script sets up. The script is not executed. @param around the declarations of earlier scripts */
export const readScript = (code: string, around: Around = NOTHING_KNOWN): ScriptResult =>
  withOtherIds(code, readPlayers(code, around));

/* TypeScript's `!.`, type arguments, which JavaScript parses as comparisons, and the types of variables. */
const TYPES = [
  /([\w$)\]])(!)(?=\.[\w$])/g,
  /(\.(?:setup|loadMedia|loadPlaylist))(\s*<[\w$.,\s|[\]]{1,100}>)(?=\s*\()/g,
  /([(=]\s{0,10})(<[\w$.]{1,60}>)(?=\s*\{)/g,
  /(\b(?:const|let|var)\s{1,10}[\w$]{1,60})(\s*:\s*[\w$.<>[\]|&, ]{1,100})(?=\s*=[^=>])/g,
];

const withoutTypes = (code: string): string =>
  TYPES.reduce(
    (text, pattern) => text.replace(pattern, (_, before: string, types: string) => before + ' '.repeat(types.length)),
    code,
  );

/* The number of known required ids. */
const idsIn = ({ codes }: ScriptResult): number =>
  codes.reduce((sum, { found }) => {
    const ids = [valueAt(found.config, 'provider.partnerId'), valueAt(found.config, 'provider.uiConfId')];
    return sum + Number(hasMedia(found)) + ids.filter((id) => id !== undefined).length;
  }, 0);

function readPlayers(typed: string, around: Around): ScriptResult {
  const valid = parseStrict(typed);
  const code = valid ? typed : withoutTypes(typed);
  const at = code.search(MARKER);
  if (at < 0) return NOTHING;
  const tree = valid ?? (code === typed ? undefined : parseStrict(code));
  if (!tree && CURLY.test(code)) {
    const plain = code.replace(/[\u201c-\u201f\u2033]/g, '"').replace(/[\u2018-\u201b\u2032]/g, "'");
    if (isScript(plain) || !CURLY.test(plain)) return readPlayers(plain, around);
  }
  const whole = code.length <= MAX_SCRIPT ? readTree(tree ?? parseInvalid(code), around) : NOTHING;
  if (isFound(whole) && tree) return whole;
  /* In a text that is not a valid script, `readCalls()` may find more names. */
  const calls = readCalls(code);
  if (isFound(whole) || isFound(calls)) return isFound(whole) && idsIn(calls) <= idsIn(whole) ? whole : calls;
  /* A truncated call after prose. */
  const call = code
    .slice(at)
    .search(/(?:Path)?KalturaPlayer\s*\??\.?\s*\.?\s*(?:\[\s*["'])?setup|kWidget\s*\.|__thumbnailEmbed\s*\(|swfobject\s*\./);
  const start = call < 0 ? at : at + call;
  return readTree(parseDamaged(code.slice(start, start + 20_000)), around, start);
}
