import { html, nothing, type TemplateResult } from 'lit';
import { posterUrl } from '../../config/urls.js';
import type { ViewWords } from './words.js';

/** What stands in the player's place until there is one. */
export interface Facade {
  /** The poster's own URL, `''` for none, or what its URL is made from. */
  readonly poster:
    | string
    | {
        readonly cdnUrl: string;
        readonly partnerId: number;
        readonly entryId: string;
        readonly second: number;
        readonly width: number;
      };
  readonly title: string | undefined;
  /** The button, the consent notice, or neither. */
  readonly invites: 'play' | 'consent' | 'nothing';
  readonly isBusy: boolean;
}

const WIDTHS = [320, 640, 960, 1280, 1920];

/* Smaller by half or more. Where the API has no such pictures, its usual ones are requested. */
const MODERN = '/format/webp';

/* A picture that cannot be had leaves the background; the next one, of another entry, gets its chance. */
function onError({ currentTarget }: Event): void {
  const image = currentTarget as HTMLImageElement;
  /* Chromium keeps a lazy image for ever that is given other sources once it is removed. */
  if (!image.isConnected) return;
  const { src, srcset } = image;
  const isModern = srcset.includes(MODERN);
  for (const [name, value] of Object.entries({ srcset, src })) {
    if (isModern) image.setAttribute(name, value.replaceAll(MODERN, ''));
    else image.removeAttribute(name);
  }
}

/* What an image element is given, for one URL and for many. */
function sourcesOf(poster: Facade['poster']): { src?: string; srcset?: string; sizes?: string } {
  if (typeof poster === 'string') return poster === '' ? {} : { src: poster };
  const { cdnUrl, partnerId, entryId, second, width: shownWidth } = poster;
  const at = (width: number): string => `${posterUrl(cdnUrl, partnerId, entryId, second, width)}${MODERN}`;
  /* In numbers: Chromium keeps a lazy image with `sizes="auto"`, and with it the element, for ever once it is removed. */
  const sizes = shownWidth > 0 ? `${shownWidth}px` : '100vw';
  return { src: at(640), srcset: WIDTHS.map((width) => `${at(width)} ${width}w`).join(', '), sizes };
}

const playButton = (title: string | undefined, play: () => void, { messages, lang }: ViewWords): TemplateResult =>
  // prettier-ignore
  html`<button type="button" class="play" part="play-button" lang=${lang ?? nothing} aria-label=${title ? messages['play-title'].replace('{title}', () => title) : messages.play} @click=${play}><slot name="play-button"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 5v14l11-7z" /></svg></slot></button>`;

const consentNotice = (grant: () => void, { messages, lang }: ViewWords): TemplateResult =>
  html`<div class="message" part="message">
    <slot name="consent"><p dir="auto" lang=${lang ?? nothing}>${messages.consent}</p></slot>
    <button type="button" part="consent-button" dir="auto" lang=${lang ?? nothing} @click=${grant}>
      ${messages['grant-consent']}
    </button>
  </div>`;

const busySign = ({ messages, lang }: ViewWords): TemplateResult =>
  html`<div class="busy" role="status" lang=${lang ?? nothing} aria-label=${messages.loading}></div>`;

/*
 * Pages have many of these, and each blank between tags would be a node. The picture is lazy, so that what is not seen is not
 * loaded; what is in sight browsers hurry with by themselves. Without a URL it is nothing.
 */
export const facade = (
  { poster, title, invites, isBusy }: Facade,
  play: () => void,
  grant: () => void,
  words: ViewWords,
): TemplateResult => {
  const { src, srcset, sizes } = sourcesOf(poster);
  const invitation =
    invites === 'play' ? playButton(title, play, words) : invites === 'consent' ? consentNotice(grant, words) : nothing;
  // prettier-ignore
  return html`<slot name="poster"><img class="poster" part="poster" alt="" loading="lazy" decoding="async" sizes=${sizes ?? nothing} srcset=${srcset ?? nothing} src=${src ?? nothing} @error=${onError} /></slot>${isBusy ? busySign(words) : invitation}<slot name="badge"></slot>`;
};
