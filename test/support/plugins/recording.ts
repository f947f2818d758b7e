import { origin, type Account } from '../backend.js';

/** What the recording plugins of a page got, the newest last. */
export interface Received {
  readonly name: string;
  /** As the plugin was made with it: its defaults are empty, so this is what was sent. */
  readonly config: Record<string, unknown>;
  /** What `configure()` sent since. */
  readonly updates: object[];
}

type PluginClass = new (name: string, player: object, config: object) => { config: Record<string, unknown> };

interface PluginHost {
  readonly BasePlugin: PluginClass;
  registerPlugin(name: string, plugin: PluginClass): boolean;
}

/** The plugins of the guide's tables, by the names that they are registered under, and the helpers they need. */
export const RECORDED = [
  'dualscreen',
  'navigation',
  'playkit-js-transcript',
  'qna',
  'playkit-js-hotspots',
  'ivq',
  'seo',
  'download',
  'kava',
  'kalturaCuepoints',
  'timeline',
  'uiManagers',
] as const;

/** Loads a bundle by a tag of the page's own, as a page may do. */
export async function loadBundle(account: Account, uiconfId: number): Promise<HTMLScriptElement> {
  const script = document.createElement('script');
  script.src = `${origin}/p/${account.partnerId}/embedPlaykitJs/uiconf_id/${uiconfId}/kaltura-player.js`;
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
  });
  document.head.append(script);
  await loaded;
  return script;
}

/**
 * Registers plugins that do nothing but remember what they are configured with, through the library's own API, with the bundle
 * that is on the page.
 */
export function registerRecorders(names: readonly string[]): Received[] {
  const { KalturaPlayer } = window as unknown as { KalturaPlayer: PluginHost };
  const received: Received[] = [];
  for (const name of names) {
    class Recorder extends KalturaPlayer.BasePlugin {
      static readonly defaultConfig = {};
      static isValid(): boolean {
        return true;
      }

      readonly #received: Received;

      constructor(input: string, player: object, config: object) {
        super(input, player, config);
        this.#received = { name: input, config: { ...this.config }, updates: [] };
        received.push(this.#received);
      }

      updateConfig(update: object): void {
        Object.assign(this.config, update);
        this.#received.updates.push(update);
      }

      loadMedia(): void {}
      reset(): void {}
      destroy(): void {}
    }
    KalturaPlayer.registerPlugin(name, Recorder);
  }
  return received;
}
