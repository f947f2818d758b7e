import { literal } from '../escape.js';
import { attributeName } from '../properties.js';
import { lines, templateOf } from './component.js';
import { boxStyle, type Writer } from './writer.js';

/** A single-file component. */
export const vue: Writer = (values, _settings, box) => {
  const { plain, off, bound } = templateOf(values);
  const attributes = [
    ...plain,
    ...off.map((name) => `:${name}.prop="false"`),
    ...bound.map(([name, value]) =>
      typeof value === 'string' ? `:${attributeName(name)}="${name}"` : `:${name}.prop="${name}"`,
    ),
    `style="${boxStyle(box)}"`,
  ];
  const constants = bound.map(([name, value]) => `\nconst ${name} = ${literal(value)};`);
  return `<script setup>
// vite.config: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'kaltura-player' } } })
${["import 'kaltura-player-element';", ...constants].join('\n')}
</script>

<template>
  <kaltura-player${lines(attributes, '    ')}
  ></kaltura-player>
</template>`;
};
