// The script of every page: the account, the colours, the copy buttons, and the badges with the status of an element.
import './account.js';
import './theme.js';

const COPIED = 'Copied';

document.body.classList.toggle('embedded', window.parent !== window);

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest('[data-copy]') : null;
  if (!button) return;
  const copied = button.dataset.copy === 'address' ? location.href : button.closest('figure').querySelector('code').textContent;
  await window.navigator.clipboard.writeText(copied);
  const { textContent: label } = button;
  if (label === COPIED) return;
  button.textContent = COPIED;
  setTimeout(() => (button.textContent = label), 1500);
});

/* <output class="status" for="…"> shows the status of the player with that id, or of the first player. */
for (const badge of document.querySelectorAll('output.status')) {
  const [id] = badge.htmlFor;
  const player = id ? document.getElementById(id) : document.querySelector('kaltura-player');
  const show = () => {
    badge.textContent = badge.dataset.status = player.status ?? 'not defined';
  };
  player?.addEventListener('statuschange', show);
  customElements.whenDefined('kaltura-player').then(show);
}
