// Finds the browsers that the tests drive. On Debian, as root, it installs a browser that is missing.
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

/** @returns {string | undefined} path of a Chromium-based browser; `CHROME_PATH` has precedence */
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

/** Debian's packages for each engine. The codecs of H.264 are in packages of their own. */
const PACKAGES = {
  chromium: ['chromium', 'fonts-dejavu-core'],
  firefox: ['firefox-esr', 'libavcodec59', 'fonts-dejavu-core'],
  webkit: [
    'webkit2gtk-driver',
    'xvfb',
    'gstreamer1.0-plugins-base',
    'gstreamer1.0-plugins-good',
    'gstreamer1.0-plugins-bad',
    'gstreamer1.0-libav',
    'fonts-dejavu-core',
  ],
};

/** @returns {string | undefined} path of Firefox; `FIREFOX_PATH` has precedence */
export const findFirefox = () => process.env.FIREFOX_PATH ?? inPath('firefox-esr', 'firefox');

/** @returns {{driver: string, browser: string} | undefined} paths of WebKitGTK's WebDriver and of the browser that it drives */
export function findWebKit() {
  const driver = inPath('WebKitWebDriver');
  const { stdout } = spawnSync('dpkg', ['-L', 'libwebkit2gtk-4.1-0'], { encoding: 'utf8' });
  const browser = stdout?.split('\n').find((path) => path.endsWith('/MiniBrowser') && isExecutable(path));
  return driver && browser && inPath('Xvfb') ? { driver, browser } : undefined;
}

const ENGINES = {
  chromium: { find: findChromium, what: 'Chrome, Chromium or Edge', variable: 'CHROME_PATH' },
  firefox: { find: findFirefox, what: 'Firefox', variable: 'FIREFOX_PATH' },
  webkit: { find: findWebKit, what: 'WebKitGTK with its WebDriver, and Xvfb' },
};

/**
 * Returns an installed engine. On Debian, as root, installs one that is missing; otherwise throws an error that names what to
 * install.
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 */
export function ensureBrowser(engine) {
  const { find, what, variable } = ENGINES[engine];
  const found = find();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && inPath('apt-get')) {
    const apt = (...args) =>
      spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=900', ...args], {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0;
    const install = () => apt('install', '-y', '-qq', '--no-install-recommends', ...PACKAGES[engine]);
    if (!install()) {
      apt('update', '-qq');
      install();
    }
    const installed = find();
    if (installed) return installed;
  }
  const byVariable = variable ? `, or set ${variable} to its executable` : '';
  throw new Error(
    `These tests need ${what}. Install it${byVariable} (Debian/Ubuntu: apt-get install ${PACKAGES[engine].join(' ')}).`,
  );
}

/** Flags for a browser without sound and without background requests. As root, Chromium starts only without its sandbox. */
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
    const engine = process.argv[2] ?? 'chromium';
    const found = ensureBrowser(engine);
    console.log(`${engine}:`, found.browser ?? found);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
