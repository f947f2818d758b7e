// The figures of fifty.html: what the page has cost so far.

const tell = (id, value) => (document.getElementById(id).textContent = String(value));

let pictures = 0;
let libraries = 0;
new PerformanceObserver((list) => {
  for (const { name } of list.getEntries()) {
    if (name.includes('/thumbnail/')) tell('pictures', ++pictures);
    if (name.includes('/embedPlaykitJs/')) tell('libraries', ++libraries);
  }
}).observe({ type: 'resource', buffered: true });

let tasks = 0;
new PerformanceObserver((list) => tell('tasks', (tasks += list.getEntries().length))).observe({
  type: 'longtask',
  buffered: true,
});

let players = 0;
document.addEventListener('playerready', () => tell('players', ++players), true);
