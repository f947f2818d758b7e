// The split pair for plain pages: `kaltura-player.js` renders facades, and loads `kaltura-player.embed.js` from the same folder
// when a player is needed. Both are classic scripts. Modules that both files need are only in the first file, which shares them
// with the second one through a global.
import { resolve } from 'node:path';
import { rollup } from 'rollup';

const FIRST = resolve('src/cdn.ts');
const SECOND = resolve('src/split/embed.ts');
const OWN = resolve('src/split');
const SPLIT = resolve('src/split/import-embed-module.ts');

/** Replaces the `import()` of the embed module with the code that loads the second file. */
const splitImport = {
  name: 'split-import',
  resolveId: (source, importer) => (source.endsWith('/import-embed-module.js') && importer !== undefined ? SPLIT : null),
};

/** The modules of an entry, each with the names that it exports. */
async function modulesOf(input, plugins) {
  const exportsOf = new Map();
  const collect = { name: 'collect-exports', moduleParsed: ({ id, exports }) => void exportsOf.set(id, exports ?? []) };
  const bundle = await rollup({ input, plugins: [...plugins, collect] });
  await bundle.close();
  return exportsOf;
}

/**
 * The two rollup configurations.
 * @param {() => import('rollup').Plugin[]} plugins creates the plugins of both configurations
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

  const exportShared = {
    name: 'export-shared',
    transform: (code, id) => (id === FIRST ? { code: `${code}\n${share}`, map: null } : null),
  };
  const importShared = {
    name: 'import-shared',
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
      plugins: [splitImport, ...plugins(), exportShared],
    },
    {
      input: SECOND,
      output: { file: 'dist/kaltura-player.embed.js', format: 'iife' },
      plugins: [importShared, ...plugins()],
    },
  ];
}
