/**
 * Player configuration for IP-tokenised delivery (guide 7.1): only HLS, together with a session that has the viewer's `ipAddress`.
 * Plain data for the element's `config`; the attribute `stream-priority="hls"` has the same effect.
 */
export const ipTokenizedPlayback: { playback: { streamPriority: Array<{ engine: 'html5'; format: 'hls' }> } } = {
  playback: { streamPriority: [{ engine: 'html5', format: 'hls' }] },
};
