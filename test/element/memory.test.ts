import { expect } from '@open-wc/testing';
import type { KalturaPlayerElement } from '../../src/index.js';
import '../../src/index.js';
import { settled } from '../support/fake-library.js';

/* Chromium alone lets a page collect its garbage, when its runner says so. */
const collect = (globalThis as { gc?: () => void }).gc;

const COUNT = 20;

/** Collects until nothing of these is alive, or nothing more is freed. @returns how many stay */
async function alive(references: readonly WeakRef<object>[]): Promise<number> {
  const count = (): number => references.filter((reference) => reference.deref() !== undefined).length;
  let left = COUNT;
  for (let rounds = 0; rounds < 20 && left > 0; rounds++) {
    /* A task of its own: what is dereferenced stays alive to the end of its task. */
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    collect?.();
    left = count();
  }
  return left;
}

/** Makes facades, waits until each has its picture or has none to be had, and lets `remove` take them off the page. */
async function facades(
  attributes: string,
  remove: (element: KalturaPlayerElement) => Promise<unknown> | undefined,
): Promise<WeakRef<object>[]> {
  const references: WeakRef<object>[] = [];
  for (let i = 0; i < COUNT; i++) {
    const box = document.createElement('div');
    box.innerHTML = `<kaltura-player partner-id="1234567" uiconf-id="2" entry-id="1_x${i}" loading="interaction" ${attributes}></kaltura-player>`;
    document.body.append(box);
    const element = box.firstElementChild as KalturaPlayerElement;
    references.push(new WeakRef(element));
    await element.updateComplete;
    await remove(element);
    box.remove();
    await settled();
  }
  return references;
}

const pictured = (element: KalturaPlayerElement): Promise<unknown> => {
  const image = element.shadowRoot?.querySelector('img');
  if (!image) throw new Error('The facade has no picture');
  return new Promise((resolve) => {
    for (const type of ['load', 'error']) image.addEventListener(type, resolve, { once: true });
  });
};

describe('a removed facade', () => {
  before(function () {
    if (!collect) this.skip();
  });

  it('is freed after its default poster was shown, or could not be had', async () => {
    /* Chromium keeps the last one. */
    expect(await alive(await facades('', pictured))).to.be.at.most(1);
  });

  it('is freed when it is removed at once', async () => {
    expect(await alive(await facades('', () => undefined))).to.equal(0);
  });

  it('is freed with a poster of the page', async () => {
    expect(await alive(await facades('poster="/test/support/dot.svg"', pictured))).to.equal(0);
  });
});
