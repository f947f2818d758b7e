import { expect } from '@open-wc/testing';
import { hideModuleLoaders } from '../../src/library/module-loaders.js';

interface Page {
  define?: unknown;
  exports?: unknown;
  module?: unknown;
  seen?: unknown;
}
const page = window as unknown as Page;

/** Runs a classic script, and returns the module loaders that it finds. */
function seenBy(script: HTMLScriptElement): unknown {
  script.textContent = `window.seen = [typeof define, typeof define === 'function' && !!define.amd, typeof exports, typeof module];`;
  document.head.append(script);
  script.remove();
  return page.seen;
}
const newScript = (): HTMLScriptElement => document.createElement('script');

describe('module-loaders', () => {
  afterEach(() => {
    for (const name of ['define', 'exports', 'module', 'seen'] as const) delete page[name];
  });

  it('hides the module loaders of the page from its own script only, and restores them', () => {
    const define = Object.assign(() => undefined, { amd: { jQuery: true } });
    const exports = {};
    Object.assign(page, { define, exports, module: { exports } });
    const ours = newScript();
    const show = hideModuleLoaders(ours);
    expect(seenBy(ours)).to.deep.equal(['undefined', false, 'undefined', 'undefined']);
    expect(seenBy(newScript())).to.deep.equal(['function', true, 'object', 'object']);
    show();
    expect([page.define === define, page.exports === exports]).to.deep.equal([true, true]);
    expect(Object.getOwnPropertyDescriptor(window, 'define')).to.include({
      writable: true,
      configurable: true,
      enumerable: true,
    });
    expect(define.amd).to.deep.equal({ jQuery: true });
  });

  it('leaves no module loaders behind on a page that had none', () => {
    const ours = newScript();
    const show = hideModuleLoaders(ours);
    expect(seenBy(ours)).to.deep.equal(['undefined', false, 'undefined', 'undefined']);
    show();
    for (const name of ['define', 'exports', 'module']) expect(name in window, name).to.equal(false);
  });

  it('hides a module loader that the page adds while the script loads, and keeps it afterwards', () => {
    const ours = newScript();
    const show = hideModuleLoaders(ours);
    const define = Object.assign(() => undefined, { amd: {} });
    page.define = define;
    expect(seenBy(ours)).to.deep.include('undefined');
    expect((seenBy(ours) as unknown[])[0]).to.equal('undefined');
    show();
    expect(page.define === define).to.equal(true);
  });

  it('keeps the module loaders hidden until the last of several scripts has run', () => {
    page.define = Object.assign(() => undefined, { amd: {} });
    const [one, two] = [newScript(), newScript()];
    const shows = [hideModuleLoaders(one), hideModuleLoaders(two)];
    shows[0]?.();
    expect((seenBy(two) as unknown[])[0]).to.equal('undefined');
    shows[1]?.();
    expect(typeof page.define).to.equal('function');
  });
});
