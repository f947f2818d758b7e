import { handled, taskQueue } from '../async.js';
import { KalturaPlayerError, layoutUnavailable, mountLost, setupFailed, stylesheetFailed } from '../errors/index.js';
import { layoutName, type LayoutName } from '../config/layout-names.js';
import { valueAt } from '../config/objects.js';
import type { EmbedPlan } from '../config/setup-config.js';
import { unshadow } from '../native.js';
import { loadLibrary, type Library } from '../library/load-library.js';
import { nonceFor } from '../library/nonce.js';
import { watchViolations } from '../library/violations.js';
import { detailOf } from '../player/events/details.js';
import { relayEvents } from '../player/events/relay.js';
import { TrackLanguages } from '../player/media/track-languages.js';
import { removeRegionRole } from '../player/workarounds/region-role.js';
import { hideWithoutArea } from '../player/workarounds/hide-without-area.js';
import { remountWatermark } from '../player/workarounds/watermark.js';
import { PlayerDriver } from '../player/player-driver.js';
import { pruneStructuredData } from '../player/workarounds/structured-data.js';
import { EVENT } from '../playkit/events.js';
import type { PlayKitEvent, PlayKitPlayer } from '../playkit/types.js';
import { checkedLibrary } from './account-config.js';
import { bundleLocale } from './controls-locale.js';
import type { Embed, EmbedContext, EmbedRequest } from './embed.js';
import { Mount } from './mount/mount.js';
import { removeEmptyPlaceholders, watchPlaceholders } from './mount/placeholders.js';
import { comparePlans, planFor } from './plan.js';
import { reportUnknownPlugins } from './plugin-hints.js';
import { trustError, pageValues, setupOptions, stylesheetOf } from './setup-options.js';
import { destroyPlayer } from './mount/teardown.js';

/* A setup blocks the page: each runs in its own task, so that many players are many short tasks. */
const inTurn = taskQueue();

/** A player created by the library's script: library → mount → setup → relay → load → destroy. */
export class ScriptEmbed implements Embed {
  readonly #context: EmbedContext;
  #request: EmbedRequest;
  #plan: EmbedPlan;
  #player: PlayKitPlayer | null = null;
  #mount: Mount | null = null;
  #driver: PlayerDriver | null = null;
  #languages: TrackLanguages | null = null;
  #hasFailed = false;

  constructor(context: EmbedContext, request: EmbedRequest, plan: EmbedPlan) {
    this.#context = context;
    this.#request = request;
    this.#plan = plan;
  }

  get player(): PlayKitPlayer | null {
    return this.#player;
  }

  get layout(): LayoutName | undefined {
    return this.#driver?.layouts.current;
  }

  start(): void {
    this.#run().catch((error: unknown) => this.#fail(error));
  }

