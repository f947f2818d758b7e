declare module 'virtual:backend' {
  /** The origin of the local backend. */
  export const origin: string;
}

declare module 'virtual:framework/*' {
  /** A micro app, bundled with its framework. */
  export const adapter: import('../frameworks/state.js').Adapter;
}

declare module 'virtual:framework/react-page' {
  export const staticMarkup: typeof import('../frameworks/apps/react-page.js').staticMarkup;
  export const suspense: typeof import('../frameworks/apps/react-page.js').suspense;
  export const activity: typeof import('../frameworks/apps/react-page.js').activity;
}

declare module 'virtual:framework/vue-page' {
  export const serverMarkup: typeof import('../frameworks/apps/vue-page.js').serverMarkup;
  export const hydrate: typeof import('../frameworks/apps/vue-page.js').hydrate;
  export const suspended: typeof import('../frameworks/apps/vue-page.js').suspended;
  export const hot: typeof import('../frameworks/apps/vue-page.js').hot;
  export const list: typeof import('../frameworks/apps/vue-page.js').list;
}

declare module 'virtual:documents' {
  /** The frameworks that have a page in docs/frameworks. */
  export const documents: readonly string[];
}
