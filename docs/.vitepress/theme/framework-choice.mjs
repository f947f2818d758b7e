// Remembers the framework that a reader chooses in one group of samples, and shows its samples in all groups and on later visits.
import { onMounted } from 'vue';
import { onContentUpdated } from 'vitepress';

const KEY = 'kaltura-player-docs-framework';
const INPUT = '.vp-code-group .tabs input';

/** Local storage, with errors ignored: some browsers block it. */
const storage = {
  read() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  /** @param {string} name */
  write(name) {
    try {
      localStorage.setItem(KEY, name);
    } catch {
      /* The choice then applies to this page only. */
    }
  },
};

/** @param {Element} input */
const nameOf = (input) => input.nextElementSibling?.textContent?.trim();

/** Shows a framework's sample in all groups that have one. @param {string | null | undefined} name */
function showAll(name) {
  for (const input of document.querySelectorAll(INPUT)) {
    if (!name || nameOf(input) !== name) continue;
    const group = input.closest('.vp-code-group');
    const index = [...group.querySelectorAll('.tabs input')].indexOf(input);
    input.checked = true;
    [...group.querySelector('.blocks').children].forEach((block, at) => block.classList.toggle('active', at === index));
  }
}

/** Must be called in the theme's `setup()`. */
export function useFrameworkChoice() {
  onContentUpdated(() => showAll(storage.read()));
  onMounted(() => {
    showAll(storage.read());
    document.addEventListener('change', ({ target }) => {
      if (!(target instanceof Element) || !target.matches(INPUT)) return;
      const name = nameOf(target);
      if (!name) return;
      storage.write(name);
      /* The groups above can change their height. Scrolling keeps the chosen group at its position in the window. */
      const { top } = target.parentElement.getBoundingClientRect();
      showAll(name);
      window.scrollBy({ top: target.parentElement.getBoundingClientRect().top - top, behavior: 'instant' });
    });
  });
}
