import { rmSync } from 'node:fs';
import { readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import process from 'node:process';
import picomatch from 'picomatch';

const NAMES =
  /\.(?:html?|xhtml|php|md|mdx|markdown|[cm]?jsx?|[cm]?tsx?|vue|svelte|astro|json|txt|twig|liquid|njk|hbs|ejs|erb|aspx?|jsp|xml|rss|atom|csv|tsv|sql|ya?ml|toml|ipynb|jsonl|ndjson|rst|adoc|asciidoc|cshtml|razor)$/i;
const SKIPPED = new Set(['node_modules', '.git']);

/** A file, or a path with the reason why it could not be read. */
export interface FoundFile {
  readonly path: string;
  readonly error?: string;
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The files below a folder. A link to a folder is followed once, so that a loop of links ends. */
async function* filesBelow(folder: string, seen: Set<string>): AsyncGenerator<FoundFile> {
  let entries;
  try {
    const real = await realpath(folder);
    if (seen.has(real)) return;
    seen.add(real);
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, error: messageOf(error) };
    return;
  }
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = `${folder.replace(/\/$/, '')}/${entry.name}`;
    if (entry.isSymbolicLink()) yield* followed(path, seen);
    else if (entry.isDirectory() && !SKIPPED.has(entry.name)) yield* filesBelow(path, seen);
    else if (entry.isFile()) yield { path };
  }
}

async function* followed(link: string, seen: Set<string>): AsyncGenerator<FoundFile> {
  try {
    const real = await realpath(link);
    const target = await stat(real);
    if (target.isDirectory()) yield* filesBelow(link, seen);
    else if (target.isFile() && !seen.has(real)) yield { path: real };
  } catch (error) {
    yield { path: link, error: messageOf(error) };
  }
}

/** The files of a path: the file itself, the files below a folder that can contain codes, or the matches of a glob. */
export async function* filesIn(given: string): AsyncGenerator<FoundFile> {
  const path = process.platform === 'win32' ? given.replaceAll('\\', '/') : given;
  const isThere = await stat(path).catch(() => undefined);
  const { base, isGlob } = picomatch.scan(path);
  if (!isThere && isGlob) {
    const matches = picomatch(path.replace(/^\.\//, ''), { dot: true });
    let count = 0;
    for await (const file of filesBelow(base || '.', new Set())) {
      if (file.error === undefined && !matches(file.path.replace(/^\.\//, ''))) continue;
      count += 1;
      yield file;
    }
    if (count === 0) yield { path, error: 'no file matches it' };
  } else if (isThere?.isDirectory()) {
    for await (const file of filesBelow(path, new Set())) if (file.error !== undefined || NAMES.test(file.path)) yield file;
  } else if (isThere?.isFile()) yield { path };
  else if (isThere) yield { path, error: 'not a file: a pipe, a socket or a device' };
  else yield { path, error: 'no such file or folder' };
}

/** The text of a file, encoded without loss: UTF-16 or UTF-8, otherwise one character for each byte. */
export interface FileText {
  readonly text: string;
  readonly encode: (text: string) => Uint8Array;
}

const latin1 = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
};

/* UTF-16 is recognized by its byte order mark. */
function readWide(bytes: Uint8Array): FileText | undefined {
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  if ((!isBig && !(bytes[0] === 0xff && bytes[1] === 0xfe)) || bytes.length % 2 > 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units: string[] = [];
  for (let at = 0; at < bytes.length; at += 2) units.push(String.fromCharCode(view.getUint16(at, !isBig)));
  const encode = (changed: string): Uint8Array => {
    const wide = new DataView(new ArrayBuffer(2 * changed.length));
    for (let at = 0; at < changed.length; at += 1) wide.setUint16(2 * at, changed.charCodeAt(at), !isBig);
    return new Uint8Array(wide.buffer);
  };
  return { text: units.join(''), encode };
}

/** @returns `undefined` for a binary file */
export async function readText(path: string): Promise<FileText | undefined> {
  const bytes = await readFile(path);
  const wide = readWide(bytes);
  if (wide) return wide;
  if (bytes.subarray(0, 8192).includes(0)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encode: (changed) => new TextEncoder().encode(changed) };
  } catch {
    /* The encoding is unknown: new characters above U+00FF become character references in ASCII. */
    const encode = (changed: string): Uint8Array =>
      Uint8Array.from(
        changed.replace(/[^\0-\xff]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`),
        (character) => character.charCodeAt(0),
      );
    return { text: latin1(bytes), encode };
  }
}

/* Drafts that have not been renamed yet. */
const drafts = new Set<string>();

/** Removes the drafts of an interrupted run. */
export function removeDrafts(): void {
  for (const draft of drafts) rmSync(draft, { force: true });
}

/** Replaces a file atomically: an interruption leaves the old file complete. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const { mode } = await stat(path);
  /* A rename would replace a read-only file. */
  if ((mode & 0o222) === 0) throw new Error('read-only, left unchanged');
  const draft = `${path}.${process.pid}.kaltura-convert`;
  drafts.add(draft);
  try {
    await writeFile(draft, bytes, { flag: 'wx', mode });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    drafts.delete(draft);
  }
}
