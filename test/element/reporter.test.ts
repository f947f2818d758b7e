import { expect } from '@open-wc/testing';
import { Reporter } from '../../src/element/reporter.js';
import { FakeConsole } from '../support/fake-console.js';

describe('reporter', () => {
  let lines: FakeConsole;
  beforeEach(() => {
    lines = new FakeConsole();
  });
  afterEach(() => lines.restore());

  it('says each thing once', () => {
    const reporter = new Reporter();
    expect([reporter.first('a'), reporter.first('a'), reporter.first('b'), new Reporter().first('a')]).to.deep.equal([
      true,
      false,
      true,
      true,
    ]);
  });

  it('hints at ="false" of booleans alone, by the attribute\'s name', () => {
    const reporter = new Reporter();
    reporter.hint('noMutedAutoplay', 'false', 'boolean');
    reporter.hint('autoplay', 'false', 'autoplay');
    reporter.hint('locale', 'false', 'text');
    reporter.hint('loop', false, 'boolean');
    reporter.hint('loop', '', 'boolean');
    reporter.hint('loop', null, 'boolean');
    expect(lines.lines.info.length).to.equal(2);
    expect(lines.lines.info[0]).to.contain('no-muted-autoplay="false"');
    expect(lines.lines.warn).to.deep.equal([]);
  });

  it('hints at preload="metadata"', () => {
    const reporter = new Reporter();
    reporter.hint('preload', 'Metadata', 'preload');
    reporter.hint('preload', 'auto', 'preload');
    expect(lines.lines.info.length).to.equal(1);
  });

  it('names the attribute of a value that is not valid', () => {
    expect(new Reporter().invalid('clipFrom', 'x', 'seconds').message).to.contain('clip-from="x"');
  });
});
