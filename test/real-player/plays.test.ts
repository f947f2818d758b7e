import { expect } from '@open-wc/testing';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';

describe('<kaltura-player> with the real player', () => {
  afterEach(removePlayers);

  it('plays an entry to its end', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short', autoplay: true, muted: true });
    for (const t of ['statuschange', 'error', 'playerready', 'changesourceended', 'firstplaying']) {
      element.addEventListener(t, (e) =>
        console.log(t, JSON.stringify((e as CustomEvent).detail?.message ?? (e as CustomEvent).detail?.status ?? '')),
      );
    }
    await once(element, 'ended');
    expect(element.status).to.equal('ready');
    expect(element.ended).to.equal(true);
    expect(element.currentTime).to.be.closeTo(4, 0.3);
  });
});
