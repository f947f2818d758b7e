import { expect } from '@open-wc/testing';
import type { KalturaPlayerElement } from '../../../src/index.js';
import { useFakePage } from '../../support/fake-library.js';
import { FakeTextTrack, type FakePlayer } from '../../support/fake-playkit.js';

describe('textTracks', () => {
  const page = useFakePage();
  let element: KalturaPlayerElement;
  let player: FakePlayer;

  beforeEach(async () => {
    ({ element, player } = await page.ready());
    player.tracks = [
      new FakeTextTrack({ id: 1, kind: 'subtitles', label: 'English', language: 'en', active: true }),
      new FakeTextTrack({ id: 2, kind: 'captions', label: 'Español', language: 'es' }),
      new FakeTextTrack({ id: 3, kind: 'subtitles', label: 'Off', language: 'off' }),
    ];
  });

  const reported = (...types: string[]): string[] => {
    const events: string[] = [];
    for (const type of types) element.textTracks.addEventListener(type, () => events.push(type));
    return events;
  };

  it('lists text tracks as a <video> does, without the track that is off', () => {
    expect(element.textTracks.length).to.equal(3 - 1);
    const [first, second] = element.textTracks;
    expect([first?.kind, first?.label, first?.language, first?.mode]).to.deep.equal(['subtitles', 'English', 'en', 'showing']);
    expect([second?.kind, second?.mode]).to.deep.equal(['captions', 'disabled']);
    expect(element.textTracks[0]).to.equal(first);
    expect(element.textTracks[2]).to.equal(undefined);
    expect(element.textTracks.getTrackById('2')).to.equal(second);
  });

  it('emits addtrack and removetrack, and keeps the object of a text track that stays', () => {
    player.tracks = player.tracks.slice(0, 1);
    const [first] = element.textTracks;
    const events = reported('addtrack', 'removetrack');
    player.tracks = [...player.tracks, new FakeTextTrack({ id: 9, kind: 'subtitles', language: 'de' })];
    player.fire('trackschanged', { tracks: player.tracks });
    expect(events).to.deep.equal(['addtrack']);
    expect(element.textTracks[0]).to.equal(first);
    player.fire('changesourcestarted');
    player.tracks = [];
    player.fire('trackschanged', { tracks: [] });
    expect(element.textTracks.length).to.equal(0);
    expect(events).to.deep.equal(['addtrack', 'removetrack', 'removetrack']);
    expect(element.textTracks[0]).to.equal(undefined);
  });

  it('keeps the objects of text tracks and updates their mode when the player returns copies', () => {
    const [first, second] = element.textTracks;
    const events = reported('addtrack', 'removetrack', 'change');
    const copies = (shown: string): FakeTextTrack[] =>
      player.getTracks('text').map((track) => {
        const { id, kind, label, language } = track as Record<string, unknown>;
        return new FakeTextTrack({ id, kind, label, language, active: language === shown });
      });
    for (const [language, modes] of [
      ['es', ['disabled', 'showing']],
      ['off', ['disabled', 'disabled']],
    ] as const) {
      player.tracks = copies(language);
      player.fire('texttrackchanged', {});
      expect([...element.textTracks].map(({ mode }) => mode)).to.deep.equal(modes);
    }
    expect(element.textTracks[0] === first && element.textTracks[1] === second).to.equal(true);
    expect(events).to.deep.equal(['change', 'change']);
  });

  it('shows and hides text tracks by their mode', () => {
    const [first, second] = element.textTracks;
    if (!first || !second) throw new Error('The tracks are missing');
    second.mode = 'showing';
    expect(player.selected).to.deep.equal([second.track]);
    first.mode = 'showing';
    expect(player.selected.length).to.equal(1);
    first.mode = 'disabled';
    expect(player.calls).to.include('hideTextTrack');
  });

  it('emits change when the viewer selects a text track', () => {
    const events = reported('change');
    player.fire('texttrackchanged', { selectedTextTrack: player.tracks[1] });
    expect(events).to.deep.equal(['change']);
  });

  it('lists no text tracks without a player', () => {
    expect(page.create({ 'entry-id': false }).textTracks.length).to.equal(0);
  });
});
