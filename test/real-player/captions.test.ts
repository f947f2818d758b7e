import { expect, waitUntil } from '@open-wc/testing';
import type { KalturaPlayerElement } from '../../src/index.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';

/** Returns the language of the visible captions, or `off`. */
const shown = (element: KalturaPlayerElement): string | undefined =>
  element.getTracks('text').find(({ active }) => active)?.language;

const sound = (element: KalturaPlayerElement): string | undefined =>
  element.getTracks('audio').find(({ active }) => active)?.language;

/** Creates a player, and waits until it plays. */
async function withTracks(attributes: Record<string, string | number | boolean>): Promise<KalturaPlayerElement> {
  const { element } = createPlayer({ muted: true, autoplay: true, ...attributes });
  await once(element, 'firstplaying');
  return element;
}

const PREFERENCES = '@playkit-js/kaltura-player-js_';

describe('captions and sound of the real player', () => {
  afterEach(() => {
    removePlayers();
    localStorage.clear();
    sessionStorage.clear();
  });

  it('shows captions from the start when captions is set and no language is named', async () => {
    const element = await withTracks({ 'entry-id': '1_video', captions: true });
    expect(shown(element)).to.equal('en');
  });

  it('shows no captions without the captions attribute, and text-language once captions is set', async () => {
    const element = await withTracks({ 'entry-id': '1_video', 'text-language': 'spa' });
    expect(shown(element)).to.equal('off');
    element.captions = true;
    await waitUntil(() => shown(element) === 'es', undefined, { timeout: 20_000 });
  });

  it("applies the viewer's caption style to captions that the browser draws", async () => {
    const { element } = createPlayer({ 'entry-id': '1_video', captions: true, muted: true, autoplay: true }, { parent: null });
    element.config = { text: { useNativeTextTrack: true } };
    document.body.append(element);
    await once(element, 'firstplaying');
    const { player } = element;
    const style: unknown = player && Reflect.get(player, 'textStyle');
    if (!player || !(style instanceof Object)) throw new Error('The player has no style of captions');
    for (const color of [
      [255, 0, 0],
      [0, 0, 255],
    ]) {
      Reflect.set(player, 'textStyle', Object.assign(style, { fontColor: color }));
      const rules = (element.shadowRoot?.adoptedStyleSheets ?? [])
        .flatMap(({ cssRules }) => [...cssRules])
        .filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule && rule.selectorText.endsWith('::cue'));
      expect(rules.map(({ style: { color: found } }) => found)).to.deep.equal([`rgb(${color.join(', ')})`]);
      expect(player.getVideoElement()?.matches(rules[0]?.selectorText.replace('::cue', '') ?? '')).to.equal(true);
    }
  });

  it('reports once that no track has the language of text-language, names those there are, and shows none', async () => {
    const { element } = createPlayer({
      'entry-id': '1_filipino',
      captions: true,
      'text-language': 'fi',
      muted: true,
      autoplay: true,
    });
    const messages: string[] = [];
    element.addEventListener('error', ({ detail }) => messages.push(detail.message));
    await once(element, 'firstplaying');
    expect(shown(element)).to.equal('off');
    expect(messages).to.have.length(1);
    expect(messages[0]).to.contain('text-language="fi"').and.to.contain('fil, en');
  });

  it('shows and hides captions at once when the page changes captions', async () => {
    const element = await withTracks({ 'entry-id': '1_video', captions: true, 'text-language': 'es' });
    expect(shown(element)).to.equal('es');
    element.captions = false;
    await waitUntil(() => shown(element) === 'off', undefined, { timeout: 20_000 });
    element.captions = true;
    await waitUntil(() => shown(element) === 'es', undefined, { timeout: 20_000 });
  });

  it('shows captions of text-language in the next entry, after an entry without that language', async () => {
    const element = await withTracks({ 'entry-id': '1_filipino', captions: true, 'text-language': 'es' });
    expect(shown(element)).to.equal('off');
    const changed = once(element, 'trackschanged');
    element.entryId = '1_codes';
    await changed;
    expect(shown(element)).to.equal('spa');
  });

  it('keeps the caption language that the viewer chose for the next entry', async () => {
    const element = await withTracks({ 'entry-id': '1_codes', captions: true, 'text-language': 'es' });
    const { player } = element;
    const english = element.getTracks('text').find(({ language }) => language === 'en-GB');
    expect(english).to.not.equal(undefined);
    if (player && english) element.selectTrack(english);
    /* The next `texttrackchanged` can still belong to the first track. */
    await waitUntil(() => shown(element) === 'en-GB', undefined, { timeout: 20_000 });
    const changed = once(element, 'trackschanged');
    element.entryId = '1_video';
    await changed;
    expect(shown(element)).to.equal('en');
  });

  it('keeps captions off for the next entry once the viewer has turned them off', async () => {
    const element = await withTracks({ 'entry-id': '1_codes', captions: true, 'text-language': 'es' });
    element.player?.hideTextTrack();
    const changed = once(element, 'trackschanged');
    element.entryId = '1_video';
    await changed;
    expect(shown(element)).to.equal('off');
  });

  it('shows captions in a clip', async () => {
    const element = await withTracks({
      'entry-id': '1_video',
      captions: true,
      'text-language': 'spa',
      'clip-from': 5,
      'clip-to': 15,
    });
    expect(shown(element)).to.equal('es');
  });

  it('shows captions in the language that the viewer has stored when the page names none', async () => {
    localStorage.setItem(`${PREFERENCES}textLanguage`, 'spa');
    const element = await withTracks({ 'entry-id': '1_video', captions: true });
    expect(shown(element)).to.equal('es');
  });

  it('selects the audio track of a language by each of its codes', async () => {
    for (const code of ['es', 'spa', 'es-419']) {
      const element = await withTracks({ 'entry-id': '1_languages', 'audio-language': code });
      expect(sound(element), code).to.equal('es');
      removePlayers();
    }
  });

  it("keeps the page's own labels of caption tracks", async () => {
    const { element } = createPlayer({ 'entry-id': '1_video', captions: true, muted: true, autoplay: true });
    element.config = { customLabels: { captions: ({ language }: { language: string }) => `Text ${language}` } };
    await once(element, 'firstplaying');
    expect(element.getTracks('text').map(({ label }) => label)).to.include('Text es');
    expect(shown(element)).to.equal('en');
  });
});

