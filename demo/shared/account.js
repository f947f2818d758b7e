// "Use your own account": all players of the page play from Kaltura's cloud instead of the local backend. The page's URL contains
// the account, so that it can be shared; a KS stays in this tab.

/** What each field takes. */
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

/** What only the local backend knows. */
const LOCAL = ['cdn-url', 'service-url', 'ks', 'ks-url', 'reference-id', 'playlist-id', 'entry-id', 'plugins', 'config'];

/** @typedef {Record<string, string>} Account what is set, by field */

/** What is wrong with an account; empty where nothing is. @param {Account} account @returns {string[]} */
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

/** What the page's address sets; a KS in it is taken out, unread. @returns {Account | undefined} */
function inAddress() {
  const address = new URL(location.href);
  if (address.searchParams.has('ks')) {
    address.searchParams.delete('ks');
    history.replaceState(null, '', address);
  }
  const set = SHARED.filter((name) => address.searchParams.has(name));
  return set.length > 0 ? Object.fromEntries(set.map((name) => [name, address.searchParams.get(name).trim()])) : undefined;
}

/** What this tab keeps. @returns {Account | undefined} */
function inTab() {
  return JSON.parse(sessionStorage.getItem(STORE) ?? 'null') ?? undefined;
}

/** Every player, also those in open shadow roots. @param {ParentNode} root @returns {Element[]} */
const playersIn = (root) =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.localName === 'kaltura-player' ? [element] : []),
    ...(element.shadowRoot ? playersIn(element.shadowRoot) : []),
  ]);

/** Gives a player the account. @param {Element} player @param {Account} account */
function giveTo(player, account) {
  const wantsPlaylist = player.hasAttribute('playlist-id') || !account['entry-id'];
  const media = wantsPlaylist && account['playlist-id'] ? 'playlist-id' : 'entry-id';
  for (const name of LOCAL) player.removeAttribute(name);
  for (const name of ['partner-id', 'uiconf-id', media]) player.setAttribute(name, account[name]);
  if (account.region) for (const name of ['cdn-url', 'service-url']) player.setAttribute(name, account.region);
  if (account.ks) player.ks = account.ks;
}

const served = new WeakSet();

/** @param {Account} account */
function use(account) {
  document.body.classList.add('own-account');
  document.querySelector('[data-account]').textContent = `Account ${account['partner-id']}`;
  for (const player of playersIn(document)) {
    if (served.has(player)) continue;
    served.add(player);
    giveTo(player, account);
  }
}

/** Says why a link cannot be followed, and what to do. @param {string[]} faults */
function refuse(faults) {
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
  const given = NAMES.map((name) => [name, form.elements[name].value.trim()]).filter(([, value]) => value);
  const account = Object.fromEntries(given);
  const faults = faultsOf(account);
  form.querySelector('output').value = faults.join(', ');
  if (faults.length > 0) return event.preventDefault();
  sessionStorage.setItem(STORE, JSON.stringify(account));
  location.href = addressOf(account);
});

/** The page's address with an account in it. @param {Account} account */
function addressOf(account) {
  const shared = SHARED.flatMap((name) => (account[name] ? [[name, account[name]]] : []));
  return `${location.pathname}?${new URLSearchParams(shared)}`;
}

form.querySelector('[data-local]').addEventListener('click', () => {
  sessionStorage.removeItem(STORE);
  location.href = location.pathname;
});

const shared = inAddress();
const faults = shared ? faultsOf(shared) : [];
const kept = inTab();
/* A KS of this tab goes with the account that it was given for. */
const isSame = kept && shared && kept['partner-id'] === shared['partner-id'];

/** The account that this page plays from; nothing is the local backend. @type {Account | undefined} */
export const ownAccount =
  faults.length > 0 ? undefined : shared ? { ...shared, ...(isSame && kept.ks && { ks: kept.ks }) } : kept;

if (faults.length > 0) {
  fill(shared);
  refuse(faults);
} else if (ownAccount) {
  sessionStorage.setItem(STORE, JSON.stringify(ownAccount));
  fill(ownAccount);
  if (!shared) history.replaceState(null, '', addressOf(ownAccount) + location.hash);
  /* Now, so that no player requests the local backend first; and again for the players that the page's scripts create. */
  use(ownAccount);
  document.addEventListener('DOMContentLoaded', () => use(ownAccount));
}
