import { expect } from '@open-wc/testing';
import type { KalturaPlayerElement } from '../../src/index.js';
import { Account, origin } from '../support/backend.js';
import { describeWith } from '../support/engines/capabilities.js';
import { once } from '../support/player-fixture.js';

const collect = (globalThis as { gc?: () => void }).gc;

const COUNT = 20;

/** Collects garbage until all references are freed, at most twenty times. @returns the number of those that stay */
async function alive(references: ReadonlyArray<WeakRef<object>>): Promise<number> {
  const count = (): number => references.filter((reference) => reference.deref() !== undefined).length;
  let left = COUNT;
  for (let rounds = 0; rounds < 20 && left > 0; rounds++) {
    /* Starts a new task, because `deref()` keeps its target alive to the end of the task. */
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    collect?.();
    left = count();
  }
  return left;
}

/** Inserts elements into the page one after another, and removes each when `until` has resolved. */
async function put(
  attributes: string,
  until: (element: KalturaPlayerElement) => Promise<unknown> | undefined,
): Promise<Array<WeakRef<object>>> {
  const { partnerId } = new Account();
  const references: Array<WeakRef<object>> = [];
  for (let i = 0; i < COUNT; i++) {
    const box = document.createElement('div');
    box.innerHTML = `<kaltura-player partner-id="${partnerId}" uiconf-id="1001" entry-id="1_video" cdn-url="${origin}" ${attributes}></kaltura-player>`;
    document.body.append(box);
    const element = box.firstElementChild as KalturaPlayerElement;
    references.push(new WeakRef(element));
    await element.updateComplete;
    await until(element);
    box.remove();
  }
  return references;
}

const picture = (element: KalturaPlayerElement): Promise<unknown> => {
  const image = element.shadowRoot?.querySelector('img');
  if (!image) throw new Error('The facade has no picture');
  return new Promise((resolve) => image.addEventListener('load', resolve, { once: true }));
};

describeWith('garbage-collection', 'memory of removed elements', () => {
  it('frees removed facades that have shown the poster of their entry', async () => {
    expect(await alive(await put('loading="interaction"', picture))).to.equal(0);
  });

  it('frees facades that are removed at once', async () => {
    expect(await alive(await put('loading="interaction"', () => undefined))).to.equal(0);
  });

  it('frees removed facades with a poster of the page', async () => {
    expect(await alive(await put('loading="interaction" poster="/test/support/dot.svg"', picture))).to.equal(0);
  });

  it('frees all removed players but the one that the library rendered last', async () => {
    expect(await alive(await put('', (element) => once(element, 'playerready')))).to.be.at.most(1);
  });
});
