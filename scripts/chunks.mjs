import { readFileSync } from 'node:fs';

/** An ES module and the chunks that it imports statically, directly or indirectly; without dynamic imports. */
export function withChunks(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g);
  for (const [, target] of imports) withChunks(new URL(target, `file:///${file}`).pathname.slice(1), seen);
  return seen;
}
