// The player of the playground. With the local backend it plays at once. The published site has none: there it plays from Kaltura's
// servers, with the account of the form, after the visitor has pressed a button; until then, the page requests nothing from them.
import { backendOrigin } from '/demo/backend-origin.js';
import { EXAMPLE } from './example.js';

const MEDIA = ['entryId', 'playlistId', 'referenceId'];
const NEEDED =
  'The preview plays from your own Kaltura account: fill in its partner id, the id of a version 7 player (uiConf id), and the id of a ' +
  'video (entry id). The code works without a preview.';
const READY = 'The preview loads the player and the video from Kaltura’s servers, which then know your IP address.';

/** Whether the form has ids of the visitor's account: of the account, a player, and a video or playlist. */
const isOwn = (options) =>
  [['partnerId'], ['uiconfId'], MEDIA].every((names) => names.some((name) => options[name] && options[name] !== EXAMPLE[name]));

/**
 * The options of the player. Unlike the snippet, the player uses the local backend for the example's account.
 * @param {object} options
 */
const forPlayer = (options) => ({
  ...options,
  cdnUrl: options.cdnUrl ?? (backendOrigin && options.partnerId === EXAMPLE.partnerId ? backendOrigin : null),
});

/**
 * @param {HTMLElement} player of the page; the published site shows the section `#preview` in its place until the visitor loads it
 * @returns {(options: object, refusals: Map<string | undefined, string>) => void} shows the values of the form
 */
export function preview(player) {
  if (backendOrigin) return (options) => Object.assign(player, forPlayer(options));
  const section = document.querySelector('#preview');
  const [text, button] = [section.querySelector('p'), section.querySelector('button')];
  let latest = {};
  player.replaceWith(section);
  section.hidden = false;
  button.addEventListener('click', () => {
    Object.assign(player, forPlayer(latest));
    section.replaceWith(player);
    player.focus();
  });
  return (options, refusals) => {
    latest = options;
    if (player.isConnected) Object.assign(player, forPlayer(options));
    const isPlayable = isOwn(options) && refusals.size === 0;
    button.disabled = !isPlayable;
    text.textContent = isPlayable ? READY : NEEDED;
  };
}
