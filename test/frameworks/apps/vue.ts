import { createApp, createSSRApp, h, nextTick, shallowReactive } from 'vue';
import type { Adapter, App, State } from '../state.js';

const template = `
  <kaltura-player
    v-for="item in items"
    :key="item.key"
    :partner-id="item.partnerId"
    :uiconf-id="item.uiconfId"
    :entry-id="item.entryId"
    :loop="item.loop"
    :volume="item.volume ?? 1"
    :config.prop="item.config"
    :milestones="item.milestones"
    :streamPriority.prop="item.streamPriority"
    :start-time="item.startTime"
    @play="onEvent('play', $event)"
    @error="onEvent('error', $event)"
    @playerready="onEvent('playerready', $event)"
    @kaltura-player-playlistloaded="onEvent('kaltura-player-playlistloaded', $event)"
    @navigation_open="onEvent('navigation_open', $event)"
    @QuizStarted="onEvent('QuizStarted', $event)"
    @camelEvent="onEvent('camelEvent', $event)"
    @CAPSevent="onEvent('CAPSevent', $event)"
  ><span v-if="item.badge !== undefined" slot="badge">{{ item.badge }}</span></kaltura-player>`;

export const View = { props: ['items', 'onEvent'], template };

export function make(create: typeof createApp, state: State): { app: ReturnType<typeof createApp>; shown: State } {
  const shown = shallowReactive({ ...state });
  const app = create({ render: () => h(View, shown) });
  app.config.compilerOptions.isCustomElement = (tag) => tag === 'kaltura-player';
  return { app, shown };
}

async function start(create: typeof createApp, container: HTMLElement, state: State): Promise<App> {
  const { app, shown } = make(create, state);
  app.mount(container);
  await nextTick();
  return {
    async update(next) {
      Object.assign(shown, next);
      await nextTick();
    },
    unmount: () => app.unmount(),
  };
}

export const adapter: Adapter = {
  mount: (container, state) => start(createApp, container, state),
  hydrate: (container, state) => start(createSSRApp, container, state),
};
