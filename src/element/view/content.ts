import { firstAt } from '../../config/ids.js';
import { DEFAULT_CDN } from '../../config/urls.js';
import type { EmbedRequest } from '../../embed/embed.js';
import { isTrustedHost } from '../../library/trusted-origins.js';
import type { EmbedState } from '../embed-state.js';
import { imageOf, type Image, type Poster } from './poster.js';
import type { ViewWords } from './words.js';

/** The content of the shadow tree as plain data, from which both the browser's view and the server's markup are made. */
export interface Content {
  /** Accessible name of the player's region. */
  readonly name: string;
  /** Landmarks with the same name are of no use: a player without its own name is a group. */
  readonly role: 'region' | 'group';
  /** With `light-dom` the player is a child of the element. */
  readonly hasSlot: boolean;
  /** The region takes the focus for the player, which may not be displayed yet. */
  readonly isFocusable: boolean;
  /** Language of the element's texts, if it differs from that of the surrounding page. */
  readonly lang: string | undefined;
  /** Overlay of the player. */
  readonly over: FacadeContent | MessageContent | LoadingContent | undefined;
}

/** Shown in place of the player until there is one. */
export interface FacadeContent {
  readonly kind: 'facade';
  readonly image: Image;
  /** The play button, the consent notice, a loading indicator, or nothing. */
  readonly invites: 'play' | 'consent' | 'busy' | 'nothing';
  /** The text of the notice. */
  readonly text: string;
  /** Text or accessible name of the button or indicator. */
  readonly label: string;
}

/** A failure as the viewer sees it: one sentence, and a button if a retry can help. */
export interface MessageContent {
  readonly kind: 'message';
  readonly text: string;
  readonly retry: string | undefined;
}

/** Shown while there is neither a poster nor a player yet. */
export interface LoadingContent {
  readonly kind: 'loading';
  /** Accessible name of the indicator. */
  readonly label: string;
}

/** What the content depends on, besides the language. */
export interface View {
  readonly state: EmbedState;
  readonly request: EmbedRequest;
  readonly needsConsent: boolean;
  /** Whether a facade was shown before the player: it stays until there is a picture. */
  readonly wasDeferred: boolean;
  /** Whether an id was refused, so that there is nothing to load. */
  readonly isRefused: boolean;
}

/* The page's poster, else Kaltura's thumbnail of the entry at the clip's start. */
function posterOf({ request, needsConsent, wasDeferred }: View): Poster {
  const { ids, values, child, runtime } = request;
  const { poster, entryId, clipFrom, startTime, config } = values;
  if (needsConsent) return '';
  if (poster !== undefined) return poster;
  if (!ids || !entryId || !wasDeferred) return '';
  const cdnUrl =
    firstAt([runtime, { provider: { env: { cdnUrl: values.cdnUrl } } }, config, child], 'provider.env.cdnUrl') ?? DEFAULT_CDN;
  if (typeof cdnUrl !== 'string' || !isTrustedHost(cdnUrl)) return '';
  return { cdnUrl, partnerId: ids.partnerId, entryId, second: clipFrom ?? startTime ?? 0 };
}

function facadeOf(view: View, { messages }: ViewWords): FacadeContent {
  const { state, request, needsConsent, wasDeferred } = view;
  const { loading, mediaTitle: title } = request.values;
  const facade = { kind: 'facade', image: imageOf(posterOf(view)), text: messages.consent } as const;
  if (state.status !== 'deferred') return { ...facade, invites: wasDeferred ? 'busy' : 'nothing', label: messages.loading };
  if (needsConsent) return { ...facade, invites: 'consent', label: messages['grant-consent'] };
  const label = title ? messages['play-title'].replace('{title}', () => title) : messages.play;
  return { ...facade, invites: loading === 'manual' ? 'nothing' : 'play', label };
}

/* The name distinguishes several players on a page. */
const nameIn = (state: EmbedState): string | undefined => {
  const name = state.status === 'ready' ? state.player?.sources?.metadata?.name : undefined;
  return name === '' ? undefined : name;
};

/** The content of the shadow tree: a facade, the player, or a message over it. */
export function contentOf(view: View, words: ViewWords): Content {
  const { state, request, wasDeferred, isRefused } = view;
  const { messages, lang } = words;
  const { poster, mediaTitle, lightDom } = request.values;
  let over: Content['over'];
  if (state.status === 'failed') {
    const { error } = state;
    over = { kind: 'message', text: error.viewerText(messages), retry: error.retryable ? messages.retry : undefined };
  } else if (state.status === 'idle' && isRefused) {
    over = { kind: 'message', text: messages['config-invalid'], retry: undefined };
  } else if (state.status === 'deferred' || (state.status === 'loading' && (wasDeferred || poster !== undefined))) {
    over = facadeOf(view, words);
  } else if (state.status === 'loading') {
    over = { kind: 'loading', label: messages.loading };
  }
  const name = mediaTitle ?? nameIn(state);
  return {
    name: name ?? messages.player,
    role: name === undefined ? 'group' : 'region',
    hasSlot: lightDom === true,
    isFocusable: state.status === 'loading' || state.status === 'ready',
    lang,
    over,
  };
}
