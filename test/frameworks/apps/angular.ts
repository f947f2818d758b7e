import '@angular/compiler';
import {
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  provideZonelessChangeDetection,
  signal,
  ɵSSR_CONTENT_INTEGRITY_MARKER as MARKER,
  type ApplicationConfig,
} from '@angular/core';
import { createApplication, provideClientHydration } from '@angular/platform-browser';
import type { Adapter, App, State } from '../state.js';

export const state = signal<State>({ items: [], onEvent: () => undefined });

export const View = Component({
  selector: 'app-view',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    @for (item of state().items; track item.key) {
      <kaltura-player
        [attr.partner-id]="item.partnerId"
        [uiconfId]="item.uiconfId"
        [entryId]="item.entryId"
        [loop]="item.loop"
        [volume]="item.volume"
        [config]="item.config"
        [milestones]="item.milestones"
        [streamPriority]="item.streamPriority"
        [attr.start-time]="item.startTime"
        (play)="state().onEvent('play', $event)"
        (error)="state().onEvent('error', $event)"
        (playerready)="state().onEvent('playerready', $event)"
        (kaltura-player-playlistloaded)="state().onEvent('kaltura-player-playlistloaded', $event)"
        (navigation_open)="state().onEvent('navigation_open', $event)"
        (QuizStarted)="state().onEvent('QuizStarted', $event)"
        (camelEvent)="state().onEvent('camelEvent', $event)"
        (CAPSevent)="state().onEvent('CAPSevent', $event)"
        >@if (item.badge !== undefined) {<span slot="badge">{{ item.badge }}</span>}</kaltura-player
      >
    }
  `,
})(
  class {
    readonly state = state;
  },
);

async function start(host: Element, first: State, ...more: ApplicationConfig['providers']): Promise<App> {
  state.set(first);
  const app = await createApplication({ providers: [provideZonelessChangeDetection(), ...more] });
  app.bootstrap(View as never, host);
  await app.whenStable();
  return {
    async update(next) {
      state.set(next);
      await app.whenStable();
    },
    unmount: () => app.destroy(),
  };
}

export const adapter: Adapter = {
  mount(container, first) {
    const host = document.createElement('app-view');
    container.append(host);
    return start(host, first);
  },
  async hydrate(container, first) {
    /* Angular reads these from the body, where a page that is rendered as a whole contains them. */
    const host = container.querySelector('app-view');
    const transferred = container.querySelector('#ng-state');
    if (!host || !transferred) throw new Error('The server rendered something else');
    document.body.prepend(document.createComment(MARKER), transferred);
    return start(host, first, provideClientHydration());
  },
};
