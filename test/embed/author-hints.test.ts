import { expect } from '@open-wc/testing';
import { ID_ATTRIBUTES } from '../../src/element/author-hints.js';
import { hintAtMissingIds, hintAtSpelling, hintAtTag, hintAtValue } from '../../src/embed/author-hints.js';
import type { EmbedRequest } from '../../src/embed/embed.js';
import { useFakeConsole } from '../support/fake-console.js';

describe('hints for authors', () => {
  const lines = useFakeConsole();

  const tag = (attributes: string, inside = ''): HTMLElement => {
    const host = document.createElement('div');
    host.innerHTML = `<kaltura-hinted ${attributes}>${inside}</kaltura-hinted>`;
    return host.firstElementChild as HTMLElement;
  };

  it('logs a hint for a value once per element', () => {
    const element = tag('');
    for (const each of [element, element, tag('')]) hintAtValue(each, 'loop', 'false');
    expect(lines.ours('info')).to.have.length(2);
  });

  it('logs a hint for a boolean attribute whose value means no', () => {
    hintAtValue(tag(''), 'noMutedAutoplay', 'false');
    hintAtValue(tag(''), 'muted', 'off');
    expect(lines.lines.info[0]).to.contain('no-muted-autoplay="false"');
    expect(lines.lines.info[1]).to.contain('muted="off"');
    expect(lines.lines.warn).to.deep.equal([]);
  });

  it('logs a hint that preload="metadata" is read as "none"', () => {
    hintAtValue(tag(''), 'preload', 'Metadata');
    expect(lines.lines.info[0]).to.contain('"none"');
  });

  it('logs once the right spelling of unknown attributes, and event handlers that are never called', () => {
    const element = tag('entry-id entryid entry_id onplay onplayerready class data-entryid no_ui muted');
    hintAtSpelling(element);
    hintAtSpelling(element);
    expect(lines.lines.info).to.deep.equal([
      '[kaltura-player] Unknown attribute "entryid". Did you mean "entry-id"?',
      '[kaltura-player] Unknown attribute "entry_id". Did you mean "entry-id"?',
      '[kaltura-player] onplayerready="…" is never called: use addEventListener("playerready", …).',
      '[kaltura-player] Unknown attribute "no_ui". Did you mean "no-ui"?',
    ]);
  });

  it('logs that width and height do nothing, and warns about a tag that contains the rest of the page', () => {
    hintAtTag(tag('width="640" height="360"', '<h2>Next</h2><p>and so on</p>'));
    hintAtTag(tag('', '<p>Video</p><a href="/v">v</a>'));
    expect(lines.lines.info.join()).to.contain('width and height');
    expect(lines.ours('warn')).to.have.length(1);
  });

  it('warns about every missing id, with the attribute that looks like it', () => {
    const values = {};
    const request: EmbedRequest = {
      values,
      child: undefined,
      runtime: {},
      ids: undefined,
      media: '',
      entryId: undefined,
      ks: undefined,
      ksUrl: undefined,
      ksProvider: undefined,
      milestones: [],
    };
    hintAtMissingIds(tag('entryid="1_a"'), request, () => false);
    expect(lines.lines.warn[0]).to.contain('partner-id').and.to.contain('uiconf-id').and.to.contain('Did you mean "entry-id"');
    hintAtMissingIds(tag(''), request, (name) => ID_ATTRIBUTES.includes(name));
    expect(lines.lines.warn).to.have.length(1);
  });
});
