import { expect } from '@open-wc/testing';
import { once } from '../support/player-fixture.js';
import { clickOn, playerIn, removePlaces, shadowRoots } from '../support/shadow-roots.js';

/* In a file of its own, because there is one screen: the tab that takes it must be the one in front. */
describe('inside of foreign shadow roots, the player', () => {
  afterEach(removePlaces);

  it('goes to full screen and back by the API', async () => {
    const { root, host } = shadowRoots(3, 'open');
    const element = playerIn(root);
    await once(element, 'firstplaying');
    const click = once(document, 'fullscreenchange');
    /* The browser wants a gesture. */
    const button = document.createElement('button');
    button.textContent = 'Full screen';
    button.onclick = () => element.enterFullscreen();
    host.before(button);
    await clickOn(button);
    await click;
    expect(document.fullscreenElement === host, 'the outermost host is in full screen').to.equal(true);
    const back = once(document, 'fullscreenchange');
    element.exitFullscreen();
    await back;
    expect(document.fullscreenElement === null).to.equal(true);
    button.remove();
  });
});
