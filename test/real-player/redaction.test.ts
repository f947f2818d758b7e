import { expect } from '@open-wc/testing';
import { Account } from '../support/backend.js';
import { errorsOf, failing, until } from '../support/failures.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';

const METHODS = ['debug', 'log', 'info', 'warn', 'error'] as const;

/** Collects the lines of the console after this call as text. `own` are those that begin with [kaltura-player]. */
function listenToConsole(): { own: string[]; library: string[]; restore: () => void } {
  const own: string[] = [];
  const library: string[] = [];
  const real = Object.fromEntries(METHODS.map((name) => [name, console[name]]));
  for (const name of METHODS) {
    console[name] = (...parts: unknown[]) => {
      (String(parts[0]).startsWith('[kaltura-player]') ? own : library).push(parts.map(textOf).join(' '));
    };
  }
  return { own, library, restore: () => void Object.assign(console, real) };
}

/** Returns all readable text of a value: its string form and its members at any depth. */
function textOf(value: unknown): string {
  const seen = new Set<unknown>();
  const walk = (item: unknown, depth: number): string => {
    if (typeof item !== 'object' || item === null) return typeof item === 'function' ? '' : String(item);
    if (seen.has(item) || depth === 0 || item instanceof Node) return '';
    seen.add(item);
    const names = item instanceof Error ? [...Object.keys(item), 'name', 'message', 'stack', 'cause'] : Object.keys(item);
    return [String(item), ...names.map((name) => `${name}=${walk(Reflect.get(item, name), depth - 1)}`)].join(' ');
  };
  return walk(value, 8);
}

/** Selects the nodes of the shadow tree that the element renders, without those of the player. */
const OWN = ':not(.region > div *)';

/** Returns all attributes and texts that the element renders. */
const attributesOf = (element: Element): string =>
  [element, ...element.children, ...(element.shadowRoot?.querySelectorAll(OWN) ?? [])]
    .flatMap((node) => [...node.attributes].map(({ name, value }) => `${name}=${value}`))
    .concat([...(element.shadowRoot?.querySelectorAll('[part]') ?? [])].map(({ textContent }) => textContent).join(' '))
    .join('\n');

const OWN_EVENTS = ['playerready', 'statuschange', 'layoutchange', 'milestone', 'consentrequest', 'ksrequest', 'error'];

describe('redaction of the KS', () => {
  afterEach(removePlayers);

  it('writes the KS to no console line, event, error, attribute or diagnosis', async function () {
    this.timeout(40_000);
    const account = new Account();
    const known: string[] = [];
    const mint = async (life?: number): Promise<string> => {
      const { ks } = await account.mintKs(life);
      known.push(ks);
      return ks;
    };
    const { own, restore } = listenToConsole();
    const written: string[] = [];
    try {
      const { element } = createPlayer({ 'entry-id': '1_secured', muted: true, debug: true }, { account, parent: null });
      for (const type of OWN_EVENTS) {
        element.addEventListener(type, (event) => {
          const { detail } = event as CustomEvent<unknown>;
          written.push(
            type === 'playerready' ? '' : `${type} ${textOf(detail)} ${type === 'error' ? JSON.stringify(detail) : ''}`,
          );
        });
      }
      const errors = errorsOf(element);
      element.ks = await mint(0);
      element.ksProvider = async () => mint();
      document.body.append(element);
      await element.ready();
      await element.play();
      await once(element, 'ended');
      /* A provider whose error contains the KS. */
      element.ksProvider = async () => {
        throw new Error(`no session after ${known.at(-1)} for https://x.example/?ks=${known.at(-1)}`);
      };
      element.ks = await mint(0);
      element.entryId = '1_short';
      await until(element, 'error', () => element.status === 'failed');
      await element.updateComplete;
      written.push(attributesOf(element), element.outerHTML.slice(0, 2000), String(element.error), JSON.stringify(element.error));
      /* Errors of streams contain URLs with a KS. */
      element.ksProvider = null;
      element.ks = await mint();
      await until(element, 'statuschange', () => element.status === 'ready');
      element.autoplay = true;
      element.entryId = '1_manifest404';
      await until(element, 'error', () => element.status === 'failed');
      await element.updateComplete;
      written.push(
        attributesOf(element),
        textOf(element.error),
        JSON.stringify(element.error),
        JSON.stringify(await element.diagnose()),
      );
      expect(errors.length).to.be.above(3);
      expect(errors.some(({ data }) => textOf(data).includes('/ks/***'))).to.equal(true);
    } finally {
      restore();
    }
    const all = [...own, ...written];
    const found = all.filter((text) => known.some((ks) => text.includes(ks) || text.includes(encodeURIComponent(ks))));
    console.log(
      `scan: ${own.length} console lines, ${written.length} other texts, ${known.length} sessions, ${found.length} found`,
    );
    expect(own.length).to.be.above(50);
    expect(own.some((line) => line.includes('***'))).to.equal(true);
    expect(found.map((text) => text.slice(0, 120))).to.deep.equal([]);
  });

  for (const level of ['default', 'DEBUG']) {
    it(`masks the KS in the log of the player at the level ${level}`, async function () {
      this.timeout(40_000);
      const account = new Account();
      const { ks } = await account.mintKs();
      const { library, restore } = listenToConsole();
      const lines: string[] = [];
      try {
        const { element } = createPlayer(
          { 'entry-id': '1_manifest404', ks, autoplay: true, muted: true, ...(level !== 'default' && { 'log-level': level }) },
          { account, parent: null },
        );
        element.config = { log: { handler: (parts: ArrayLike<unknown>) => lines.push(Array.from(parts, textOf).join(' ')) } };
        document.body.append(element);
        await until(element, 'error', () => element.status === 'failed');
        lines.push(textOf(Reflect.get(element.player ?? {}, 'debugInfo')));
        expect(lines.at(-1)).to.contain('1_manifest404');
        element.remove();
      } finally {
        restore();
      }
      const all = [...library, ...lines];
      expect(all.length, 'lines of the player').to.be.above(level === 'DEBUG' ? 50 : 1);
      expect(all.some((text) => text.includes('***'))).to.equal(true);
      expect(all.filter((text) => text.includes(ks) || text.includes(encodeURIComponent(ks)))).to.deep.equal([]);
    });
  }

  it('masks the KS in the error for an API response that repeats it', async () => {
    const account = new Account();
    const { ks } = await account.mintKs(0);
    const { failure } = await failing({ attributes: { 'entry-id': '1_short', ks, 'partner-id': account.partnerId } });
    expect(failure.reason).to.equal('session-expired');
    expect(textOf(failure).includes(ks)).to.equal(false);
    expect(textOf(failure.data)).to.contain('INVALID_KS');
  });
});
