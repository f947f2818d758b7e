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

/* Lazy, so that what is not seen is not loaded; a poster that fails leaves the background. */
function image(poster: Facade['poster']): TemplateResult | typeof nothing {
  if (poster === '') return nothing;
  const at = (width: number): string =>
    typeof poster === 'string' ? poster : posterUrl(poster.cdnUrl, poster.partnerId, poster.entryId, poster.second, width);
  const sources = typeof poster === 'string' ? nothing : WIDTHS.map((width) => `${at(width)} ${width}w`).join(', ');
  return html`<img
    class="poster"
    part="poster"
    alt=""
    loading="lazy"
    decoding="async"
    sizes=${typeof poster === 'string' ? nothing : 'auto, 100vw'}
    srcset=${sources}
    src=${at(640)}
    @error=${({ currentTarget }: Event) => (currentTarget as HTMLElement).toggleAttribute('hidden', true)}
  />`;
}

const icon = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 5v14l11-7z" /></svg>`;

const playButton = (title: string | undefined, play: () => void): TemplateResult =>
  html`<button type="button" class="play" part="play-button" aria-label=${words.play(title)} @click=${play}>
    <slot name="play-button">${icon}</slot>
  </button>`;

const consentNotice = (grant: () => void): TemplateResult =>
  html`<div class="message" part="message">
    <slot name="consent"><p>${words.consent}</p></slot>
    <button type="button" part="consent-button" @click=${grant}>${words.grantConsent}</button>
  </div>`;

export const facade = ({ poster, title, invites, isBusy }: Facade, play: () => void, grant: () => void): TemplateResult =>
  html`<slot name="poster">${image(poster)}</slot>
    ${isBusy ? html`<div class="busy" role="status" aria-label=${words.loading}></div>` : nothing}
    ${invites === 'play' ? playButton(title, play) : invites === 'consent' ? consentNotice(grant) : nothing}
    <slot name="badge"></slot>`;
