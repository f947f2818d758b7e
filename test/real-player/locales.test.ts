import { expect, waitUntil } from '@open-wc/testing';
import type { KalturaPlayerElement } from '../../src/index.js';
import { Account } from '../support/backend.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';

/** Resolves with the first part of the play button's label, which is "Play, title: name of the entry". */
async function playLabel(element: KalturaPlayerElement): Promise<string> {
  await element.ready();
  const label = (): string | null | undefined =>
    [element, element.shadowRoot]
      .map((root) => root?.querySelector('.playkit-pre-playback-play-button')?.getAttribute('aria-label'))
      .find(Boolean);
  await waitUntil(label, 'the play button is missing', { timeout: 20_000 });
  return label()?.split(', ')[0] ?? '';
}

/* The values of `locale`, the dictionary that is requested, and the label of the play button. */
const table: ReadonlyArray<readonly [locale: string, dictionary: string, label: string]> = [
  ['de', 'de', 'Abspielen'],
  ['de-AT', 'de', 'Abspielen'],
  ['de_DE', 'de', 'Abspielen'],
  ['ger', 'de', 'Abspielen'],
  ['pt-BR', 'pt_br', 'Reproduzir'],
  ['pt', 'pt_br', 'Reproduzir'],
  ['zh-Hans', 'zh_cn', '播放'],
  ['zh-HK', 'zh_tw', '播放'],
  ['zh-Hant-TW', 'zh_tw', '播放'],
  ['iw', 'he', 'הפעל'],
  ['ar-EG', 'ar', 'تشغيل'],
  ['fr', 'fr', 'Lire'],
  ['fr-BE', 'fr', 'Lire'],
  ['fr-CA', 'fr_ca', 'Lecture'],
  ['ca', 'ca_es', 'Reproduir'],
  ['hi', 'hi_in', 'चलाएं'],
  ['es-MX', 'es', 'Reproducir'],
  ['fi', 'fi', 'Toista'],
  ['nl', 'nl', 'Afspelen'],
  ['en-GB', 'en', 'Play'],
];

describe('the language of the real controls', () => {
  afterEach(removePlayers);

  const account = new Account();
  const address = (dictionary: string): string =>
    `/p/${account.partnerId}/embedPlaykitJs/uiconf_id/1001/langs/${dictionary}/kaltura-player.js`;

  for (const [locale, dictionary, label] of table) {
    it(`requests the dictionary ${dictionary} for locale=${JSON.stringify(locale)}, and shows ${label}`, async () => {
      const { element } = createPlayer({ 'entry-id': '1_short', locale }, { account });
      expect(await playLabel(element)).to.equal(label);
      const urls = (await account.log('library')).map(({ url }) => url);
      expect(urls).to.contain(address(dictionary));
    });
  }

  it('requests each dictionary once for all players of a page, and nothing else', async () => {
    /* Dictionaries that an earlier test has requested are loaded already. */
    await Promise.all(table.map(([locale]) => createPlayer({ 'entry-id': '1_short', locale }, { account }).element.ready()));
    const urls = (await account.log('library')).map(({ url }) => url);
    expect([...urls].sort()).to.deep.equal([...new Set(table.map(([, dictionary]) => address(dictionary)))].sort());
  });

  it('sends no language without locale, and shows the language of the uiConf', async () => {
    const { element, account } = createPlayer({ 'entry-id': '1_short', 'uiconf-id': 1007 });
    expect(await playLabel(element)).to.equal('Abspielen');
    const [request] = await account.log('library');
    expect(request?.url).to.not.contain('lang');
  });

  it('reports a locale without a dictionary, names those there are, and shows the language of the uiConf', async () => {
    const { element, account } = createPlayer({ 'entry-id': '1_short', 'uiconf-id': 1007, locale: 'sw' });
    const reported = once(element, 'error');
    expect(await playLabel(element)).to.equal('Abspielen');
    const { detail } = await reported;
    expect(detail).to.include({ reason: 'config-invalid', fatal: false });
    expect(detail.message).to.contain('locale="sw"').and.to.contain('pt-BR').and.to.contain('he');
    expect((await account.log('library')).map(({ url }) => url).join()).to.not.contain('lang');
  });

  it("uses a dictionary of the page's own", async () => {
    const { element, account } = createPlayer({ 'entry-id': '1_short', locale: 'sv-FI' });
    element.config = { ui: { translations: { sv: { controls: { play: 'Spela' } } } } };
    expect(await playLabel(element)).to.equal('Spela');
    expect((await account.log('library')).map(({ url }) => url).join()).to.not.contain('lang');
  });

  it('shows two languages on one page, and loads one bundle for each', async () => {
    const german = createPlayer({ 'entry-id': '1_short', locale: 'de' });
    const hebrew = createPlayer({ 'entry-id': '1_short', locale: 'he' }, { account: german.account });
    const again = createPlayer({ 'entry-id': '1_short', locale: 'de-CH' }, { account: german.account });
    expect(await Promise.all([german, hebrew, again].map(({ element }) => playLabel(element)))).to.deep.equal([
      'Abspielen',
      'הפעל',
      'Abspielen',
    ]);
    expect(await german.account.log('library')).to.have.length(2);
  });

  it('shows controls and messages in five languages on one page, and adds each style sheet once per root', async () => {
    await Promise.all(['de', 'es', 'fr', 'he', 'ja'].map((lang) => import(`../../src/messages/${lang}.ts`)));
    const five = ['de', 'es-MX', 'fr', 'iw', 'ja'];
    const account = new Account();
    const playing = five.map((locale) => createPlayer({ 'entry-id': '1_short', locale }, { account }).element);
    const waiting = five.map((locale) => createPlayer({ 'entry-id': '1_short', locale, loading: 'manual' }, { account }).element);
    const twin = createPlayer({ 'entry-id': '1_short', locale: 'de' }, { account }).element;
    expect(await Promise.all(playing.map(playLabel))).to.deep.equal(['Abspielen', 'Reproducir', 'Lire', 'הפעל', '再生']);
    await twin.ready();
    const names = waiting.map(({ shadowRoot }) => shadowRoot?.querySelector('.region')?.getAttribute('aria-label'));
    expect(names).to.deep.equal(['Videoplayer', 'Reproductor de vídeo', 'Lecteur vidéo', 'נגן וידאו', '動画プレーヤー']);
    expect(await account.log('library')).to.have.length(5);
    const sheets = [...playing, twin].map(({ shadowRoot }) => shadowRoot?.adoptedStyleSheets ?? []);
    expect(sheets.map((each) => new Set(each).size)).to.deep.equal(sheets.map(() => sheets[0]?.length));
    expect(sheets[0]?.length).to.be.above(0);
    expect(
      sheets[5]?.every((sheet) => sheets[0]?.includes(sheet)),
      'of one bundle: the same sheets',
    ).to.equal(true);
  });

  it('sets up a player in the new language when locale changes', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short', locale: 'de' });
    expect(await playLabel(element)).to.equal('Abspielen');
    element.locale = 'fr';
    await once(element, 'playerready');
    expect(await playLabel(element)).to.equal('Lire');
  });
});
