// The split pair for plain pages: `kaltura-player.js`, which shows facades, and `kaltura-player.embed.js`, which it fetches from
// beside itself when a player is wanted. Both are classic scripts. Modules that both need are in the first file alone; the second
// one takes them from there.
import { resolve } from 'node:path';
import { rollup } from 'rollup';

const FIRST = resolve('src/cdn.ts');
const SECOND = resolve('src/split/embed.ts');
const OWN = resolve('src/split');
const SPLIT = resolve('src/split/import-embed-module.ts');

/** What fetches the second file stands in place of the `import()` of the embed module. */
const splitImport = {
  name: 'split-import',
  resolveId: (source, importer) => (source.endsWith('/import-embed-module.js') && importer !== undefined ? SPLIT : null),
};

/** Each module of an entry, with the names that it exports. */
async function modulesOf(input, plugins) {
  const exportsOf = new Map();
  const note = { name: 'note', moduleParsed: ({ id, exports }) => void exportsOf.set(id, exports ?? []) };
  const bundle = await rollup({ input, plugins: [...plugins, note] });
  await bundle.close();
  return exportsOf;
}

/**
 * The two rollup configurations.
 * @param {() => import('rollup').Plugin[]} plugins makes the plugins that both take
 * @param {string} version of the package
 */
export async function splitPair(plugins, version) {
  const first = await modulesOf(FIRST, [splitImport, ...plugins()]);
  const second = await modulesOf(SECOND, plugins());
  const shared = [...first].filter(([id, names]) => second.has(id) && names.length > 0 && !id.startsWith(OWN));
  const place = `globalThis[Symbol.for(${JSON.stringify(`kaltura-player-element ${version}`)})]`;

  const share = [
    ...shared.map(([id], index) => `import * as shared${index} from ${JSON.stringify(id)};`),
    `import { share } from ${JSON.stringify(SPLIT)};`,
    `share([${shared.map((_, index) => `shared${index}`).join(', ')}]);`,
  ].join('\n');

  const offerShared = {
    name: 'offer-shared',
    transform: (code, id) => (id === FIRST ? { code: `${code}\n${share}`, map: null } : null),
  };
  const takeShared = {
    name: 'take-shared',
    load(id) {
      const index = shared.findIndex(([file]) => file === id);
      if (index < 0) return null;
      const [, names] = shared[index];
      return [
        `const module = ${place}.modules[${index}];`,
        ...names.map((name) => `const its_${name} = module.${name};`),
        `export { ${names.map((name) => `its_${name} as ${name}`).join(', ')} };`,
      ].join('\n');
    },
  };

  return [
    {
      input: FIRST,
      output: { file: 'dist/kaltura-player.js', format: 'iife' },
      plugins: [splitImport, ...plugins(), offerShared],
    },
    {
      input: SECOND,
      output: { file: 'dist/kaltura-player.embed.js', format: 'iife' },
      plugins: [takeShared, ...plugins()],
    },
  ];
}
