import { html, nothing, type TemplateResult } from 'lit';
import { attributeRows, type AttributeValues } from '../../config/attributes.js';
import { identify } from '../../config/ids.js';
import type { EmbedRequest } from '../../embed/embed.js';
import { wordsIn } from '../../messages/registry.js';
import type { KalturaPlayerElement } from '../kaltura-player-element.js';
import { DEFAULT_MILESTONES } from '../settings.js';
import { contentOf, type Content, type FacadeContent } from './content.js';

/**
 * Server rendering by `@lit-labs/ssr`, which renders LitElements: the class is marked as one of them. In a browser the shadow tree
 * is built by hand, and replaces the server's in the task in which the element is defined.
 */

function invitation({ invites, text, label }: FacadeContent): TemplateResult | typeof nothing {
  if (invites === 'play') {
    // prettier-ignore
    return html`<button type="button" part="play-button" dir="auto" class="play" aria-label=${label}><slot name="play-button"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 5v14l11-7z"></path></svg></slot></button>`;
  }
  if (invites === 'consent') {
    // prettier-ignore
    return html`<div class="message" part="message"><slot name="consent"><p dir="auto">${text}</p></slot><button type="button" part="consent-button" dir="auto">${label}</button></div>`;
  }
  return nothing;
}

function facade(shown: FacadeContent): TemplateResult {
  const { src, srcset } = shown.image;
  const sizes = srcset && '100vw';
  // prettier-ignore
  return html`<slot name="poster"><img class="poster" part="poster" alt="" loading="lazy" decoding="async" sizes=${sizes ?? nothing} srcset=${srcset ?? nothing} src=${src ?? nothing}></slot>${invitation(shown)}<slot name="badge"></slot>`;
}

function template({ name, role, over }: Content): TemplateResult {
  return html`<div class="box">
    <div class="region" role=${role} aria-label=${name}></div>
    ${over?.kind === 'facade' ? facade(over) : nothing}
  </div>`;
}

/* A server knows only the attributes. */
function requestOf(element: KalturaPlayerElement): EmbedRequest {
  const values: AttributeValues = Object.fromEntries(
    attributeRows.map(({ property }) => [property, Reflect.get(element, property)]),
  );
  const { partnerId, uiconfId, entryId } = values;
  const ids = identify([{ provider: { partnerId, uiConfId: uiconfId } }]);
  return {
    values,
    child: undefined,
    runtime: {},
    ids,
    media: '',
    entryId,
    ks: undefined,
    ksUrl: undefined,
    ksProvider: undefined,
    milestones: DEFAULT_MILESTONES,
  };
}

/* The renderer recognizes LitElements by this property. */
const MARK = '_$litElement$';

/** The server's markup of an element. */
function render(this: KalturaPlayerElement): TemplateResult {
  const request = requestOf(this);
  const { entryId, referenceId, playlistId, loading, consent, locale } = request.values;
  const needsConsent = consent === 'required';
  const hasMedia = request.ids !== undefined && (entryId ?? referenceId ?? playlistId) !== undefined;
  const wasDeferred = hasMedia && (needsConsent || (loading !== undefined && loading !== 'eager'));
  const state = { status: wasDeferred ? 'deferred' : 'idle' } as const;
  const { messages } = wordsIn(locale ?? '');
  const view = { state, request, needsConsent, wasDeferred, isRefused: false };
  return template(contentOf(view, { messages, lang: undefined }));
}

/** Lets `@lit-labs/ssr` render a class of the element. */
export function enableServerRendering(element: typeof KalturaPlayerElement): void {
  if (Object.getOwnPropertyDescriptor(element, MARK)) return;
  Object.defineProperty(element, MARK, { value: true });
  Object.defineProperty(element.prototype, 'render', { value: render });
}
