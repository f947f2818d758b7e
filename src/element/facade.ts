import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../errors.js';
import { posterUrl } from '../config/urls.js';

/** What stands in the player's place until there is one. */
export interface Facade {
  /** The poster's own URL, `''` for none, or what its URL is made from. */
  readonly poster:
    string | { readonly cdnUrl: string; readonly partnerId: number; readonly entryId: string; readonly second: number };
  readonly title: string | undefined;
  /** The button, a notice that asks for consent, or neither. */
  readonly invites: 'play' | 'consent' | 'nothing';
  readonly isBusy: boolean;
}

const WIDTHS = [320, 640, 960, 1280, 1920];

/* Smaller by half or more. An API that has no such pictures gets asked for its usual ones. */
const MODERN = '/format/webp';

/* A picture that cannot be had leaves the background; the next one, of another entry, gets its chance. */
function onError({ currentTarget }: Event): void {
  const image = currentTarget as HTMLImageElement;
  const { src, srcset } = image;
  const isModern = srcset.includes(MODERN);
  for (const [name, value] of Object.entries({ srcset, src })) {
    if (isModern) image.setAttribute(name, value.replaceAll(MODERN, ''));
    else image.removeAttribute(name);
  }
}

/* Lazy, so that what is not seen is not loaded; browsers raise what is in sight by themselves. */
function image(poster: Facade['poster']): TemplateResult | typeof nothing {
  if (poster === '') return nothing;
  const isOwn = typeof poster === 'string';
  const at = (width: number): string =>
    isOwn ? poster : `${posterUrl(poster.cdnUrl, poster.partnerId, poster.entryId, poster.second, width)}${MODERN}`;
  return html`<img
    class="poster"
    part="poster"
    alt=""
    loading="lazy"
    decoding="async"
    sizes=${isOwn ? nothing : 'auto, 100vw'}
    srcset=${isOwn ? nothing : WIDTHS.map((width) => `${at(width)} ${width}w`).join(', ')}
    src=${at(640)}
    @error=${onError}
  />`;
}

/* Pages have many of these, and each blank between tags would be a node. */

const playButton = (title: string | undefined, play: () => void): TemplateResult =>
  // prettier-ignore
  html`<button type="button" class="play" part="play-button" aria-label=${words.play(title)} @click=${play}><slot name="play-button"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 5v14l11-7z" /></svg></slot></button>`;

const consentNotice = (grant: () => void): TemplateResult =>
  html`<div class="message" part="message">
    <slot name="consent"><p>${words.consent}</p></slot>
    <button type="button" part="consent-button" @click=${grant}>${words.grantConsent}</button>
  </div>`;

const busySign = html`<div class="busy" role="status" aria-label=${words.loading}></div>`;

export const facade = ({ poster, title, invites, isBusy }: Facade, play: () => void, grant: () => void): TemplateResult => {
  const invitation = invites === 'play' ? playButton(title, play) : invites === 'consent' ? consentNotice(grant) : nothing;
  return html`<slot name="poster">${image(poster)}</slot>${isBusy ? busySign : invitation}<slot name="badge"></slot>`;
};
