import { taskQueue } from '../async.js';
import { KalturaPlayerError, layoutUnavailable, pluginsUnknown, setupFailed } from '../errors/index.js';
import { layoutName, type LayoutName } from '../config/layout-names.js';
import { valueAt } from '../config/objects.js';
import { unknownPlugins } from '../config/plugins.js';
import { mergeLayers } from '../config/layers.js';
import type { EmbedPlan } from '../config/setup-config.js';
import { loadLibrary, type Library } from '../library/load-library.js';
import { nonceFor } from '../library/nonce.js';
import { watchViolations } from '../library/violations.js';
import { detailOf } from '../player/events/details.js';
import { relayEvents } from '../player/events/relay.js';
import { TrackLanguages } from '../player/media/track-languages.js';
import { remountWatermark } from '../player/workarounds/watermark.js';
import { PlayerDriver } from '../player/player-driver.js';
import { pruneStructuredData } from '../player/workarounds/structured-data.js';
import type { PlayKitEvent, PlayKitPlayer } from '../playkit/types.js';
import { KsSource } from '../session/ks-source.js';
import type { Embed, EmbedHost } from './embed.js';
import { allowedLayers } from './markup-layers.js';
import { Mount } from './mount/mount.js';
import { removeEmptyPlaceholders, watchPlaceholders } from './mount/placeholders.js';
import { bundleLocale } from './controls-locale.js';
import { compare } from './compare-plans.js';
import { planFor } from './plan.js';
import { distrust, pageValues, setupOptions } from './setup-options.js';
import { destroyPlayer } from './mount/teardown.js';

/* A setup blocks the page: thirty players are thirty short tasks. */
const inTurn = taskQueue();

/** The player as the library's script makes it: library → mount → setup → relay → load → destroy. */
export class ScriptEmbed implements Embed {
  readonly #host: EmbedHost;
  readonly #session: KsSource;
  readonly #end = new AbortController();
  #plan: EmbedPlan;
  #player: PlayKitPlayer | null = null;
  #mount: Mount | null = null;
  #driver: PlayerDriver | null = null;
  #languages: TrackLanguages | null = null;
  #hasFailed = false;

