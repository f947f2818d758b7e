import { KalturaPlayerError, originNotTrusted, setupFailed } from '../errors.js';
import { differences, merge, setAt, snapshot, valueAt, type PlainObject } from '../config/objects.js';
import { planEmbed, type EmbedPlan } from '../config/setup-config.js';
import { loadLibrary } from '../library/load-library.js';
import { isTrusted } from '../library/trusted-origins.js';
import { detailOf } from '../player/event-details.js';
import { relayEvents } from '../player/event-relay.js';
import { MediaLoader } from '../player/media-loader.js';
import { PlaybackWatch } from '../player/playback-watch.js';
import type { PlayKitEvent, PlayKitPlayer } from '../playkit/types.js';
import type { Embed, EmbedHost } from './embed.js';
import { createMount } from './mount.js';
import { destroyPlayer } from './teardown.js';

/** The player as the library's script makes it: library → mount → setup → relay → load → destroy. */
export class ScriptEmbed implements Embed {
  readonly #host: EmbedHost;
  readonly #end = new AbortController();
  #plan: EmbedPlan;
  #player: PlayKitPlayer | null = null;
  #mount: HTMLElement | null = null;
  #loader: MediaLoader | null = null;
  #watch: PlaybackWatch | null = null;

  constructor(host: EmbedHost, plan: EmbedPlan) {
    this.#host = host;
    this.#plan = plan;
  }

