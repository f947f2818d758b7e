/**
 * A browser that blocks cookies, and a sandboxed frame, throw where a page reads its storage, and so would the player's setup. There
 * the page gets a storage that lasts as long as the page.
 */
class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>();
  [name: string]: unknown;

  get length(): number {
    return this.#items.size;
  }

  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }

  removeItem(key: string): void {
    this.#items.delete(key);
  }

  clear(): void {
    this.#items.clear();
  }
}

/** Makes sure that the page's storages can be read. */
export function provideStorage(): void {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    try {
      Reflect.get(window, name);
    } catch {
      Object.defineProperty(window, name, { configurable: true, value: new MemoryStorage() });
    }
  }
}
