// The ids of the playground before the visitor changes them: a video of the local backend, or on the published site, where none is
// playable, the ids of the documentation's samples.
import { backendOrigin } from '/demo/backend-origin.js';

/** @type {{partnerId: string, uiconfId: string, entryId: string}} */
export const EXAMPLE = backendOrigin
  ? { partnerId: '1091', uiconfId: '1001', entryId: '1_video' }
  : { partnerId: '1234567', uiconfId: '56789012', entryId: '1_abc12345' };
