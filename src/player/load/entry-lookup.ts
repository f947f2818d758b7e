import type { MediaRequest } from '../../config/setup-config.js';
import type { PlayKitPlayer } from '../../playkit/types.js';

/**
 * What the API says by itself of the media that a load waits for:
 * `there` · `missing`: no such entry · `empty`: a playlist of nothing · `down`: an HTTP error, or it cannot be reached ·
 * `unknown`: nothing of use, or not in time.
 */
export type Finding =
  { readonly kind: 'there' | 'missing' | 'empty' | 'unknown' } | { readonly kind: 'down'; readonly status: number | undefined };

/**
 * Asks the API by itself for the media that a load waits for. Where the API answers with an HTTP error, or knows no such entry,
 * the player's load may never end, and tells nobody.
 * @param ks the KS that the load has
 * @param signal ends the question; the answer is then `unknown`
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
  const question = playlistId
    ? { service: 'playlist', action: 'execute', id: playlistId, ...session }
    : { service: 'baseEntry', action: 'list', filter, ...session };
  let response: Response;
  try {
    response = await fetch(`${env.serviceUrl}/service/multirequest`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ format: 1, apiVersion: '3.3.0', partnerId, 1: anonymous, 2: question }),
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
  return { kind: Number(found.totalCount) > 0 ? 'there' : 'missing' };
}
