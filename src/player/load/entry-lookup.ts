import type { MediaRequest } from '../../config/setup-config.js';
import type { PlayKitPlayer } from '../../playkit/types.js';

/**
 * Result of looking up the media that a load waits for:
 * `there` · `live`: there, a live stream · `missing`: no such entry · `empty`: an empty playlist · `down`: an HTTP error, or the API
 * cannot be reached · `unknown`: no usable response, or none in time.
 */
export type Finding =
  | { readonly kind: 'there' | 'live' | 'missing' | 'empty' | 'unknown' }
  | { readonly kind: 'down'; readonly status: number | undefined };

/**
 * Requests the media that a load waits for from the API directly. If the API responds with an HTTP error, or doesn't know the
 * entry, the player's load may never settle.
 * @param ks the KS of the load
 * @param signal cancels the request; the result is then `unknown`
 */
export async function lookUp(
  player: PlayKitPlayer,
  { entryId, referenceId, playlistId }: MediaRequest,
  ks: string | undefined,
  signal: AbortSignal,
): Promise<Finding> {
  const { partnerId, widgetId, env } = player.config.provider ?? {};
  if (!env?.serviceUrl) return { kind: 'unknown' };
  const anonymous = { service: 'session', action: 'startWidgetSession', widgetId: widgetId ?? `_${partnerId}` };
  const session = { ks: ks ?? '{1:result:ks}' };
  const filter = {
    objectType: 'KalturaBaseEntryFilter',
    ...(entryId ? { idEqual: entryId } : { referenceIdEqual: referenceId }),
  };
  const lookup = playlistId
    ? { service: 'playlist', action: 'execute', id: playlistId, ...session }
    : { service: 'baseEntry', action: 'list', filter, ...session };
  let response: Response;
  try {
    response = await fetch(`${env.serviceUrl}/service/multirequest`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ format: 1, apiVersion: '3.3.0', partnerId, 1: anonymous, 2: lookup }),
      signal,
    });
  } catch {
    return signal.aborted ? { kind: 'unknown' } : { kind: 'down', status: undefined };
  }
  if (!response.ok) return { kind: 'down', status: response.status };
  const answers: unknown = await response.json().catch(() => undefined);
  const found: unknown = Array.isArray(answers) ? answers[1] : undefined;
  if (Array.isArray(found)) return { kind: found.length > 0 ? 'there' : 'empty' };
  if (typeof found !== 'object' || found === null || !('totalCount' in found)) return { kind: 'unknown' };
  return { kind: Number(found.totalCount) === 0 ? 'missing' : isLive(found) ? 'live' : 'there' };
}

/* Kaltura's types of entries: a live channel, a live stream. */
const LIVE_TYPES: readonly unknown[] = [7, 8];

function isLive(found: object): boolean {
  const entries: unknown = Reflect.get(found, 'objects');
  const entry: unknown = Array.isArray(entries) ? entries[0] : undefined;
  return typeof entry === 'object' && entry !== null && LIVE_TYPES.includes(Reflect.get(entry, 'type'));
}
