// The table of events.html: the last 300 events, newest first.

const MAX_ROWS = 300;
const FREQUENT = ['timeupdate', 'progress', 'fragloaded', 'texttrackadded', 'textcuechanged', 'timedmetadata'];

const { filter, quiet, pause, clear } = document.querySelector('#view').elements;
const log = document.querySelector('#log');
const count = document.querySelector('#count');
const kinds = document.querySelector('#kinds');
const began = performance.now();
const seen = [];

/** An event's detail as JSON. The fields of errors are listed, because JSON omits the message. The live player is not data. */
function json(type, detail) {
  if (detail === undefined || detail === null) return '';
  if (type === 'playerready') return '{"player": the live player}';
  if (detail instanceof Error) {
    const { reason, message, fatal, retryable, category, code } = detail;
    return JSON.stringify({ reason, message, fatal, retryable, category, code });
  }
  try {
    return JSON.stringify(detail);
  } catch {
    return 'not plain data';
  }
}

const isShown = ({ type }) => type.includes(filter.value.trim().toLowerCase()) && !(quiet.checked && FREQUENT.includes(type));

function row({ at, type, text }) {
  const line = document.createElement('tr');
  line.append(...[at, type, text].map((value) => Object.assign(document.createElement('td'), { textContent: value })));
  return line;
}

function draw() {
  log.replaceChildren(...seen.filter(isShown).slice(-MAX_ROWS).reverse().map(row));
}

/** Adds an event. */
export function show(type, detail) {
  const event = { at: ((performance.now() - began) / 1000).toFixed(2), type, text: json(type, detail) };
  seen.push(event);
  count.textContent = String(seen.length);
  kinds.textContent = String(new Set(seen.map((each) => each.type)).size);
  if (pause.ariaPressed === 'true' || !isShown(event)) return;
  log.prepend(row(event));
  if (log.rows.length > MAX_ROWS) log.rows[MAX_ROWS].remove();
}

filter.addEventListener('input', draw);
quiet.addEventListener('change', draw);
pause.addEventListener('click', () => {
  pause.ariaPressed = String(pause.ariaPressed !== 'true');
  if (pause.ariaPressed === 'false') draw();
});
clear.addEventListener('click', () => {
  seen.length = 0;
  count.textContent = kinds.textContent = '0';
  draw();
});
