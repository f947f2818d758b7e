// Serves csp.html with a strict Content Security Policy: scripts and styles need the nonce of the response, and Trusted Types are
// required.
import { randomBytes } from 'node:crypto';
import { escapeHtml } from './source.mjs';

/** @param {string} nonce @param {string} origin of the local backend; a real site uses the Kaltura hosts of its account */
const policy = (nonce, origin) => [
  `default-src 'none'`,
  `script-src 'nonce-${nonce}' 'strict-dynamic'`,
  `style-src 'self' 'nonce-${nonce}'`,
  `img-src 'self' data: ${origin}`,
  `media-src blob: data: ${origin}`,
  `connect-src 'self' ${origin}`,
  `worker-src blob:`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types kaltura-player`,
];

/**
 * @param {string} origin of the local backend
 * @returns {import('koa').Middleware} adds the policy and the nonce to csp.html
 */
export const strictPolicy = (origin) => async (context, next) => {
  await next();
  if (!context.path.endsWith('/csp.html') || typeof context.body !== 'string') return;
  const nonce = randomBytes(18).toString('base64');
  const directives = policy(nonce, origin);
  context.set({ 'Content-Security-Policy': directives.join('; '), 'Cache-Control': 'no-store' });
  context.remove('ETag');
  context.remove('Last-Modified');
  context.body = context.body
    .replaceAll('{{nonce}}', nonce)
    .replaceAll('{{policy}}', escapeHtml(directives.join(';\n')))
    // The development server adds scripts without a nonce, which reload the page after an edit.
    .replace(/<script(?![^>]*\bnonce=)/g, `<script nonce="${nonce}"`);
};
