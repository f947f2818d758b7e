import { expect } from '@open-wc/testing';
import { COMPONENT_NAMES } from '../../../src/config/component-names.js';
import { hiddenComponents } from '../../../src/player/workarounds/hidden-components.js';
import type { PlayKitNamespace } from '../../../src/playkit/types.js';

const remove = (): null => null;
const namespace = {
  ui: { ReservedPresetNames: { Playback: 'Playback', Live: 'Live' }, Components: { Remove: remove } },
} as unknown as PlayKitNamespace;

describe('hidden-components', () => {
  it('has a replacement for every component name that can be hidden', () => {
    for (const name of COMPONENT_NAMES) expect(hiddenComponents(namespace, [name]).length, name).to.be.above(0);
  });

  it("replaces each hidden component in every preset by the library's component Remove", () => {
    for (const entry of hiddenComponents(namespace, ['seekbar', 'volume']) as Array<Record<string, unknown>>) {
      expect(entry['presets']).to.deep.equal(['Playback', 'Live']);
      expect(entry['get'] === remove).to.equal(true);
      expect(entry).to.include.keys('label', 'container', 'replaceComponent');
    }
  });

  it('replaces nothing without names to hide, or in a bundle without a UI', () => {
    expect(hiddenComponents(namespace, [])).to.deep.equal([]);
    expect(hiddenComponents({} as unknown as PlayKitNamespace, ['seekbar'])).to.deep.equal([]);
  });
});
