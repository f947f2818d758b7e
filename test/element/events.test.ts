import { expect } from '@open-wc/testing';
import { KalturaPlayerError } from '../../src/index.js';
import { useFakeConsole } from '../support/fake-console.js';
import { errorsOf, settled, uncaughtIn, useFakePage } from '../support/fake-library.js';
import { brokenStream, FakeBundle, FakeTextTrack } from '../support/fake-playkit.js';

describe('the events of <kaltura-player>', () => {
  const page = useFakePage();
  useFakeConsole();

  it('emits events of the player as CustomEvents that neither bubble nor cross shadow roots', async () => {
    const { element, player } = await page.ready();
    const received: string[] = [];
    let event: Event | undefined;
    document.body.addEventListener('timeupdate', () => received.push('bubbled'), { once: true });
    element.addEventListener('timeupdate', (last) => (event = last));
    player.fire('timeupdate');
    expect(event instanceof CustomEvent).to.equal(true);
    expect([event?.bubbles, event?.composed, event?.cancelable]).to.deep.equal([false, false, false]);
    expect(received).to.deep.equal([]);
  });

  it('statuschange and playerready neither bubble nor cross shadow roots', async () => {
    const flags: boolean[] = [];
    await page.ready({}, (element) => {
      for (const type of ['statuschange', 'playerready'] as const) {
        element.addEventListener(type, ({ bubbles, composed }) => flags.push(bubbles, composed));
      }
    });
    expect(flags.length).to.be.above(4);
    expect(flags.includes(true)).to.equal(false);
  });

  it('emits events once each, in the order of the player', async () => {
    const { element, player } = await page.ready();
    const received: string[] = [];
    const types = ['play', 'firstplay', 'playing', 'firstplaying', 'timeupdate', 'pause', 'ended', 'playbackended'];
    for (const type of types) element.addEventListener(type, () => received.push(type));
    for (const type of types) player.fire(type);
    expect(received).to.deep.equal(types);
  });

  it('emits events with details in the form of the guide', async () => {
    const { element, player } = await page.ready();
    const details: unknown[] = [];
    for (const type of ['trackschanged', 'mutechange', 'play'] as const) {
      element.addEventListener(type, ({ detail }) => details.push(detail));
    }
    player.fire('trackschanged', { tracks: [new FakeTextTrack({ language: 'en', kind: 'captions' })] });
    player.fire('mutechange', { mute: true });
    player.fire('play');
    expect(details).to.deep.equal([
      { tracks: [{ type: 'text', language: 'en', kind: 'captions', active: false, available: true, default: false }] },
      { mute: true },
      null,
    ]);
  });

  it('emits events that a newer player adds', async () => {
    const bundle = new FakeBundle();
    bundle.prepare = (player) => void (player.Event.Core['BRAND_NEW'] = 'brandnew');
    const element = page.create();
    const received: unknown[] = [];
    element.addEventListener('brandnew', (event) => received.push((event as CustomEvent).detail));
    (await page.library.request(1)).run(bundle);
    await settled();
    bundle.player.fire('brandnew', 5);
    expect(received).to.deep.equal([5]);
  });

  it('emits all events of a load to listeners that were added in the task of the insertion', async () => {
    const received: string[] = [];
    const { player, element } = await page.withPlayer({}, (element) => {
      for (const type of [
        'statuschange',
        'playerready',
        'playerreset',
        'changesourcestarted',
        'sourceselected',
        'changesourceended',
      ]) {
        element.addEventListener(type, () => received.push(type));
      }
    });
    player.provider.last.answer();
    await element.ready();
    expect(received).to.deep.equal([
      'statuschange',
      'playerready',
      'playerreset',
      'playerreset',
      'changesourcestarted',
      'sourceselected',
      'statuschange',
      'changesourceended',
    ]);
  });

  it('emits changesourceended after the status has become ready', async () => {
    const seen: unknown[] = [];
    const { element, player } = await page.withPlayer();
    element.addEventListener('changesourceended', () => seen.push(element.status, element.currentTime));
    player.provider.last.answer();
    await element.ready();
    expect(seen).to.deep.equal(['ready', 0]);
  });

  it('emits playerready once per player, before its first load, with the player in its detail', async () => {
    const bundle = new FakeBundle();
    const seen: Array<readonly [isNewest: boolean, loads: number]> = [];
    const request = page.library.request();
    const element = page.create();
    element.addEventListener('playerready', ({ detail }) => {
      seen.push([detail.player === bundle.player.typed, bundle.loads.length]);
    });
    (await request).run(bundle);
    await settled();
    bundle.player.provider.last.answer();
    await element.ready();
    expect(seen).to.deep.equal([[true, 0]]);
    element.entryId = '1_b';
    await settled();
    expect(seen.length, 'after another load of the same player').to.equal(1);
    const before = bundle.loads.length;
    element.noUi = true;
    await settled();
    expect(seen.slice(1), 'after another player was created').to.deep.equal([[true, before]]);
  });

  it('a listener that throws breaks neither the element nor the others', async () => {
    const received: string[] = [];
    const uncaught = await uncaughtIn(async () => {
      const { element, player } = await page.ready({}, (element) => {
        for (const type of ['statuschange', 'playerready', 'timeupdate']) {
          element.addEventListener(type, () => {
            throw new Error('theirs');
          });
          element.addEventListener(type, () => received.push(type));
        }
      });
      player.fire('timeupdate');
      expect(element.status).to.equal('ready');
      element.remove();
    });
    expect(received).to.deep.equal(['statuschange', 'playerready', 'statuschange', 'timeupdate', 'statuschange']);
    expect(uncaught.length).to.equal(5);
  });

  it("emits error with a KalturaPlayerError as detail, not with the library's own event", async () => {
    const { element, player } = await page.ready();
    const errors = errorsOf(element);
    player.fire('error', brokenStream());
    expect(errors.length).to.equal(1);
    expect(errors[0] instanceof KalturaPlayerError).to.equal(true);
    expect(element.error === errors[0]).to.equal(true);
  });

  it('emits milestone when playback reaches a percentage, also one that was set during playback', async () => {
    const { element, player } = await page.ready({ milestones: '10 90' });
    const marks: number[] = [];
    element.addEventListener('milestone', ({ detail }) => marks.push(detail.percent));
    player.duration = 100;
    await element.play();
    player.runTo(5);
    player.runTo(11);
    element.milestones = '15';
    await element.updateComplete;
    player.runTo(16);
    expect(marks).to.deep.equal([10, 15]);
  });

  it('pauses playback at end-time', async () => {
    const { element, player } = await page.ready({ 'end-time': '0:30' });
    await element.play();
    player.runTo(31);
    expect(player.calls.at(-1)).to.equal('pause');
  });
});
