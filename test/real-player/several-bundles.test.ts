import { expect } from '@open-wc/testing';
import type { KalturaPlayerElement } from '../../src/index.js';
import { Account, origin } from '../support/backend.js';
import { playerNode } from '../support/player-node.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';
import { expectLayout } from '../support/two-streams.js';

const kinds = async (account: Account, kind: string): Promise<string[]> => (await account.log(kind)).map(({ url }) => url);
const hasWatermark = (element: KalturaPlayerElement): boolean => Boolean(playerNode(element).querySelector('.playkit-watermark'));
const namespaceOf = (element: KalturaPlayerElement): unknown => Object.getPrototypeOf(element.player);

const namespaces = (): { KalturaPlayer: { getPlayers(): object } } =>
  window as unknown as { KalturaPlayer: { getPlayers(): object } };

describe('several player configurations on a page', () => {
  afterEach(removePlayers);

  it('applies the settings of each uiConf to its own player when several load at the same time', async () => {
    const account = new Account();
    const ids = [1001, 1005, 1002, 1003];
    const elements = ids.map(
      (id) => createPlayer({ 'entry-id': '1_video', 'uiconf-id': id, 'no-user-preferences': true }, { account }).element,
    );
    const players = await Promise.all(elements.map((element) => element.ready()));
    expect(players.map(({ volume }) => volume)).to.deep.equal([1, 0.3, 1, 1]);
    expect(elements.map(hasWatermark)).to.deep.equal([false, true, false, false]);
    expect(players.map(({ plugins }) => Object.hasOwn(plugins, 'dualscreen'))).to.deep.equal([false, false, false, true]);
    expect((await kinds(account, 'library')).length, 'one script each').to.equal(ids.length);
  });

  it('uses library and API of its own account for each player, whichever library arrives first', async () => {
    const accounts = [new Account(), new Account(), new Account()];
    /* The library that is requested first arrives last. */
    await accounts[0]?.fault({ kind: 'library', fault: 'delay', ms: 600 });
    await accounts[1]?.fault({ kind: 'library', fault: 'delay', ms: 300 });
    const elements = accounts.map(
      (account, index) =>
        createPlayer({ 'entry-id': '1_short', 'uiconf-id': index === 0 ? 1005 : 1001, autoplay: true, muted: true }, { account })
          .element,
    );
    await Promise.all(elements.map((element) => once(element, 'firstplaying')));
    expect(elements.map(hasWatermark)).to.deep.equal([true, false, false]);
    expect(elements.map(({ player }) => player?.config.provider?.partnerId)).to.deep.equal(
      accounts.map(({ partnerId }) => partnerId),
    );
    for (const account of accounts) {
      const requested = await account.log();
      expect(new Set(requested.map(({ kind }) => kind)), `account ${account.partnerId}`).to.include.keys(
        'library',
        'api',
        'manifest',
      );
      expect(requested.filter(({ url }) => !url.includes(String(account.partnerId)) && /\/p\/\d+/.test(url)).length).to.equal(0);
    }
  });

  it('loads one library once for several players of the same configuration', async () => {
    const account = new Account();
    const elements = [1, 2, 3].map(() => createPlayer({ 'entry-id': '1_short' }, { account }).element);
    await Promise.all(elements.map((element) => element.ready()));
    expect((await kinds(account, 'library')).length).to.equal(1);
    expect(new Set(elements.map(namespaceOf)).size).to.equal(1);
  });

  it('requests the data of each player from its own service-url, with the same library', async () => {
    const account = new Account();
    /* By default, a browser records only 250 entries. */
    performance.setResourceTimingBufferSize(5000);
    const other = origin.replace('127.0.0.1', 'localhost');
    (createPlayer({}, { parent: null }).element.constructor as typeof KalturaPlayerElement).trustOrigins([other]);
    const make = (serviceUrl: string): KalturaPlayerElement =>
      createPlayer({ 'entry-id': '1_video', 'service-url': serviceUrl }, { account }).element;
    const first = make(origin);
    const second = make(other);
    await Promise.all([first.ready(), second.ready()]);
    const hostsOf = (since: number): string[] =>
      performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => startTime >= since && name.includes('/api_v3/service/multirequest'))
        .map(({ name }) => new URL(name).host);
    const hosts = hostsOf(0).slice(-2);
    expect(hosts.sort()).to.deep.equal([new URL(origin).host, new URL(other).host].sort());

    /* A later load of the first player still uses its own host. */
    const since = performance.now();
    const loaded = once(first, 'changesourceended');
    first.entryId = '1_other';
    await loaded;
    await first.ready();
    expect(new Set(hostsOf(since))).to.deep.equal(new Set([new URL(origin).host]));
  });

  it('switches the layout of two streams after another player of two streams was destroyed', async () => {
    const elements = [1, 2].map(
      () => createPlayer({ 'entry-id': '1_two', 'uiconf-id': 1003, autoplay: true, muted: true, loop: true }).element,
    );
    await Promise.all(elements.map((element) => once(element, 'firstplaying')));
    elements[0]?.destroy();
    expect(await elements[1]?.switchToSideBySide()).to.equal('side-by-side');
  });

  it('shows two streams although another library was loaded last, and removes all their players', async () => {
    const account = new Account();
    const dual = { 'entry-id': '1_two', 'uiconf-id': 1003, autoplay: true, muted: true };
    await createPlayer({ ...dual, 'entry-id': '1_short' }, { account }).element.ready();
    const own = namespaces().KalturaPlayer;
    await createPlayer({ 'entry-id': '1_short' }, { account }).element.ready();
    const last = namespaces().KalturaPlayer;
    expect(last === own, 'the same library').to.equal(false);

    /* The plugin creates the second player by the global of the page. */
    const { element } = createPlayer(dual, { account });
    await once(element, 'firstplaying');
    await element.switchToSideBySide();
    await expectLayout(element, 'side-by-side');
    removePlayers();
    await Promise.resolve();
    expect([own, last].flatMap((namespace) => Object.keys(namespace.getPlayers()))).to.deep.equal([]);
    expect(document.querySelectorAll('[id^="secondaryPlaceholder"]').length).to.equal(0);
  });

  it('fails with library-load-failed for an empty library while another library loads', async () => {
    const broken = new Account();
    await broken.fault({ kind: 'library', fault: 'empty' });
    const good = createPlayer({ 'entry-id': '1_short' }).element;
    const bad = createPlayer({ 'entry-id': '1_short' }, { account: broken }).element;
    const [reason] = await Promise.all([
      bad.ready().then(
        () => 'resolved',
        (error: { reason: string }) => error.reason,
      ),
      good.ready(),
    ]);
    expect(reason).to.equal('library-load-failed');
  });
});
