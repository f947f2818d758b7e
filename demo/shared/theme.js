// The colours that the reader has chosen in the documentation, which has the same origin, instead of those of the system.

const KEY = 'vitepress-theme-appearance';
const CHOICES = ['dark', 'light'];

function apply() {
  let choice = null;
  try {
    choice = localStorage.getItem(KEY);
  } catch {
    /* Some browsers block storage: the colours are then those of the system. */
  }
  document.documentElement.style.colorScheme = CHOICES.includes(choice) ? choice : '';
}

apply();
/* Fires in other documents of the origin: here after a change in the documentation around this frame. */
window.addEventListener('storage', ({ key }) => key === KEY && apply());
