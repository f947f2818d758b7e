import { expect } from '@open-wc/testing';
import { removeTargets } from '../../support/fake-target.js';
import { MediaStateFixture } from '../../support/media-state-fixture.js';

describe('values carried to the next player', () => {
  let fixture: MediaStateFixture;
  beforeEach(() => (fixture = new MediaStateFixture()));
  afterEach(removeTargets);

  it('keeps the values of the next uiConf that neither the page nor the viewer changed before', () => {
    fixture.next({ volume: 1, muted: false });
    fixture.next({ volume: 0.3, muted: true });
    expect(fixture.state()).to.deep.equal([0.3, true, 1]);
  });

  it('carries volume, mute and speed that the page changed to the next player', () => {
    fixture.next({});
    fixture.mediaState.set('volume', 0.5);
    fixture.mediaState.set('muted', true);
    fixture.mediaState.set('playbackRate', 2);
    fixture.next({ volume: 0.3 });
    expect(fixture.state()).to.deep.equal([0.5, true, 2]);
  });

  it('carries the volume that the viewer changed to the next player, even if changed back', () => {
    fixture.next({ volume: 0.8 });
    for (const volume of [0.2, 0.8]) {
      fixture.player.volume = volume;
      fixture.mediaState.onEvent('volumechange');
    }
    fixture.next({ volume: 0.3 });
    expect(fixture.player.volume).to.equal(0.8);
  });

  it('carries the volume that the viewer changed to the next player after another load too', () => {
    fixture.next({});
    fixture.player.volume = 0.2;
    fixture.mediaState.onLoading();
    fixture.source();
    fixture.next({ volume: 0.9 });
    expect(fixture.player.volume).to.equal(0.2);
  });

  it('carries the speed that the viewer chose to the next player, not the one that a load resets', () => {
    fixture.next({});
    fixture.mediaState.restoreRate();
    fixture.player.playbackRate = 1.5;
    fixture.mediaState.onEvent('ratechange');
    fixture.mediaState.onLoading();
    fixture.player.setSource('c');
    fixture.mediaState.onSource();
    fixture.player.playbackRate = 1;
    fixture.mediaState.onEvent('ratechange');
    fixture.next({});
    expect(fixture.player.playbackRate).to.equal(1.5);
  });

  it('does not carry the mute of an autoplay that the browser allows only muted to the next player', () => {
    fixture.next({ muted: false });
    fixture.player.muted = true;
    fixture.mediaState.onEvent('mutechange');
    fixture.mediaState.onEvent('fallbacktomutedautoplay');
    fixture.next({ muted: false });
    expect(fixture.player.muted).to.equal(false);
  });

  it('replaces the volume that the viewer changed when the page changes its config', () => {
    fixture.next({ volume: 0.6 }, { volume: 0.6 });
    fixture.player.volume = 0.9;
    fixture.mediaState.onEvent('volumechange');
    fixture.next({ volume: 0.2 }, { volume: 0.2 });
    expect(fixture.player.volume).to.equal(0.2);
  });

  it('carries the volume that the viewer changed to a next player with the same config', () => {
    fixture.next({ volume: 0.6 }, { volume: 0.6 });
    fixture.player.volume = 0.9;
    fixture.next({ volume: 0.6 }, { volume: 0.6 });
    expect(fixture.player.volume).to.equal(0.9);
  });

  it('applies a changed config to the next player when nobody changed the volume', () => {
    fixture.next({ volume: 0.6 }, { volume: 0.6 });
    fixture.next({ volume: 0.2 }, { volume: 0.2 });
    expect(fixture.player.volume).to.equal(0.2);
  });
});
