import '@angular/compiler';
import { ɵsetRootDomAdapter as setRootDomAdapter } from '@angular/common';
import {
  createPlatformFactory,
  DOCUMENT,
  PLATFORM_ID,
  platformCore,
  provideZonelessChangeDetection,
  TransferState,
  ɵannotateForHydration as annotateForHydration,
  ɵsetDocument as setDocument,
} from '@angular/core';
import { createApplication, provideClientHydration, ɵBrowserDomAdapter as DomAdapter } from '@angular/platform-browser';
import type { State } from '../state.js';
import { state, View } from './angular.js';

/** Renders into a document as Angular's server does: annotates the tree for hydration, and adds the transferred state. */
export async function markupOf(shown: State, document: Document): Promise<string> {
  setDocument(document);
  setRootDomAdapter(Object.assign(new DomAdapter(), { getBaseHref: () => null }));
  state.set(shown);
  const platform = createPlatformFactory(platformCore, 'server', [
    { provide: DOCUMENT, useValue: document },
    { provide: PLATFORM_ID, useValue: 'server' },
  ]);
  const host = document.createElement('app-view');
  document.body.append(host);
  const app = await createApplication(
    { providers: [provideZonelessChangeDetection(), provideClientHydration()] },
    { platformRef: platform() },
  );
  app.bootstrap(View as never, host);
  await app.whenStable();
  /* Angular's server sets this global too. */
  Object.assign(globalThis, { Node: document.defaultView?.Node });
  annotateForHydration(app, document);
  Reflect.deleteProperty(globalThis, 'Node');
  const transferred = document.createElement('script');
  transferred.type = 'application/json';
  transferred.id = 'ng-state';
  transferred.textContent = app.injector.get(TransferState).toJson();
  const markup = host.outerHTML + transferred.outerHTML;
  app.destroy();
  return markup;
}
