import '@web/test-runner-visual-regression';

/* The package's own declaration refers to a file that TypeScript does not find. */
declare module '@web/test-runner-visual-regression' {
  /** Compares a screenshot of a node with the stored picture of that name; rejects when they differ. */
  export function visualDiff(node: Node, name: string): Promise<void>;
}
