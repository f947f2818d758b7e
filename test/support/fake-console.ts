const LEVELS = ['warn', 'info', 'debug', 'error'] as const;
type Level = (typeof LEVELS)[number];
const noLines = (): Record<Level, string[]> => ({ warn: [], info: [], debug: [], error: [] });

/** Records the lines of the console between `start()` and `restore()`. */
export class FakeConsole {
  lines = noLines();
  readonly #real = { warn: console.warn, info: console.info, debug: console.debug, error: console.error };

  start(): void {
    this.lines = noLines();
    for (const level of LEVELS) {
      console[level] = (...parts: unknown[]) => void this.lines[level].push(parts.map(String).join(' '));
    }
  }

  /** The lines of a level that this package wrote. */
  ours(level: Level): string[] {
    return this.lines[level].filter((line) => line.startsWith('[kaltura-player]'));
  }

  restore(): void {
    Object.assign(console, this.#real);
  }
}

/** Records the lines of the console during each test of the suite that calls this. */
export function useFakeConsole(): FakeConsole {
  const fake = new FakeConsole();
  beforeEach(() => fake.start());
  afterEach(() => fake.restore());
  return fake;
}

/** Returns the lines of the console from while a function runs. */
export async function consoleDuring(action: () => unknown): Promise<FakeConsole['lines']> {
  const fake = new FakeConsole();
  fake.start();
  try {
    await action();
  } finally {
    fake.restore();
  }
  return fake.lines;
}
