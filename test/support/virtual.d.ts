declare module 'virtual:backend' {
  /** Origin of the local backend. */
  export const origin: string;
}
