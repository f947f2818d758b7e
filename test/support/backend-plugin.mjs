import { startBackend } from '../../backend/index.mjs';

const PATH = '/__backend-origin.js';

/** Runs the local Kaltura backend during the tests, on its own origin; `virtual:backend` exports that origin. */
export function backendPlugin() {
  let backend;
  return {
    name: 'local-backend',
    async serverStart() {
      backend = await startBackend();
    },
    async serverStop() {
      await backend.close();
    },
    resolveImport: ({ source }) => (source === 'virtual:backend' ? PATH : undefined),
    serve: (context) =>
      context.path === PATH ? { body: `export const origin = ${JSON.stringify(backend.origin)};`, type: 'js' } : undefined,
  };
}
