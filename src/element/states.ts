/** Shows one state to CSS as `:state(name)`, in browsers that have custom states. */
export function setState(internals: ElementInternals | null, previous: string, next: string): void {
  try {
    internals?.states.delete(previous);
    internals?.states.add(next);
  } catch {
    /* Older browsers want names that begin with dashes, or have no states at all. */
  }
}
