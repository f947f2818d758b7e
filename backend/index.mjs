// A local backend that simulates Kaltura's servers: library, API and media. For the demo and the tests only, not for production.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { createApp } from './app.mjs';

/**
 * @param {{port?: number, host?: string}} [address] port 0: any free port
 * @returns {Promise<{origin: string, close(): Promise<void>}>}
 */
export async function startBackend({ port = 0, host = '127.0.0.1' } = {}) {
  const server = createServer(createApp());
  server.listen(port, host);
  await once(server, 'listening');
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://${host}:${address.port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      // Includes the connections that a fault keeps open forever.
      server.closeAllConnections();
      await closed;
    },
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { origin } = await startBackend({ port: Number(process.env.PORT ?? 8100) });
  console.log(`Kaltura-like backend: ${origin}`);
}
