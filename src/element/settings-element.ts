import { isServer, LitElement, type PropertyDeclarations } from 'lit';
import { invalidValue } from '../errors/index.js';
import { isTemplateWord } from '../config/clean-text.js';
import { isPlainObject, merge, type PlainObject } from '../config/objects.js';
import type { EmbedRequest } from '../embed/embed.js';
import { expectedFor } from '../config/right-form.js';
import { isTrustedImage } from '../library/trusted-origins.js';
import type { SurfaceState } from '../player/media/media-state.js';
import type { SetupConfig } from '../playkit/types.js';
import { ElementReporter } from '../reporter.js';
import type { KsProvider } from '../session/ks-source.js';
import { ATTRIBUTES, attributeName, convertAttribute, type AttributeProperty, type Settings } from './attributes.js';
import { Hints } from './hints.js';
import { reactiveProperties, requestOf, settingsOf } from './settings.js';

/**
 * What the page says of the element, by attribute, property, JSON child and `configure()`: converted, and told about where it is
 * not valid. Also the element's ways of telling anything: events, console, debug log.
 */
export abstract class SettingsElement extends LitElement {
  static override properties: PropertyDeclarations = reactiveProperties;

  /* Every property sets itself through its converter, whether it comes by attribute or by script. */
  static {
    for (const name of Object.keys(reactiveProperties) as AttributeProperty[]) {
      Object.defineProperty(this.prototype, name, {
        get(this: SettingsElement): unknown {
          return this.readValue(name);
        },
        set(this: SettingsElement, raw: unknown) {
          const old = this.#values[name];
          this.#values[name] = this.convert(name, raw);
          this.requestUpdate(name, old);
        },
        configurable: true,
        enumerable: true,
      });
    }
  }

  /** The attributes of properties with a live state: what a setup starts from. */
  protected readonly defaults: Partial<SurfaceState> = {};
  protected readonly reporter = new ElementReporter(
    this,
    () => Boolean(this.renderRoot),
    () => Boolean(this.#values.debug),
  );
  /** Attributes whose value is not valid now. */
  protected readonly refused = new Set<string>();
  readonly #values: Partial<Record<AttributeProperty, unknown>> = {};
  readonly #hints = new Hints();
  readonly #children = typeof MutationObserver === 'undefined' ? null : new MutationObserver(() => this.#onMutation());
  #childText: string | undefined;
  #child: unknown;
  #waits = false;
  #runtime: PlainObject = {};
  #ksProvider: KsProvider | undefined;

  constructor() {
    super();
    this.takeOver('ksProvider');
  }

  /** Gives a fresh KS when one is needed: `(request) => Promise<string | {ks, expiresAt}>`; wins over `ks-url`. */
  get ksProvider(): KsProvider | undefined {
    return this.#ksProvider;
  }
  set ksProvider(provider: KsProvider | null | undefined) {
    this.#ksProvider = provider ?? undefined;
  }

  /**
   * Changes the configuration at run time (guide 6.3): what can take effect does so at once, what needs a new player gets one.
   * @param config any part of the setup config
   */
  configure(config: SetupConfig): void {
    const given = this.convert('config', config, 'configure()');
    const { playback, ...rest }: SetupConfig = isPlainObject(given) ? given : {};
    const { volume, muted, playbackRate, ...others } = playback ?? {};
    const live = Object.entries({ volume, muted, playbackRate }).filter(([, value]) => value !== undefined);
    Object.assign(this, Object.fromEntries(live));
    this.#runtime = merge(this.#runtime, rest, { playback: others });
    this.requestUpdate('config');
  }

  override connectedCallback(): void {
    this.#children?.observe(this, { childList: true, attributeFilter: ['defer-hydration'] });
    /* A server's markup waits until its framework has taken it over. */
    this.#waits = this.hasAttribute('defer-hydration');
    if (this.#waits) return;
    super.connectedCallback();
    if (this.#values.debug) this.#hints.spelling(this.getAttributeNames());
    this.#readChild();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children?.disconnect();
  }

  /** What a property reads as. */
  protected readValue(name: AttributeProperty): unknown {
    return this.#values[name];
  }

  /** A page may have set a property before this class was there to hear of it. */
  protected takeOver(name: string): void {
    if (!Object.hasOwn(this, name)) return;
    const value: unknown = Reflect.get(this, name);
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, value);
  }

  protected get settings(): Settings {
    return settingsOf(this.#values, this.defaults);
  }

  protected get request(): EmbedRequest {
    return requestOf(this.settings, this.#child, this.#runtime, this.#ksProvider);
  }

  /** A value as its attribute holds it; what is not valid is told about and counts as not set. */
  protected convert(property: AttributeProperty, raw: unknown, name = attributeName(property)): unknown {
    const [kind] = ATTRIBUTES[property];
    this.#hints.about(property, raw, kind);
    this.refused.delete(name);
    const invalid = (): void => {
      if (!isTemplateWord(raw)) this.refused.add(name);
      this.reporter.warn(invalidValue(name, raw, expectedFor(kind, raw)));
    };
    const value = convertAttribute(property, raw, invalid);
    if (kind !== 'image' || typeof value !== 'string' || value === '' || isServer || isTrustedImage(value)) return value;
    invalid();
    return undefined;
  }

  #onMutation(): void {
    if (this.#waits && this.isConnected && !this.hasAttribute('defer-hydration')) {
      this.#waits = false;
      /* Lit's own support of hydration may have been faster. */
      if (!this.renderRoot) super.connectedCallback();
    }
    this.#readChild();
  }

  /* The config in a `<script type="application/json">` child, for authors who cannot quote JSON in an attribute. */
  #readChild(): void {
    const script = this.querySelector(':scope > script[type="application/json"]');
    /* Its text may come after its tag. */
    if (script) this.#children?.observe(script, { childList: true, characterData: true, subtree: true });
    const text = script?.textContent?.trim();
    if (text === this.#childText) return;
    this.#childText = text;
    this.#child = this.convert('config', text);
    this.requestUpdate('config');
  }
}
