/**
 * The player's events by the names people know. The element re-emits each under its own type string; which there are is asked
 * of the running player, so this table is for typing and look-up only. Source: `player.Event.Core` of player 3.17, guide 6.1.
 */

/* PlayKit's rule: the type string is the constant's name in lower case, without underscores. One name breaks it. */
const CORE =
  'ABORT CAN_PLAY CAN_PLAY_THROUGH DURATION_CHANGE EMPTIED ENDED ERROR LOADED_DATA LOADED_METADATA LOAD_START PAUSE PLAY PLAYING PROGRESS RATE_CHANGE SEEKED SEEKING STALLED SUSPEND TIME_UPDATE VOLUME_CHANGE WAITING ENTER_PICTURE_IN_PICTURE LEAVE_PICTURE_IN_PICTURE MEDIA_LOADED PLAYER_RESET PLAYER_DESTROY ENTER_FULLSCREEN EXIT_FULLSCREEN PLAY_FAILED AUTOPLAY_FAILED FALLBACK_TO_MUTED_AUTOPLAY CHANGE_SOURCE_STARTED CHANGE_SOURCE_ENDED MUTE_CHANGE VIDEO_TRACK_CHANGED AUDIO_TRACK_CHANGED TEXT_TRACK_CHANGED IMAGE_TRACK_CHANGED TEXT_TRACK_ADDED TEXT_CUE_CHANGED TRACKS_CHANGED ABR_MODE_CHANGED PLAYER_STATE_CHANGED PLAYBACK_START FIRST_PLAY FIRST_PLAYING PLAYBACK_ENDED SOURCE_SELECTED TEXT_STYLE_CHANGED MEDIA_RECOVERED VR_STEREO_MODE_CHANGED FPS_DROP BOOKMARK_ERROR CONCURRENCY_LIMIT RESIZE TIMED_METADATA TIMED_METADATA_CHANGE TIMED_METADATA_ADDED FRAG_LOADED MANIFEST_LOADED USER_GESTURE DRM_LICENSE_LOADED SOURCE_URL_SWITCHED TIMELINE_REGION_ADDED TIMELINE_REGION_ENTER TIMELINE_REGION_EXIT PLAY_REACHED_25_PERCENT PLAY_REACHED_50_PERCENT PLAY_REACHED_75_PERCENT PLAY_REACHED_90_PERCENT PLAY_REACHED_100_PERCENT THUMBNAIL_KS_UPDATED AD_CAN_SKIP AD_MANIFEST_LOADED AD_LOADED AD_STARTED AD_RESUMED AD_PAUSED AD_CLICKED AD_SKIPPED AD_COMPLETED AD_ERROR ADS_COMPLETED ALL_ADS_COMPLETED AD_BREAK_START AD_BREAK_END AD_FIRST_QUARTILE AD_MIDPOINT AD_THIRD_QUARTILE USER_CLOSED_AD AD_VOLUME_CHANGED AD_MUTED AD_PROGRESS AD_BUFFERING AD_WATERFALLING AD_WATERFALLING_FAILED AD_AUTOPLAY_FAILED';

type Split<Text extends string, Words = never> = Text extends `${infer Word} ${infer Rest}`
  ? Split<Rest, Words | Word>
  : Words | Text;
type WithoutUnderscores<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? WithoutUnderscores<`${Head}${Tail}`>
  : Name;
type TypeOf<Name extends string> = Lowercase<WithoutUnderscores<Name>>;
type CoreNames<Text extends string> = { readonly [Name in Split<Text>]: TypeOf<Name> };

/* Where the guide and the player differ, and what is no core event. */
const OTHERS = {
  CANPLAY: 'canplay',
  EXIT_PICTURE_IN_PICTURE: 'leavepictureinpicture',
  PRESENTATION_MODE_CHANGED: 'webkitpresentationmodechanged',
  VISIBILITY_CHANGE: 'visibilitychange',
  PLAYLIST_LOADED: 'kaltura-player-playlistloaded',
  PLAYLIST_ITEM_CHANGED: 'kaltura-player-playlistitemchanged',
  PLAYLIST_ENDED: 'kaltura-player-playlistended',
} as const;

