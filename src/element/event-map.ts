import type { KalturaPlayerError } from '../errors/kaltura-player-error.js';
import type { TrackDetail } from '../player/media/tracks.js';
import type { LayoutChangeDetail } from '../player/layouts/layouts.js';
import type { KsReason } from '../session/session.js';
import type { MilestoneDetail } from '../player/playback/milestones.js';
import type { PlayerEventType } from '../playkit/event-names.js';
import type { PLUGIN_EVENTS } from '../playkit/events.js';
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
  /** Can contain the KS: do not log it. */
  readonly url?: string;
  readonly mimetype?: string;
  readonly bandwidth?: number;
  readonly width?: number;
  readonly height?: number;
}

/** Guide 6.1 `AD_STARTED`, `AD_COMPLETED`, `AD_SKIPPED`; the ads plugin's own fields are passed on. */
export interface AdDetail {
  /** `preroll`, `midroll`, `postroll`. */
  readonly adType?: string;
  readonly adPosition?: number;
  readonly [field: string]: unknown;
}

/** The `detail` of the events that have one. Fields that the guide doesn't describe are passed on unchanged. */
export interface KalturaPlayerEventDetails {
  /** A failure, reported once: `detail.fatal` is `true` if it stopped loading or playback. */
  error: KalturaPlayerError;
  /** The player's state changed: `idle`, `loading`, `playing`, `paused`, `buffering`. */
  playerstatechanged: { readonly oldState: PlayerStateDetail; readonly newState: PlayerStateDetail };
  /** The tracks of the media became known, or changed. */
  trackschanged: { readonly tracks: readonly TrackDetail[] };
  /** Another text track was selected; "captions off" is a track too. */
  texttrackchanged: { readonly selectedTextTrack: TrackDetail };
  /** Another audio track was selected. */
  audiotrackchanged: { readonly selectedAudioTrack: TrackDetail };
  /** Another video quality was selected by the viewer, the page or the player. */
  videotrackchanged: { readonly selectedVideoTrack: TrackDetail };
  /** The player selected the stream to play. The `url` can contain the KS: do not log it. */
  sourceselected: { readonly selectedSource: readonly SourceDetail[] };
  /** The sound was muted or unmuted. */
  mutechange: { readonly mute: boolean };
  /** The browser blocked autoplay; `detail.error` has its reason. */
  autoplayfailed: { readonly error: string };
  /** An ad started. */
  adstarted: AdDetail;
  /** An ad ran to its end. */
  adcompleted: AdDetail;
  /** The viewer skipped an ad. */
  adskipped: AdDetail;
  /** A new player was created: once per player, not per media, before its first load. */
  playerready: { readonly player: PlayKitPlayer };
  /** The element's state changed. */
  statuschange: { readonly status: Status; readonly previous: Status };
  /** Another Dual Screen layout is shown; `detail.source` is the cause: `api`, `user` or `plugin`. */
  layoutchange: LayoutChangeDetail;
  /** A Kaltura Session is needed: `load`, `expiring` or `expired`. */
  ksrequest: { readonly reason: KsReason };
  /** `play()` or `load()` was called while consent is missing: ask the viewer, then call `grantConsent()`. */
  consentrequest: null;
  /** Playback reached a percentage of `milestones`. */
  milestone: MilestoneDetail;
}

type DetailOf<Type> = Type extends keyof KalturaPlayerEventDetails ? KalturaPlayerEventDetails[Type] : unknown;

/** Every event of the element's own, or of its player, by its type string. */
export type KalturaPlayerEventMap = {
  [Type in PlayerEventType | (typeof PLUGIN_EVENTS)[number] | keyof KalturaPlayerEventDetails]: CustomEvent<DetailOf<Type>>;
};

/** Every event that can fire on the element: its own, and those of any HTML element. */
export type AllEventMap = KalturaPlayerEventMap & Omit<HTMLElementEventMap, keyof KalturaPlayerEventMap>;
