// This is a separate module, because importing rollup.config.mjs loads Rollup's plugins, which takes seconds.
import { readdirSync } from 'node:fs';

/** The languages of the element's own messages besides English, which is built in: `./locales/<language>`. */
export const languages = readdirSync(new URL('../src/messages', import.meta.url))
  .filter((name) => /^[a-z]{2}(-[A-Z][A-Za-z]+)?\.ts$/.test(name) && name !== 'en.ts')
  .map((name) => name.replace('.ts', ''));
