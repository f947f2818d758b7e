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
    @play="heard('play', $event)"
    @error="heard('error', $event)"
    @playerready="heard('playerready', $event)"
    @kaltura-player-playlistloaded="heard('kaltura-player-playlistloaded', $event)"
    @navigation_open="heard('navigation_open', $event)"
    @QuizStarted="heard('QuizStarted', $event)"
    @camelEvent="heard('camelEvent', $event)"
    @CAPSevent="heard('CAPSevent', $event)"
  ><span v-if="item.badge !== undefined" slot="badge">{{ item.badge }}</span></kaltura-player>`;

export const View = { props: ['items', 'heard'], template };

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
