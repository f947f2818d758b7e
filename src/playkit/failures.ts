import { engineMissing, KalturaPlayerError, libraryFailure } from '../errors/index.js';
import {
  CODE_LOAD_FAILED,
  CODE_LOAD_INTERRUPTED,
  CODE_NO_ENGINE_FOUND,
  CODE_OPERATION_ABORTED,
  CODE_VIDEO_ERROR,
  needsSignIn,
  PROVIDER_NO_SOURCES,
  reasonOf,
  SEVERITY_CRITICAL,
  SEVERITY_RECOVERABLE,
} from './error-table.js';

/** The payload of the player's `error` event, and the error of a rejected load: the same shape, but another numbering. */
export interface PlayKitErrorPayload {
  readonly severity?: number;
  readonly category?: number;
  readonly code?: number;
  readonly data?: unknown;
  readonly errorDetails?: { readonly title?: string; readonly message?: string };
}

export const isErrorPayload = (value: unknown): value is PlayKitErrorPayload => typeof value === 'object' && value !== null;

/* The API's error is nested in the provider's error, at a path that depends on what failed. */
function apiCodeIn(data: unknown, depth = 5): string | undefined {
  if (typeof data !== 'object' || data === null || depth === 0) return undefined;
  const { code, error, messages, results, data: inner } = data as Record<string, unknown>;
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  if (typeof code === 'string' && /^[A-Z][A-Z_]+$/.test(code)) return code;
  for (const part of [error, inner, ...list(messages), ...list(results)]) {
    const found = apiCodeIn(part, depth - 1);
    if (found) return found;
  }
  return undefined;
}

/** Interrupted loads and aborted requests are not failures: something newer superseded them. */
export const isInterruption = (payload: PlayKitErrorPayload): boolean =>
  payload.code === CODE_LOAD_INTERRUPTED || payload.code === CODE_OPERATION_ABORTED;

/** Whether a load failed: `data` is then the provider's error. */
export const isLoadFailure = (payload: PlayKitErrorPayload): boolean => payload.code === CODE_LOAD_FAILED;

/**
 * Whether the main player reports a failure of the second stream of Dual Screen, with that one's error inside. It repeats.
 */
export const isSecondStreamFailure = (
  payload: unknown,
): payload is { readonly data?: { readonly payload?: PlayKitErrorPayload } } =>
  isErrorPayload(payload) && payload.code === CODE_VIDEO_ERROR && payload.severity === SEVERITY_RECOVERABLE;

export const isRecoverable = (payload: PlayKitErrorPayload): boolean => payload.severity === SEVERITY_RECOVERABLE;

export const isCritical = (payload: PlayKitErrorPayload): boolean => payload.severity === SEVERITY_CRITICAL;

/* URL and status of a failed request of the media, from the data of a network error. */
function requestIn(data: unknown): { url?: string; status?: number } {
  if (typeof data !== 'object' || data === null) return {};
  const { url, fragUrl, responseCode } = data as Record<string, unknown>;
  const address = fragUrl ?? url;
  return {
    ...(typeof address === 'string' && { url: address }),
    ...(typeof responseCode === 'number' && responseCode > 0 && { status: responseCode }),
  };
}

/** The HTTP status of a failed request of the media, if known. */
export const httpStatusOf = (error: KalturaPlayerError): number | undefined => requestIn(error.data).status;

/** Whether the manifest of a stream was not found. */
export const isManifestMissing = (error: KalturaPlayerError): boolean =>
  isErrorPayload(error.data) && Reflect.get(error.data, 'name') === 'manifestLoadError' && httpStatusOf(error) === 404;

/** Whether the API names no playable source of an entry. */
export const hasNoSources = ({ data }: KalturaPlayerError): boolean => isErrorPayload(data) && data.code === PROVIDER_NO_SOURCES;

/* Kinds of entries that need a plugin, detected by their sources. */
const PLUGIN_KINDS: ReadonlyArray<readonly [sources: string, mimetype: string, kind: string, plugin: string]> = [
  ['image', '', 'an image', 'playkit-js-image-player'],
  ['document', '', 'a document', 'playkit-js-document-player'],
  ['progressive', 'video/youtube', 'a YouTube video', 'playkit-js-youtube'],
];

/** The error for an entry whose plugin is missing in the player; `undefined` for any other failure. */
export function missingEngine(
  what: string,
  payload: PlayKitErrorPayload,
  sources: Readonly<Record<string, unknown>>,
): KalturaPlayerError | undefined {
  if (payload.code !== CODE_NO_ENGINE_FOUND) return undefined;
  const needed = PLUGIN_KINDS.find(([name, mimetype]) => {
    const [first] = Array.isArray(sources[name]) ? (sources[name] as unknown[]) : [];
    return typeof first === 'object' && first !== null && Reflect.get(first, 'mimetype') === mimetype;
  });
  return needed && engineMissing(what, needed[2], needed[3]);
}

const hasKs = (url: string): boolean => /\/ks\/|[?&;]ks=/.test(url);

/**
 * Converts a failure of the library to our error.
 * @param what the entry or playlist that failed, for the message
 * @param payload of the player's `error` event; for a load that failed its `data` is the provider's error
 * @param rejection of `loadMedia()`, if no event reported it
 */
export function failureOf(what: string, payload: PlayKitErrorPayload | undefined, rejection?: unknown): KalturaPlayerError {
  if (rejection instanceof KalturaPlayerError) return rejection;
  const inner = payload?.data ?? rejection;
  const provider = isErrorPayload(inner) ? inner : undefined;
  const isLoad = payload === undefined || provider?.data !== undefined || isLoadFailure(payload);
  const apiCode = apiCodeIn(inner);
  const { url, status } = requestIn(inner);
  const reason = reasonOf({
    category: payload?.category,
    code: payload?.code ?? CODE_LOAD_FAILED,
    providerCode: isLoad && typeof provider?.code === 'number' ? provider.code : undefined,
    apiCode,
    refused: status === 401 || status === 403 ? (url !== undefined && hasKs(url) ? 'with-ks' : 'without-ks') : undefined,
  });
  return libraryFailure(
    reason,
    what,
    { severity: payload?.severity, category: payload?.category, code: payload?.code, data: inner },
    {
      apiCode,
      fatal: payload === undefined || isCritical(payload),
      sentence: reason === 'session-expired' && needsSignIn(apiCode) ? 'sign-in' : undefined,
      viewerMessage: payload?.errorDetails?.message,
    },
  );
}
