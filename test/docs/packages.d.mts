/** Packages that samples import and that bring no types. */
declare module 'react-dom/client' {
  export function createRoot(container: Element): { render(children: unknown): void };
}
