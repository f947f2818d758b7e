import { expect, nextFrame } from '@open-wc/testing';
import { KalturaEvents } from '../../src/index.js';
import type { PlayKitEvent, PlayKitNamespace } from '../../src/index.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';
import { Account, origin } from '../support/backend.js';

/* The number of these events depends on timing. The engine of the stream can also seek by itself, over a gap. */
const TIMING_DEPENDENT = new Set([
  'seeking',
  'seeked',
  'timeupdate',
  'progress',
  'waiting',
  'stalled',
  'suspend',
  'fragloaded',
  'playerstatechanged',
  'resize',
]);
const isComparable = (type: string): boolean =>
  !TIMING_DEPENDENT.has(type) && !type.startsWith('playkit-ui-') && type !== 'error';

/* The order of these events is fixed; that of the others depends on the network and the decoder. */
const CAUSAL = [
  'changesourcestarted',
  'sourceselected',
  'changesourceended',
  'playbackstart',
  'medialoaded',
  'trackschanged',
  'play',
  'firstplay',
  'loadedmetadata',
  'playing',
  'firstplaying',
  'pause',
  'ended',
  'playbackended',
];

const allTypes = (events: Record<string, unknown>): string[] => [
  ...new Set(
    Object.values(events).flatMap((group) =>
      typeof group === 'string' ? [group] : typeof group === 'object' && group !== null ? Object.values(group).map(String) : [],
    ),
  ),
];

/** Runs the code in section 5 of the guide, and returns the events that it receives until the end. */
async function rawRun(entryId: string): Promise<string[]> {
  const account = new Account();
  const script = document.createElement('script');
  script.src = `${origin}/p/${account.partnerId}/embedPlaykitJs/uiconf_id/1001/kaltura-player.js`;
  document.head.append(script);
  await once(script, 'load');
  const { KalturaPlayer } = window as unknown as { KalturaPlayer: PlayKitNamespace };
  const target = document.createElement('div');
  target.id = 'raw-player';
  target.style.cssText = 'width:640px;height:360px';
  document.body.append(target);
  const player = KalturaPlayer.setup({
    targetId: 'raw-player',
    provider: { partnerId: account.partnerId, uiConfId: 1001 },
    playback: { autoplay: true, muted: true },
  });
  const received: string[] = [];
  for (const type of allTypes(player.Event)) player.addEventListener(type, ({ type }: PlayKitEvent) => received.push(type));
  const ended = new Promise<void>((resolve) => player.addEventListener('playbackended', () => resolve()));
  await player.loadMedia({ entryId });
  await ended;
  const untilEnd = [...received];
  player.destroy();
  target.remove();
  script.remove();
  return untilEnd;
}

