import { expect } from '@open-wc/testing';
import type { KalturaPlayerElement, PlayKitNamespace } from '../../src/index.js';
import { Account } from '../support/backend.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';
import { Residue } from '../support/residue.js';
import { expectLayout, PLAYS, secondPlays, until } from '../support/two-streams.js';

const namespace = (): PlayKitNamespace => (window as unknown as { KalturaPlayer: PlayKitNamespace }).KalturaPlayer;
const players = (): string[] => Object.keys(namespace().getPlayers?.() ?? {});
const placeholders = (): number => document.querySelectorAll('[id^="secondaryPlaceholder"]').length;
const videos = (): number => document.querySelectorAll('video').length;

describe('residue of two streams', () => {
  const account = new Account();
  let residue: Residue;

  const create = (attributes: Record<string, string | number | boolean> = {}): KalturaPlayerElement =>
    createPlayer({ ...PLAYS, ...attributes }, { account }).element;

  before(async () => {
    /* Loads the library, and everything that it keeps for the page, before the tests count. */
    const element = create();
    await once(element, 'firstplaying');
    await secondPlays(element);
    removePlayers();
  });
  beforeEach(() => {
    residue = new Residue();
  });
  afterEach(() => {
    residue.restore();
    removePlayers();
  });

  const nothing = { players: [], placeholders: 0, videos: 0, timeouts: 0, intervals: 0, listeners: [] };
  const left = (): typeof nothing => ({
    ...residue.open,
    players: players() as never[],
    placeholders: placeholders(),
    videos: videos(),
    listeners: residue.open.listeners as never[],
  });
  /* Some timers of the library and of the element end by themselves within seconds. */
  const leftInTheEnd = (): Promise<typeof nothing> =>
    until(left, (now) => JSON.stringify(now) === JSON.stringify({ ...now, ...nothing }));

  it('leaves no player, node, timer or listener after twenty rounds that end at different moments', async function () {
    this.timeout(60000);
    const moments: ReadonlyArray<(element: KalturaPlayerElement) => Promise<unknown>> = [
      async (element) => {
        await once(element, 'firstplaying');
        await secondPlays(element);
        await element.setLayout('side-by-side-inverse');
      },
      (element) => element.ready(),
      (element) => once(element, 'changesourcestarted'),
      (element) => once(element, 'playerready'),
      async (element) => {
        await element.ready();
        void element.setLayout('pip');
      },
    ];
    const rounds = 20;
    for (let round = 0; round < rounds; round++) {
      const element = create();
      await moments[round % moments.length]?.(element);
      if (round % 2) element.destroy();
      removePlayers();
    }
    const now = await leftInTheEnd();
    console.info(`after ${rounds} rounds: ${JSON.stringify(now)}`);
    expect(now).to.deep.equal(nothing);
  });

  it('keeps one second player after six changes of the entry, and none after the removal', async function () {
    this.timeout(60000);
    const element = create();
    await once(element, 'firstplaying');
    await secondPlays(element);
    for (const entry of ['1_short', '1_two', '1_other', '1_two', '1_short', '1_two']) {
      element.entryId = entry;
      await element.updateComplete;
      await element.ready();
      if (entry === '1_two') {
        await element.setLayout('pip-inverse');
        await secondPlays(element);
        await expectLayout(element, 'pip-inverse', entry);
      }
    }
    expect([players().length, placeholders()]).to.deep.equal([2, 1]);
    removePlayers();
    const now = await leftInTheEnd();
    console.info(`after the changes of the entry: ${JSON.stringify(now)}`);
    expect(now).to.deep.equal(nothing);
  });
});