/**
 * Event type strings by the constant names of the embedding guide (`KalturaEvents.CANPLAY`) and of the library
 * (`KalturaEvents.CAN_PLAY`): what `player.Event.Core.…` is in the guide's code.
 */
export const KalturaEvents: CoreNames<typeof CORE> & typeof OTHERS = /* @__PURE__ */ Object.freeze({
  ...(Object.fromEntries(CORE.split(' ').map((name) => [name, name.toLowerCase().replaceAll('_', '')])) as CoreNames<
    typeof CORE
  >),
  ...OTHERS,
});

/** Every type string that `KalturaEvents` names. */
export type PlayerEventType = (typeof KalturaEvents)[keyof typeof KalturaEvents];

/** Plugin events that no `Event` group of the player lists. */
export const PLUGIN_EVENTS = [
  'dualscreen_change_layout',
  'dualscreen_side_displayed',
  'QuizStarted',
  'QuizSkipped',
  'QuestionAnswered',
  'QuizSubmitted',
  'QuizRetake',
  'navigation_open',
  'navigation_close',
  'transcript_open',
  'transcript_close',
] as const;

/** The events that the element itself acts on. */
export const EVENT = {
  AD_BREAK_START: KalturaEvents.AD_BREAK_START,
  AD_COMPLETED: KalturaEvents.AD_COMPLETED,
  AD_SKIPPED: KalturaEvents.AD_SKIPPED,
  AD_STARTED: KalturaEvents.AD_STARTED,
  AUDIO_TRACK_CHANGED: KalturaEvents.AUDIO_TRACK_CHANGED,
  AUTOPLAY_FAILED: KalturaEvents.AUTOPLAY_FAILED,
  CHANGE_SOURCE_ENDED: KalturaEvents.CHANGE_SOURCE_ENDED,
  CHANGE_SOURCE_STARTED: KalturaEvents.CHANGE_SOURCE_STARTED,
  DUAL_SCREEN_CHANGE_LAYOUT: 'dualscreen_change_layout',
  DUAL_SCREEN_DISPLAYED: 'dualscreen_side_displayed',
  ENDED: KalturaEvents.ENDED,
  ERROR: KalturaEvents.ERROR,
  FALLBACK_TO_MUTED_AUTOPLAY: KalturaEvents.FALLBACK_TO_MUTED_AUTOPLAY,
  FIRST_PLAY: KalturaEvents.FIRST_PLAY,
  LOADED_METADATA: KalturaEvents.LOADED_METADATA,
  MUTE_CHANGE: KalturaEvents.MUTE_CHANGE,
  PAUSE: KalturaEvents.PAUSE,
  PLAY: KalturaEvents.PLAY,
  PLAYBACK_ENDED: KalturaEvents.PLAYBACK_ENDED,
  PLAYBACK_START: KalturaEvents.PLAYBACK_START,
  PLAYER_RESET: KalturaEvents.PLAYER_RESET,
  PLAYER_STATE_CHANGED: KalturaEvents.PLAYER_STATE_CHANGED,
  PLAYING: KalturaEvents.PLAYING,
  PLAY_FAILED: KalturaEvents.PLAY_FAILED,
  RATE_CHANGE: KalturaEvents.RATE_CHANGE,
  REGISTERED_PLUGINS: 'registeredpluginslistevent',
  SEEKING: KalturaEvents.SEEKING,
  SOURCE_SELECTED: KalturaEvents.SOURCE_SELECTED,
  TEXT_TRACK_ADDED: KalturaEvents.TEXT_TRACK_ADDED,
  TEXT_TRACK_CHANGED: KalturaEvents.TEXT_TRACK_CHANGED,
  TIMED_METADATA_ADDED: KalturaEvents.TIMED_METADATA_ADDED,
  TIME_UPDATE: KalturaEvents.TIME_UPDATE,
  TRACKS_CHANGED: KalturaEvents.TRACKS_CHANGED,
  VIDEO_TRACK_CHANGED: KalturaEvents.VIDEO_TRACK_CHANGED,
  VOLUME_CHANGE: KalturaEvents.VOLUME_CHANGE,
  WAITING: KalturaEvents.WAITING,
} as const;
