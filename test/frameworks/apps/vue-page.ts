import { renderToString } from '@vue/server-renderer';
import { createApp, createSSRApp, defineComponent, h, nextTick, ref, shallowReactive, Suspense, type App } from 'vue';

/** The values that templates bind with `:`, objects included, as most authors do. */
export interface Bound {
  readonly partnerId: number;
  readonly entryId: string;
  readonly config?: object;
  readonly plugins?: object;
}

/* Vue compiles `<kaltura-player :partner-id="…" uiconf-id="1001" :entry-id="…" :config="…" :plugins="…" />` to this. */
const Player = defineComponent<Bound>(
  ({ ...bound }) =>
    () =>
      h('kaltura-player', {
        'partner-id': bound.partnerId,
        'uiconf-id': '1001',
        'entry-id': bound.entryId,
        config: bound.config,
        plugins: bound.plugins,
      }),
  { props: ['partnerId', 'entryId', 'config', 'plugins'] },
);

const ready = (app: App): App => {
  app.config.compilerOptions.isCustomElement = (tag) => tag === 'kaltura-player';
  return app;
};

/** Renders the markup of a player on the server. */
export const serverMarkup = (bound: Bound): Promise<string> =>
  renderToString(ready(createSSRApp({ render: () => h(Player, bound) })));

/** Hydrates that markup. */
export async function hydrate(container: HTMLElement, bound: Bound): Promise<() => void> {
  const app = ready(createSSRApp({ render: () => h(Player, bound) }));
  app.mount(container);
  await nextTick();
  return () => app.unmount();
}

/** A mounted app. */
interface Page {
  unmount(): void;
}

/** Renders a player in a `<Suspense>` beside an async component. Vue shows neither until that component resolves. */
export async function suspended(container: HTMLElement, bound: Bound): Promise<Page & { arrive(): Promise<void> }> {
  let arrive = (): void => undefined;
  const Later = defineComponent({
    async setup() {
      await new Promise<void>((resolve) => (arrive = resolve));
      return () => h('p', 'There');
    },
  });
  const app = ready(
    createApp({
      render: () =>
        h(Suspense, null, { default: () => h('div', [h(Player, bound), h(Later)]), fallback: () => h('p', 'On its way') }),
    }),
  );
  app.mount(container);
  await nextTick();
  return {
    async arrive() {
      arrive();
      await new Promise((resolve) => setTimeout(resolve));
      await nextTick();
    },
    unmount: () => app.unmount(),
  };
}

interface HotRuntime {
  createRecord(id: string, component: object): boolean;
  rerender(id: string, render?: unknown): void;
}

/** Renders a page whose template can be replaced, as a development server does. */
export async function hot(container: HTMLElement, bound: Bound): Promise<Page & { replace(heading: string): Promise<void> }> {
  const runtime = (globalThis as unknown as { __VUE_HMR_RUNTIME__: HotRuntime }).__VUE_HMR_RUNTIME__;
  const title = ref('One');
  const view = (heading: string) => () => h('section', [h(heading, title.value), h(Player, bound)]);
  const Page = Object.assign(defineComponent({ setup: () => ({}), render: view('h1') }), { __hmrId: 'page' });
  runtime.createRecord('page', Page);
  const app = ready(createApp(Page));
  app.mount(container);
  await nextTick();
  return {
    async replace(heading: string) {
      runtime.rerender('page', view(heading));
      await nextTick();
    },
    unmount: () => app.unmount(),
  };
}

/** Renders a keyed list of players. */
export async function list(
  container: HTMLElement,
  items: readonly Bound[],
): Promise<Page & { show(next: readonly Bound[]): Promise<void> }> {
  const shown = shallowReactive({ items });
  const app = ready(createApp({ render: () => shown.items.map((item) => h(Player, { ...item, key: item.entryId })) }));
  app.mount(container);
  await nextTick();
  return {
    async show(next: readonly Bound[]) {
      shown.items = next;
      await nextTick();
    },
    unmount: () => app.unmount(),
  };
}
