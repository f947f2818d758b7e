import type { KalturaPlayerElement } from '../../src/index.js';
import { origin } from './backend.js';
import { createPlayer, once } from './player-fixture.js';

/** Returns a config with a value at a path. */
export const nest = (path: string, value: unknown): Record<string, unknown> =>
  path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Record<string, unknown>;

/** The attributes for paths of the config. */
export const ATTRIBUTE_OF: Record<string, string> = {
  'provider.env.cdnUrl': 'cdn-url',
  'provider.env.serviceUrl': 'service-url',
  'ui.css': 'stylesheet',
};

/** The ways in which a page can set a value. */
export type Layer = 'attribute' | 'json child' | 'config text' | 'config object' | 'plugins text';

/** Creates an element with one value of the config, which is set in one of these ways. */
export function createWith(path: string, value: string, layer: Layer): KalturaPlayerElement {
  const isArray = /^(sources\.hls|advertising\.adBreaks)$/.test(path);
  const config = nest(path, isArray ? [{ id: 'x', url: value, mimetype: 'application/x-mpegurl' }] : value);
  const { element } = createPlayer(
    { 'entry-id': '1_short', 'cdn-url': path !== 'provider.env.cdnUrl' && origin, 'stream-priority': 'hls' },
    { parent: null },
  );
  if (layer === 'attribute') element.setAttribute(ATTRIBUTE_OF[path] ?? '', value);
  if (layer === 'config text') element.setAttribute('config', JSON.stringify(config));
  if (layer === 'config object') element.config = config;
  if (layer === 'plugins text') element.setAttribute('plugins', JSON.stringify(config['plugins']));
  if (layer === 'json child') {
    const child = Object.assign(document.createElement('script'), {
      type: 'application/json',
      textContent: JSON.stringify(config),
    });
    element.append(child);
  }
  return element;
}

/** Inserts an element into the page, and returns the reason and the message of the error with which it fails. */
export async function refusal(element: KalturaPlayerElement): Promise<string> {
  const failed = once(element, 'error');
  document.body.append(element);
  await failed;
  while (element.status === 'loading') await once(element, 'statuschange');
  return `${element.error?.reason} ${element.error?.message}`;
}
