type Level = 'warn' | 'info' | 'log' | 'debug' | 'error';

/** What goes to the console while a test runs. */
export class FakeConsole {
  readonly lines: Record<Level, string[]> = { warn: [], info: [], log: [], debug: [], error: [] };
  readonly #real = { warn: console.warn, info: console.info, log: console.log, debug: console.debug, error: console.error };

  constructor() {
    for (const level of ['warn', 'info', 'log', 'debug', 'error'] as const) {
      console[level] = (...parts: unknown[]) => void this.lines[level].push(parts.map(String).join(' '));
    }
  }

  /** Our lines of a level. */
  ours(level: Level): string[] {
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
