// HLS playlists as text. The functions are pure: they return the playlist of the given segments.

/**
 * @param {Array<{url: string, kbps: number, width: number, height: number, codecs: string}>} renditions
 * @param {{url: string, language: string, name: string} | undefined} otherAudio an audio track besides the English one of the renditions
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

/** @typedef {{number: number, seconds: number, startsOver: boolean}} Segment `number`: from 1; `startsOver`: its timestamps restart */

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
 * @param {Segment[]} window the segments that are available now
 * @param {number} startsOverBefore how many earlier segments had timestamps that restart
 * @param {Date} startedAt the broadcast time of the first segment in the window
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
