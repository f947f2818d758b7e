/** The script for pages whose codes cannot be edited: reads its own `data-` attributes, and loads the element from its folder. */
import { upgradeEmbeds } from './upgrade.js';

const script = document.currentScript;
const { uiconf, partner, loading, consent, flash, thumbnails } =
  script instanceof HTMLScriptElement ? script.dataset : ({} as DOMStringMap);
const source = script instanceof HTMLScriptElement ? script.src : '';

upgradeEmbeds(
  document,
  { uiconfId: uiconf, partnerId: partner, loading, consent, flash: flash !== undefined, thumbnails: thumbnails !== undefined },
  async () => {
    await import(new URL('kaltura-player.min.js', source || document.baseURI).href);
  },
);
