// The documentation site. `npm start` serves it with live examples, `npm run site` builds it as static files.
import { defineConfig } from 'vitepress';
import { fileURLToPath } from 'node:url';

const page = (text, link) => ({ text, link });

const guide = [
  {
    text: 'Start',
    items: [
      page('In two minutes', '/guide/start'),
      page('The three ids', '/guide/ids'),
      page('Sizes and vertical video', '/guide/sizes'),
      page('Nothing shows, why?', '/guide/troubleshooting'),
    ],
  },
  {
    text: 'Pages',
    items: [
      page('Loading and facades', '/guide/loading'),
      page('Consent and privacy', '/guide/privacy'),
      page('Styling', '/guide/styling'),
      page('Languages and captions', '/guide/languages'),
      page('Accessibility', '/guide/accessibility'),
      page('Performance', '/guide/performance'),
      page('Browser support', '/guide/browsers'),
    ],
  },
  {
    text: 'Video',
    items: [
      page('Dual Screen', '/guide/dual-screen'),
      page('Plugins', '/guide/plugins'),
      page('Playlists', '/guide/playlists'),
      page('Live', '/guide/live'),
    ],
  },
  {
    text: 'Servers and security',
    items: [
      page('Sessions from your server', '/guide/sessions'),
      page('Trust', '/guide/trust'),
      page('Content Security Policy', '/guide/csp'),
    ],
  },
  {
    text: 'Sites',
    items: [
      page('Your CMS or editor', '/cms/'),
      page('Snippets and old embed codes', '/guide/snippets'),
      page('From setup() to the tag', '/guide/migrating'),
    ],
  },
];

const frameworks = [
  {
    text: 'Frameworks',
    items: [
      page('Overview', '/frameworks/'),
      page('Vue', '/frameworks/vue'),
      page('Angular', '/frameworks/angular'),
      page('React', '/frameworks/react'),
      page('Svelte', '/frameworks/svelte'),
      page('Solid', '/frameworks/solid'),
      page('Preact', '/frameworks/preact'),
    ],
  },
];

const reference = [
  {
    text: 'Reference',
    items: [
      page('Attributes', '/reference/attributes'),
      page('Properties and methods', '/reference/properties'),
      page('Events', '/reference/events'),
      page('Errors', '/errors/'),
    ],
  },
];

const maintainers = [
  {
    text: 'For maintainers',
    items: [page('Architecture', '/maintainers/architecture'), page('Decisions', '/decisions/')],
  },
];

export default defineConfig({
  title: '<kaltura-player>',
  description: 'A Kaltura video as an HTML tag: attributes in, DOM events out.',
  base: process.env.SITE_BASE ?? '/docs/',
  srcDir: '.',
  outDir: fileURLToPath(new URL('../../site', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../../node_modules/.cache/vitepress', import.meta.url)),
  lang: 'en',
  cleanUrls: false,
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'kaltura-player' } } },
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  themeConfig: {
    search: { provider: 'local' },
    nav: [
      page('Guide', '/guide/start'),
      page('Frameworks', '/frameworks/'),
      page('CMS', '/cms/'),
      page('Reference', '/reference/attributes'),
      page('Examples', '/examples'),
    ],
    sidebar: { '/': [...guide, ...frameworks, ...reference, ...maintainers] },
    outline: [2, 3],
  },
});
