import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';

const NAMES = /\.(?:html?|xhtml|php|md|mdx|markdown|jsx?|tsx?|mjs|vue|json|txt|twig|liquid|njk|hbs|ejs|erb|aspx?|jsp|xml)$/i;
const SKIPPED = new Set(['node_modules', '.git']);

/** The files below a path. Links are not followed, so no loop is entered. @throws where the path cannot be read */
export async function* filesIn(path: string): AsyncGenerator<string> {
  if (!(await stat(path)).isDirectory()) {
    yield path;
    return;
  }
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inner = `${path.replace(/\/$/, '')}/${entry.name}`;
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) yield* filesIn(inner);
    else if (entry.isFile() && NAMES.test(entry.name)) yield inner;
  }
}

/** A file's text of which each byte can be given back: UTF-8, or else one character for each byte. */
export interface FileText {
  readonly text: string;
  readonly encode: (text: string) => Uint8Array;
}

const latin1 = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
};

/** @returns `undefined` for a binary file */
export async function readText(path: string): Promise<FileText | undefined> {
  const bytes = await readFile(path);
  if (bytes.subarray(0, 8192).includes(0)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encode: (changed) => new TextEncoder().encode(changed) };
  } catch {
    /* Not UTF-8: what is new goes in as ASCII, by character references. */
    const encode = (changed: string): Uint8Array =>
      Uint8Array.from(
        changed.replace(/[^\0-\xff]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`),
        (character) => character.charCodeAt(0),
      );
    return { text: latin1(bytes), encode };
  }
}

/** Replaces a file in one step: interrupted, the old one stays whole. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.kaltura-convert`;
  try {
    await writeFile(draft, bytes, { flag: 'wx', mode: (await stat(path)).mode });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
