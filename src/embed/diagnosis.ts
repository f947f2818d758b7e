import { redactData, redactText } from '../redact.js';
import { knownIds, layersOf, type KnownIds } from '../config/layers.js';
import { planEmbed } from '../config/setup-config.js';
import type { EmbedRequest } from './embed.js';
import { countingLayers } from './plan.js';
import { isTrusted } from '../library/trusted-origins.js';
import { violations, type Violation } from '../library/violations.js';
import type { PlayKitPlayer } from '../playkit/types.js';
import type { KsSource } from '../session/ks-source.js';
import type { KalturaPlayerError } from '../errors/index.js';

/** A report for support. Contains no KS. */
export interface Report {
  readonly status: string;
  readonly ids: KnownIds;
  readonly script: { readonly url?: string; readonly trusted?: boolean; readonly milliseconds?: number; readonly bytes?: number };
  /** Version of the library, once it runs. */
  readonly library: string | undefined;
  readonly plugins: { readonly configured: readonly string[]; readonly present: readonly string[] };
  /** Whether this page reaches the API: an HTTP status, or why there is none. */
  readonly api: string;
  /** The selected stream. */
  readonly stream: { readonly type?: string; readonly url?: string };
  readonly session: { readonly present: boolean; readonly source: string; readonly expiresAt?: string };
  /** Whether the browser allows autoplay with sound: `allowed`, `allowed-muted`, `disallowed`, or `unknown`. */
  readonly autoplay: string;
  readonly violations: readonly Violation[];
  readonly error: { readonly reason: string; readonly message: string } | undefined;
  /** The last events, oldest first, with milliseconds since navigation started. */
  readonly events: ReadonlyArray<readonly [milliseconds: number, type: string]>;
  /** The report as text, to be pasted into a ticket. */
  toString(): string;
}

/** The element's state, for a report. */
export interface Known {
  readonly status: string;
  readonly request: EmbedRequest;
  readonly player: PlayKitPlayer | null;
  readonly session: KsSource | undefined;
  readonly error: KalturaPlayerError | null;
  readonly events: ReadonlyArray<readonly [number, string]>;
}

async function pingApi(serviceUrl: string | undefined): Promise<string> {
  if (!serviceUrl) return 'not requested: its URL is unknown until the player runs';
  if (!isTrusted(serviceUrl)) return 'not requested: the origin is not trusted';
  try {
    const { status } = await fetch(`${serviceUrl}/service/system/action/ping?format=1`, { signal: AbortSignal.timeout(5000) });
    return `HTTP ${status} from ${new URL(serviceUrl).origin}`;
  } catch (error) {
    return `no response from ${new URL(serviceUrl).origin}: ${error instanceof Error ? error.name : 'unknown'}`;
  }
}

const autoplayPolicy = (): string =>
  'getAutoplayPolicy' in navigator ? (navigator.getAutoplayPolicy as (type: string) => string)('mediaelement') : 'unknown';

const sourceOf = ({ ksProvider, ksUrl, ks }: EmbedRequest): string =>
  ksProvider ? 'ksProvider' : ksUrl ? 'ks-url' : ks ? 'ks' : 'none (anonymous)';

/* JSON with one line per event. */
const asText = (facts: object): string => JSON.stringify(facts, null, 2).replace(/\[\s+(\d+),\s+("[^"\n]*")\s+\]/g, '[$1, $2]');

/** Creates a report. */
export async function diagnose({ status, request, player, session, error, events }: Known): Promise<Report> {
  const plan = planEmbed(
    countingLayers(request, () => undefined),
    () => undefined,
  );
  const timing = plan && performance.getEntriesByName(plan.libraryUrl, 'resource')[0];
  const config = player?.config;
  const facts: Omit<Report, 'toString'> = {
    status,
    ids: knownIds(layersOf(request)),
    script: plan
      ? {
          url: plan.libraryUrl,
          trusted: isTrusted(plan.libraryUrl),
          ...(timing instanceof PerformanceResourceTiming && {
            milliseconds: Math.round(timing.duration),
            bytes: timing.transferSize,
          }),
        }
      : {},
    library: player ? String(Reflect.get(player.provider, 'playerVersion')) : undefined,
    plugins: { configured: Object.keys(plan?.setup.plugins ?? {}), present: Object.keys(player?.plugins ?? {}) },
    /* Before activation, which may need consent, nothing is requested from another host. */
    api: await pingApi(
      status === 'deferred' ? undefined : (config?.provider?.env?.serviceUrl ?? plan?.setup.provider?.env?.serviceUrl),
    ),
    stream: player?.src ? { type: String(Reflect.get(player, 'streamType')), url: redactText(player.src) } : {},
    session: {
      present: Boolean(session?.current),
      source: sourceOf(request),
      ...(session?.expiresAt !== undefined && { expiresAt: new Date(session.expiresAt * 1000).toISOString() }),
    },
    autoplay: autoplayPolicy(),
    violations: violations(),
    error: error ? { reason: error.reason, message: error.message } : undefined,
    events,
  };
  const copy = redactData(facts, 5000) as typeof facts;
  return { ...copy, toString: () => asText(copy) };
}
