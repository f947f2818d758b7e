// HLS playlists as text. Pure: which segments, in; lines, out.

/**
 * @param {Array<{url: string, kbps: number, width: number, height: number, codecs: string}>} renditions
 * @param {{url: string, language: string, name: string} | undefined} otherAudio beside the English in the renditions
 */
export function masterPlaylist(renditions, otherAudio) {
  const audio = otherAudio
    ? [
        '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES',
        `#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="${otherAudio.name}",LANGUAGE="${otherAudio.language}",AUTOSELECT=YES,URI="${otherAudio.url}"`,
      ]
    : [];
  const streams = renditions.flatMap(({ url, kbps, width, height, codecs }) => [
    `#EXT-X-STREAM-INF:BANDWIDTH=${kbps * 1000},CODECS="${codecs}"` +
      (width ? `,RESOLUTION=${width}x${height},FRAME-RATE=12.000` : '') +
      (otherAudio ? ',AUDIO="audio"' : ''),
    url,
  ]);
  return lines(['#EXTM3U', '#EXT-X-VERSION:4', ...audio, ...streams]);
}

/** @typedef {{number: number, seconds: number, startsOver: boolean}} Segment number from 1; startsOver: its clock begins anew */

/** @param {Segment[]} segments */
export const vodPlaylist = (segments) =>
  lines([
    '#EXTM3U',
    '#EXT-X-VERSION:4',
    '#EXT-X-TARGETDURATION:1',
    '#EXT-X-MEDIA-SEQUENCE:1',
    '#EXT-X-PLAYLIST-TYPE:VOD',
    ...segments.flatMap(segmentLines),
    '#EXT-X-ENDLIST',
  ]);

/**
 * @param {Segment[]} window the segments that can be had now
 * @param {number} startsOverBefore how many earlier segments had a clock that begins anew
 * @param {Date} startedAt when the first of them was on air
 */
export const livePlaylist = (window, startsOverBefore, startedAt) =>
  lines([
    '#EXTM3U',
    '#EXT-X-VERSION:4',
    '#EXT-X-TARGETDURATION:1',
    `#EXT-X-MEDIA-SEQUENCE:${window[0].number}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${startsOverBefore}`,
    `#EXT-X-PROGRAM-DATE-TIME:${startedAt.toISOString()}`,
    ...window.flatMap(segmentLines),
  ]);

/** @param {Segment} segment */
const segmentLines = ({ number, seconds, startsOver }) => [
  ...(startsOver ? ['#EXT-X-DISCONTINUITY'] : []),
  `#EXTINF:${seconds.toFixed(3)},`,
  `seg-${number}-v1-a1.ts`,
];

/** @param {string[]} all */
const lines = (all) => `${all.join('\n')}\n`;
