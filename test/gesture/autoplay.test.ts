import { expect } from '@open-wc/testing';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';

describe('autoplay in a browser that requires a gesture', () => {
  afterEach(removePlayers);

  it('falls back to muted playback when the browser blocks autoplay with sound', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short', autoplay: true });
    await once(element, 'fallbacktomutedautoplay');
    await once(element, 'firstplaying');
    expect(element.muted).to.equal(true);
  });

  it('stays paused and fires autoplayfailed with its error when no-muted-autoplay is set', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short', autoplay: true, 'no-muted-autoplay': true });
    const { detail } = await once(element, 'autoplayfailed');
    expect(detail.error).to.be.a('string').that.is.not.empty;
    expect(element.paused).to.equal(true);
    expect(element.status).to.equal('ready');
  });

  it('rejects play() with NotAllowedError without a gesture', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short' });
    await element.ready();
    const failure = await element.play().then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).to.have.property('name', 'NotAllowedError');
  });
});
