import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { loadTs, moduleUrl } from '../support/load-ts.mjs';

const { generateSnippet } = await loadTs('src/snippet/index.ts');

const nasty = `"'><script>alert(1)</script>&amp;{{7*7}}{% x %}\${7*7}\`\n--></style>\u2028\\"]]>`;
const options = {
  partnerId: 1234567,
  uiconfId: 7654321,
  entryId: '1_abc12345',
  clipFrom: 1.5,
  autoplay: 'inview',
  muted: false,
  loop: true,
  volume: 0,
  streamPriority: 'hls dash',
  locale: 'de',
  textLanguage: 'pt-BR',
  audioLanguage: 'spa',
  mediaTitle: nasty,
  referenceId: 'täglich (100%) @8:00, #1!',
  poster: 'https://example.com/p.jpg?a=1&b=2',
  milestones: [50],
  plugins: { 'a-b': { [nasty]: [nasty, null, true] } },
  config: { ui: { hoverTimeout: 0 }, text: nasty },
};

/** Runs a component's file with stubs for its imports. */
async function run(contents, loader, stubs) {
  const { outputFiles } = await build({
    stdin: { contents, loader },
    bundle: true,
    write: false,
    format: 'esm',
    jsxFactory: 'h',
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: true } },
    logLevel: 'silent',
    plugins: [
      {
        name: 'stubs',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^(@angular|kaltura-player-element)/ }, ({ path }) => ({ path, namespace: 'stub' }));
          onLoad({ filter: /./, namespace: 'stub' }, ({ path }) => ({ contents: stubs[path] }));
        },
      },
    ],
  });
  return import(moduleUrl(outputFiles[0].text));
}

/** The attributes of a template, one per line. */
const attributes = (template) =>
  [...template.matchAll(/^ +([^\s=<>]+)(?:="([^"]*)")?$/gm)]
    .filter(([, name]) => name !== 'style')
    .map(([, name, value]) => [name, value]);

const camelCase = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

/** The properties that a template sets. `fields` are the values of its script. */
const properties = (template, bound, fields) =>
  Object.fromEntries(
    attributes(template).map(([name, value]) => {
      const [, binding] = bound.exec(name) ?? [];
      if (binding === undefined) return [camelCase(name), value ?? true];
      return [camelCase(binding), value === 'false' ? false : fields[value]];
    }),
  );

/** Asserts that the options result in the same tag as the original ones. */
const same = (given) => assert.equal(generateSnippet(given), generateSnippet(options));

describe('a React snippet', () => {
  it('passes every value unchanged to the component', async () => {
    const code = generateSnippet(options, 'react');
    const { Video } = await run(`const h = (type, props) => ({ type, props });\n${code}`, 'jsx', {
      'kaltura-player-element/react': "export const KalturaPlayer = 'player';",
    });
    const { type, props } = Video();
    const { style, ...given } = props;
    assert.equal(type, 'player');
    assert.deepEqual(style, { display: 'block', aspectRatio: '16 / 9' });
    assert.equal(given.mediaTitle, nasty);
    assert.equal(given.muted, false);
    same(given);
  });

  it('is a component file in the usual style', () => {
    assert.equal(
      generateSnippet(
        { partnerId: 1, uiconfId: 2, entryId: '1_abc12345', muted: true, config: { ui: { locale: 'de' } } },
        'react',
      ),
      `import { KalturaPlayer } from 'kaltura-player-element/react';

export function Video() {
  return (
    <KalturaPlayer
      partnerId={1}
      uiconfId={2}
      entryId="1_abc12345"
      muted
      config={{
        ui: {
          locale: "de"
        }
      }}
      style={{ display: 'block', aspectRatio: '16 / 9' }}
    />
  );
}`,
    );
  });
});

describe('a Vue snippet', () => {
  it('passes every value unchanged to the tag, and has no template expression', async () => {
    const code = generateSnippet(options, 'vue');
    const [, script, template] = /^<script setup>\n([^]*)<\/script>\n\n<template>\n([^]*)<\/template>$/.exec(code);
    assert.doesNotMatch(template, /\{|&/);
    assert.doesNotMatch(script, /<\//);
    const names = [...script.matchAll(/^const (\w+)/gm)].map(([, name]) => name);
    const fields = await run(`${script}\nexport { ${names.join(', ')} };`, 'js', { 'kaltura-player-element': '' });
    same(properties(template, /^:([^.]+)(?:\.prop)?$/, fields));
  });

  it('declares no constants for plain values', () => {
    assert.equal(
      generateSnippet({ partnerId: 1, uiconfId: 2, entryId: '1_abc12345', muted: true, loop: false }, 'vue'),
      `<script setup>
// vite.config: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'kaltura-player' } } })
import 'kaltura-player-element';
</script>

<template>
  <kaltura-player
    partner-id="1"
    uiconf-id="2"
    entry-id="1_abc12345"
    muted
    :loop.prop="false"
    style="display:block;aspect-ratio:16/9"
  ></kaltura-player>
</template>`,
    );
  });
});

describe('an Angular snippet', () => {
  it('passes every value unchanged to the tag, and has no template expression', async () => {
    const code = generateSnippet(options, 'angular');
    const { VideoComponent } = await run(code, 'ts', {
      '@angular/core':
        'export const CUSTOM_ELEMENTS_SCHEMA = 1; export const Component = (meta) => (type) => Object.assign(type, { meta });',
      'kaltura-player-element': '',
    });
    const { template } = VideoComponent.meta;
    assert.doesNotMatch(template, /\{|&/);
    same(properties(template, /^\[(.+)\]$/, new VideoComponent()));
  });

  it('is a component file in the usual style', () => {
    assert.equal(
      generateSnippet({ partnerId: 1, uiconfId: 2, entryId: '1_abc12345', mediaTitle: 'A "b"' }, 'angular'),
      `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'kaltura-player-element';

@Component({
  selector: 'app-video',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
    <kaltura-player
      partner-id="1"
      uiconf-id="2"
      entry-id="1_abc12345"
      [mediaTitle]="mediaTitle"
      style="display:block;aspect-ratio:16/9"
    ></kaltura-player>
  \`,
})
export class VideoComponent {
  readonly mediaTitle = "A \\"b\\"";
}`,
    );
  });
});
