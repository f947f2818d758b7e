import { expect } from '@open-wc/testing';
import { isInverse, layoutName, pluginLayout, withInverse, type LayoutName } from '../../src/config/layout-names.js';

/* The canonical names, each with its other accepted spellings. */
const NAMES: Readonly<Record<LayoutName, readonly string[]>> = {
  pip: ['PIP', 'Pip', ' pip'],
  'pip-inverse': ['PIPInverse', 'pipInverse', 'PIP_INVERSE'],
  'side-by-side': ['sbs', 'SideBySide', 'sideBySide', 'SIDE-BY-SIDE'],
  'side-by-side-inverse': ['SideBySideInverse', 'sbsInverse'],
  single: ['SingleMedia', 'singleMedia'],
  'single-inverse': ['SingleMediaInverse', 'singleSecondary'],
  hidden: ['Hidden'],
};

describe('layout-names', () => {
  for (const [canonical, names] of Object.entries(NAMES) as Array<[LayoutName, readonly string[]]>) {
    it(`converts every spelling of the layout ${canonical} to its canonical name`, () => {
      for (const name of [canonical, ...names, pluginLayout(canonical)]) expect(layoutName(name), name).to.equal(canonical);
    });
  }

  it('returns no layout for unknown names and for names of inherited properties', () => {
    for (const name of ['', 'grid', 'constructor', 'toString', '__proto__', 'pip pip', null, undefined, 5, {}, []]) {
      expect(layoutName(name), String(name)).to.equal(undefined);
    }
  });

  it('converts each layout name to the one that the dualscreen plugin reads', () => {
    expect((Object.keys(NAMES) as LayoutName[]).map(pluginLayout)).to.deep.equal([
      'PIP',
      'PIPInverse',
      'SideBySide',
      'SideBySideInverse',
      'SingleMedia',
      'SingleMediaInverse',
      'Hidden',
    ]);
  });

  it('converts a layout to its inverse and back, and leaves a layout without an inverse', () => {
    expect(withInverse('pip', true)).to.equal('pip-inverse');
    expect(withInverse('pip-inverse', false)).to.equal('pip');
    expect(withInverse('single-inverse', true)).to.equal('single-inverse');
    expect(withInverse('hidden', true)).to.equal('hidden');
    expect([isInverse('pip'), isInverse('pip-inverse'), isInverse('hidden')]).to.deep.equal([false, true, false]);
  });
});
