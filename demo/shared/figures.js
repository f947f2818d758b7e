// The figures of fifty.html: the number of requests, long tasks and players so far.

const show = (id, value) => (document.getElementById(id).textContent = String(value));

let pictures = 0;
let libraries = 0;
new PerformanceObserver((list) => {
  for (const { name } of list.getEntries()) {
    if (name.includes('/thumbnail/')) show('pictures', ++pictures);
    if (name.includes('/embedPlaykitJs/')) show('libraries', ++libraries);
  }
}).observe({ type: 'resource', buffered: true });

let tasks = 0;
new PerformanceObserver((list) => show('tasks', (tasks += list.getEntries().length))).observe({
  type: 'longtask',
  buffered: true,
});

let players = 0;
document.addEventListener('playerready', () => show('players', ++players), true);
