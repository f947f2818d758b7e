import { expect } from '@open-wc/testing';
import { useFakeConsole } from '../support/fake-console.js';
import { brokenStream } from '../support/fake-playkit.js';
import { outcome, rejection, settled, unhandledIn, useFakePage } from '../support/fake-library.js';

describe('calls for playback', () => {
  const page = useFakePage();
  useFakeConsole();

  describe('play()', () => {
    it('loads the media on play() first, and resolves when it plays', async () => {
      const element = page.create();
      const playing = element.play();
      const bundle = (await page.library.request(1)).run();
      await settled();
      expect(await outcome(playing)).to.equal('pending');
      bundle.player.provider.last.answer();
      expect(await rejection(playing)).to.equal('resolved');
      expect(bundle.player.calls).to.deep.equal(['loadMedia 1_a', 'play']);
    });

    it('keeps play() pending until the page sets the missing ids', async () => {
      const element = page.create({ 'entry-id': false });
      const playing = element.play();
      expect(await outcome(playing)).to.equal('pending');
      element.entryId = '1_a';
      const bundle = (await page.library.request(1)).run();
      await settled();
      bundle.player.provider.last.answer();
      expect(await rejection(playing)).to.equal('resolved');
    });

    it('rejects play() when the load fails', async () => {
      const { element, player } = await page.withPlayer();
      const playing = element.play();
      player.provider.last.refuse(new Error('no'));
      expect(await rejection(playing)).to.not.be.oneOf(['pending', 'resolved']);
    });

    it('rejects play() when the library fails to load', async () => {
      const element = page.create();
      const playing = element.play();
      (await page.library.request(1)).fail();
      expect(await rejection(playing)).to.not.be.oneOf(['pending', 'resolved']);
    });

    it('rejects play() as aborted when the element is destroyed or removed, before and after the load', async () => {
      for (const how of ['destroy', 'remove'] as const) {
        const waiting = page.create();
        const first = waiting.play();
        waiting[how]();
        expect(await rejection(first), `${how}, waiting`).to.equal('aborted');
        const { element, player } = await page.ready();
        player.playsAtOnce = false;
        const second = element.play();
        element[how]();
        expect(await rejection(second), `${how}, live`).to.equal('aborted');
      }
    });

    it('plays the newest entry when the entry changes while play() waits', async () => {
      const { element, player } = await page.withPlayer();
      const playing = element.play();
      element.entryId = '1_b';
      await settled();
      player.provider.last.answer();
      expect(await rejection(playing)).to.equal('resolved');
      expect(player.sources.id).to.equal('1_b');
    });

    it('rejects play() with NotAllowedError, and no unhandled rejection, when the browser requires a gesture', async () => {
      const { element, player } = await page.ready();
      player.playsAtOnce = false;
      const playing = element.play();
      player.fire('playfailed', { error: new DOMException('gesture', 'NotAllowedError') });
      expect(await rejection(playing)).to.equal('NotAllowedError');
      const unhandled = await unhandledIn(() => {
        void element.play();
        player.fire('playfailed', { error: new DOMException('gesture', 'NotAllowedError') });
      });
      expect(unhandled).to.deep.equal([]);
    });

    it('retries on play() after playback failed, and resolves when it plays', async () => {
      const { element, player } = await page.ready();
      player.fire('error', brokenStream());
      expect(element.status).to.equal('failed');
      const playing = element.play();
      playing.catch(() => undefined);
      await settled();
      player.provider.last.answer();
      await settled();
      expect(await rejection(playing)).to.equal('resolved');
      expect([element.status, player.calls.at(-1)]).to.deep.equal(['ready', 'play']);
    });

    it('retries on play() after the load failed, and resolves when it plays', async () => {
      const { element, player } = await page.withPlayer();
      player.provider.last.refuse(new Error('no'));
      await settled();
      const playing = element.play();
      await settled();
      player.provider.last.answer();
      expect(await rejection(playing)).to.equal('resolved');
    });
  });

  describe('pause()', () => {
    it('cancels a play() that waits for the load on pause()', async () => {
      const { element, player } = await page.withPlayer();
      const playing = element.play();
      element.pause();
      expect(await rejection(playing)).to.equal('AbortError');
      player.provider.last.answer();
      await element.ready();
      expect(player.calls).to.not.include('play');
    });

    it('configures autoplay off when pause() is called before the load, and back on for the next entry', async () => {
      const { element, player } = await page.withPlayer({ autoplay: true });
      element.pause();
      expect(player.configured.at(-1)).to.deep.equal({ playback: { autoplay: false } });
      player.provider.last.answer();
      await element.ready();
      expect(element.paused).to.equal(true);
      expect(player.configured.at(-1)).to.deep.equal({ playback: { autoplay: true } });
    });
  });

  it('makes calls from before the load once the media is loaded, the last of each kind', async () => {
    const { player } = await page.ready({}, (element) => {
      element.enterFullscreen();
      element.exitFullscreen();
      element.enterPictureInPicture();
      element.seekToLiveEdge();
    });
    expect(player.calls.filter((call) => !call.startsWith('load')).sort()).to.deep.equal([
      'enterPictureInPicture',
      'exitFullscreen',
      'seekToLiveEdge',
    ]);
  });

  it('drops calls that wait for a load when destroy() ends it', async () => {
    const { element, player, bundle } = await page.withPlayer();
    element.enterFullscreen();
    element.destroy();
    element.load();
    await settled();
    bundle.player.provider.last.answer();
    await element.ready();
    expect(player === bundle.player).to.equal(false);
    expect(bundle.player.calls).to.not.include('enterFullscreen');
  });
});
