// The form of playground.html, generated from the element's manifest: one field per attribute, by its type.
import { attributes } from '/demo/attributes.js';
import { generateSnippet } from 'kaltura-player-element/snippet';
import { ownAccount } from './account.js';
import { EXAMPLE } from './example.js';
import { listOf } from './reading-result.js';

const LAYOUTS = ['pip', 'pip-inverse', 'side-by-side', 'side-by-side-inverse', 'single', 'single-inverse', 'hidden'];
const MAX_SHOWN = 60;
const USUAL = ['partnerId', 'uiconfId', 'entryId', 'clipFrom', 'clipTo', 'autoplay', 'muted', 'mediaTitle', 'loading', 'layout'];

/** A typical embed code, in the form of Kaltura's guide. */
export const sample = `<script src="https://cdnapisec.kaltura.com/p/${EXAMPLE.partnerId}/embedPlaykitJs/uiconf_id/${EXAMPLE.uiconfId}"></script>
<div id="kplayer" style="width:640px;height:360px"></div>
<script>
  const player = KalturaPlayer.setup({
    targetId: 'kplayer',
    provider: { partnerId: ${EXAMPLE.partnerId}, uiConfId: ${EXAMPLE.uiconfId} },
    playback: { muted: true },
  });
  player.loadMedia({ entryId: '${EXAMPLE.entryId}' }, { seekFrom: 8, clipTo: 20 });
</script>`;

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

/** The label of a property's field: the attribute. @param {string} property */
export const labelOf = (property) => named.get(property)?.name ?? property;

const usual = USUAL.flatMap((name) => named.get(name) ?? []);
document.querySelector('#usual').replaceChildren(...usual.map(field));
document.querySelector('#others').append(...attributes.filter((attribute) => !usual.includes(attribute)).map(field));

const form = document.querySelector('#attributes');
const { elements } = form;
const fields = [...elements].filter(({ name }) => name);

/** Values of the page's URL that their fields cannot show. They are used, and reported, until the field is changed. */
let unshown = {};
form.addEventListener('change', ({ target }) => delete unshown[target.name]);

/** The values by property name; `null` for fields without a value, which resets the player's property. */
export function readForm() {
  const options = Object.fromEntries(
    fields.map(({ name, type, checked, value }) => [name, type === 'checkbox' ? checked || null : value || null]),
  );
  return { ...options, ...unshown };
}

/** @param {object} options as `parseEmbedCode()` returns them */
export function writeForm(options) {
  unshown = {};
  for (const input of fields) {
    const value = options[input.name];
    if (input.type === 'checkbox') input.checked = value === true;
    else input.value = typeof value === 'object' ? JSON.stringify(value) : (value ?? '');
  }
}

/**
 * The snippet; or, by property name, an error for each value that is invalid or missing.
 * @param {object} options @param {string} format @returns {{text: string, refusals: Map<string | undefined, string>}}
 */
export function snippetOf(options, format) {
  const valid = { ...options };
  const refusals = new Map();
  for (;;) {
    try {
      const text = generateSnippet(valid, format);
      return { text: refusals.size === 0 ? text : '', refusals };
    } catch (error) {
      const name = error.option?.split('.')[0];
      if (refusals.has(name)) return { text: '', refusals };
      const message = error.message.replace('[kaltura-player] ', '');
      refusals.set(name, message.startsWith(name) ? labelOf(name) + message.slice(name.length) : message);
      /* The next try finds the next error: `generateSnippet()` reports one at a time. */
      valid[name] = EXAMPLE[name] ?? null;
    }
  }
}

/**
 * Shows each error beside its field, and removes previous ones.
 * @param {Map<string | undefined, string>} refusals @returns {string[]} the errors that have no field
 */
export function markRefused(refusals) {
  const rest = new Map(refusals);
  for (const input of fields) {
    const message = rest.get(input.name);
    const text = document.getElementById(`refusal-${input.name}`);
    rest.delete(input.name);
    text.textContent = message ?? '';
    input.toggleAttribute('aria-invalid', message !== undefined);
    if (message === undefined) input.removeAttribute('aria-describedby');
    else {
      input.setAttribute('aria-describedby', text.id);
      input.closest('details')?.setAttribute('open', '');
    }
  }
  return [...rest.values()];
}

/** Writes the values to the page's URL, without the KS. @param {object} options @param {string} format */
export function shareForm({ ks: _ks, ...options }, format) {
  const set = Object.entries(options).filter(([, value]) => value !== null);
  history.replaceState(null, '', `#${new URLSearchParams([...set, ['format', format]])}`);
}

/** Whether a field can show a value. Text fields can show any. */
function fits(name, value) {
  const input = elements[name];
  if (input.type === 'checkbox') return value === 'true';
  return input.options ? [...input.options].some((option) => option.value === value) : true;
}

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

/** The beginning of a text that can be of any length. @param {string} text */
const cut = (text) => (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text);

/**
 * Fills the form: from the page's URL, else from the visitor's account, else with an example.
 * @param {readonly string[]} formats @returns {string} the errors of the URL that belong to no field; empty if there are none
 */
export function fillForm(formats) {
  const shared = [...new URLSearchParams(location.hash.slice(1))];
  const isKnown = (name) => name !== 'ks' && named.has(name);
  const known = shared.filter(([name]) => isKnown(name));
  const options = Object.fromEntries(known.map(([name, value]) => [name, value === 'true' ? true : value]));
  writeForm(known.length > 0 ? options : (OWN ?? EXAMPLE));
  unshown = Object.fromEntries(known.filter(([name, value]) => !fits(name, value)));
  const strange = shared.filter(([name, value]) =>
    name === 'format' ? !formats.includes(value) : !isKnown(name) && name !== 'ks',
  );
  return [
    strange.length > 0 &&
      `The URL of this page contains settings that do not exist: ${listOf(strange.map((pair) => cut(pair.join('='))))}. They are ignored.`,
    shared.some(([name]) => name === 'ks') &&
      'The URL of this page contained a KS. It is ignored, because everyone who has such a link could use it: remove it from the link.',
  ]
    .filter(Boolean)
    .join(' ');
}
