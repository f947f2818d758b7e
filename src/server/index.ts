/**
 * `kaltura-player-element/server`: creates Kaltura Sessions for the player on a server, where the account's secret is safe. Needs
 * only `fetch` and Web Crypto: Node 20 and up, Deno, Bun, edge runtimes. Importing it in a browser throws.
 */
import { refuseBrowser } from './not-in-browser.js';

refuseBrowser();

export { createAppTokenSession } from './app-token-session.js';
export type { AppTokenHashType, AppTokenSessionOptions } from './app-token-session.js';
export { ipTokenizedPlayback } from './ip-tokenized-playback.js';
export { createPlaybackSession } from './playback-session.js';
export type { PlaybackSession, PlaybackSessionOptions } from './playback-session.js';
export { buildPrivileges } from './privileges.js';
export type { PlaybackPrivileges } from './privileges.js';
export { SessionError } from './session-error.js';
export type { SessionErrorCode } from './session-error.js';
export { createSessionHandler } from './session-handler.js';
export type { SessionSource } from './session-handler.js';
export type { SessionHandlerOptions, Verdict } from './session-handler-options.js';
export type { SessionOptions } from './session-options.js';
export type { SessionRequest } from './session-request.js';