  start(): void {
    this.#run().catch((error: unknown) => {
      if (!this.#end.signal.aborted) this.#fail(error instanceof KalturaPlayerError ? error : setupFailed(error));
    });
  }

  get player(): PlayKitPlayer | null {
    return this.#player;
  }

  update(): boolean {
    const next = planFor(this.#host);
    if (!next) return false;
    const setup = { was: this.#plan.setup, now: next.setup };
    const changes = differences(setup.was, setup.now);
    const costs = new Set(changes.map((path) => this.#host.costAt(path)));
    if (costs.has('setup') || next.libraryUrl !== this.#plan.libraryUrl || clipAppears(this.#plan, next)) return false;
    const reload = differences(essence(this.#plan, this.#host), essence(next, this.#host)).length > 0;
    this.#plan = next;
    if (this.#player && changes.length > 0) this.#player.configure(part(setup.now, changes));
    if (reload && this.#loader) this.#load();
    return true;
  }

  reload(): void {
    if (this.#loader) this.#load();
  }

  destroy(): void {
    this.#end.abort();
    const player = this.#player;
    this.#player = null;
    destroyPlayer(player, this.#mount);
  }

  async #run(): Promise<void> {
    const host = this.#host;
    const { signal } = this.#end;
    checkOrigins(this.#plan);
    host.changed({ status: 'loading' });
    host.log('library', this.#plan.libraryUrl);
    const library = await loadLibrary(this.#plan.libraryUrl, signal);
    signal.throwIfAborted();

    /* What the page changed while the script was loading is in the request. */
    this.#plan = planFor(host) ?? this.#plan;
    this.#mount = createMount(host.element);
    const config = this.#setupConfig(this.#mount.id);
    host.log('setup', config);
    const player = library.setup(config);
    this.#player = player;
    player.configure(pageValues(this.#plan, config));

    host.surface.attach(player, signal);
    this.#watch = new PlaybackWatch(player, host);
    relayEvents(player, (event) => this.#onEvent(event, player), signal);
    this.#loader = new MediaLoader(
      player,
      {
        begun: () => this.#begin(),
        loaded: () => host.changed({ status: 'ready' }),
        failed: (error) => this.#fail(error),
      },
      signal,
    );
    host.emit('playerready', { player });
    if (signal.aborted) return;
    this.#load();
  }

  #setupConfig(targetId: string): PlainObject {
    const { setup } = this.#plan;
    const kept = this.#host.surface.kept;
    const ks = this.#host.request().ks ?? this.#plan.ks;
    return merge(setup, {
      targetId,
      provider: { ks },
      playback: { muted: kept.muted, volume: kept.volume },
    });
  }

  #load(): void {
    const ks = this.#host.request().ks ?? this.#plan.ks;
    this.#begin();
    this.#host.log('load', this.#plan.media);
    this.#loader?.load(this.#plan.media, ks);
  }

  #begin(): void {
    this.#host.surface.loading();
    this.#watch?.begin(this.#plan.media.options.endTime);
    this.#host.changed({ status: 'loading' });
  }

  #onEvent(event: PlayKitEvent, player: PlayKitPlayer): void {
    if (event.type === 'changesourceended') this.#host.surface.sourced();
    if (event.type === 'loadedmetadata') this.#host.surface.keepRate();
    if (this.#loader?.onEvent(event)) return;
    this.#host.emit(event.type, detailOf(event.type, event.payload, player));
    this.#watch?.onEvent(event.type);
  }

  #fail(error: KalturaPlayerError): void {
    if (error.fatal) this.#host.changed({ status: 'failed', error });
    else this.#host.warn(error);
  }
}

/** The plan for what the page asks now; functions in it call the page's newest. */
export function planFor(host: EmbedHost): EmbedPlan | undefined {
  const { layers } = host.request();
  return planEmbed(
    {
      ...layers,
      config: snapshot(layers.config, () => host.request().layers.config),
      plugins: snapshot(layers.plugins, () => host.request().layers.plugins),
    },
    (error) => host.warn(error),
  );
}

/* What of the request a change of which means another load: a start or end position, or a poster, does not. */
function essence(plan: EmbedPlan, host: EmbedHost): PlainObject {
  const options = Object.entries(plan.media.options).filter(([key]) => host.costAt(`sources.${key}`) === 'media');
  return { ...plan.media, options: Object.fromEntries(options) };
}

const STORED = ['volume', 'muted', 'textLanguage', 'audioLanguage', 'captionsDisplay'];
const TIMES = ['seekFrom', 'clipTo', 'startTime', 'endTime'];

/*
 * What the page says, once more after the setup: that lets the viewer's stored choices win over it, and times in the page's own
 * address (`?kalturaStartTime=…`) over those of an element that has its own.
 */
function pageValues(plan: EmbedPlan, config: PlainObject): PlainObject {
  const pick = (from: unknown, names: readonly string[]): PlainObject =>
    Object.fromEntries(names.map((name) => [name, valueAt(from, name)]).filter(([, value]) => value !== undefined));
  const times = pick(plan.media.options, TIMES);
  const hasTimes = Object.keys(times).length > 0;
  return {
    playback: pick(config['playback'], STORED),
    ...(hasTimes && { sources: { ...Object.fromEntries(TIMES.map((name) => [name, null])), ...times } }),
  };
}

/* After one clipped load the player has its captions switched off for good: playkit-config.md, rule 7. */
function clipAppears(was: EmbedPlan, now: EmbedPlan): boolean {
  const isClip = ({ media: { options } }: EmbedPlan): boolean => options.seekFrom !== undefined || options.clipTo !== undefined;
  return isClip(was) && !isClip(now);
}

function part(config: object, paths: readonly string[]): PlainObject {
  const result: PlainObject = {};
  for (const path of paths) setAt(result, path, valueAt(config, path) ?? null);
  return result;
}

/** Every URL of the merged config that delivers script, style or API answers must be trusted. */
function checkOrigins(plan: EmbedPlan): void {
  const urls: Record<string, unknown> = {
    'cdn-url': plan.libraryUrl,
    'service-url': valueAt(plan.setup, 'provider.env.serviceUrl'),
    stylesheet: valueAt(plan.setup, 'ui.css'),
  };
  for (const [name, url] of Object.entries(urls)) {
    if (typeof url === 'string' && url && !isTrusted(url)) throw originNotTrusted(name, url);
  }
}
