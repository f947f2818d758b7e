import '@angular/compiler';
import type { ApplicationRef } from '@angular/core';
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import type { Adapter, State } from '../state.js';

const state = signal<State>({ items: [], heard: () => undefined });

const View = Component({
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
        (play)="state().heard('play', $event)"
        (error)="state().heard('error', $event)"
        (playerready)="state().heard('playerready', $event)"
        (kaltura-player-playlistloaded)="state().heard('kaltura-player-playlistloaded', $event)"
        (navigation_open)="state().heard('navigation_open', $event)"
        (QuizStarted)="state().heard('QuizStarted', $event)"
        >@if (item.badge !== undefined) {<span slot="badge">{{ item.badge }}</span>}</kaltura-player
      >
    }
  `,
})(
  class {
    readonly state = state;
  },
);

export const adapter: Adapter = {
  async mount(container, first) {
    state.set(first);
    const host = document.createElement('app-view');
    container.append(host);
    const app: ApplicationRef = await createApplication({ providers: [provideZonelessChangeDetection()] });
    app.bootstrap(View as never, host);
    await app.whenStable();
    return {
      async update(next) {
        state.set(next);
        await app.whenStable();
      },
      unmount: () => app.destroy(),
    };
  },
};