describe('events of the real player', () => {
  afterEach(removePlayers);

  it('relays every event type that the player emits without the element, in the same order', async () => {
    const raw = await rawRun('1_short');
    const { element } = createPlayer({ 'entry-id': '1_short', autoplay: true, muted: true });
    const received: string[] = [];
    element.addEventListener('playerready', ({ detail }) => {
      for (const type of allTypes(detail.player.Event)) element.addEventListener(type, () => received.push(type));
    });
    await once(element, 'playbackended');

    const missing = [...new Set(raw)].filter((type) => isComparable(type) && !received.includes(type));
    console.info(`event parity: ${new Set(raw).size} types on the raw page, ${missing.length} missing`);
    expect(missing).to.deep.equal([]);
    /* Compares the first event of each type, because playback that waits for data on a busy machine fires `playing` again. */
    const inOrder = (types: string[]): string[] => [...new Set(types)].filter((type) => CAUSAL.includes(type));
    expect(inOrder(received)).to.deep.equal(inOrder(raw));
  });

  it('relays events in the order in which the player emits them', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short', autoplay: true, muted: true });
    const received: string[] = [];
    const fired: string[] = [];
    element.addEventListener('playerready', ({ detail: { player } }) => {
      for (const type of allTypes(player.Event).filter((type) => type !== 'error')) {
        player.addEventListener(type, () => fired.push(type));
        element.addEventListener(type, () => received.push(type));
      }
    });
    await once(element, 'playbackended');
    await nextFrame();
    expect(received.length).to.be.above(40);
    expect(received).to.deep.equal(fired);
  });

  it('emits all events of a load to listeners that are added right after the insertion', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short' });
    const received: string[] = [];
    for (const type of ['statuschange', 'playerready', 'changesourcestarted', 'sourceselected', 'changesourceended']) {
      element.addEventListener(type, () => received.push(type));
    }
    await element.ready();
    expect(received).to.deep.equal([
      'statuschange',
      'playerready',
      'changesourcestarted',
      'sourceselected',
      'statuschange',
      'changesourceended',
    ]);
  });

  it('passes the event details that the guide documents as plain objects', async () => {
    const { element } = createPlayer({ 'entry-id': '1_video', autoplay: true, muted: true });
    const details = new Map<string, unknown>();
    for (const type of ['trackschanged', 'playerstatechanged', 'sourceselected', 'mutechange', 'videotrackchanged']) {
      element.addEventListener(type, (event) => details.set(type, (event as CustomEvent).detail));
    }
    await once(element, 'firstplaying');
    for (const [type, detail] of details) expect(structuredClone(detail), type).to.deep.equal(detail);

    const { tracks } = details.get('trackschanged') as { tracks: Array<Record<string, unknown>> };
    expect([...new Set(tracks.map((track) => track['type']))]).to.include.members(['video', 'text']);
    const video = tracks.find((track) => track['type'] === 'video');
    expect(video).to.include.keys('width', 'height', 'bandwidth', 'bitrate', 'active', 'index');
    const text = tracks.find((track) => track['type'] === 'text');
    expect(text).to.include.keys('language', 'label', 'kind', 'active');
    const { newState } = details.get('playerstatechanged') as { newState: { type: string } };
    expect(newState.type).to.be.oneOf(['loading', 'playing', 'buffering', 'paused']);
    const { selectedSource } = details.get('sourceselected') as { selectedSource: object[] };
    expect(selectedSource[0]).to.include.keys('id', 'url', 'mimetype');
    expect(details.get('mutechange')).to.deep.equal({ mute: true });
  });

  it('selects a track by its copy in the details of trackschanged', async () => {
    const { element } = createPlayer({ 'entry-id': '1_video', autoplay: true, muted: true });
    const { tracks } = (await once(element, 'trackschanged')).detail as { tracks: Array<{ type: string; language?: string }> };
    await once(element, 'firstplaying');
    const spanish = tracks.find(({ type, language }) => type === 'text' && language === 'es');
    expect(spanish).to.not.equal(undefined);
    const changed = once(element, 'texttrackchanged');
    element.selectTrack(spanish as object);
    expect((await changed).detail.selectedTextTrack).to.include({ type: 'text', language: 'es', active: true });
  });

  it('emits milestones that playback crosses, and none that a seek skips', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short', milestones: '25 50 75 100', autoplay: true, muted: true });
    const marks: number[] = [];
    element.addEventListener('milestone', ({ detail }) => marks.push(detail.percent));
    await once(element, 'firstplaying');
    element.currentTime = 2.4;
    await once(element, 'ended');
    expect(marks).to.deep.equal([75, 100]);
  });

  it('relays playlist events, and plays the next item', async () => {
    const { element } = createPlayer({ 'playlist-id': '1_playlist', autoplay: true, muted: true });
    const first = once(element, KalturaEvents.PLAYLIST_ITEM_CHANGED);
    await once(element, KalturaEvents.PLAYLIST_LOADED);
    await element.ready();
    await first;
    const { detail } = await once(element, KalturaEvents.PLAYLIST_ITEM_CHANGED);
    expect(detail.index).to.equal(1);
    await once(element, 'playing');
    expect(element.player?.sources.id).to.equal('1_video');
    expect(element.status).to.equal('ready');
  });

  it('starts a playlist at the item of entry-id', async () => {
    const { element } = createPlayer({ 'playlist-id': '1_playlist', 'entry-id': '1_video', autoplay: true, muted: true });
    await once(element, 'playing');
    expect(element.player?.sources.id).to.equal('1_video');
  });

  it('lists every event of the running player in KalturaEvents', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short' });
    const player = await element.ready();
    for (const [name, type] of Object.entries(player.Event.Core)) expect(KalturaEvents).to.have.property(name, type);
  });
});
