// A backend with hostile accounts: it forwards requests to the local backend, and applies the changes of an account to the
// responses.
import { once } from 'node:events';
import { createServer, request as clientRequest } from 'node:http';

/** A foreign host. Requests to it are recorded and never sent. */
export const EVIL = 'https://evil.example';

/**
 * @typedef {object} Account
 * @property {string} [config] JSON that is merged into the account's player configuration, names of prototypes included
 * @property {(answer: any, call: string) => void} [api] changes the response of an API call, such as `baseentry.list`
 */

/* Merges own properties, which `__proto__` is too if JSON contains it. */
function mergeInto(target, source) {
  for (const [key, value] of Object.entries(source)) {
    const isObject = (each) => typeof each === 'object' && each !== null && !Array.isArray(each);
    const before = Object.hasOwn(target, key) ? target[key] : undefined;
    const next = isObject(value) ? mergeInto(isObject(before) ? before : {}, value) : value;
    Object.defineProperty(target, key, { value: next, enumerable: true, configurable: true, writable: true });
  }
  return target;
}

const DATA = /window\.__kalturaplayerdata = (\{.*\});\n$/;

/* Writes the configuration into the script as a JSON literal, as Kaltura's server does. */
const withConfig = (script, config) =>
  script.replace(
    DATA,
    (_, data) => `window.__kalturaplayerdata = ${JSON.stringify(mergeInto(JSON.parse(data), JSON.parse(config)))};\n`,
  );

function withAnswers(text, body, change) {
  const answers = JSON.parse(text);
  const request = JSON.parse(body || '{}');
  const list = Array.isArray(answers) ? answers : [answers];
  list.forEach((answer, at) => {
    const { service = '', action = '' } = request[at + 1] ?? request;
    if (typeof answer === 'object' && answer !== null) change(answer, `${service}.${action}`.toLowerCase());
  });
  return JSON.stringify(answers);
}

/** @param {string} backend */
export async function startHostileBackend(backend) {
  /** @type {Map<string, Account>} */
  const accounts = new Map();
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts).toString();
    const {
      connection: _one,
      'accept-encoding': _two,
      'if-none-match': _three,
      'content-length': _four,
      ...headers
    } = request.headers;
    const answer = await new Promise((resolve, reject) => {
      const { port } = new URL(backend);
      const forwarded = clientRequest({ port, path: request.url, method: request.method, headers }, resolve);
      forwarded.on('error', reject).end(body);
    });
    const bytes = [];
    for await (const part of answer) bytes.push(part);
    let content = Buffer.concat(bytes);
    const { 'content-length': _five, 'transfer-encoding': _six, ...kept } = answer.headers;
    const path = request.url ?? '';
    const id =
      /\/p\/(\d+)\//.exec(path)?.[1] ?? /"partnerId":"?(\d+)/.exec(body)?.[1] ?? /"widgetId":"_(\d+)/.exec(body)?.[1] ?? '';
    const account = accounts.get(id);
    if (account?.config && path.includes('/embedPlaykitJs/')) {
      content = Buffer.from(withConfig(content.toString(), account.config));
    }
    if (account?.api && path.includes('/api_v3') && /json/.test(kept['content-type'] ?? '')) {
      content = Buffer.from(withAnswers(content.toString(), body, account.api));
    }
    response.writeHead(answer.statusCode, kept).end(content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** @param {number} id @param {Account} account */
    set: (id, account) => accounts.set(String(id), account),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
