import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';
import { ATTRIBUTES, attributeName, attributeRows, type AttributeProperty, type AttributeValues } from '../config/attributes.js';
import { isTemplateWord } from '../config/clean-text.js';
import { firstAt, hasMedia, identify } from '../config/ids.js';
import { isPlainObject, merge, type PlainObject } from '../config/objects.js';
import { absoluteUrl } from '../config/urls.js';
import { convert, INVALID } from '../config/value-kinds.js';
import type { EmbedRequest } from '../embed/embed.js';
import { isTrustedImage } from '../library/trusted-origins.js';
import type { SetupConfig } from '../playkit/types.js';
import type { Reporter } from '../reporter.js';
import type { KsProvider } from '../session/ks-source.js';
import { whenEmbedModule } from './load-embed-module.js';

export const DEFAULT_MILESTONES: readonly number[] = [25, 50, 75, 100];

/** Properties with a live state of their own; the attribute of the same name is its default. */
export const LIVE = ['muted', 'volume', 'playbackRate'] as const;
export type Live = (typeof LIVE)[number];

/** Lit's declarations of the properties in the table, without those that have a live state. */
export const reactiveProperties = Object.fromEntries(
  attributeRows
    .filter(({ cost }) => cost !== 'media-property')
    .map(({ property, attribute, kind }) => [
      property,
      /* Objects may be changed in place, and are compared by value later; `layout` reads as the layout shown. */
      { attribute, noAccessor: true, ...((kind === 'json' || kind === 'layout') && { hasChanged: () => true }) },
    ]),
);

/** Settings from attributes, properties, JSON child and `configure()`: converts and validates them, and makes one request. */
export class Settings implements ReactiveController {
  /** Attributes whose current value is invalid. */
  readonly refused = new Set<string>();
  readonly #element: ReactiveElement;
  readonly #reporter: Reporter;
  readonly #children = typeof MutationObserver === 'undefined' ? null : new MutationObserver(() => this.#readChild());
  readonly #values: AttributeValues = {};
  #childText: string | undefined;
  #child: unknown;
  #runtime: PlainObject = {};
  #ksProvider: KsProvider | undefined;
  #request: EmbedRequest | undefined;

  constructor(element: ReactiveElement, reporter: Reporter) {
    this.#element = element;
    this.#reporter = reporter;
    element.addController(this);
  }

  /** The converted values; of a property with a live state, the attribute's. */
  get values(): Readonly<AttributeValues> {
    return this.#values;
  }

  /** What the page requests now: the same object until something is set. */
  get request(): EmbedRequest {
    return (this.#request ??= this.#makeRequest());
  }

  get ksProvider(): KsProvider | undefined {
    return this.#ksProvider;
  }
  set ksProvider(provider: KsProvider | undefined) {
    this.#ksProvider = provider;
    this.#change('ksProvider');
  }

  /** Sets a property, from an attribute or a script; of one with a live state only the default, which triggers no update. */
  set(property: AttributeProperty, raw: unknown): void {
    const value = this.convert(property, raw);
    const old = this.#values[property];
    if (value === undefined) delete this.#values[property];
    else Object.assign(this.#values, { [property]: value });
    if (LIVE.some((name) => name === property)) this.#request = undefined;
    else this.#change(property, old);
  }

  /** Converts a value; an invalid one is reported and counts as not set. */
  convert(property: AttributeProperty, raw: unknown, name = attributeName(property)): unknown {
    const [kind] = ATTRIBUTES[property];
    this.refused.delete(name);
    const value = convert(kind, raw);
    /* Accepted, though HTML would read it differently. */
    if (typeof raw === 'string' && (value === false || (property === 'preload' && value === 'metadata'))) {
      whenEmbedModule(({ hintAtValue }) => hintAtValue(this.#element, property, raw));
    }
    if (value !== INVALID && (kind !== 'image' || isUsableImage(value))) return value;
    if (!isTemplateWord(raw)) this.refused.add(name);
    whenEmbedModule(({ invalidValue, expectedFor }) => this.#reporter.warn(invalidValue(name, raw, expectedFor(kind, raw))));
    return undefined;
  }

  /** Merges a partial config over the settings. @returns its values of properties with a live state */
  configure(config: SetupConfig): Partial<Record<Live, unknown>> {
    const given = this.convert('config', config, 'configure()');
    const { playback, ...rest }: SetupConfig = isPlainObject(given) ? given : {};
    const { volume, muted, playbackRate, ...others } = playback ?? {};
    this.#runtime = merge(this.#runtime, rest, { playback: others });
    this.#change('config');
    return Object.fromEntries(Object.entries({ volume, muted, playbackRate }).filter(([, value]) => value !== undefined));
  }

  hostConnected(): void {
    this.#children?.observe(this.#element, { childList: true });
    if (this.#values.debug) whenEmbedModule(({ hintAtSpelling }) => hintAtSpelling(this.#element));
    this.#readChild();
  }

  hostDisconnected(): void {
    this.#children?.disconnect();
  }

  #change(property: string, old?: unknown): void {
    this.#request = undefined;
    this.#element.requestUpdate(property, old);
  }

  /* The config in a `<script type="application/json">` child, for authors who cannot quote JSON in an attribute. */
  #readChild(): void {
    const script = this.#element.querySelector(':scope > script[type="application/json"]');
    /* The parser may add the text after the tag. */
    if (script) this.#children?.observe(script, { childList: true, characterData: true, subtree: true });
    const text = script?.textContent?.trim();
    if (text === this.#childText) return;
    this.#childText = text;
    this.#child = this.convert('config', text);
    this.#change('config');
  }

  #makeRequest(): EmbedRequest {
    const values = { ...this.#values };
    const { partnerId, uiconfId, entryId, referenceId, playlistId, config } = values;
    const layers = [this.#runtime, { provider: { partnerId, uiConfId: uiconfId } }, config, this.#child];
    const ids = identify(layers);
    const ksInConfig = firstAt(layers, 'provider.ks');
    return {
      values,
      child: this.#child,
      runtime: this.#runtime,
      ids,
      media: ids && hasMedia(values) ? JSON.stringify([ids, entryId, referenceId, playlistId]) : '',
      entryId,
      ks: values.ks ?? (typeof ksInConfig === 'string' && ksInConfig ? ksInConfig : undefined),
      ksUrl: values.ksUrl && absoluteUrl(values.ksUrl),
      ksProvider: this.#ksProvider,
      milestones: values.milestones ?? DEFAULT_MILESTONES,
    };
  }
}

/* Servers cannot check origins; the browser that shows the page does. */
const isUsableImage = (value: unknown): boolean =>
  typeof value !== 'string' || value === '' || typeof document === 'undefined' || isTrustedImage(value);
