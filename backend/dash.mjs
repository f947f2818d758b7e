// The only DASH manifest of the backend. It declares encrypted media; the licence server does not exist.

const WIDEVINE = 'urn:uuid:edef8ba9-79d6-4ace-a3c8-27dcd51d21ed';

/** @param {import('./flavors.mjs').Flavor} flavor @param {number} seconds @param {string} url of the file, which is not really encrypted */
export const protectedManifest = ({ id, kbps, width, height, codecs }, seconds, url) => `<?xml version="1.0"?>
<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" xmlns:cenc="urn:mpeg:cenc:2013" type="static"
    profiles="urn:mpeg:dash:profile:isoff-main:2011" minBufferTime="PT1S" mediaPresentationDuration="PT${seconds}S">
  <Period>
    <AdaptationSet contentType="video" mimeType="video/mp4">
      <ContentProtection schemeIdUri="urn:mpeg:dash:mp4protection:2011" value="cenc"
          cenc:default_KID="00000000-0000-0000-0000-000000000001"/>
      <ContentProtection schemeIdUri="${WIDEVINE}"/>
      <Representation id="${id}" bandwidth="${kbps * 1000}" width="${width}" height="${height}" codecs="${codecs.split(',')[0]}">
        <SegmentList duration="${seconds}"><SegmentURL media="${url}"/></SegmentList>
      </Representation>
    </AdaptationSet>
  </Period>
</MPD>
`;
