import { expect } from '@open-wc/testing';
import { activity, staticMarkup, suspense } from 'virtual:framework/react-page';
import { newAccount, settled, useContainer, useFakeLibrary } from '../support/fake-library.js';

describe('the React component', () => {
  const container = useContainer();
  const library = useFakeLibrary();

  it('plays as static markup of React that is never hydrated', async () => {
    const partnerId = newAccount();
    const config = { playback: { preload: 'auto' } } as const;
    const request = library.request();
    container.innerHTML = staticMarkup({
      partnerId,
      uiconfId: 1001,
      entryId: '1_a',
      muted: true,
      loop: false,
      milestones: [10, 20],
      config,
      mediaTitle: 'A "title"',
      className: 'player',
      onPlay: () => undefined,
    });
    const element = container.querySelector('kaltura-player');
    if (!element) throw new Error('There is no <kaltura-player>');
    const bundle = (await request).run();
    await settled();
    bundle.player.provider.last.answer();
    await element.ready();
    expect(element).to.include({ partnerId, uiconfId: 1001, entryId: '1_a', muted: true, mediaTitle: 'A "title"' });
    expect([element.milestones, element.config, element.hasAttribute('loop')]).to.deep.equal([[10, 20], config, false]);
    expect(element.className).to.equal('player');
    expect(bundle.player.config.playback).to.include({ muted: true, preload: 'auto' });
  });

  it('writes neither a KS nor a function into static markup of React', () => {
    const markup = staticMarkup({ partnerId: 1, uiconfId: 2, entryId: 'x', ks: 'secret', ksProvider: () => 'secret' });
    expect(markup).to.equal('<kaltura-player partner-id="1" uiconf-id="2" entry-id="x"></kaltura-player>');
  });

  it('pauses while <Activity> hides it, and calls its event handlers again once it is shown', async () => {
    const received: string[] = [];
    const request = library.request();
    const page = activity(container, {
      partnerId: newAccount(),
      uiconfId: 1001,
      entryId: '1_a',
      onPause: () => received.push('pause'),
      onPlay: () => received.push('play'),
    });
    page.show(true);
    const bundle = (await request).run();
    await settled();
    bundle.player.provider.last.answer();
    const element = container.querySelector('kaltura-player');
    if (!element) throw new Error('There is no <kaltura-player>');
    await element.ready();
    const playing = element.play();
    bundle.player.fire('playing');
    await playing;
    expect(element.paused).to.equal(false);
    page.show(false);
    await settled();
    expect([element.paused, element.isConnected]).to.deep.equal([true, true]);
    page.show(true);
    received.length = 0;
    bundle.player.fire('play');
    expect(received).to.deep.equal(['play']);
    page.unmount();
  });

  it('pauses while <Suspense> hides it, and keeps the same player once it is shown again', async () => {
    const request = library.request();
    const page = suspense(container, { partnerId: newAccount(), uiconfId: 1001, entryId: '1_a' });
    page.show();
    const bundle = (await request).run();
    await settled();
    bundle.player.provider.last.answer();
    const element = container.querySelector('kaltura-player');
    if (!element) throw new Error('There is no <kaltura-player>');
    await element.ready();
    const playing = element.play();
    bundle.player.fire('playing');
    await playing;
    let arrive = (): void => undefined;
    page.show(new Promise<void>((resolve) => (arrive = resolve)));
    await settled();
    expect(container.textContent).to.equal('On its way');
    expect([element.paused, element.isConnected]).to.deep.equal([true, true]);
    arrive();
    await settled();
    page.show();
    await settled();
    expect(container.querySelector('kaltura-player') === element, 'the same element').to.equal(true);
    expect([bundle.players.length, bundle.destroyed]).to.deep.equal([1, 0]);
    page.unmount();
  });
});
