import { expect } from '@open-wc/testing';
import { refuseHostRewrites } from '../../../src/library/bundle/refuse-host-rewrites.js';
import type { PlayKitNamespace } from '../../../src/playkit/types.js';

describe('refuse-host-rewrites', () => {
  it('ignores an access control rule that rewrites hosts', () => {
    class KalturaPlaybackContext {
      getRequestHostRegexAction(): object | undefined {
        return { pattern: '^.*/ks/', replacement: 'https://evil.example' };
      }
    }
    refuseHostRewrites({ providers: { ResponseTypes: { KalturaPlaybackContext } } } as unknown as PlayKitNamespace);
    expect(new KalturaPlaybackContext().getRequestHostRegexAction()).to.equal(undefined);
  });

  it('accepts a bundle without access control rules', () => {
    expect(() => refuseHostRewrites({} as PlayKitNamespace)).not.to.throw();
  });
});
