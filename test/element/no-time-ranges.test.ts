import { expect } from '@open-wc/testing';
import { noTimeRanges } from '../../src/element/no-time-ranges.js';

describe('no-time-ranges', () => {
  it('is what an empty <video> has', () => {
    const { buffered } = document.createElement('video');
    const failure = (ranges: TimeRanges, end: 'start' | 'end'): string => {
      try {
        ranges[end](0);
        return 'none';
      } catch (error) {
        return error instanceof DOMException ? error.name : 'other';
      }
    };
    expect(noTimeRanges.length).to.equal(buffered.length);
    for (const end of ['start', 'end'] as const) {
      expect(failure(noTimeRanges, end), end).to.equal(failure(buffered, end));
      expect(failure(noTimeRanges, end), end).to.equal('IndexSizeError');
    }
  });
});
