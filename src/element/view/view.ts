import { html, nothing, type TemplateResult } from 'lit';
import { idsMissing } from '../../errors/index.js';
import { valueAt, type PlainObject } from '../../config/objects.js';
import { identify } from '../../config/layers.js';
import { DEFAULT_CDN } from '../../config/urls.js';
import { PLAYER_SLOT } from '../../embed/embed.js';
import { isTrusted } from '../../library/trusted-origins.js';
import type { Settings } from '../attributes.js';
import type { EmbedState } from '../embed-state.js';
import { errorPanel } from './error-panel.js';
import { facade, type Facade } from './facade.js';
import type { ViewWords } from './words.js';

/** What the view shows besides the state. */
export interface View {
  readonly state: EmbedState;
  readonly settings: Settings;
  /** The merged config, where ids and hosts may stand as well. */
  readonly config: PlainObject;
  readonly needsConsent: boolean;
  /** Whether a facade stood here before the player: it stays until there is a picture. */
  readonly wasDeferred: boolean;
  /** Whether an id was refused, so that there is nothing to load. */
  readonly isRefused?: boolean;
}

export interface Actions {
  readonly play: () => void;
  readonly grant: () => void;
  readonly retry: () => void;
}

/* Kaltura's own still of the entry, where the page names no poster: from the clip's start. */
function posterOf({ settings, config, needsConsent, wasDeferred }: View): Facade['poster'] {
  if (needsConsent) return '';
  if (settings.poster !== undefined) return settings.poster;
  const ids = identify(config);
  if (!ids || !settings.entryId || !wasDeferred) return '';
  const cdnUrl = valueAt(config, 'provider.env.cdnUrl') ?? DEFAULT_CDN;
  if (typeof cdnUrl !== 'string' || !isTrusted(cdnUrl)) return '';
  const second = settings.clipFrom ?? settings.startTime ?? 0;
  return {
    cdnUrl,
    partnerId: ids.partnerId,
    entryId: settings.entryId,
    second,
  };
}

function inviteOf({ state, settings, needsConsent }: View): Facade['invites'] {
  if (state.status !== 'deferred') return 'nothing';
  return needsConsent ? 'consent' : settings.loading === 'manual' ? 'nothing' : 'play';
}

/** What a server shows, which knows the attributes alone. */
export function firstView(settings: Settings): View {
  const { partnerId, uiconfId, entryId, referenceId, playlistId, loading, consent } = settings;
  const needsConsent = consent === 'required';
  const hasIds = partnerId !== undefined && uiconfId !== undefined && (entryId ?? referenceId ?? playlistId) !== undefined;
  const wasDeferred = hasIds && (needsConsent || (loading !== undefined && loading !== 'eager'));
  return { state: { status: wasDeferred ? 'deferred' : 'idle' }, settings, config: {}, needsConsent, wasDeferred };
}

/* Several players on a page are told apart by what they play. */
const nameIn = (state: EmbedState): string | undefined => {
  const name = state.status === 'ready' ? state.player?.sources?.metadata?.name : undefined;
  return name === '' ? undefined : name;
};

/** The element's shadow tree: a facade, the player, or a message over it. */
export function view(shown: View, { play, grant, retry }: Actions, words: ViewWords): TemplateResult {
  const { state, settings } = shown;
  const refused = state.status === 'idle' && shown.isRefused ? idsMissing() : undefined;
  const failed = state.status === 'failed' ? state.error : refused;
  const isBusy = state.status === 'loading' && shown.wasDeferred;
  const hasFacade =
    state.status === 'deferred' || (state.status === 'loading' && (shown.wasDeferred || settings.poster !== undefined));
  const over = failed
    ? errorPanel(failed, retry, words)
    : hasFacade
      ? facade({ poster: posterOf(shown), title: settings.mediaTitle, invites: inviteOf(shown), isBusy }, play, grant, words)
      : nothing;
  // prettier-ignore
  return html`<div class="region" role="region" aria-label=${settings.mediaTitle ?? nameIn(state) ?? words.messages.player} ?inert=${failed !== undefined}><slot name=${PLAYER_SLOT}></slot></div>${over}`;
}
