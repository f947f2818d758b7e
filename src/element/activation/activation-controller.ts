import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';
import type { Loading } from '../../config/value-kinds.js';
import { hasConsent, onConsent } from './consent.js';
import { isInEditor } from './editor.js';
import { isPrerendering, whenPageShown } from './prerender.js';
import { whenNear } from './viewport.js';

/** What activation goes by. */
export interface ActivationSettings {
  readonly values: { readonly loading?: Loading | undefined; readonly consent?: 'required' | undefined };
}

/* Who asked the browser to save data wants to ask for each video. */
const savesData = (): boolean =>
  'connection' in navigator && (navigator.connection as { saveData?: boolean } | undefined)?.saveData === true;

const whenIdle = (action: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(action, { timeout: 5000 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(action, 200);
  return () => clearTimeout(id);
};

/** When the player is loaded: by `loading`, by a call, and never without a consent that is required. */
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

  /** @param prepare somebody comes near: the player will be needed soon */
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

  /** The player is wanted now, whatever `loading` says. */
  activate(): void {
    this.#isWanted = true;
    this.#wait();
  }

  /** Consent for this element. */
  grant(): void {
    this.#isGranted = true;
    this.#consented();
  }

  hostConnected(): void {
    this.#stopConsent = onConsent(() => this.#consented());
    this.#stopPage = whenPageShown(() => this.#consented());
    this.#wait();
  }

  hostDisconnected(): void {
    this.#end();
    this.#stopConsent?.();
    this.#stopPage?.();
  }

  hostUpdate(): void {
    if (this.#element.isConnected && this.#waitsFor !== this.#loading) this.#wait();
  }

  #consented(): void {
    this.#wait();
    this.#update();
  }

  get #loading(): Loading {
    return this.#settings.values.loading ?? 'eager';
  }

  /* Something has changed, whatever `loading` was: without another old value the element would see no change. */
  #update(): void {
    this.#element.requestUpdate('loading', null);
  }

  #end(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#waitsFor = undefined;
  }

  /* Waits for what `loading` names; consent comes first. */
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
    if (loading === 'lazy') this.#stop = whenNear(this.#element, wanted);
    if (loading === 'idle') this.#stop = whenIdle(wanted);
    if (loading === 'interaction') this.#stop = onInterest(this.#element, this.#prepare);
  }
}

/* Someone is about to click: the connection and the script can be under way by then. */
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
