import { escapeHtml } from '../escape.js';
import type { PropertyName } from '../properties.js';
import { refuse } from '../refusal.js';
import { watchUrl } from './plan.js';
import type { Values, Writer } from './writer.js';

/* What the viewer would miss. Left out without a word: what only the page's script can see (milestones, debug, embed). */
const NEEDS_THE_ELEMENT: readonly PropertyName[] = ['ksUrl', 'playbackRate', 'hide', 'consent'];

function checkCarried(values: Values): void {
  const needed = NEEDS_THE_ELEMENT.find((name) => values[name] !== undefined);
  if (needed) refuse(needed, values[needed], 'it to be left out, because a plain iframe cannot do that: use the format "html"');
  const { loading = 'eager' } = values;
  if (loading !== 'eager' && loading !== 'lazy') {
    refuse('loading', loading, '"eager" or "lazy", because a plain iframe knows no other');
  }
}

/** `title="…" src="…" …`: the attributes of the guide's iframe (guide 4). */
export const frameAttributes = (values: Values, url: string): string[] => [
  `title="${escapeHtml(typeof values.mediaTitle === 'string' ? values.mediaTitle : 'Kaltura video')}"`,
  `src="${escapeHtml(url)}"`,
  'allowfullscreen=""',
  'allow="autoplay *; fullscreen *; encrypted-media *"',
];

/** The guide's plain iframe in its responsive container (guide 4). */
export const iframe: Writer = (values) => {
  checkCarried(values);
  const lines = [
    'id="kaltura_player"',
    ...frameAttributes(values, watchUrl(values)),
    ...(values.loading === 'lazy' ? ['loading="lazy"'] : []),
    'style="width: 100%; height: 100%; aspect-ratio: 16 / 9; min-width: 100%; background-color: black; border: 0px; border-radius: 0.5rem; overflow: hidden;"',
  ];
  return `<div style="position:relative;max-width:100%;aspect-ratio:16/9;">
  <iframe
${lines.map((line) => `    ${line}`).join('\n')}
  ></iframe>
</div>`;
};
