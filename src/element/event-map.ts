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
  /** A failure, once: `detail.fatal` says whether anything stopped. */
  error: KalturaPlayerError;
  /** The player went from one state to another: `idle`, `loading`, `playing`, `paused`, `buffering`. */
  playerstatechanged: { readonly oldState: PlayerStateDetail; readonly newState: PlayerStateDetail };
  /** The tracks of the media are known, or others than before. */
  trackschanged: { readonly tracks: readonly TrackDetail[] };
  /** Another text track is shown, or none: captions off are a track too. */
  texttrackchanged: { readonly selectedTextTrack: TrackDetail };
  /** Another audio track is heard. */
  audiotrackchanged: { readonly selectedAudioTrack: TrackDetail };
  /** Another quality is played, chosen by the viewer, the page or the player. */
  videotrackchanged: { readonly selectedVideoTrack: TrackDetail };
  /** The player chose the stream that it will play. */
  sourceselected: { readonly selectedSource: readonly SourceDetail[] };
  /** Sound went off or on. */
  mutechange: { readonly mute: boolean };
  /** The browser refused to start by itself; `detail.error` has its reason. */
  autoplayfailed: { readonly error: string };
  /** An ad begins. */
  adstarted: AdDetail;
  /** An ad ran to its end. */
  adcompleted: AdDetail;
  /** The viewer skipped an ad. */
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

/** Every event of the element's own, or of its player, by its type string. */
export type KalturaPlayerEventMap = {
  [Type in PlayerEventType | (typeof PLUGIN_EVENTS)[number] | keyof KalturaPlayerEventDetails]: CustomEvent<DetailOf<Type>>;
};

/** Every event that can fire on the element: its own, and those of any HTML element. */
export type AllEventMap = KalturaPlayerEventMap & Omit<HTMLElementEventMap, keyof KalturaPlayerEventMap>;
