// The script of every page: the account, the copy buttons, and the badges with the status of an element.
import './account.js';

document.body.classList.toggle('embedded', window.parent !== window);

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest('[data-copy]') : null;
  const code = button?.closest('figure')?.querySelector('code');
  if (!button || !code) return;
  await window.navigator.clipboard.writeText(code.textContent);
  button.textContent = 'Copied';
  setTimeout(() => (button.textContent = 'Copy'), 1500);
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
