// "Use your own account": all players of the page play from Kaltura's cloud instead of the local backend.

const NAMES = ['partner-id', 'uiconf-id', 'entry-id'];
const STORE = 'kaltura-player-demo-account';

/** What only the local backend knows. */
const LOCAL = ['cdn-url', 'service-url', 'ks', 'ks-url', 'reference-id', 'playlist-id', 'plugins', 'config'];

/** The address says it before the tab does. @returns {Record<string, string> | null} */
function chosen() {
  const query = new URLSearchParams(location.search);
  if (NAMES.every((name) => query.has(name))) return Object.fromEntries(NAMES.map((name) => [name, query.get(name)]));
  return JSON.parse(sessionStorage.getItem(STORE) ?? 'null');
}

/** Every player, also those in open shadow roots. @param {ParentNode} root @returns {Element[]} */
const playersIn = (root) =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.localName === 'kaltura-player' ? [element] : []),
    ...(element.shadowRoot ? playersIn(element.shadowRoot) : []),
  ]);

/** @param {Record<string, string>} account */
function use(account) {
  document.documentElement.classList.add('own-account');
  document.querySelector('[data-account]').textContent = `Account ${account['partner-id']}`;
  for (const player of playersIn(document)) {
    for (const name of LOCAL) player.removeAttribute(name);
    for (const name of NAMES) player.setAttribute(name, account[name]);
  }
}

const form = document.querySelector('#account');

form.addEventListener('submit', () => {
  const account = Object.fromEntries(NAMES.map((name) => [name, form.elements[name].value]));
  sessionStorage.setItem(STORE, JSON.stringify(account));
  use(account);
  form.hidePopover();
});

form.querySelector('[data-local]').addEventListener('click', () => {
  sessionStorage.removeItem(STORE);
  location.href = location.pathname;
});

const account = chosen();
if (account) {
  sessionStorage.setItem(STORE, JSON.stringify(account));
  for (const name of NAMES) form.elements[name].value = account[name];
  /* Now, so that no player asks the local backend first; and again when the page's own scripts have made theirs. */
  use(account);
  document.addEventListener('DOMContentLoaded', () => use(account));
}
