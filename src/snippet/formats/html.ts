import { escapeHtml } from '../escape.js';
import { refuse } from '../refusal.js';
import { SCRIPT_URL, type SnippetSettings } from '../settings.js';
import { frameAttributes } from './iframe.js';
import { titleOf, watchLink } from './link.js';
import { watchUrl } from './plan.js';
import type { FixedBox } from '../properties.js';
import { attributes } from './tag.js';
import { boxStyle, type Values, type Writer } from './writer.js';

/** The tag and its script. */
export const html: Writer = (values, settings, box) => tagWithScript(values, settings, box, '');

/** The tag with a link or an iframe inside, and its script. The element does not render its children. */
export const htmlWithFallback: Writer = (values, settings, box) =>
  tagWithScript(values, settings, box, fallback(values, settings));

function tagWithScript(values: Values, settings: SnippetSettings, box: FixedBox, content: string): string {
  const { nonce } = settings;
  const tag = ['kaltura-player', ...attributes(values), nonce ? `nonce="${nonce}"` : `style="${boxStyle(box)}"`].join(' ');
  return [style(settings, box), `<${tag}>${content}</kaltura-player>`, script(settings)].filter(Boolean).join('\n');
}

/* A CSP with nonces blocks style attributes. */
const style = ({ nonce }: SnippetSettings, box: FixedBox): string =>
  nonce ? `<style nonce="${nonce}">kaltura-player:not(:defined){${boxStyle(box)}}</style>` : '';

function script({ scriptUrl = SCRIPT_URL, integrity, nonce }: SnippetSettings): string {
  if (scriptUrl === null) return '';
  const more = [
    ...(integrity ? [`integrity="${integrity}"`, 'crossorigin="anonymous"'] : []),
    ...(nonce ? [`nonce="${nonce}"`] : []),
    `src="${escapeHtml(scriptUrl)}"`,
  ];
  return `<script defer ${more.join(' ')}></script>`;
}

function fallback(values: Values, settings: SnippetSettings): string {
  /* An iframe's URL cannot contain a reference id. */
  if (values.entryId === undefined && values.playlistId === undefined) {
    return escapeHtml(settings.fallbackText ?? titleOf(values));
  }
  const url = watchUrl(values);
  if (settings.fallback === 'iframe') {
    if (values.consent !== undefined) refuse('fallback', 'iframe', '"link", because an iframe would not wait for consent');
    const lines = [...frameAttributes(values, url), 'loading="lazy"', 'style="width:100%;height:100%;border:0"'];
    return `<iframe ${lines.join(' ')}></iframe>`;
  }
  return watchLink(values, settings, url);
}
