// Renders a demo page from its file: adds the parts that all pages share, the origin of the backend, and the listing of its code.
import { groups, pages } from './pages.mjs';
import { colourListings, escapeHtml, examplesOf, listing } from './source.mjs';

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#3d4fd6"/><path d="M12 9l11 7-11 7z" fill="#fff"/></svg>`;

/** @param {string | undefined} origin of the local backend */
const head = (origin) => `<head>${origin ? `\n    <meta name="kaltura-player-origins" content="${origin}" />` : ''}
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}" />`;

/** @param {string} current path of the page */
const navigation = (current) => `<nav id="pages" popover aria-label="Demo pages">
      ${groups
        .map(
          ({ group, pages }) => `<h2>${group}</h2>
      <ul>
        ${pages
          .map(
            ({ path, title }) => `<li><a href="${path}.html"${path === current ? ' aria-current="page"' : ''}>${title}</a></li>`,
          )
          .join('\n        ')}
      </ul>`,
        )
        .join('\n      ')}
    </nav>`;

const account = `<form id="account" popover method="dialog" aria-labelledby="account-title">
      <h2 id="account-title">Use your own account</h2>
      <p>Every player on this and the other pages then plays from Kaltura’s cloud. The URL of the page contains the account, but not the KS.</p>
      <label>Partner id <input name="partner-id" inputmode="numeric" pattern="\\d+" required autocomplete="off" /></label>
      <label>uiConf id <input name="uiconf-id" inputmode="numeric" pattern="\\d+" required autocomplete="off" /></label>
      <label>Entry id <input name="entry-id" pattern="[\\w\\-]+" autocomplete="off" /></label>
      <label>or playlist id <input name="playlist-id" pattern="[\\w\\-]+" autocomplete="off" /></label>
      <label>
        KS, for protected videos: stays in this tab
        <input name="ks" type="password" autocomplete="off" />
      </label>
      <label>
        Host of your region, if it is not the default one
        <input name="region" type="url" pattern="https://[\\w.\\-]+" placeholder="https://cdnapi-ev.irp2.ovp.kaltura.com" autocomplete="off" />
      </label>
      <output></output>
      <p class="buttons">
        <button class="primary">Use it</button>
        <button type="button" data-local>Back to the local backend</button>
      </p>
    </form>`;

/** @param {string} current path of the page */
const body = (current) => `<body>
    <a class="skip" href="#content">Skip to the content</a>
    <header class="top">
      <button type="button" class="menu" popovertarget="pages">Pages</button>
      <a class="brand" href="./"${current === 'index' ? ' aria-current="page"' : ''}><code>&lt;kaltura-player&gt;</code></a>
      <button type="button" class="account" popovertarget="account"><span data-account>Local backend</span></button>
    </header>
    ${navigation(current)}
    ${account}`;

/** The frame of a page of the published site, where the demo has one page, and its form is for the reader's account. */
const publishedBody = `<body class="published">
    <a class="skip" href="#content">Skip to the content</a>
    <header class="top"><a class="brand" href="../index.html"><code>&lt;kaltura-player&gt;</code></a></header>`;

const cards = pages
  .map(({ path, title, idea }) => `<li><a href="${path}.html"><strong>${title}</strong><span>${idea}</span></a></li>`)
  .join('\n        ');

/**
 * @param {string} html content of the page's file
 * @param {{path: string, origin?: string}} page `path`: of the page; `origin`: of the backend, which the published site lacks
 */
export function renderPage(html, { path, origin }) {
  const code = examplesOf(html);
  const figure = `<figure class="code">
        <figcaption><span>The code</span> <button type="button" data-copy>Copy</button></figcaption>
        <pre tabindex="0" role="region" aria-label="The code"><code>${listing(code)}</code></pre>
      </figure>`;
  return colourListings(origin ? html : html.replace(/\s+cdn-url="\{\{backend\}\}"/g, ''))
    .replace('<head>', () => head(origin))
    .replace('<body>', () => (origin ? body(path) : publishedBody))
    .replace('<main>', '<main id="content">')
    .replace('<!-- code -->', () => figure)
    .replace('<!-- pages -->', () => `<ul class="cards">\n        ${cards}\n      </ul>`)
    .replaceAll('{{backend}}', escapeHtml(origin ?? ''));
}
