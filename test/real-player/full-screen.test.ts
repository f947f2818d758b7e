import { expect } from '@open-wc/testing';
import { once } from '../support/player-fixture.js';
import { clickOn, playerIn, removePlaces, shadowRoots } from '../support/shadow-roots.js';

/* This suite has its own file, because only the foreground tab can enter full screen. */
describe('full screen of a player inside foreign shadow roots', () => {
  afterEach(removePlaces);

  it('enters and exits full screen by the API inside foreign shadow roots', async () => {
    const { root, host } = shadowRoots(3, 'open');
    const element = playerIn(root);
    await once(element, 'firstplaying');
    const click = once(document, 'fullscreenchange');
    /* The browser requires a gesture. */
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
