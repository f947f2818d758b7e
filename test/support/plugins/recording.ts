import { origin, type Account } from '../backend.js';

/** The configs that one recording plugin received. */
export interface Received {
  readonly name: string;
  /** The config of the constructor. The plugin has no defaults, so this is exactly the config that was sent. */
  readonly config: Record<string, unknown>;
  /** The configs that `configure()` sent later. */
  readonly updates: object[];
}

type PluginClass = new (name: string, player: object, config: object) => { config: Record<string, unknown> };

interface PluginHost {
  readonly BasePlugin: PluginClass;
  registerPlugin(name: string, plugin: PluginClass): boolean;
}

/** The registered names of the plugins in the guide's tables, and of the helper plugins that they need. */
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

/** Loads a bundle by a script tag of the page, not by the element. */
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
 * Registers plugins that only record their configs, by the API of the bundle on the page. Returns one record per instance, the
 * newest last.
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
