// Finds the browser that the tests drive, or installs it where that is possible without asking: Debian as root.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const inPath = (...names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable);

const macBrowsers = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const windowsBrowsers = () =>
  [process.env.LOCALAPPDATA, process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']]
    .filter(Boolean)
    .flatMap((folder) =>
      ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map(
        (file) => join(folder, file),
      ),
    );

/** @returns {string | undefined} path of a Chromium-based browser; `CHROME_PATH` wins */
export function findChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`CHROME_PATH is set to ${chosen}, which is not an executable file`);
  }
  const wellKnown = { darwin: macBrowsers, win32: windowsBrowsers() }[process.platform] ?? [];
  return (
    wellKnown.find(isExecutable) ??
    inPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable')
  );
}

/** Installs Debian's Chromium when run as root there; otherwise says what to install. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && inPath('apt-get')) {
    const apt = (...args) =>
      spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=900', ...args], {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0;
    const install = () => apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
    if (!install()) {
      apt('update', '-qq');
      install();
    }
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The tests need Chrome, Chromium or Edge. Install one, or set CHROME_PATH to its executable (Debian/Ubuntu: apt-get install chromium).',
  );
}

/** Flags for a quiet, self-contained browser; root needs the sandbox off. */
export const chromiumFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--mute-audio',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log('browser:', ensureChromium());
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
