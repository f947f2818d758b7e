// Extracts the code that a page shows: the parts between <!-- example --> and <!-- /example -->. The page runs the same code.

const MAX_WIDTH = 96;
const EXAMPLES = /^[ \t]*<!-- example -->\n([\s\S]*?)\n[ \t]*<!-- \/example -->/gm;

/** @param {string} text */
export const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Removes the indentation that all lines share. @param {string} text */
function dedent(text) {
  const indents = text.match(/^[ \t]*(?=\S)/gm) ?? [''];
  const least = Math.min(...indents.map((indent) => indent.length));
  return text.replace(new RegExp(`^[ \\t]{${least}}`, 'gm'), '');
}

/** Removes the URL of the local backend from a tag, because players of Kaltura's cloud do not need it. @param {string} tag */
function withoutBackend(tag) {
  const kept = tag.replace(/\s+cdn-url="\{\{backend\}\}"/, '');
  const line = kept.replace(/\s+/g, ' ').replace(/ >$/, '>');
  return line.length <= MAX_WIDTH ? line : kept;
}

/** The examples of a page as one text. @param {string} html */
export const examplesOf = (html) =>
  [...html.matchAll(EXAMPLES)]
    .map(([, code]) => dedent(code))
    .join('\n\n')
    .replace(/<kaltura-player\b[^>]*>/g, withoutBackend)
    .replaceAll('{{nonce}}', '…');

const TOKENS = [
  ['comment', /<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|(?<![:"'`\w])\/\/[^\n]*/],
  ['string', /"[^"\n]*"|'[^'\n]*'|`[^`]*`/],
  ['tag', /<\/?[a-zA-Z][\w-]*|(?<!=)\/?>/],
  [
    'word',
    /\b(?:async|await|class|const|else|export|extends|for|from|function|if|import|let|new|of|return|super|this|var)\b(?![-=])/,
  ],
];
const TOKEN = new RegExp(TOKENS.map(([name, { source }]) => `(?<${name}>${source})`).join('|'), 'g');

/** Highlights a listing of HTML, which can contain scripts, or of JavaScript. @param {string} code */
export function listing(code) {
  let html = '';
  let end = 0;
  let isScript = !code.trimStart().startsWith('<');
  for (const { 0: text, index, groups = {} } of code.matchAll(TOKEN)) {
    const [kind] = Object.entries(groups).find(([, value]) => value !== undefined) ?? [];
    if (kind === 'tag' && /^<\/?script$/.test(text)) isScript = text === '<script';
    const isPlain = kind === 'word' && !isScript;
    html += escapeHtml(code.slice(end, index));
    html += kind && !isPlain ? `<span class="code-${kind}">${escapeHtml(text)}</span>` : escapeHtml(text);
    end = index + text.length;
  }
  return html + escapeHtml(code.slice(end));
}

/** Highlights the listings in a page's own markup: `<code class="listing">`. @param {string} html */
export const colourListings = (html) =>
  html.replace(/(<code class="listing">)([\s\S]*?)(<\/code>)/g, (_, open, code, close) => {
    const plain = code.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    return open + listing(plain) + close;
  });