describe('the track that a code of a language selects among ger fil est spa pt pt_br en-GB chi zh-Hant nob iw arz per_AF sr-Latn in cat', () => {
  let element: KalturaPlayerElement;

  before(async () => {
    element = await withTracks({ 'entry-id': '1_codes', captions: true });
  });
  after(removePlayers);

  const choices: ReadonlyArray<readonly [wanted: string, chosen: string]> = [
    ['de', 'ger'],
    ['deu', 'ger'],
    ['de-AT', 'ger'],
    ['es', 'spa'],
    ['es-MX', 'spa'],
    ['et', 'est'],
    ['fil', 'fil'],
    ['pt', 'pt'],
    ['pt-BR', 'pt_br'],
    ['por', 'pt'],
    ['en', 'en-GB'],
    ['en-US', 'en-GB'],
    ['zh', 'chi'],
    ['zh-TW', 'zh-Hant'],
    ['zho', 'chi'],
    ['no', 'nob'],
    ['nb', 'nob'],
    ['he', 'iw'],
    ['heb', 'iw'],
    ['ar', 'arz'],
    ['fa', 'per_AF'],
    ['sr', 'sr-Latn'],
    ['id', 'in'],
    ['ca', 'cat'],
    ['fi', 'off'],
    ['xx', 'off'],
  ];
  for (const [wanted, chosen] of choices) {
    it(`selects the track "${chosen}" for text-language="${wanted}"`, async () => {
      const changed = once(element, 'trackschanged');
      element.textLanguage = wanted;
      void element.loadMedia('1_codes');
      await changed;
      expect(shown(element)).to.equal(chosen);
    });
  }
});
