// The documentation site. `npm start` serves it with live examples, `npm run site` builds it as static files.
import { defineConfig } from 'vitepress';
import { fileURLToPath } from 'node:url';

const page = (text, link) => ({ text, link });

const guide = [
  {
    text: 'Start',
    items: [
      page('Getting started', '/guide/start'),
      page('The three ids', '/guide/ids'),
      page('Sizes and vertical video', '/guide/sizes'),
      page('Troubleshooting', '/guide/troubleshooting'),
      page('Examples', '/examples'),
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
      page('Events by task', '/guide/events'),
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
    items: [page('Snippets and old embed codes', '/guide/snippets'), page('From setup() and version 2', '/guide/migrating')],
  },
];

const cms = [
  {
    text: 'CMS and editors',
    items: [
      page('Your CMS or editor', '/cms/'),
      page('WordPress', '/cms/wordpress'),
      page('TinyMCE', '/cms/tinymce'),
      page('CKEditor 5', '/cms/ckeditor'),
      page('TipTap', '/cms/tiptap'),
      page('Moodle', '/cms/moodle'),
      page('Drupal', '/cms/drupal'),
      page('Canvas', '/cms/canvas'),
      page('SharePoint and AEM', '/cms/sharepoint-aem'),
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
    items: [
      page('Architecture', '/maintainers/architecture'),
      page('Behaviours of PlayKit', '/playkit'),
      page('Decisions', '/decisions/'),
    ],
  },
];

/** Styles for browsers without JavaScript, where tabs do not work: they show all samples, each with the name of its framework. */
const ALL_SAMPLES = `<style>
  .vp-code-group .tabs { display: none !important; }
  .vp-code-group .blocks > div { display: block !important; margin: 16px 0 !important; border-radius: 8px !important; }
  .vp-code-group .blocks > div::before { content: attr(data-title); display: block; padding: 12px 24px 0; font-weight: 600; }
</style>`;

/** Adds the title of a code block, as in ```vue [Vue], to its markup as `data-title`. @param {import('markdown-it').default} md */
function titleBlocks(md) {
  const { fence } = md.renderer.rules;
  md.renderer.rules.fence = (tokens, index, ...more) => {
    const [, title] = /\[([^\]]+)\]/.exec(tokens[index].info) ?? [];
    const html = fence(tokens, index, ...more);
    return title ? html.replace('<div class="', () => `<div data-title="${md.utils.escapeHtml(title)}" class="`) : html;
  };
}

/**
 * Renders a page for the search index, which needs only its text. Without this function, each sample would be highlighted for the
 * index, which takes most of the start time of the site.
 * @param {string} source @param {{frontmatter?: {search?: boolean}}} env @param {import('markdown-it').default} md
 */
function renderForSearch(source, env, md) {
  const { highlight } = md.options;
  md.options.highlight = null;
  try {
    const html = md.render(source, env);
    return env.frontmatter?.search === false ? '' : html;
  } finally {
    md.options.highlight = highlight;
  }
}

/** The list that a page without an entry in the sidebar belongs to. Without it, the theme offers the first page of all as the next one. */
const LISTS = { errors: page('All errors', '/errors/'), decisions: page('All decisions', '/decisions/') };

/** Links a page of a list to the list. @param {import('vitepress').PageData} data */
function linkToList({ relativePath, frontmatter }) {
  const [folder, file] = relativePath.split('/');
  if (LISTS[folder] && file !== 'index.md') Object.assign(frontmatter, { prev: LISTS[folder], next: false });
}

export default defineConfig({
  title: '<kaltura-player>',
  description: 'A Kaltura video as an HTML tag: attributes in, DOM events out.',
  base: process.env.SITE_BASE ?? '/docs/',
  srcDir: '.',
  outDir: fileURLToPath(new URL('../../site', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../../node_modules/.cache/vitepress', import.meta.url)),
  transformPageData: linkToList,
  async buildEnd({ outDir }) {
    const { publishPlayground } = await import('../../demo/server/publish.mjs');
    await publishPlayground(`${outDir}/demo`);
  },
  lang: 'en',
  cleanUrls: false,
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'kaltura-player' } } },
  markdown: { config: titleBlocks, theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } },
  head: [
    ['link', { rel: 'icon', href: 'data:,' }],
    ['noscript', {}, ALL_SAMPLES],
  ],
  themeConfig: {
    search: { provider: 'local', options: { _render: renderForSearch } },
    nav: [
      page('Guide', '/guide/start'),
      page('Frameworks', '/frameworks/'),
      page('CMS', '/cms/'),
      page('Reference', '/reference/attributes'),
      page('Playground', '/playground'),
    ],
    sidebar: { '/': [...guide, ...cms, ...frameworks, ...reference, ...maintainers] },
    outline: [2, 3],
  },
});
