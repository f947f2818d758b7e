/**
 * The player's events by their documented names. The element re-emits each under its own type string; the list of events is read
 * from the running player, so this table is for typing and look-up only. Source: `player.Event.Core` of player 3.17, guide 6.1.
 */

/* PlayKit's rule: the type string is the constant's name in lower case, without underscores. There is one exception. */
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

/* Names in which the guide and the player differ, and events outside of the core group. */
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
