import { createElement, head, listen, unlisten } from '../native.js';
import { libraryBlocked, libraryLoadFailed, libraryTimeout, scriptDisarmed, type KalturaPlayerError } from '../errors/index.js';
import { LIBRARY } from '../time-limits.js';
import { hideModuleLoaders } from './module-loaders.js';
import { scriptUrl } from './script-url.js';

/* Consent tools change a script's type until the viewer agrees, so that it doesn't run. */
const isDisarmed = ({ type }: HTMLScriptElement): boolean => /plain|blocked/i.test(type);

/** Runs a script on the page; settles when it has run, failed, or timed out. A failed script is removed again. */
export function runScript(url: string, nonce: string): Promise<HTMLScriptElement> {
  return new Promise((resolve, reject) => {
    const script = createElement('script');
    const showModuleLoaders = hideModuleLoaders(script);
    const ended = new AbortController();
    const end = (error?: Error): void => {
      clearTimeout(timer);
      showModuleLoaders();
      unlisten('securitypolicyviolation', onViolation);
      consentTool.disconnect();
      ended.abort();
      if (!error) return resolve(script);
      script.remove();
      reject(error);
    };
    /* If a policy blocks the script, its own `error` event doesn't have the cause. */
    const onViolation = ({ blockedURI, disposition, effectiveDirective }: SecurityPolicyViolationEvent): void => {
      if (disposition !== 'enforce' || !effectiveDirective.startsWith('script-src')) return;
      if (blockedURI && url.startsWith(blockedURI)) end(libraryBlocked(url, effectiveDirective));
    };
    /* A consent tool later runs a copy of the script, whose event only the document receives. */
    const onLoad = ({ target }: Event): void => {
      if (target instanceof HTMLScriptElement && target.src === script.src) end();
    };
    const consentTool = new MutationObserver(() => {
      if (isDisarmed(script)) listen('load', onLoad, { capture: true, signal: ended.signal });
    });
    consentTool.observe(script, { attributeFilter: ['type'] });
    const late = (): KalturaPlayerError => (isDisarmed(script) ? scriptDisarmed(url, script.type) : libraryTimeout(url, LIBRARY));
    const timer = setTimeout(() => end(late()), LIBRARY * 1000);
    listen('securitypolicyviolation', onViolation);
    script.onload = () => end();
    /* The violation is reported in a later task than the script's error. */
    script.onerror = () => setTimeout(() => end(libraryLoadFailed(url)));
    script.async = true;
    /* A cross-origin isolated page accepts only resources that allow embedding, or that are requested with CORS. */
    if (crossOriginIsolated) script.crossOrigin = 'anonymous';
    script.nonce = nonce;
    if (nonce) giveStylesNonce(nonce);
    try {
      script.src = scriptUrl(url);
    } catch {
      return end(libraryBlocked(url, 'trusted-types'));
    }
    head().append(script);
  });
}

/* The bundle adds its styles as style elements when it runs, and reads their nonce from here. */
function giveStylesNonce(stylesNonce: string): void {
  const page = window as { kalturaGlobalConfig?: object };
  page.kalturaGlobalConfig = { stylesNonce, ...page.kalturaGlobalConfig };
}
