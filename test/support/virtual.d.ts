declare module 'virtual:backend' {
  /** Origin of the local backend. */
  export const origin: string;
}

declare module 'virtual:framework/*' {
  /** A micro app in a framework, bundled with it. */
  export const adapter: import('../frameworks/state.js').Adapter;
}

declare module 'virtual:framework/react-page' {
  export const staticMarkup: typeof import('../frameworks/apps/react-page.js').staticMarkup;
  export const activity: typeof import('../frameworks/apps/react-page.js').activity;
}

declare module 'virtual:documents' {
  /** The frameworks that have a page in docs/frameworks. */
  export const documents: readonly string[];
}
