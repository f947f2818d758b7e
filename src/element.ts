export { KalturaPlayerElement } from './element/kaltura-player-element.js';
export type { AttributeProperties } from './config/attributes.js';
export type { Report } from './embed/diagnosis.js';
export type { Status } from './element/embed-state.js';
export type {
  AdDetail,
  KalturaPlayerEventDetails,
  KalturaPlayerEventMap,
  PlayerStateDetail,
  SourceDetail,
} from './element/event-map.js';
export type { LayoutName } from './config/layout-names.js';
export type { LayoutOptions } from './element/kaltura-player-element.js';
export type { LayoutChangeDetail, LayoutSource } from './player/layouts/layouts.js';
export type { KsProvider } from './session/ks-source.js';
export type { KsAnswer, KsReason, KsRequest } from './session/session.js';
export { KalturaPlayerError, type ErrorReason } from './errors/kaltura-player-error.js';
export type { MessageKey, Messages } from './messages/en.js';
export { trustMarkup } from './library/trusted-markup.js';
export { trustOrigins } from './library/trusted-origins.js';
export type { TrackDetail, TrackType } from './player/media/tracks.js';
export type { CaptionTrack, CaptionTracks } from './player/media/caption-list.js';
export type { MilestoneDetail } from './player/playback/milestones.js';
export { KalturaEvents, type PlayerEventType } from './playkit/event-names.js';
export type {
  MediaInfo,
  MediaOptions,
  PlayKitEvent,
  PlayKitNamespace,
  PlayKitPlayer,
  PlayKitService,
  SetupConfig,
} from './playkit/types.js';
