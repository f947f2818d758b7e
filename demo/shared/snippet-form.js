// The form of playground.html, made from the element's manifest: one field per attribute, by its type.
import { backendOrigin } from '/demo/backend-origin.js';
import { ownAccount } from './account.js';

const LOCAL_PARTNER = '1091';
const LAYOUTS = ['pip', 'pip-inverse', 'side-by-side', 'side-by-side-inverse', 'single', 'single-inverse', 'hidden'];
const USUAL = ['partnerId', 'uiconfId', 'entryId', 'clipFrom', 'clipTo', 'autoplay', 'muted', 'mediaTitle', 'loading', 'layout'];

/** From Kaltura's guide: code of the kind that pages are full of. */
export const sample = `<script src="https://cdnapisec.kaltura.com/p/1091/embedPlaykitJs/uiconf_id/1001"></script>
<div id="kplayer" style="width:640px;height:360px"></div>
<script>
  const player = KalturaPlayer.setup({
    targetId: 'kplayer',
    provider: { partnerId: 1091, uiConfId: 1001 },
    playback: { muted: true },
  });
  player.loadMedia({ entryId: '1_video' }, { seekFrom: 8, clipTo: 20 });
</script>`;

const response = await fetch('/demo/custom-elements.json');
const { attributes } = (await response.json()).modules[0].declarations[0];

/** @param {{name: string, fieldName: string, type: {text: string}, description: string}} attribute */
function field({ name, fieldName, type: { text: type }, description }) {
  const label = Object.assign(document.createElement('label'), { title: description });
  const choices = fieldName === 'layout' ? LAYOUTS : [...type.matchAll(/'([^']+)'/g)].map(([, value]) => value);
  const input = document.createElement(choices.length > 0 ? 'select' : type === 'object' ? 'textarea' : 'input');
  input.name = fieldName;
  if (choices.length > 0) input.append(new window.Option('not set', ''), ...choices.map((value) => new window.Option(value)));
  if (choices.length > 0 && /\bboolean\b/.test(type)) input.add(new window.Option('yes', 'true'), 1);
  else if (type === 'boolean') input.type = 'checkbox';
  if (fieldName === 'ks') input.type = 'password';
  if (['text', 'password'].includes(input.type)) input.autocomplete = 'off';
  if (type === 'object' || /config|plugins/.test(fieldName)) label.className = 'wide';
  const refusal = Object.assign(document.createElement('small'), { id: `refusal-${fieldName}`, className: 'refusal' });
  label.append(...(input.type === 'checkbox' ? [input, name] : [name, input]), refusal);
  return label;
}

const named = new Map(attributes.map((attribute) => [attribute.fieldName, attribute]));
const usual = USUAL.flatMap((name) => named.get(name) ?? []);
document.querySelector('#usual').replaceChildren(...usual.map(field));
document.querySelector('#others').append(...attributes.filter((attribute) => !usual.includes(attribute)).map(field));

const { elements } = document.querySelector('#attributes');
const fields = [...elements].filter(({ name }) => name);

/** What is set, by property name; `null` for what is not, so that it is taken back from the player. */
export function readForm() {
  const options = Object.fromEntries(
    fields.map(({ name, type, checked, value }) => [name, type === 'checkbox' ? checked || null : value || null]),
  );
  return options;
}

/** @param {object} options as `parseEmbedCode()` gives them */
export function writeForm(options) {
  for (const input of fields) {
    const value = options[input.name];
    if (input.type === 'checkbox') input.checked = value === true;
    else input.value = typeof value === 'object' ? JSON.stringify(value) : (value ?? '');
  }
}

/** The local backend stands in for Kaltura's cloud, in the player and not in the text. @param {object} options */
export const forPlayer = (options) => ({
  ...options,
  cdnUrl: options.cdnUrl ?? (options.partnerId === LOCAL_PARTNER ? backendOrigin : null),
});

/**
 * Shows a refusal beside its field; without one, takes the last one away.
 * @param {Error & {option?: string}} [refusal] @returns {boolean} whether there is such a field
 */
export function markRefused(refusal) {
  let isShown = false;
  for (const input of fields) {
    const isIt = refusal?.option !== undefined && refusal.option.split('.')[0] === input.name;
    const text = document.getElementById(`refusal-${input.name}`);
    text.textContent = isIt ? refusal.message.replace('[kaltura-player] ', '') : '';
    input.toggleAttribute('aria-invalid', isIt);
    if (isIt) {
      input.setAttribute('aria-describedby', text.id);
      input.closest('details')?.setAttribute('open', '');
      isShown = true;
    } else input.removeAttribute('aria-describedby');
  }
  return isShown;
}

/** Puts what is set into the page's address; a KS is never shared. @param {object} options @param {string} format */
export function shareForm({ ks: _ks, ...options }, format) {
  const set = Object.entries(options).filter(([, value]) => value !== null);
  history.replaceState(null, '', `#${new URLSearchParams([...set, ['format', format]])}`);
}

/**
 * What the page's address sets; what cannot be set is named, with what to do.
 * @param {readonly string[]} formats
 */
function readShared(formats) {
  const shared = new URLSearchParams(location.hash.slice(1));
  const strange = [...shared]
    .filter(([name, value]) => (name === 'format' ? !formats.includes(value) : !named.has(name) || !fits(name, value)))
    .map(([name, value]) => `${name}=${value}`);
  const known = [...shared].filter(([name]) => named.has(name)).map(([name, value]) => [name, value === 'true' ? true : value]);
  return { options: known.length > 0 ? Object.fromEntries(known) : undefined, strange };
}

/** Whether a field can show a value: texts can show any, and the element says what is wrong with it. */
function fits(name, value) {
  const input = elements[name];
  if (input.type === 'checkbox') return value === 'true';
  return input.options ? [...input.options].some((option) => option.value === value) : true;
}

const LOCAL = { partnerId: LOCAL_PARTNER, uiconfId: '1001', entryId: '1_video' };

/** The visitor's own account, by the properties of the element. */
const OWN = ownAccount && {
  partnerId: ownAccount['partner-id'],
  uiconfId: ownAccount['uiconf-id'],
  entryId: ownAccount['entry-id'],
  playlistId: ownAccount['playlist-id'],
  ks: ownAccount.ks,
  cdnUrl: ownAccount.region,
  serviceUrl: ownAccount.region,
};

/** Fills the form: from the address, else from the visitor's account, else with a video of the local backend. @param {readonly string[]} formats */
export function fillForm(formats) {
  const { options, strange } = readShared(formats);
  writeForm(options ?? OWN ?? LOCAL);
  if (strange.length === 0) return;
  document.querySelector('#answer').value =
    `The address of this page says ${strange.join(', ')}, which cannot be set. Set what was meant here; the address follows.`;
}
