function outOfRange(): never {
  throw new DOMException('There is no such time range', 'IndexSizeError');
}

/** What `HTMLMediaElement` gives while nothing is loaded. */
export const noTimeRanges: TimeRanges = { length: 0, start: outOfRange, end: outOfRange };
