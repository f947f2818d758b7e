import type { KalturaPlayerError } from '../errors.js';
import type { TrackDetail } from '../player/event-details.js';
import type { LayoutChangeDetail } from '../player/layouts.js';
import type { KsReason } from '../session/session.js';
import type { MilestoneDetail } from '../player/milestones.js';
import type { PLUGIN_EVENTS, PlayerEventType } from '../playkit/events.js';
import type { PlayKitPlayer } from '../playkit/types.js';
import type { Status } from './embed-state.js';

/** A state of the player: `idle`, `loading`, `playing`, `paused`, `buffering`. Guide 6.1. */
export interface PlayerStateDetail {
  readonly type: string;
  /** Seconds that the state lasted. */
  readonly duration?: number;
}

/** A source that the player chose. Guide 6.1 `SOURCE_SELECTED`. */
export interface SourceDetail {
  readonly id?: string;
  /** May carry the KS: do not log it. */
  readonly url?: string;
  readonly mimetype?: string;
  readonly bandwidth?: number;
  readonly width?: number;
  readonly height?: number;
}

/** Guide 6.1 `AD_STARTED`, `AD_COMPLETED`, `AD_SKIPPED`; the ads plugin's own fields come along. */
export interface AdDetail {
  /** `preroll`, `midroll`, `postroll`. */
  readonly adType?: string;
  readonly adPosition?: number;
  readonly [field: string]: unknown;
}

/** The `detail` of the events that have one. What the guide does not describe is passed on as the player gives it. */
export interface KalturaPlayerEventDetails {
  /** A failure, once: `detail.fatal` tells whether anything stopped. */
  error: KalturaPlayerError;
  playerstatechanged: { readonly oldState: PlayerStateDetail; readonly newState: PlayerStateDetail };
  trackschanged: { readonly tracks: readonly TrackDetail[] };
  texttrackchanged: { readonly selectedTextTrack: TrackDetail };
  audiotrackchanged: { readonly selectedAudioTrack: TrackDetail };
  videotrackchanged: { readonly selectedVideoTrack: TrackDetail };
  sourceselected: { readonly selectedSource: readonly SourceDetail[] };
  mutechange: { readonly mute: boolean };
  /** The browser's reason. */
  autoplayfailed: { readonly error: string };
  adstarted: AdDetail;
  adcompleted: AdDetail;
  adskipped: AdDetail;
  /** There is a new player: once per player, not per medium, before its first load. */
  playerready: { readonly player: PlayKitPlayer };
  /** The element's state changed. */
  statuschange: { readonly status: Status; readonly previous: Status };
  /** The Dual Screen layout that is shown changed, and who changed it. */
  layoutchange: LayoutChangeDetail;
  /** A Kaltura Session is wanted: `load`, `expiring` or `expired`. */
  ksrequest: { readonly reason: KsReason };
  /** `play()` or `load()` was called while consent is missing: ask the viewer, then call `grantConsent()`. */
  consentrequest: null;
  /** Playback ran across a mark of `milestones`. */
  milestone: MilestoneDetail;
}

type DetailOf<Type> = Type extends keyof KalturaPlayerEventDetails ? KalturaPlayerEventDetails[Type] : unknown;

/** Every event of the element by its type string. */
export type KalturaPlayerEventMap = {
  [Type in PlayerEventType | (typeof PLUGIN_EVENTS)[number] | keyof KalturaPlayerEventDetails]: CustomEvent<DetailOf<Type>>;
};
