import { expect } from '@open-wc/testing';
import { pruneStructuredData } from '../../../src/player/workarounds/structured-data.js';
import type { FakePlayer } from '../../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../../support/fake-target.js';

describe('structured-data', () => {
  let player: FakePlayer;
  beforeEach(() => {
    player = newPlayer();
  });
  afterEach(removeTargets);

  const data = { name: 'n', description: 'd', thumbnailUrl: 't', uploadDate: 'u' };
  const getSEOStructuredData = (): Promise<object> => Promise.resolve({ ...data });

  /* Returns the structured data of the plugin, and the reports to the author. */
  async function made(plugin: object | undefined): Promise<{ made: object | undefined; reported: string[] }> {
    const reported: string[] = [];
    if (plugin) player.plugins['seo'] = plugin;
    pruneStructuredData(player.typed, ({ message }) => reported.push(message));
    const { getSEOStructuredData: make } = (plugin ?? {}) as { getSEOStructuredData?: typeof getSEOStructuredData };
    return { made: await make?.(), reported };
  }

  for (const [option, property] of [
    ['includeDescription', 'description'],
    ['includeThumbnail', 'thumbnailUrl'],
    ['includeUploadDate', 'uploadDate'],
  ] as const) {
    it(`removes only ${property} from the structured data for ${option}: false`, async () => {
      const { [property]: _left, ...rest } = data;
      expect(await made({ config: { [option]: false }, getSEOStructuredData })).to.deep.equal({ made: rest, reported: [] });
    });
  }

  it('keeps all structured data by default', async () => {
    const config = { includeDescription: true, includeThumbnail: undefined };
    expect(await made({ config, getSEOStructuredData })).to.deep.equal({ made: data, reported: [] });
  });

  it('reports each structured data option that the plugin does not support', async () => {
    const { reported } = await made({ config: { includeDescription: false, includeThumbnail: false, includeUploadDate: true } });
    expect(reported.length).to.equal(2);
    expect(reported[0]).to.contain('plugins.seo.includeDescription');
  });

  it('does nothing without the plugin for structured data', async () => {
    expect(await made(undefined)).to.deep.equal({ made: undefined, reported: [] });
  });
});
