import { valueAt } from '../../config/objects.js';
import { liveTimes, timeBehindEnd, type KalturaPlayerError } from '../../errors/index.js';
import type { MediaOptions } from '../../playkit/types.js';

/** The options of a load that are times, by the attributes that authors know them by. */
const ATTRIBUTES = { seekFrom: 'clip-from', clipTo: 'clip-to', startTime: 'start-time', endTime: 'end-time' } as const;

type TimeOption = keyof typeof ATTRIBUTES;

/* A live stream has no clips and a sliding window; a start within the window is possible. */
const NOT_LIVE: readonly TimeOption[] = ['seekFrom', 'clipTo', 'endTime'];

/**
 * The times of a load that don't fit the entry that the API returned: they are reported, and count as not set. A start after the
 * end would show the end; a clip after it would make the server fail.
 * @param answer the media config of the entry: its `sources.duration` is that of the whole video, in seconds
 */
export function uselessTimes(options: MediaOptions, answer: unknown, report: (error: KalturaPlayerError) => void): TimeOption[] {
  if (valueAt(answer, 'sources.type') === 'Live') {
    const names = NOT_LIVE.filter((name) => options[name] !== undefined);
    if (names.length > 0) report(liveTimes(names.map((name) => ATTRIBUTES[name])));
    return names;
  }
  const { seekFrom = 0, clipTo = Infinity, startTime = 0 } = options;
  const duration = valueAt(answer, 'sources.duration');
  if (typeof duration !== 'number' || !(duration > 0)) return [];
  const isClipUseless = seekFrom >= duration;
  const length = isClipUseless ? duration : Math.min(clipTo, duration) - seekFrom;
  if (isClipUseless) report(timeBehindEnd(ATTRIBUTES.seekFrom, seekFrom, `the video is ${duration} s long`));
  const isStartUseless = startTime >= length;
  if (isStartUseless) {
    report(timeBehindEnd(ATTRIBUTES.startTime, startTime, `the ${length < duration ? 'clip' : 'video'} is ${length} s long`));
  }
  return [...(isClipUseless ? (['seekFrom', 'clipTo'] as const) : []), ...(isStartUseless ? (['startTime'] as const) : [])];
}
