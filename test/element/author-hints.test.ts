import { expect } from '@open-wc/testing';
import { loadEmbedModule } from '../../src/element/load-embed-module.js';
import { FakeClock } from '../support/fake-clock.js';
import { useFakeConsole } from '../support/fake-console.js';
import { newAccount, settled, useFakePage, type Attributes, type FakePage } from '../support/fake-library.js';

describe('hints for authors', () => {
  const page = useFakePage();
  const lines = useFakeConsole();
  let time: FakeClock;
  /* The texts of the messages are in the embed module. */
  before(() => loadEmbedModule());
  beforeEach(() => {
    time = new FakeClock();
  });
  afterEach(() => time.restore());

  const idle = async (attributes: Attributes): Promise<ReturnType<FakePage['create']>> => {
    const element = page.create(attributes);
    await settled();
    return element;
  };

  it('warns about a forgotten entry id in one line, after one second', async () => {
    const element = await idle({ 'entry-id': false });
    await time.pass(0.9);
    expect(lines.ours('warn')).to.deep.equal([]);
    await time.pass(0.2);
    expect(lines.ours('warn')).to.deep.equal([
      '[kaltura-player] There is nothing to load: entry-id (or reference-id, playlist-id) missing.',
    ]);
    element.setAttribute('media-title', 'Another update');
    await settled();
    await time.pass(5);
    expect(lines.ours('warn').length).to.equal(1);
  });

  for (const [written, right] of [
    ['entryId', 'entry-id'],
    ['entry_id', 'entry-id'],
    ['ui-conf-id', 'uiconf-id'],
    ['uiConfId', 'uiconf-id'],
    ['partnerid', 'partner-id'],
    ['data-entry-id', 'entry-id'],
  ] as const) {
    it(`suggests ${right} for the unknown attribute ${written}`, async () => {
      await idle({ [right]: false, [written]: '123' });
      await time.pass(1.1);
      const output = lines.ours('warn');
      expect(output.length).to.equal(1);
      expect(output[0])
        .to.contain(right)
        .and.to.contain(`Unknown attribute "${written.toLowerCase()}". Did you mean "${right}"?`);
    });
  }

  it('does not warn when the ids are set in time, or the element is removed', async () => {
    const late = await idle({ 'partner-id': newAccount(), 'entry-id': false });
    const gone = await idle({ 'entry-id': false });
    late.entryId = '1_a';
    gone.remove();
    await settled();
    await time.pass(0);
    await time.pass(2);
    expect(lines.ours('warn').filter((line) => line.includes('nothing to load'))).to.deep.equal([]);
  });

  it('reports an invalid id once, and shows the viewer a message until the id is valid', async () => {
    const element = await idle({ 'entry-id': '../1_video' });
    await element.updateComplete;
    await time.pass(2);
    expect(lines.ours('warn').length).to.equal(1);
    expect(lines.ours('warn')[0]).to.contain('entry-id="../1_video" is ignored');
    expect(element.status).to.equal('idle');
    expect(element.shadowRoot?.querySelector('[part=message]')?.textContent.trim()).to.equal(
      'This video cannot be shown because its address on this page is not valid.',
    );
    element.entryId = '1_a';
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('[part=message]')).to.equal(null);
  });

  it('logs that width and height do nothing, and warns about a tag that closes itself', async () => {
    const element = page.create({ width: 640, height: 360 }, null);
    element.innerHTML = '<p>The next paragraph</p><h2>And a heading</h2>';
    document.body.append(element);
    await settled();
    expect(lines.ours('info')[0]).to.contain('width and height do nothing');
    expect(lines.ours('warn')[0]).to.contain('write <kaltura-player></kaltura-player>');
    element.remove();
  });

  it('accepts a sentence, a link, a frame, slots and JSON in the tag without a hint', async () => {
    const element = page.create({}, null);
    element.innerHTML =
      '<p>Watch <a href="#">the video</a>.</p><iframe hidden></iframe><div slot="badge">1:00</div><div slot="consent"></div>' +
      '<script type="application/json">{}</script>';
    document.body.append(element);
    await settled();
    expect([...lines.ours('warn'), ...lines.ours('info')]).to.deep.equal([]);
    element.remove();
  });
});