  constructor(host: EmbedHost, plan: EmbedPlan) {
    this.#host = host;
    this.#plan = plan;
    this.#session = host.session.source ??= new KsSource(
      () => host.request(),
      (reason) => host.ksRequested(reason),
    );
  }

  get player(): PlayKitPlayer | null {
    return this.#player;
  }

  get layout(): LayoutName | undefined {
    return this.#driver?.layouts.current;
  }

  start(): void {
    this.#run().catch((error: unknown) => {
      if (this.#end.signal.aborted) return;
      this.#hasFailed = true;
      this.#host.changed({ status: 'failed', error: error instanceof KalturaPlayerError ? error : setupFailed(error) });
    });
  }

  update(): boolean {
    const next = planFor(this.#host);
    if (next?.kind !== 'script' || distrust(next, this.#host.request().ksUrl)) return false;
    const change = compare(this.#plan, next, (path) => this.#host.costAt(path));
    /* Without a player there is nothing that could take a change over. */
    if (change.needsSetup || (this.#hasFailed && (change.needsLoad || change.configure))) return false;
    this.#plan = next;
    this.#mount?.setStyle(next.css, nonceFor(this.#host.element));
    if (change.configure) {
      this.#player?.configure(change.configure);
      if (this.#player && valueAt(change.configure, 'ui.components.watermark.img')) remountWatermark(this.#player);
    }
    this.#languages?.changed(next.setup.playback ?? {});
    const layout = layoutName(valueAt(change.configure, 'plugins.dualscreen.layout'));
    if (layout) this.wantLayout(layout);
    if (change.needsLoad) this.#driver?.load(next.media);
    else this.#driver?.renewed();
    return true;
  }

  reload(): void {
    this.#driver?.reload();
  }

  async setLayout(name: LayoutName): Promise<LayoutName> {
    if (!this.#driver) throw layoutUnavailable(name, 'there is no player yet');
    return this.#driver.layouts.set(name);
  }

  wantLayout(name: LayoutName): void {
    this.#driver?.layouts.want(name);
  }

  async swapStreams(): Promise<LayoutName> {
    if (!this.#driver) throw layoutUnavailable('swapped', 'there is no player yet');
    return this.#driver.layouts.swap();
  }

  moved(): void {
    this.#mount?.settle();
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
    watchViolations();
    const refusal = distrust(this.#plan, host.request().ksUrl);
    if (refusal) throw refusal;
    host.log('library', this.#plan.libraryUrl);
    const serviceUrl = this.#plan.setup.provider?.env?.serviceUrl ?? '';
    const library = await loadLibrary(this.#plan.libraryUrl, serviceUrl, nonceFor(host.element), signal);
    signal.throwIfAborted();
    await inTurn(() => {
      if (!signal.aborted) this.#setUp(library);
    });
  }

  #setUp(library: Library): void {
    const host = this.#host;
    const { signal } = this.#end;
    /* What the page changed while the script was loading is in the request. The update that tells of it makes a new embed. */
    const plan = planFor(host);
    if (plan?.kind !== 'script' || plan.libraryUrl !== this.#plan.libraryUrl) return;
    const distrusted = distrust(plan, host.request().ksUrl);
    if (distrusted) throw distrusted;
    this.#plan = plan;
    const request = host.request();
    const nonce = nonceFor(host.element);
    const mount = (this.#mount = new Mount(host.element, nonce));
    mount.setStyle(this.#plan.css, nonce);
    watchPlaceholders(signal);
    const locale = bundleLocale(this.#plan, library.data, (error) => host.warn(error));
    const options = setupOptions(this.#plan, request, library, mount.id, this.#session.current, host.surface.kept, locale);
    host.log('setup', options);
    const player = mount.found(() => library.setup(options));
    if (signal.aborted) {
      destroyPlayer(player, mount);
      return;
    }
    this.#player = player;
    player.configure(pageValues(this.#plan, options));
    this.#languages = new TrackLanguages(player, this.#plan.setup.playback ?? {}, (error) => host.warn(error), signal);
    pruneStructuredData(player, (error) => host.warn(error));

    host.surface.attach(player, signal);
    relayEvents(player, (event) => this.#onEvent(event, player), signal);
    this.#driver = new PlayerDriver(
      player,
      {
        surface: host.surface,
        request: () => host.request(),
        emit: (type, detail) => host.emit(type, detail),
        warn: (error) => host.warn(error),
        log: (...message) => host.log(...message),
        layoutChanged: (detail) => host.emit('layoutchange', detail),
        begun: () => host.changed({ status: 'loading' }),
        loaded: () => host.changed({ status: 'ready' }),
        failed: (error) => host.changed({ status: 'failed', error }),
      },
      this.#session,
      request.layout,
      signal,
    );
    host.emit('playerready', { player });
    if (!signal.aborted) this.#driver.load(this.#plan.media);
  }

  #onEvent(event: PlayKitEvent, player: PlayKitPlayer): void {
    /* In these the library looks for its target. */
    if (event.type === 'changesourcestarted' || event.type === 'playerreset') this.#mount?.foundInThisTask();
    if (event.type === 'changesourceended') removeEmptyPlaceholders();
    if (event.type === 'registeredpluginslistevent') this.#checkPlugins(event.payload);
    if (!this.#driver?.onEvent(event)) this.#host.emit(event.type, detailOf(event.type, event.payload, player));
  }

  #checkPlugins(offered: unknown): void {
    const { plugins } = mergeLayers({ ...allowedLayers(this.#host.request().layers, () => undefined), attributes: {} });
    const names = Array.isArray(offered) ? offered.map(String) : [];
    const unknown = unknownPlugins(Object.keys(plugins ?? {}), names);
    if (unknown.length > 0) this.#host.warn(pluginsUnknown(unknown, names));
  }
}
