// Bundles the micro apps of test/frameworks. `virtual:framework/<name>` is an app with its framework; it imports our sources from
// the test runner. `/__markup/<name>` is the markup that the framework renders on the server for a state.
import { transformAsync } from '@babel/core';
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { moduleUrl } from './load-ts.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);
const apps = 'test/frameworks/apps';
const react18 = { react: 'react18', 'react-dom': 'react-dom18' };

/** The entry of each app, and its options for the bundler. */
const frameworks = {
  react18: { entry: 'react.tsx', alias: react18 },
  react19: { entry: 'react.tsx' },
  'react19-tag': { entry: 'react-tag.tsx' },
  'react-page': { entry: 'react-page.tsx' },
  preact: { entry: 'preact.tsx' },
  vue: { entry: 'vue.ts', alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
  'vue-page': { entry: 'vue-page.ts', alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
  svelte: { entry: 'svelte.ts' },
  solid: { entry: 'solid.tsx' },
  angular: { entry: 'angular.ts' },
  lit: {},
};

/** The server code of each framework: a module that exports `markup(state)`. */
const servers = {
  react: (entry) => `import { View } from './${entry}'; import { markupOf } from './react.server.ts';
    export const markup = (state) => markupOf(View, state);`,
  vue: () => `import { createSSRApp } from 'vue'; import { renderToString } from '@vue/server-renderer'; import { make } from './vue.ts';
    export const markup = (state) => renderToString(make(createSSRApp, state).app);`,
  svelte: () => `import { render } from 'svelte/server'; import Root from './Root.svelte';
    export const markup = (state) => render(Root, { props: { first: state } }).body;`,
  angular: () => `import { markupOf } from './angular.server.ts'; const { JSDOM } = require('jsdom');
    export const markup = (state) => markupOf(state, new JSDOM('').window.document);`,
  preact: (
    entry,
  ) => `import { h } from 'preact'; import { renderToString } from 'preact-render-to-string'; import { View } from './${entry}';
    export const markup = (state) => renderToString(h(View, state));`,
  lit: () => `import { render } from '@lit-labs/ssr'; import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
    import { html, unsafeStatic } from 'lit/static-html.js'; import '../../../src/node/index.ts';
    export const markup = ({ tag }) => collectResult(render(html\`\${unsafeStatic(tag)}\`));`,
  solid: () => `import { createComponent, renderToString } from 'solid-js/web'; import { View } from './solid.tsx';
    export const markup = (state) => renderToString(() => createComponent(View, { state }));`,
};

/** Leaves our sources out of the bundle, except the React component, which must use the same React as the app. */
const ourSources = {
  name: 'our-sources',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
      const file = relative(root, resolve(resolveDir, path)).replaceAll('\\', '/');
      if (!file.startsWith('src/') || file.startsWith('src/frameworks/react/')) return undefined;
      return { path: `/${file.replace(/\.js$/, '.ts')}`, external: true };
    });
  },
};

const svelteFiles = (generate) => ({
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { compile } = await import('svelte/compiler');
      const { js } = compile(await readFile(path, 'utf8'), { filename: path, generate, dev: generate === 'client' });
      return { contents: js.code, loader: 'js' };
    });
  },
});

/** Compiles the JSX of Solid. */
async function solidCode(input, generate) {
  const { outputFiles } = await build({ ...input, write: false, jsx: 'preserve' });
  const { code } = await transformAsync(outputFiles[0].text, {
    presets: [[require.resolve('babel-preset-solid'), { generate, hydratable: true }]],
    configFile: false,
    babelrc: false,
  });
  return code;
}

const solidFiles = (generate) => ({
  name: 'solid',
  setup({ onLoad }) {
    onLoad({ filter: /solid[\w-]*\.tsx$/ }, async ({ path }) => ({
      contents: await solidCode({ entryPoints: [path] }, generate),
      loader: 'js',
    }));
  },
});

const common = ({ alias = {} }) => ({
  absWorkingDir: root,
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  logLevel: 'silent',
  alias,
  define: {
    'process.env.NODE_ENV': '"development"',
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
  },
  tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
});

async function appOf(name) {
  const framework = frameworks[name];
  const { outputFiles } = await build({
    ...common(framework),
    entryPoints: [`${apps}/${framework.entry}`],
    conditions: ['browser', 'development'],
    plugins: [ourSources, svelteFiles('client'), solidFiles('dom')],
  });
  return outputFiles[0].text;
}

