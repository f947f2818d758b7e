import { escapeHtml } from '../escape.js';
import { refuse } from '../refusal.js';
import { SCRIPT_URL, type SnippetSettings } from '../settings.js';
import { frameAttributes } from './iframe.js';
import { watchUrl } from './plan.js';
import { attributes } from './tag.js';
import { BOX_STYLE, type Values, type Writer } from './writer.js';

/** The tag and its script. */
export const html: Writer = (values, settings) => tagWithScript(values, settings, '');

/** The tag with something to watch inside, and its script. The element does not render its children. */
export const htmlWithFallback: Writer = (values, settings) => tagWithScript(values, settings, fallback(values, settings));

function tagWithScript(values: Values, settings: SnippetSettings, content: string): string {
  const { nonce } = settings;
  const tag = ['kaltura-player', ...attributes(values), nonce ? `nonce="${nonce}"` : `style="${BOX_STYLE}"`].join(' ');
  return [style(settings), `<${tag}>${content}</kaltura-player>`, script(settings)].filter(Boolean).join('\n');
}

/* A CSP that knows nonces blocks style attributes. */
const style = ({ nonce }: SnippetSettings): string =>
  nonce ? `<style nonce="${nonce}">kaltura-player:not(:defined){${BOX_STYLE}}</style>` : '';

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
  const url = watchUrl(values);
  if (settings.fallback === 'iframe') {
    if (values.consent !== undefined) refuse('fallback', 'iframe', '"link", because an iframe would not wait for consent');
    const lines = [...frameAttributes(values, url), 'loading="lazy"', 'style="width:100%;height:100%;border:0"'];
    return `<iframe ${lines.join(' ')}></iframe>`;
  }
  const title = typeof values.mediaTitle === 'string' && values.mediaTitle !== '' ? values.mediaTitle : 'Watch the video';
  return `<a href="${escapeHtml(url)}">${escapeHtml(settings.fallbackText ?? title)}</a>`;
}