  update(request: EmbedRequest): boolean {
    const next = planFor(request, this.#context);
    if (next?.kind !== 'script' || trustError(next, request.ksUrl)) return false;
    const change = comparePlans(this.#plan, next);
    /* Without a player no change can be applied. */
    if (change.needsSetup || (this.#hasFailed && (change.needsLoad || change.configure))) return false;
    this.#request = request;
    this.#plan = next;
    this.#mount?.setStyle(next.css);
    if (change.configure) {
      this.#player?.configure(change.configure);
      if (this.#player && valueAt(change.configure, 'ui.components.watermark.img')) remountWatermark(this.#player);
    }
    this.#languages?.onConfigChange(next.setup.playback ?? {});
    const layout = layoutName(valueAt(change.configure, 'plugins.dualscreen.layout'));
    if (layout) this.requestLayout(layout);
    if (change.needsLoad) this.#driver?.load(next.media);
    else this.#driver?.applyKs();
    return true;
  }

  reload(): void {
    this.#driver?.reload();
  }

  async setLayout(name: LayoutName): Promise<LayoutName> {
    if (!this.#driver) throw layoutUnavailable(name, 'there is no player yet');
    return this.#driver.layouts.set(name);
  }

  requestLayout(name: LayoutName): void {
    this.#driver?.layouts.request(name);
  }

  async swapStreams(): Promise<LayoutName> {
    if (!this.#driver) throw layoutUnavailable('swapped', 'there is no player yet');
    return this.#driver.layouts.swap();
  }

  onMoved(): void {
    const player = this.#player;
    if (!this.#mount?.settle() || !player || player.isLive()) return;
    /* A video loses its media when it moves into another document. */
    const { paused } = player;
    const startTime = player.currentTime ?? 0;
    const { media } = this.#plan;
    this.#driver?.load({ ...media, options: { ...media.options, startTime } });
    if (!paused) void handled(this.#context.mediaState.play());
  }

  remove(): void {
    const player = this.#player;
    this.#player = null;
    destroyPlayer(player, this.#mount);
  }

  async #run(): Promise<void> {
    const { element, reporter, signal } = this.#context;
    watchViolations();
    const refusal = trustError(this.#plan, this.#request.ksUrl);
    if (refusal) throw refusal;
    reporter.log('library', this.#plan.libraryUrl);
    const env = JSON.stringify(this.#plan.setup.provider?.env ?? {});
    const library = await loadLibrary(this.#plan.libraryUrl, env, nonceFor(element), signal);
    signal.throwIfAborted();
    const region = await this.#context.region();
    await inTurn(() => {
      if (!signal.aborted) this.#setUp(library, region);
    });
  }

  #setUp(bundle: Library, region: Element): void {
    const { element, mediaState, session, reporter, signal } = this.#context;
    const report = (error: KalturaPlayerError): void => reporter.warn(error);
    unshadow();
    const library = checkedLibrary(bundle, this.#plan.partnerId, report);
    const place = { host: element, region, isLightDom: this.#plan.isLightDom };
    const mount = (this.#mount = new Mount(place, library.styles, nonceFor(element), () => this.#fail(mountLost())));
    mount.setStyle(this.#plan.css);
    hideWithoutArea(mount.node, region, signal);
    const stylesheet = stylesheetOf(this.#plan, library, report);
    if (stylesheet) mount.addStylesheet(stylesheet, () => report(stylesheetFailed(stylesheet)));
    watchPlaceholders(signal);
    const locale = bundleLocale(this.#plan, library.data, report);
    mediaState.configure(this.#plan.setup.playback ?? {});
    const options = setupOptions({
      plan: this.#plan,
      layout: this.#request.values.layout,
      library,
      targetId: mount.id,
      ks: session.current,
      kept: mediaState.kept,
      locale,
    });
    reporter.log('setup', options);
    const player = mount.setup(library, options);
    if (signal.aborted) {
      destroyPlayer(player, mount);
      return;
    }
    this.#player = player;
    player.configure(pageValues(this.#plan, options));
    this.#languages = new TrackLanguages(player, this.#plan.setup.playback ?? {}, report, signal);
    pruneStructuredData(player, report);

    mediaState.attach(player, signal);
    relayEvents(player, (event) => this.#onEvent(event, player), signal);
    this.#driver = new PlayerDriver(player, {
      mediaState,
      source: session,
      reporter,
      signal,
      layout: this.#request.values.layout,
      milestones: () => this.#request.milestones,
      onStatus: (status) => this.#context.onStatus(status),
    });
    reporter.emit('playerready', { player });
    if (!signal.aborted) this.#driver.load(this.#plan.media);
  }

  #fail(error: unknown): void {
    if (this.#context.signal.aborted) return;
    const context = this.#context;
    const failure = error instanceof KalturaPlayerError ? error : setupFailed(error);
    this.#player?.pause();
    this.#hasFailed = true;
    context.onStatus({ status: 'failed', error: failure });
    /* Without a network the script cannot load; later failures are handled by the player's recovery. */
    if (this.#player || !failure.retryable || navigator.onLine) return;
    const restart = (): void => {
      this.#hasFailed = false;
      context.onStatus({ status: 'loading' });
      if (!context.signal.aborted) this.start();
    };
    window.addEventListener('online', restart, { once: true, signal: context.signal });
  }

  #onEvent(event: PlayKitEvent, player: PlayKitPlayer): void {
    if (event.type === EVENT.CHANGE_SOURCE_ENDED) {
      removeEmptyPlaceholders();
      if (this.#mount) removeRegionRole(this.#mount.node);
    }
    if (event.type === EVENT.REGISTERED_PLUGINS) reportUnknownPlugins(this.#request, event.payload, this.#context.reporter);
    if (!this.#driver?.onEvent(event)) this.#context.reporter.emit(event.type, detailOf(event.type, event.payload, player));
  }
}
