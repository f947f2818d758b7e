import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';
import type { Loading } from '../../config/value-kinds.js';
import { IDLE, IDLE_UNREPORTED } from '../../time-limits.js';
import { hasConsent, onConsent } from './consent.js';
import { isInEditor } from './editor.js';
import { isPrerendering, whenPageShown } from './prerender.js';
import { whenNear } from './viewport.js';

/** The settings that control activation. */
export interface ActivationSettings {
  readonly values: { readonly loading?: Loading | undefined; readonly consent?: 'required' | undefined };
}

/* With data saving on, a video loads only when the viewer requests it. */
const savesData = (): boolean =>
  'connection' in navigator && (navigator.connection as { saveData?: boolean } | undefined)?.saveData === true;

const whenIdle = (action: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(action, { timeout: IDLE * 1000 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(action, IDLE_UNREPORTED * 1000);
  return () => clearTimeout(id);
};

/** Decides when the player is loaded: by `loading` or by a call, but never without a required consent. */
export class ActivationController implements ReactiveController {
  readonly #element: ReactiveElement;
  readonly #settings: ActivationSettings;
  readonly #prepare: () => void;
  #isWanted = false;
  #isGranted = false;
  #waitsFor: Loading | undefined;
  #stop: (() => void) | undefined;
  #stopConsent: (() => void) | undefined;
  #stopPage: (() => void) | undefined;

  /** @param prepare called when the viewer is likely to start the player soon */
  constructor(element: ReactiveElement, settings: ActivationSettings, prepare: () => void) {
    this.#element = element;
    this.#settings = settings;
    this.#prepare = prepare;
    element.addController(this);
  }

  get needsConsent(): boolean {
    return this.#settings.values.consent === 'required' && !this.#isGranted && !hasConsent();
  }

  /** Whether the player may be loaded now. */
  get isActive(): boolean {
    if (isPrerendering() || isInEditor(this.#element)) return false;
    return (this.#isWanted || this.#loading === 'eager') && !this.needsConsent;
  }

  /** Requests the player now, regardless of `loading`. */
  activate(): void {
    this.#isWanted = true;
    this.#wait();
  }

  /** Grants consent for this element. */
  grant(): void {
    this.#isGranted = true;
    this.#consented();
  }

  hostConnected(): void {
    this.#stopConsent = onConsent(() => this.#consented());
    this.#stopPage = whenPageShown(() => this.#consented());
    if (this.#element.hasUpdated) this.#wait();
  }

  hostDisconnected(): void {
    this.#end();
    this.#stopConsent?.();
    this.#stopPage?.();
  }

  hostUpdated(): void {
    if (this.#element.isConnected && this.#waitsFor !== this.#loading) this.#wait();
  }

  #consented(): void {
    this.#wait();
    this.#update();
  }

  get #loading(): Loading {
    return this.#settings.values.loading ?? 'eager';
  }

  /* Forces an update: `null`, as the old value, always differs from the current one. */
  #update(): void {
    this.#element.requestUpdate('loading', null);
  }

  #end(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#waitsFor = undefined;
  }

  /* Waits for the trigger that `loading` names, unless consent is missing. */
  #wait(): void {
    const loading = this.#loading;
    this.#end();
    if (this.needsConsent || this.isActive) return;
    this.#waitsFor = loading;
    const wanted = (): void => {
      this.activate();
      this.#update();
    };
    if (savesData() || isInEditor(this.#element)) return;
    /* Not the tag itself, which has no box with `display: contents`, and in `ruby` that of a line of text. */
    if (loading === 'lazy') this.#stop = whenNear(this.#element.renderRoot.firstElementChild ?? this.#element, wanted);
    if (loading === 'idle') this.#stop = whenIdle(wanted);
    if (loading === 'interaction') this.#stop = onInterest(this.#element, this.#prepare);
  }
}

/* The viewer may be about to click: connection and script can be prepared before that. */
function onInterest(element: HTMLElement, action: () => void): () => void {
  const end = new AbortController();
  for (const type of ['pointerover', 'focusin', 'pointerdown']) {
    element.addEventListener(
      type,
      () => {
        end.abort();
        action();
      },
      { signal: end.signal, passive: true },
    );
  }
  return () => end.abort();
}
