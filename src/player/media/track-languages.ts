import { closestLanguage } from '../../config/closest-language.js';
import { isKind } from '../../config/macrolanguages.js';
import { noSuchLanguage, type KalturaPlayerError } from '../../errors/index.js';
import { EVENT } from '../../playkit/events.js';
import type { PlayKitPlayer, PlayKitTrack, SetupConfig } from '../../playkit/types.js';
import { listen } from '../events/listen.js';

/** The languages and captions of a setup config, as the page's plan has them. */
export type PlaybackLanguages = Pick<NonNullable<SetupConfig['playback']>, 'textLanguage' | 'audioLanguage' | 'captionsDisplay'>;

const OFF = 'off';
const AUTO = 'auto';

/* The player's codes of languages, its entry for "no captions" left out. */
const captionsOf = (player: PlayKitPlayer): PlayKitTrack[] => player.getTracks('text').filter(({ language }) => language !== OFF);

const codesOf = (tracks: readonly PlayKitTrack[]): string[] => tracks.flatMap(({ language }) => (language ? [language] : []));

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Selects the languages of captions and audio. The player matches codes by prefix (`fi` matches `fil`, `es` doesn't match `spa`),
 * and once captions were off because nothing matched, they stay off for the next entry. A track's exact code does match, so that
 * is configured for each list of tracks. The player reads its config right after it has requested the tracks' labels from the
 * page, so it is set in that callback.
 */
export class TrackLanguages {
  readonly #player: PlayKitPlayer;
  readonly #report: (error: KalturaPlayerError) => void;
  readonly #isUncached: boolean;
  /* The configured values, from the page, the uiConf or the viewer's stored choices; and those that the page itself names. */
  #wanted: { text: string; audio: string; captions: boolean };
  #named: PlaybackLanguages;
  /* What the viewer or a script has chosen since: a language, or `off`. */
  #chosen: { text?: string | undefined; audio?: string | undefined } = {};
  /* What the player is about to select: any other selection is a choice. */
  #expected: { text?: string | undefined; audio?: string | undefined } = {};
  #isSettling = true;
  #isSettled = false;

  constructor(player: PlayKitPlayer, named: PlaybackLanguages, report: (error: KalturaPlayerError) => void, signal: AbortSignal) {
    this.#player = player;
    this.#report = report;
    this.#named = named;
    const { playback = {}, disableUserCache, customLabels } = player.config;
    this.#isUncached = disableUserCache === true;
    this.#wanted = {
      text: text(playback.textLanguage),
      audio: text(playback.audioLanguage),
      captions: playback.captionsDisplay === true,
    };
    player.configure({ customLabels: this.#labels(customLabels) });
    const types = [EVENT.CHANGE_SOURCE_STARTED, EVENT.TRACKS_CHANGED, EVENT.TEXT_TRACK_CHANGED, EVENT.AUDIO_TRACK_CHANGED];
    listen(player, types, ({ type, payload }) => this.#onEvent(type, payload), signal);
  }

  /** The page's config changed: languages apply from the next media on, captions at once. */
  onConfigChange(named: PlaybackLanguages): void {
    const was = this.#named;
    this.#named = named;
    if (named.textLanguage !== was.textLanguage) {
      this.#wanted.text = text(named.textLanguage);
      this.#chosen.text = undefined;
    }
    if (named.audioLanguage !== was.audioLanguage) {
      this.#wanted.audio = text(named.audioLanguage);
      this.#chosen.audio = undefined;
    }
    const captions = named.captionsDisplay === true;
    if (captions === (was.captionsDisplay === true)) return;
    this.#wanted.captions = captions;
    this.#chosen.text = undefined;
    this.#show(captions);
  }

  #show(captions: boolean): void {
    const tracks = captionsOf(this.#player);
    if (tracks.length === 0) return;
    const language = captions ? this.#captionLanguage(tracks, this.#wanted.text || AUTO) : undefined;
    const track = tracks.find((each) => each.language === language);
    this.#expected.text = track?.language ?? OFF;
    if (track) this.#player.selectTrack(track);
    else this.#player.hideTextTrack();
  }

  /* The page's own labels, and the hook before the player selects tracks. */
  #labels(own: unknown): Record<string, (track: unknown) => unknown> {
    const given = (typeof own === 'object' && own !== null ? own : {}) as Record<string, unknown>;
    const step = (name: string) => (track: unknown) => {
      if (!this.#isSettled) this.#settle();
      const label = given[name];
      return typeof label === 'function' ? (Reflect.apply(label, given, [track]) as unknown) : undefined;
    };
    return { audio: step('audio'), captions: step('captions') };
  }

  #settle(): void {
    this.#isSettled = true;
    const { text: configured, audio, captions } = this.#wanted;
    const chosen = this.#chosen;
    const shown = chosen.text === undefined ? captions : chosen.text !== OFF;
    const named = chosen.text === undefined || chosen.text === OFF ? configured : chosen.text;
    const tracks = captionsOf(this.#player);
    const language = tracks.length > 0 ? this.#captionLanguage(tracks, named || (shown ? AUTO : '')) : undefined;
    const sound = this.#audioLanguage(chosen.audio ?? audio);
    this.#expected = { text: shown && language !== undefined ? language : OFF, audio: sound };
    this.#player.configure({
      /* Otherwise the player uses its last selection, which may have been none. */
      disableUserCache: true,
      playback: {
        captionsDisplay: shown && language !== undefined,
        /* While captions are off, this is what the captions button turns on. */
        textLanguage: language ?? (named ? AUTO : ''),
        audioLanguage: sound ?? '',
      },
    });
  }

  #captionLanguage(tracks: readonly PlayKitTrack[], wanted: string): string | undefined {
    if (wanted === '' || wanted === OFF) return undefined;
    const codes = codesOf(tracks);
    if (wanted === AUTO) {
      const byDefault = tracks.find((track) => 'default' in track && track.default === true)?.language;
      const byBrowser = navigator.languages.map((each) => closestLanguage(each, codes, isKind)).find(Boolean);
      return byDefault ?? byBrowser ?? codes[0];
    }
    const found = closestLanguage(wanted, codes, isKind);
    if (found === undefined && wanted === this.#named.textLanguage) this.#report(noSuchLanguage('text-language', wanted, codes));
    return found;
  }

  #audioLanguage(wanted: string): string | undefined {
    const codes = codesOf(this.#player.getTracks('audio'));
    if (codes.length === 0 || wanted === '' || wanted === AUTO) return undefined;
    const found = closestLanguage(wanted, codes, isKind);
    if (found === undefined && wanted === this.#named.audioLanguage) {
      this.#report(noSuchLanguage('audio-language', wanted, codes));
    }
    return found;
  }

  #onEvent(type: string, payload: unknown): void {
    if (type === EVENT.CHANGE_SOURCE_STARTED) this.#isSettling = true;
    else if (type === EVENT.TRACKS_CHANGED) {
      this.#isSettling = this.#isSettled = false;
      this.#player.configure({ disableUserCache: this.#isUncached });
    } else if (!this.#isSettling) {
      const [kind, name] =
        type === EVENT.TEXT_TRACK_CHANGED ? (['text', 'selectedTextTrack'] as const) : (['audio', 'selectedAudioTrack'] as const);
      const track: unknown = typeof payload === 'object' && payload !== null ? Reflect.get(payload, name) : undefined;
      const language = typeof track === 'object' && track !== null ? text(Reflect.get(track, 'language')) : '';
      if (language === '' || language === this.#expected[kind]) return;
      this.#expected[kind] = this.#chosen[kind] = language;
    }
  }
}
