import { html, nothing, type TemplateResult } from 'lit';
import { idsMissing } from '../../errors/index.js';
import { firstAt } from '../../config/ids.js';
import { DEFAULT_CDN } from '../../config/urls.js';
import { PLAYER_SLOT, type EmbedRequest } from '../../embed/embed.js';
import { isTrustedHost } from '../../library/trusted-origins.js';
import type { EmbedState } from '../embed-controller.js';
import { errorPanel } from './error-panel.js';
import { facade, type Facade } from './facade.js';
import type { ViewWords } from './words.js';

/** What the view shows besides the state. */
export interface View {
  readonly state: EmbedState;
  readonly request: EmbedRequest;
  readonly needsConsent: boolean;
  /** Whether a facade stood here before the player: it stays until there is a picture. */
  readonly wasDeferred: boolean;
  /** Whether an id was refused, so that there is nothing to load. */
  readonly isRefused?: boolean;
  /** The element's width in pixels; 0 where it is not displayed, or not known. */
  readonly width: () => number;
}

export interface Actions {
  readonly play: () => void;
  readonly grant: () => void;
  readonly retry: () => void;
}

/* Kaltura's own still of the entry, where the page names no poster: from the clip's start. */
function posterOf({ request, needsConsent, wasDeferred, width }: View): Facade['poster'] {
  const { ids, values, child, runtime } = request;
  const { poster, entryId, clipFrom, startTime, config } = values;
  if (needsConsent) return '';
  if (poster !== undefined) return poster;
  if (!ids || !entryId || !wasDeferred) return '';
  const cdnUrl =
    firstAt([runtime, { provider: { env: { cdnUrl: values.cdnUrl } } }, config, child], 'provider.env.cdnUrl') ?? DEFAULT_CDN;
  if (typeof cdnUrl !== 'string' || !isTrustedHost(cdnUrl)) return '';
  return { cdnUrl, partnerId: ids.partnerId, entryId, second: clipFrom ?? startTime ?? 0, width: width() };
}

function inviteOf({ state, request, needsConsent }: View): Facade['invites'] {
  if (state.status !== 'deferred') return 'nothing';
  return needsConsent ? 'consent' : request.values.loading === 'manual' ? 'nothing' : 'play';
}

/** What a server shows, which knows the attributes alone. */
export function firstView(request: EmbedRequest): View {
  const { partnerId, uiconfId, entryId, referenceId, playlistId, loading, consent } = request.values;
  const needsConsent = consent === 'required';
  const hasIds = partnerId !== undefined && uiconfId !== undefined && (entryId ?? referenceId ?? playlistId) !== undefined;
  const wasDeferred = hasIds && (needsConsent || (loading !== undefined && loading !== 'eager'));
  return { state: { status: wasDeferred ? 'deferred' : 'idle' }, request, needsConsent, wasDeferred, width: () => 0 };
}

/* The name tells several players on a page apart. */
const nameIn = (state: EmbedState): string | undefined => {
  const name = state.status === 'ready' ? state.player?.sources?.metadata?.name : undefined;
  return name === '' ? undefined : name;
};

/* With `light-dom` the player is a child of the element. */
const playerSlot = html`<slot name=${PLAYER_SLOT}></slot>`;

/** Where a player goes: as the last child, which Lit leaves alone. */
export function regionIn(root: ParentNode): Element {
  const region = root.querySelector('.region');
  if (!region) throw new Error('The element has not rendered yet');
  return region;
}

/** The element's shadow tree: a facade, the player, or a message over it. */
export function view(shown: View, { play, grant, retry }: Actions, words: ViewWords): TemplateResult {
  const { state } = shown;
  const { poster, mediaTitle, lightDom } = shown.request.values;
  const refused = state.status === 'idle' && shown.isRefused ? idsMissing() : undefined;
  const failed = state.status === 'failed' ? state.error : refused;
  const isBusy = state.status === 'loading' && shown.wasDeferred;
  const hasFacade = state.status === 'deferred' || (state.status === 'loading' && (shown.wasDeferred || poster !== undefined));
  const over = failed
    ? errorPanel(failed, retry, words)
    : hasFacade
      ? facade({ poster: posterOf(shown), title: mediaTitle, invites: inviteOf(shown), isBusy }, play, grant, words)
      : nothing;
  // prettier-ignore
  return html`<div class="region" role="region" aria-label=${mediaTitle ?? nameIn(state) ?? words.messages.player} ?inert=${failed !== undefined}>${lightDom ? playerSlot : nothing}</div>${over}`;
}
