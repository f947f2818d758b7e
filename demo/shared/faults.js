// The buttons of errors.html: entries with permanent faults, and faults of the backend for all other failures.
import { backendOrigin } from '/demo/backend-origin.js';

const PARTNER = 1092;
const player = document.querySelector('kaltura-player');

const api = { kind: 'api' };
const library = { kind: 'library' };
const manifest = { kind: 'manifest' };
const segment = { kind: 'segment', fromSegment: 3 };

/** An entry, faults of the backend, or both, by group and label. */
const groups = {
  'The entry': {
    'Unknown id': { entryId: '1_nowhere' },
    'Unknown id, empty list': { entryId: '1_missing' },
    'Still importing': { entryId: '1_importing' },
    'Not ready': { entryId: '1_notready' },
    Deleted: { entryId: '1_deleted' },
    'Nothing to play': { entryId: '1_nosources' },
    'DRM without a licence': { entryId: '1_drmish' },
  },
  'Access control': {
    Country: { entryId: '1_geo' },
    'IP address': { entryId: '1_ip' },
    Site: { entryId: '1_site' },
    Schedule: { entryId: '1_scheduled' },
    'Schedule, only a message': { entryId: '1_unscheduled' },
    'Another rule': { entryId: '1_blocked' },
    'No session where one is needed': { entryId: '1_secured' },
    'An expired session': { entryId: '1_secured', expiredKs: true },
  },
  'The API': {
    'Responds with 500': { faults: [{ ...api, fault: 'status', status: 500 }] },
    'Responds with 500 twice, then succeeds': { faults: [{ ...api, fault: 'status', status: 500, times: 2 }] },
    Hangs: { faults: [{ ...api, fault: 'hang' }] },
    'Breaks the connection': { faults: [{ ...api, fault: 'drop' }] },
    'Responds with a web page': { faults: [{ ...api, fault: 'html' }] },
    'Is slow (3 s)': { faults: [{ ...api, fault: 'delay', ms: 3000 }] },
  },
  'The library': {
    'Unknown uiConf': { uiconfId: 9999 },
    'Responds with 500': { faults: [{ ...library, fault: 'status', status: 500 }] },
    'Breaks the connection': { faults: [{ ...library, fault: 'drop' }] },
    'Is cut off in the middle': { faults: [{ ...library, fault: 'truncate' }] },
    'Has a syntax error': { faults: [{ ...library, fault: 'syntax' }] },
    'Is empty': { faults: [{ ...library, fault: 'empty' }] },
    'From an origin not trusted': { cdnUrl: 'https://player.example' },
  },
  'Manifest and media': {
    'Manifest 404': { entryId: '1_manifest404' },
    'Manifest 500': { entryId: '1_manifest500' },
    'Manifest is a web page': { entryId: '1_manifesthtml' },
    'Manifest 500 once, then succeeds': { faults: [{ ...manifest, fault: 'status', status: 500, times: 1 }] },
    'Segment 404 (15 s)': { entryId: '1_segment404' },
    'Segment is noise': { entryId: '1_segmentnoise' },
    'Segment hangs': { entryId: '1_segmenthang' },
    'Segment breaks off': { entryId: '1_video', faults: [{ ...segment, fault: 'truncate' }] },
  },
  'The page': {
    'An invalid attribute value': { volume: 'loud' },
    'A clip that ends before it begins': { entryId: '1_video', clipFrom: 20, clipTo: 8 },
    'An id with a slash': { entryId: '../1_video' },
  },
};

/** @param {object[]} faults @param {number} partner */
const setFaults = (faults, partner) =>
  fetch(`${backendOrigin}/__backend/faults?partner=${partner}`, { method: 'POST', body: JSON.stringify(faults) });

async function fetchExpiredKs() {
  const response = await fetch(`${backendOrigin}/__backend/ks?partner=${PARTNER}&expiry=0`);
  return (await response.json()).ks;
}

const clear = () => {
  for (const dd of document.querySelectorAll('.figures dd')) (dd.firstElementChild ?? dd).textContent = '–';
};

let account = PARTNER;

/** Loads again with this fault only. */
async function provoke({ faults = [], expiredKs = false, ...properties }) {
  clear();
  player.scrollIntoView({ block: 'nearest' });
  /* The page keeps a loaded library. A new account has another URL, so that the library is requested again. */
  const partnerId = faults.some(({ kind }) => kind === 'library') ? ++account : PARTNER;
  await setFaults(faults, partnerId);
  Object.assign(player, {
    partnerId,
    uiconfId: 1001,
    cdnUrl: backendOrigin,
    entryId: '1_short',
    clipFrom: null,
    clipTo: null,
    ks: expiredKs ? await fetchExpiredKs() : null,
    ...properties,
  });
  await player.updateComplete;
  if (player.status === 'ready' || player.status === 'failed') player.retry();
}

for (const [name, faults] of Object.entries(groups)) {
  const group = Object.assign(document.createElement('section'), { className: 'panel' });
  const title = Object.assign(document.createElement('h2'), { className: 'minor', textContent: name });
  const buttons = Object.assign(document.createElement('p'), { className: 'buttons' });
  for (const [label, fault] of Object.entries(faults)) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
    button.addEventListener('click', () => provoke(fault));
    buttons.append(button);
  }
  group.append(title, buttons);
  document.querySelector('#faults').append(group);
}

document.querySelector('#mend').addEventListener('click', () => provoke({}));
document.querySelector('#diagnose').addEventListener('click', async () => {
  const report = document.querySelector('#report');
  report.querySelector('pre').textContent = String(await player.diagnose());
  report.showModal();
});
