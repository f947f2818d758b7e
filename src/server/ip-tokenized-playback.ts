/**
 * Player configuration for IP-tokenised delivery (guide 7.1): HLS and nothing else, together with a session that has the viewer's
 * `ipAddress`. Plain data for the page: the tag says the same with `stream-priority="hls"`, or takes this as its `config`.
 */
export const ipTokenizedPlayback: { playback: { streamPriority: Array<{ engine: 'html5'; format: 'hls' }> } } = {
  playback: { streamPriority: [{ engine: 'html5', format: 'hls' }] },
};
