// The log of the playground: events of the player, and hints that the element writes to the console. Newest first.

const MAX_LINES = 100;
const FREQUENT = ['timeupdate', 'progress', 'fragloaded'];
const log = document.querySelector('#log');
const lines = [];

function add(text) {
  lines.unshift(text);
  lines.length = Math.min(lines.length, MAX_LINES);
  log.textContent = lines.join('\n');
}

document.querySelector('#clear').addEventListener('click', () => {
  lines.length = 0;
  log.textContent = '';
});

/* Adds the element's hints and warnings to the log; they still appear in the console. */
for (const level of ['info', 'warn']) {
  const write = console[level];
  console[level] = (...message) => {
    write.apply(console, message);
    if (String(message[0]).startsWith('[kaltura-player]')) add(message.map(String).join(' '));
  };
}

/** Logs the events of a player, except the frequent ones. @param {HTMLElement} player */
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
