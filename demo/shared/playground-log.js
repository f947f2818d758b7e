// The events of a player and the hints that the element writes to the console, as lines of text: newest first.

const MOST = 100;
const FREQUENT = ['timeupdate', 'progress', 'fragloaded'];
const log = document.querySelector('#log');
const lines = [];

function add(text) {
  lines.unshift(text);
  lines.length = Math.min(lines.length, MOST);
  log.textContent = lines.join('\n');
}

document.querySelector('#clear').addEventListener('click', () => {
  lines.length = 0;
  log.textContent = '';
});

/** Shows hints and warnings of the element beside the console. */
for (const level of ['info', 'warn']) {
  const write = console[level];
  console[level] = (...message) => {
    write.apply(console, message);
    if (String(message[0]).startsWith('[kaltura-player]')) add(message.map(String).join(' '));
  };
}

/** @param {HTMLElement} player whose events are shown, but for the frequent ones */
export async function logEvents(player) {
  await customElements.whenDefined('kaltura-player');
  const types = new Set([
    ...Object.values(player.constructor.events ?? {}),
    'statuschange',
    'playerready',
    'layoutchange',
    'milestone',
    'error',
  ]);
  for (const type of types) {
    if (FREQUENT.includes(type)) continue;
    player.addEventListener(type, ({ detail }) => add(detail?.message ? `${type}: ${detail.message}` : type));
  }
}
