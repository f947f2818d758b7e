/** What goes to the console while a test runs. */
export class FakeConsole {
  readonly lines: Record<'warn' | 'info' | 'debug' | 'error', string[]> = { warn: [], info: [], debug: [], error: [] };
  readonly #real = { warn: console.warn, info: console.info, debug: console.debug, error: console.error };

  constructor() {
    for (const level of ['warn', 'info', 'debug', 'error'] as const) {
      console[level] = (...parts: unknown[]) => void this.lines[level].push(parts.map(String).join(' '));
    }
  }

  /** Our lines of a level. */
  ours(level: 'warn' | 'info' | 'debug' | 'error'): string[] {
    return this.lines[level].filter((line) => line.startsWith('[kaltura-player]'));
  }

  restore(): void {
    Object.assign(console, this.#real);
  }
}

/** What goes to the console while something is done. */
export async function consoleDuring(action: () => unknown): Promise<FakeConsole['lines']> {
  const fake = new FakeConsole();
  try {
    await action();
  } finally {
    fake.restore();
  }
  return fake.lines;
}
