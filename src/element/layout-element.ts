import { handled } from '../async.js';
import { invalidValue } from '../errors/index.js';
import { layoutName, withInverse, type LayoutName } from '../config/layout-names.js';
import { VALUE_KINDS } from '../config/value-kinds.js';
import type { Embed } from '../embed/embed.js';
import { KalturaMediaElement } from './media-element.js';

/** Options of a layout method; the guide's `{force: true}` and whatever else it carries is accepted. */
export interface LayoutOptions {
  /** The streams change places. */
  readonly inverse?: boolean;
  readonly [option: string]: unknown;
}

/**
 * The Dual Screen layouts (guide 6.3) as methods. Each waits for the second stream, and gives the layout that is shown then;
 * rejects with reason `plugin-unavailable` when the player has no such plugin or the entry no second stream.
 */
export abstract class KalturaLayoutElement extends KalturaMediaElement {
  /** The embed, once the media is loaded. */
  protected abstract whenEmbedded(): Promise<Embed>;

  /** One stream large, the other in a corner. */
  switchToPIP(options: LayoutOptions = {}): Promise<LayoutName> {
    return this.setLayout(withInverse('pip', options.inverse === true));
  }

  /** The second stream large, the first in a corner. */
  switchToInversePIP(_options: LayoutOptions = {}): Promise<LayoutName> {
    return this.setLayout('pip-inverse');
  }

  /** Both streams beside each other. */
  switchToSideBySide(options: LayoutOptions = {}): Promise<LayoutName> {
    return this.setLayout(withInverse('side-by-side', options.inverse === true));
  }

  /** One stream alone. */
  switchToSingleMedia(options: LayoutOptions = {}): Promise<LayoutName> {
    return this.setLayout(withInverse('single', options.inverse === true));
  }

  /** The first stream alone, without a way back for the viewer. */
  hideSecondary(): Promise<LayoutName> {
    return this.setLayout('hidden');
  }

  /** The streams change places. */
  swapStreams(): Promise<LayoutName> {
    return handled(this.whenEmbedded().then((embed) => embed.swapStreams()));
  }

  /**
   * Shows a layout by any of its names: `pip`, `sbs`, `SideBySide` …
   * @returns the canonical name of what is shown; rejects with `config-invalid` for an unknown name
   */
  setLayout(name: string): Promise<LayoutName> {
    const layout = layoutName(name);
    if (!layout) return handled(Promise.reject(invalidValue('layout', name, VALUE_KINDS.layout.expected)));
    return handled(this.whenEmbedded().then((embed) => embed.setLayout(layout)));
  }
}
