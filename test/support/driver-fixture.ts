import { MediaState } from '../../src/player/media/media-state.js';
import { PlayerDriver } from '../../src/player/player-driver.js';
import { KsSource, type KsProvider } from '../../src/session/ks-source.js';
import { FakeClock } from './fake-clock.js';
import { FakeBundle, type FakePlayer } from './fake-playkit.js';
import { newPlayer, removeTargets } from './fake-target.js';

/* The entry in `reported` for each status. */
const LINES: Partial<Record<string, string>> = { loading: 'begun', ready: 'loaded' };

const EVENTS = [
  'error',
  'changesourcestarted',
  'changesourceended',
  'playing',
  'pause',
  'timeupdate',
  'waiting',
  'play',
  'ended',
];

/** A driver with a fake player and a fake clock. */
export class DriverFixture {
  readonly clock = new FakeClock();
  readonly bundle = new FakeBundle();
  readonly player: FakePlayer = newPlayer(this.bundle);
  readonly end = new AbortController();
  /** What the driver reported, in order: `begun`, `loaded`, `failed network`, `warned network`, `ks expired`. */
  readonly reported: string[] = [];
  readonly settings: { ks: string | undefined; ksUrl: undefined; ksProvider: KsProvider | undefined; entryId: string } = {
    ks: undefined,
    ksUrl: undefined,
    ksProvider: undefined,
    entryId: '1_a',
  };
  readonly driver: PlayerDriver;

  constructor() {
    const { player, reported, end, settings } = this;
    Object.assign(player.config, { provider: { networkRetryParameters: { maxAttempts: 2 } } });
    const mediaState = new MediaState();
    mediaState.attach(player.typed, end.signal);
    this.driver = new PlayerDriver(player.typed, {
      mediaState,
      source: new KsSource(
        () => settings,
        (reason) => reported.push(`ks ${reason}`),
      ),
      reporter: { emit: () => undefined, warn: ({ reason }) => void reported.push(`warned ${reason}`), log: () => undefined },
      signal: end.signal,
      layout: undefined,
      milestones: () => [],
      onStatus: (report) =>
        reported.push(report.status === 'failed' ? `failed ${report.error.reason}` : (LINES[report.status] ?? '')),
    });
    for (const type of EVENTS) player.addEventListener(type, (event) => void this.driver.onEvent(event));
  }

  /** The number of requests to the API. */
  get requests(): number {
    return this.player.provider.requested.length;
  }

  async load(id = '1_a'): Promise<void> {
    this.driver.load({ entryId: id, options: {} });
    await this.clock.pass(0);
  }

  async answer(): Promise<void> {
    this.player.provider.last.answer();
    await this.clock.pass(0);
  }

  async refuse(error: object): Promise<void> {
    this.player.provider.last.refuse(error);
    await this.clock.pass(0);
  }

  /** Makes playback fail. */
  async fail(error: object): Promise<void> {
    this.player.fire('error', error);
    await this.clock.pass(0);
  }

  /** Sets a provider that returns a new KS at each call. */
  provideKs(): void {
    let count = 0;
    this.settings.ksProvider = () => `fresh-${++count}`;
  }

  /** Loads `1_a`, and answers its request. */
  async loaded(): Promise<void> {
    await this.load();
    await this.answer();
  }

  /** Plays from a position. */
  playFrom(seconds: number): void {
    this.player.play();
    this.player.fire('play');
    this.player.runTo(seconds);
  }

  remove(): void {
    this.end.abort();
    this.clock.restore();
    removeTargets();
  }
}
