// A second list of all public names: a change that removes or renames one has to change this file too.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { createManifest, elementOf } from '../../scripts/manifest/analyze.mjs';
import { errors } from '../../scripts/manifest/source.mjs';
import { loadTs } from '../support/load-ts.mjs';

const words = (text) => text.trim().split(/\s+/);

const ENTRIES = words(
  '. ./element ./define ./react ./snippet ./upgrade ./locales/* ./server ./custom-elements.json ./vscode.html-custom-data.json ./web-types.json',
);
const EXPORTS = {
  index: words('KalturaPlayerElement KalturaPlayerError KalturaEvents defineKalturaPlayer trustOrigins'),
  'snippet/index': words('generateSnippet parseEmbedCode'),
  'server/index': words('createPlaybackSession createAppTokenSession createSessionHandler'),
};
const ATTRIBUTES = words(`
  partner-id uiconf-id widget-id entry-id reference-id playlist-id ks ks-url clip-from clip-to start-time end-time autoplay muted
  no-muted-autoplay loop volume playback-rate no-playsinline preload stream-priority service-url cdn-url no-ui stylesheet locale hide
  watermark watermark-url watermark-placement watermark-timeout captions text-language audio-language plugins config layout loading
  embed consent poster media-title milestones light-dom no-user-preferences log-level debug`);
const PROPERTIES = words(`
  ksProvider player status error duration paused ended seeking buffered seekable played readyState videoWidth videoHeight textTracks
  currentTime`);
const METHODS = words(`
  play pause load loadMedia ready isLive seekToLiveEdge getService whenService getPlugin getTracks selectTrack configure
  enterFullscreen exitFullscreen enterPictureInPicture exitPictureInPicture retry destroy grantConsent diagnose
  switchToPIP switchToInversePIP switchToSideBySide switchToSingleMedia swapStreams hideSecondary setLayout`);
const EVENTS = words(`
  play pause playing ended timeupdate error playerstatechanged trackschanged texttrackchanged audiotrackchanged videotrackchanged
  sourceselected mutechange autoplayfailed adstarted adcompleted adskipped firstplay firstplaying playbackended
  kaltura-player-playlistloaded kaltura-player-playlistitemchanged kaltura-player-playlistended visibilitychange
  dualscreen_change_layout dualscreen_side_displayed QuizStarted
  playerready statuschange layoutchange milestone consentrequest ksrequest`);
const REASONS = words(`
  config-invalid origin-not-trusted consent-required library-blocked library-load-failed library-timeout setup-failed media-not-found
  media-not-ready media-deleted media-unavailable access-denied session-expired geo-restricted ip-restricted site-restricted
  schedule-restricted network load-timeout playback-failed drm autoplay-blocked plugin-unavailable not-supported-in-iframe aborted
  unknown`);
const STATES = words('idle deferred loading ready failed destroyed');
const SLOTS = words('poster play-button consent badge');
const PARTS = words('poster play-button message retry-button');
const STYLES = words('aspect-ratio background accent foreground').map((name) => `--kaltura-player-${name}`);

const namesOf = (list) => list.map(({ name }) => name);
const has = (names, promised) => assert.deepEqual(promised.filter((name) => !names.includes(name)).sort(), []);
const isExactly = (names, promised) => assert.deepEqual([...names].sort(), [...promised].sort());

describe('the public API', () => {
  let element, reference;

  before(async () => {
    element = elementOf(await createManifest());
    reference = ['reference/attributes', 'reference/properties', 'reference/events', 'errors/index', 'guide/styling']
      .map((name) => readFileSync(`docs/${name}.md`, 'utf8'))
      .join('\n');
  });

  it('the package has the promised entries with their exports', async () => {
    has(Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).exports), ENTRIES);
    for (const [entry, names] of Object.entries(EXPORTS)) has(Object.keys(await loadTs(`src/${entry}.ts`)), names);
  });

  it('the element has exactly the promised attributes', () => isExactly(namesOf(element.attributes), ATTRIBUTES));

  it('the element has the promised properties and methods', () => {
    has(namesOf(element.members.filter(({ kind }) => kind === 'field')), PROPERTIES);
    has(namesOf(element.members.filter(({ kind, static: isStatic }) => kind === 'method' && !isStatic)), METHODS);
    has(namesOf(element.members.filter(({ static: isStatic }) => isStatic)), [
      'trustOrigins',
      'trustMarkup',
      'grantConsent',
      'setMessages',
    ]);
  });

  it('the element has the promised events', () => has(namesOf(element.events), EVENTS));

  it('errors have exactly the promised reasons', async () => {
    isExactly(
      (await errors()).map(({ reason }) => reason),
      REASONS,
    );
  });

  it('the element has exactly the promised states, slots and custom properties, and the promised parts', () => {
    isExactly(namesOf(element.cssStates), STATES);
    isExactly(namesOf(element.slots).filter(Boolean), SLOTS);
    has(namesOf(element.cssParts), PARTS);
    isExactly(namesOf(element.cssProperties), STYLES);
  });

  it('the reference documents the promised names', () => {
    const all = [...ATTRIBUTES, ...PROPERTIES, ...METHODS, ...EVENTS, ...REASONS, ...SLOTS, ...PARTS, ...STYLES];
    assert.deepEqual(
      all.filter((name) => !reference.includes(`\`${name}\``) && !reference.includes(`\`${name}(`)),
      [],
    );
  });
});
