// "Use your own account": all players of the page play from Kaltura's cloud instead of the local backend. The page's URL contains
// the account, so that it can be shared; a KS stays in this tab.

/** The valid values of each field. */
const FIELDS = {
  'partner-id': /^\d+$/,
  'uiconf-id': /^\d+$/,
  'entry-id': /^[\w-]+$/,
  'playlist-id': /^[\w-]+$/,
  region: /^https:\/\/[\w.-]+$/,
  ks: /^[\w=+/-]+$/,
};
const NAMES = Object.keys(FIELDS);
const SHARED = NAMES.filter((name) => name !== 'ks');
const STORE = 'kaltura-player-demo-account';

/** Attributes whose values are valid only for the local backend. */
const LOCAL = ['cdn-url', 'service-url', 'ks', 'ks-url', 'reference-id', 'playlist-id', 'entry-id', 'plugins', 'config'];

/** @typedef {Record<string, string>} Account values by field */

/** The errors of an account; empty if it is valid. @param {Account} account @returns {string[]} */
function faultsOf(account) {
  const missing = ['partner-id', 'uiconf-id'].filter((name) => !account[name]);
  if (!account['entry-id'] && !account['playlist-id']) missing.push('entry-id or playlist-id');
  return [
    ...missing.map((name) => `${name} is missing`),
    ...NAMES.filter((name) => account[name] && !FIELDS[name].test(account[name])).map(
      (name) => `${name} cannot be “${account[name]}”`,
    ),
  ];
}

/** The account in the page's URL. A KS in the URL is removed and not used. @returns {Account | undefined} */
function fromUrl() {
  const address = new URL(location.href);
  if (address.searchParams.has('ks')) {
    address.searchParams.delete('ks');
    history.replaceState(null, '', address);
  }
  const set = SHARED.filter((name) => address.searchParams.has(name));
  return set.length > 0 ? Object.fromEntries(set.map((name) => [name, address.searchParams.get(name).trim()])) : undefined;
}

/** The account in the session storage of this tab. @returns {Account | undefined} */
function fromTab() {
  return JSON.parse(sessionStorage.getItem(STORE) ?? 'null') ?? undefined;
}

/** All players, including those in open shadow roots. @param {ParentNode} root @returns {Element[]} */
const playersIn = (root) =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.localName === 'kaltura-player' ? [element] : []),
    ...(element.shadowRoot ? playersIn(element.shadowRoot) : []),
  ]);

/** Sets the account on a player. @param {Element} player @param {Account} account */
function applyTo(player, account) {
  const usesPlaylist = player.hasAttribute('playlist-id') || !account['entry-id'];
  const media = usesPlaylist && account['playlist-id'] ? 'playlist-id' : 'entry-id';
  for (const name of LOCAL) player.removeAttribute(name);
  for (const name of ['partner-id', 'uiconf-id', media]) player.setAttribute(name, account[name]);
  if (account.region) for (const name of ['cdn-url', 'service-url']) player.setAttribute(name, account.region);
  if (account.ks) player.ks = account.ks;
}

const configured = new WeakSet();

/** @param {Account} account */
function use(account) {
  document.body.classList.add('own-account');
  document.querySelector('[data-account]').textContent = `Account ${account['partner-id']}`;
  for (const player of playersIn(document)) {
    if (configured.has(player)) continue;
    configured.add(player);
    applyTo(player, account);
  }
}

/** Shows why the account in the URL is invalid, and what to do. @param {string[]} faults */
function showFaults(faults) {
  const note = document.createElement('p');
  note.className = 'wrong-link';
  note.setAttribute('role', 'alert');
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Fill in the account' });
  button.setAttribute('popovertarget', 'account');
  note.append(
    `The URL of this page contains an invalid account: ${faults.join(', ')}. `,
    'The page uses the local backend instead. Get a new link, or ',
    button,
  );
  document.querySelector('main').prepend(note);
}

const form = document.querySelector('#account');

/** @param {Account} account */
function fill(account) {
  for (const name of NAMES) form.elements[name].value = account[name] ?? '';
}

form.addEventListener('submit', (event) => {
  const values = NAMES.map((name) => [name, form.elements[name].value.trim()]).filter(([, value]) => value);
  const account = Object.fromEntries(values);
  const faults = faultsOf(account);
  form.querySelector('output').value = faults.join(', ');
  if (faults.length > 0) return event.preventDefault();
  sessionStorage.setItem(STORE, JSON.stringify(account));
  location.href = urlWith(account);
});

/** The page's URL with the account. @param {Account} account */
function urlWith(account) {
  const shared = SHARED.flatMap((name) => (account[name] ? [[name, account[name]]] : []));
  return `${location.pathname}?${new URLSearchParams(shared)}`;
}

form.querySelector('[data-local]').addEventListener('click', () => {
  sessionStorage.removeItem(STORE);
  location.href = location.pathname;
});

const shared = fromUrl();
const faults = shared ? faultsOf(shared) : [];
const kept = fromTab();
/* The KS of this tab is used only for the account that it was entered for. */
const isSame = kept && shared && kept['partner-id'] === shared['partner-id'];

/** The account whose videos this page plays; undefined for the local backend. @type {Account | undefined} */
export const ownAccount =
  faults.length > 0 ? undefined : shared ? { ...shared, ...(isSame && kept.ks && { ks: kept.ks }) } : kept;

if (faults.length > 0) {
  fill(shared);
  showFaults(faults);
} else if (ownAccount) {
  sessionStorage.setItem(STORE, JSON.stringify(ownAccount));
  fill(ownAccount);
  if (!shared) history.replaceState(null, '', urlWith(ownAccount) + location.hash);
  /* Runs now, so that no player sends requests to the local backend, and later for the players that the page's scripts create. */
  use(ownAccount);
  document.addEventListener('DOMContentLoaded', () => use(ownAccount));
}
