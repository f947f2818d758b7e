import { expect } from '@open-wc/testing';
import { Hints } from '../../src/element/hints.js';
import { FakeConsole } from '../support/fake-console.js';

describe('hints', () => {
  let lines: FakeConsole;
  beforeEach(() => {
    lines = new FakeConsole();
  });
  afterEach(() => lines.restore());

  it('says each thing once', () => {
    const hints = new Hints();
    expect([hints.isFirst('a'), hints.isFirst('a'), hints.isFirst('b'), new Hints().isFirst('a')]).to.deep.equal([
      true,
      false,
      true,
      true,
    ]);
  });

  it('hints at ="false" of booleans alone, by the attribute\'s name', () => {
    const hints = new Hints();
    hints.about('noMutedAutoplay', 'false', 'boolean');
    hints.about('autoplay', 'false', 'autoplay');
    hints.about('locale', 'false', 'text');
    hints.about('loop', false, 'boolean');
    hints.about('loop', '', 'boolean');
    hints.about('loop', null, 'boolean');
    expect(lines.lines.info.length).to.equal(2);
    expect(lines.lines.info[0]).to.contain('no-muted-autoplay="false"');
    expect(lines.lines.warn).to.deep.equal([]);
  });

  it('hints at preload="metadata"', () => {
    const hints = new Hints();
    hints.about('preload', 'Metadata', 'preload');
    hints.about('preload', 'auto', 'preload');
    expect(lines.lines.info.length).to.equal(1);
  });
});
