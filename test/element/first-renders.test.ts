import { expect } from '@open-wc/testing';
import { renderInTurn } from '../../src/element/first-renders.js';
import '../../src/index.js';

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/* As long as one task has for first renders, and a bit. */
function work(): void {
  const end = performance.now() + 12;
  while (performance.now() < end);
}

describe('first renders', () => {
  beforeEach(nextTask);

  it('take place at once while the task has time for them', () => {
    let isRendered = false;
    expect(renderInTurn(() => void (isRendered = true))).to.equal(undefined);
    expect(isRendered).to.equal(true);
  });

  it('are spread over tasks, in the order of their elements, when there are many', async () => {
    const order: string[] = [];
    const renders = ['a', 'b', 'c', 'd'].map((name) =>
      renderInTurn(() => {
        work();
        order.push(name);
      }),
    );
    expect(order, 'in the first task').to.deep.equal(['a']);
    await renders[1];
    expect(order, 'in the second task').to.deep.equal(['a', 'b']);
    const late = renderInTurn(() => void order.push('late'));
    await Promise.all([...renders, late]);
    expect(order).to.deep.equal(['a', 'b', 'c', 'd', 'late']);
  });

  it('that fail do not hold up the others', async () => {
    const order: string[] = [];
    void renderInTurn(work);
    const failing = renderInTurn(() => {
      throw new Error('no render');
    });
    const next = renderInTurn(() => void order.push('next'));
    await failing?.then(
      () => order.push('resolved'),
      (error: unknown) => order.push(String(error)),
    );
    await next;
    expect(order).to.have.members(['Error: no render', 'next']);
  });

  it('of elements wait for their turn', async () => {
    void renderInTurn(work);
    const element = document.createElement('kaltura-player');
    document.body.append(element);
    await Promise.resolve();
    expect(element.hasUpdated, 'in the task that has no time left').to.equal(false);
    await element.updateComplete;
    expect(element.hasUpdated, 'in a later task').to.equal(true);
    element.remove();
  });
});
