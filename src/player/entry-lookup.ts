import type { PlayKitPlayer } from '../playkit/types.js';

/**
 * Asks the API by itself whether an entry is there. To an entry that is not, the API may answer in a way on which the player's
 * load never ends, and tells nobody.
 * @returns `false` when the API says that there is no such entry; `undefined` when it says nothing of use
 */
export async function hasEntry(
  player: PlayKitPlayer,
  entryId: string,
  ks: string | undefined,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  const { partnerId, widgetId, env } = player.config.provider ?? {};
  if (!env?.serviceUrl) return undefined;
  const anonymous = { service: 'session', action: 'startWidgetSession', widgetId: widgetId ?? `_${partnerId}` };
  const list = {
    service: 'baseEntry',
    action: 'list',
    ks: ks ?? '{1:result:ks}',
    filter: { objectType: 'KalturaBaseEntryFilter', idEqual: entryId },
  };
  try {
    const response = await fetch(`${env.serviceUrl}/service/multirequest`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ format: 1, apiVersion: '3.3.0', partnerId, 1: anonymous, 2: list }),
      signal,
    });
    const answers: unknown = await response.json();
    const found: unknown = Array.isArray(answers) ? answers[1] : undefined;
    if (typeof found !== 'object' || found === null || !('totalCount' in found)) return undefined;
    return Number(found.totalCount) > 0;
  } catch {
    return undefined;
  }
}
