import { expect } from '@open-wc/testing';
import { removeTargets } from '../../support/fake-target.js';
import { MediaStateFixture } from '../../support/media-state-fixture.js';

describe('what is carried to the next player', () => {
  let fixture: MediaStateFixture;
  beforeEach(() => (fixture = new MediaStateFixture()));
  afterEach(removeTargets);

  it('is nothing that nobody changed: the next uiConf decides', () => {
    fixture.next({ volume: 1, muted: false });
    fixture.next({ volume: 0.3, muted: true });
    expect(fixture.state()).to.deep.equal([0.3, true, 1]);
  });

  it('is what the page changed', () => {
    fixture.next({});
    fixture.mediaState.set('volume', 0.5);
    fixture.mediaState.set('muted', true);
    fixture.mediaState.set('playbackRate', 2);
    fixture.next({ volume: 0.3 });
    expect(fixture.state()).to.deep.equal([0.5, true, 2]);
  });

  it('is what the viewer changed, back and forth as well', () => {
    fixture.next({ volume: 0.8 });
    for (const volume of [0.2, 0.8]) {
      fixture.player.volume = volume;
      fixture.mediaState.onEvent('volumechange');
    }
    fixture.next({ volume: 0.3 });
    expect(fixture.player.volume).to.equal(0.8);
  });

  it('is what the viewer changed, also when a load followed', () => {
    fixture.next({});
    fixture.player.volume = 0.2;
    fixture.mediaState.onLoading();
    fixture.source();
    fixture.next({ volume: 0.9 });
    expect(fixture.player.volume).to.equal(0.2);
  });

  it('is the speed that the viewer chose, not the one that the player resets', () => {
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

  it('is not the mute of an autoplay that the browser allows only without sound', () => {
    fixture.next({ muted: false });
    fixture.player.muted = true;
    fixture.mediaState.onEvent('mutechange');
    fixture.mediaState.onEvent('fallbacktomutedautoplay');
    fixture.next({ muted: false });
    expect(fixture.player.muted).to.equal(false);
  });

  it('is not older than the config of the page', () => {
    fixture.next({ volume: 0.6 }, { volume: 0.6 });
    fixture.player.volume = 0.9;
    fixture.mediaState.onEvent('volumechange');
    fixture.next({ volume: 0.2 }, { volume: 0.2 });
    expect(fixture.player.volume).to.equal(0.2);
  });

  it('is newer than a config that stays as it was', () => {
    fixture.next({ volume: 0.6 }, { volume: 0.6 });
    fixture.player.volume = 0.9;
    fixture.next({ volume: 0.6 }, { volume: 0.6 });
    expect(fixture.player.volume).to.equal(0.9);
  });

  it('is a config alone where nobody changed anything', () => {
    fixture.next({ volume: 0.6 }, { volume: 0.6 });
    fixture.next({ volume: 0.2 }, { volume: 0.2 });
    expect(fixture.player.volume).to.equal(0.2);
  });
});