export async function markupOf(name, state) {
  const framework = frameworks[name];
  const [, family] = /^([a-z]+)/.exec(name);
  const { outputFiles } = await build({
    ...common(framework.alias === react18 ? framework : {}),
    stdin: { contents: servers[family](framework.entry), resolveDir: resolve(root, apps), loader: 'ts' },
    platform: 'node',
    /* `sideEffects` of the package lists files of `dist`. */
    ignoreAnnotations: true,
    /* React's development build calls functions that the test runner's console lacks. */
    define: { ...common({}).define, 'process.env.NODE_ENV': '"production"', ngServerMode: 'true', ngDevMode: 'false' },
    conditions: ['node'],
    external: ['jsdom'],
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(import.meta.url)});`,
    },
    plugins: [svelteFiles('server'), solidFiles('ssr')],
  });
  const module = await import(moduleUrl(outputFiles[0].text));
  return module.markup({ ...state, onEvent: () => {} });
}

/** Resolves the package's names to our sources, in the examples of the documentation. */
const packageNames = {
  name: 'package-names',
  setup({ onResolve }) {
    onResolve({ filter: /^kaltura-player-element/ }, ({ path }) =>
      path.endsWith('/react') ? { path: `${root}src/frameworks/react/index.ts` } : { path: '/src/index.ts', external: true },
    );
  },
};

const vueFiles = {
  name: 'vue',
  setup({ onLoad }) {
    onLoad({ filter: /\.vue$/, namespace: 'document' }, async ({ pluginData: source }) => {
      const { compileScript, parse } = await import('vue/compiler-sfc');
      const isCustomElement = (tag) => tag === 'kaltura-player';
      const { descriptor } = parse(source, { templateParseOptions: { isCustomElement } });
      const { content } = compileScript(descriptor, { id: 'app', inlineTemplate: true });
      return { contents: content, loader: 'ts', resolveDir: root };
    });
  },
};

const documents = readdirSync(new URL('../../docs/frameworks', import.meta.url))
  .map((name) => name.replace(/\.md$/, ''))
  .filter((name) => name !== 'index');

/** The code that mounts a component file, as in the framework's own template. */
const mains = {
  'App.vue': `import { createApp } from 'vue'; import App from 'document:App.vue'; createApp(App).mount('#app');`,
  'App.svelte': `import { mount } from 'svelte'; import App from 'document:App.svelte';
    mount(App, { target: document.querySelector('#app') });`,
};

/** Bundles the example of a document. */
async function documentOf(framework) {
  const text = await readFile(`${root}docs/frameworks/${framework}.md`, 'utf8');
  const [, language, file, source] = /^```(\w+) (\S+)\n(.*?)^```$/ms.exec(text);
  const example = {
    name: 'document',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^document:/ }, ({ path }) => ({ path: path.slice(9), namespace: 'document', pluginData: source }));
      onLoad({ filter: /\.svelte$/, namespace: 'document' }, async () => {
        const { compile } = await import('svelte/compiler');
        return { contents: compile(source, { generate: 'client' }).js.code, loader: 'js', resolveDir: root };
      });
      onLoad({ filter: /\.tsx?$/, namespace: 'document' }, async () => {
        const solid = framework === 'solid' && (await solidCode({ stdin: { contents: source, loader: 'tsx' } }, 'dom'));
        const jit = framework === 'angular' ? "import '@angular/compiler';\n" : '';
        return { contents: solid || jit + source, loader: solid ? 'js' : language, resolveDir: root };
      });
    },
  };
  const { outputFiles } = await build({
    ...common({}),
    stdin: { contents: mains[file] ?? `import 'document:${file}';`, resolveDir: root },
    conditions: ['browser', 'development'],
    jsxImportSource: framework === 'preact' ? 'preact' : 'react',
    ignoreAnnotations: true,
    plugins: [packageNames, ourSources, example, vueFiles],
  });
  return outputFiles[0].text;
}

/** The plugin for the test runner. */
export function frameworksPlugin() {
  const made = new Map();
  return {
    name: 'frameworks',
    resolveImport({ source }) {
      if (source === 'virtual:documents') return '/__documents.js';
      return source.startsWith('virtual:framework/') ? `/__framework/${source.split('/')[1]}.js` : undefined;
    },
    async serve({ path, query }) {
      const [, name] = /^\/__framework\/([\w-]+)\.js$/.exec(path) ?? [];
      if (name) {
        if (!made.has(name)) made.set(name, appOf(name));
        return { body: await made.get(name), type: 'js' };
      }
      if (path === '/__documents.js') return { body: `export const documents = ${JSON.stringify(documents)};`, type: 'js' };
      const [, document] = /^\/__document\/([\w-]+)\.js$/.exec(path) ?? [];
      if (document) return { body: await documentOf(document), type: 'js' };
      const [, server] = /^\/__markup\/([\w-]+)$/.exec(path) ?? [];
      return server && { body: await markupOf(server, JSON.parse(query.state)), type: 'html' };
    },
  };
}
