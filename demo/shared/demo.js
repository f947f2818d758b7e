// On every page: the account in use, the buttons that copy, and the badges that show an element's status.
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

/* <output class="status" for="…"> follows the status of the player of that id, or else of the page's first one. */
for (const badge of document.querySelectorAll('output.status')) {
  const [id] = badge.htmlFor;
  const player = id ? document.getElementById(id) : document.querySelector('kaltura-player');
  const show = () => {
    badge.textContent = badge.dataset.status = player.status ?? 'not defined';
  };
  player?.addEventListener('statuschange', show);
  customElements.whenDefined('kaltura-player').then(show);
}
