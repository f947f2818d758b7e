import { literal } from '../escape.js';
import { lines, templateOf } from './component.js';
import { boxStyle, type Writer } from './writer.js';

/** A standalone component. */
export const angular: Writer = (values, _settings, box) => {
  const { plain, off, bound } = templateOf(values);
  const attributes = [
    ...plain,
    ...off.map((name) => `[${name}]="false"`),
    ...bound.map(([name]) => `[${name}]="${name}"`),
    `style="${boxStyle(box)}"`,
  ];
  const fields = bound.map(([name, value]) => `\n  readonly ${name} = ${literal(value, '  ')};`).join('');
  return `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'kaltura-player-element';

@Component({
  selector: 'app-video',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
    <kaltura-player${lines(attributes, '      ')}
    ></kaltura-player>
  \`,
})
export class VideoComponent {${fields}${fields && '\n'}}`;
};
