import { expect } from '@open-wc/testing';
import { Hints } from '../../src/element/hints.js';
import { loadEmbedModule } from '../../src/element/load-embed-module.js';
import { FakeConsole } from '../support/fake-console.js';

describe('hints', () => {
  let lines: FakeConsole;
  /* The words come with the embed module. */
  before(() => loadEmbedModule());
  beforeEach(() => {
    lines = new FakeConsole();
  });
  afterEach(() => lines.restore());

  it('are written once for each element', () => {
    const hints = new Hints();
    for (const each of [hints, hints, new Hints()]) each.about('loop', 'false', 'boolean');
    expect(lines.ours('info')).to.have.length(2);
  });

  it("hints at booleans that say no, by the attribute's name", () => {
    const hints = new Hints();
    hints.about('noMutedAutoplay', 'false', 'boolean');
    hints.about('autoplay', 'false', 'autoplay');
    hints.about('muted', 'off', 'boolean');
    hints.about('locale', 'false', 'text');
    hints.about('loop', 'yes', 'boolean');
    hints.about('autoplay', 'inview', 'autoplay');
    hints.about('loop', false, 'boolean');
    hints.about('loop', '', 'boolean');
    hints.about('loop', null, 'boolean');
    expect(lines.lines.info.length).to.equal(3);
    expect(lines.lines.info[0]).to.contain('no-muted-autoplay="false"');
    expect(lines.lines.info[2]).to.contain('muted="off"');
    expect(lines.lines.warn).to.deep.equal([]);
  });

  it('names the right spelling of an attribute, once, and of handlers that nobody calls', () => {
    const hints = new Hints();
    hints.spelling(['entry-id', 'entryid', 'entry_id', 'onplay', 'onplayerready', 'class', 'data-entryid', 'no_ui', 'muted']);
    hints.spelling(['entryid']);
    expect(lines.lines.info).to.deep.equal([
      '[kaltura-player] Unknown attribute "entryid". Did you mean "entry-id"?',
      '[kaltura-player] Unknown attribute "entry_id". Did you mean "entry-id"?',
      '[kaltura-player] onplayerready="…" is never called: use addEventListener("playerready", …).',
      '[kaltura-player] Unknown attribute "no_ui". Did you mean "no-ui"?',
    ]);
  });

  it('hints at preload="metadata"', () => {
    const hints = new Hints();
    hints.about('preload', 'Metadata', 'preload');
    hints.about('preload', 'auto', 'preload');
    expect(lines.lines.info.length).to.equal(1);
  });
});
