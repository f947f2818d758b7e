import { expect } from '@open-wc/testing';
import { KalturaEvents } from '../../src/playkit/event-names.js';
import { EVENT, PLUGIN_EVENTS } from '../../src/playkit/events.js';

/** The names that `EVENT` and `KalturaEvents` share. */
const SHARED = Object.entries(EVENT).filter(([name]) => name in KalturaEvents);

/* The names in section 6.1 of the guide, with the types of the events. */
const GUIDE: Readonly<Record<string, string>> = {
  PLAY: 'play',
  PAUSE: 'pause',
  ENDED: 'ended',
  SEEKING: 'seeking',
  SEEKED: 'seeked',
  TIME_UPDATE: 'timeupdate',
  VOLUME_CHANGE: 'volumechange',
  WAITING: 'waiting',
  PLAYING: 'playing',
  CANPLAY: 'canplay',
  LOADED_METADATA: 'loadedmetadata',
  LOADED_DATA: 'loadeddata',
  DURATION_CHANGE: 'durationchange',
  RATE_CHANGE: 'ratechange',
  ERROR: 'error',
  PLAYER_STATE_CHANGED: 'playerstatechanged',
  MEDIA_LOADED: 'medialoaded',
  FIRST_PLAY: 'firstplay',
  FIRST_PLAYING: 'firstplaying',
  TRACKS_CHANGED: 'trackschanged',
  TEXT_TRACK_CHANGED: 'texttrackchanged',
  AUDIO_TRACK_CHANGED: 'audiotrackchanged',
  VIDEO_TRACK_CHANGED: 'videotrackchanged',
  ENTER_FULLSCREEN: 'enterfullscreen',
  EXIT_FULLSCREEN: 'exitfullscreen',
  ENTER_PICTURE_IN_PICTURE: 'enterpictureinpicture',
  EXIT_PICTURE_IN_PICTURE: 'leavepictureinpicture',
  SOURCE_SELECTED: 'sourceselected',
  CHANGE_SOURCE_STARTED: 'changesourcestarted',
  CHANGE_SOURCE_ENDED: 'changesourceended',
  AUTOPLAY_FAILED: 'autoplayfailed',
  MUTE_CHANGE: 'mutechange',
  PLAYBACK_START: 'playbackstart',
  PLAYBACK_ENDED: 'playbackended',
  AD_STARTED: 'adstarted',
  AD_COMPLETED: 'adcompleted',
  AD_SKIPPED: 'adskipped',
};

/* The names of the library that the guide lacks or spells differently. */
const LIBRARY: Readonly<Record<string, string>> = {
  CAN_PLAY: 'canplay',
  LEAVE_PICTURE_IN_PICTURE: 'leavepictureinpicture',
  PRESENTATION_MODE_CHANGED: 'webkitpresentationmodechanged',
  FALLBACK_TO_MUTED_AUTOPLAY: 'fallbacktomutedautoplay',
  PLAY_FAILED: 'playfailed',
  PLAY_REACHED_25_PERCENT: 'playreached25percent',
  PLAYLIST_LOADED: 'kaltura-player-playlistloaded',
  PLAYLIST_ITEM_CHANGED: 'kaltura-player-playlistitemchanged',
  PLAYLIST_ENDED: 'kaltura-player-playlistended',
  VISIBILITY_CHANGE: 'visibilitychange',
};

describe('event names', () => {
  it('KalturaEvents maps every event name of the guide to the event that the player fires', () => {
    for (const [name, type] of Object.entries(GUIDE)) expect(KalturaEvents, name).to.have.property(name, type);
  });

  it('KalturaEvents has the event names of the library that the guide lacks or spells differently', () => {
    for (const [name, type] of Object.entries(LIBRARY)) expect(KalturaEvents, name).to.have.property(name, type);
  });

  it('KalturaEvents cannot be changed by a page', () => {
    expect(Object.isFrozen(KalturaEvents)).to.equal(true);
  });

  it('lists plugin events that no group of the player has, each once', () => {
    expect(PLUGIN_EVENTS).to.include.members([
      'dualscreen_change_layout',
      'dualscreen_side_displayed',
      'QuizStarted',
      'QuizSubmitted',
    ]);
    expect(new Set<string>(PLUGIN_EVENTS).size).to.equal(PLUGIN_EVENTS.length);
    expect(PLUGIN_EVENTS.filter((type) => (Object.values(KalturaEvents) as string[]).includes(type))).to.deep.equal([]);
  });

  it('uses the event types of KalturaEvents inside the element too', () => {
    expect(SHARED.length).to.be.greaterThan(25);
    for (const [name, type] of SHARED) expect(type, name).to.equal(KalturaEvents[name as keyof typeof KalturaEvents]);
  });
});
