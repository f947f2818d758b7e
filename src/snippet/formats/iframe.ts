import { escapeHtml } from '../escape.js';
import type { PropertyName } from '../properties.js';
import { refuse } from '../refusal.js';
import { watchUrl } from './plan.js';
import { watchLink } from './link.js';
import { boxOf, type Values, type Writer } from './writer.js';

/* Options whose loss the viewer would notice. Options for the page's script only (milestones, debug, embed) are ignored. */
const NEEDS_THE_ELEMENT: readonly PropertyName[] = ['ksUrl', 'playbackRate', 'hide', 'consent'];

function checkCarried(values: Values): void {
  const needed = NEEDS_THE_ELEMENT.find((name) => values[name] !== undefined);
  if (needed) {
    refuse(needed, values[needed], 'it to be left out, because a plain iframe cannot do that: use the format "html-fallback"');
  }
  const { loading = 'eager' } = values;
  if (loading !== 'eager' && loading !== 'lazy') {
    refuse('loading', loading, '"eager" or "lazy", because a plain iframe supports no other');
  }
}

/** `title="…" src="…" …`: the attributes of the guide's iframe (guide 4). */
export const frameAttributes = (values: Values, url: string): string[] => [
  `title="${escapeHtml(typeof values.mediaTitle === 'string' ? values.mediaTitle : 'Kaltura video')}"`,
  `src="${escapeHtml(url)}"`,
  'allow="autoplay *; fullscreen *; encrypted-media *"',
  'allowfullscreen',
];

/**
 * The guide's plain iframe in a responsive container (guide 4). The link remains if an editor removes the frame; otherwise the
 * frame covers it, and the keyboard does not focus it.
 */
export const iframe: Writer = (values, settings, box) => {
  checkCarried(values);
  const url = watchUrl(values);
  const lines = [
    ...frameAttributes(values, url),
    ...(values.loading === 'lazy' ? ['loading="lazy"'] : []),
    'style="position:absolute;top:0;left:0;width:100%;height:100%;border:0;background:#000"',
  ];
  const { display: _block, 'max-width': _width, ...shape } = boxOf(box);
  const style = Object.entries({ position: 'relative', ...shape })
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
  return `<div style="${style}">
  <iframe
${lines.map((line) => `    ${line}`).join('\n')}
  ></iframe>
  ${watchLink(values, settings, url).replace('<a ', '<a tabindex="-1" ')}
</div>`;
};
