import { literal } from '../escape.js';
import { propertyNames, type PropertyName } from '../properties.js';
import type { Json } from '../json.js';
import { lines, unescaped } from './component.js';
import { boxOf, type Writer } from './writer.js';

const INDENT = '      ';

const camelCase = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

function prop(name: PropertyName, value: Json): string {
  if (value === true) return name;
  const text = typeof value === 'number' ? undefined : unescaped(value);
  return text === undefined ? `${name}={${literal(value, INDENT)}}` : `${name}="${text}"`;
}

/** A component around `<KalturaPlayer>`; its props are the element's properties. */
export const react: Writer = (values, _settings, box) => {
  const style = Object.entries(boxOf(box)).map(([name, value]) => `${camelCase(name)}: '${value.replace('/', ' / ')}'`);
  const props = propertyNames.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [prop(name, value)];
  });
  return `import { KalturaPlayer } from 'kaltura-player-element/react';

export function Video() {
  return (
    <KalturaPlayer${lines([...props, `style={{ ${style.join(', ')} }}`], INDENT)}
    />
  );
}`;
};
