import { expect } from '@open-wc/testing';
import { turn } from '../../src/library/turns.js';
import { FakeClock } from '../support/fake-clock.js';
import { outcome } from '../support/fake-library.js';

describe('turns', () => {
  it('comes at once for who comes alone', async () => {
    const clock = new FakeClock();
    try {
      expect(await outcome(turn())).to.deep.equal({ value: undefined });
      await clock.pass(0);
    } finally {
      clock.restore();
    }
  });

  it('comes to one a task, in the order of asking', async () => {
    const tasks: number[] = [];
    let task = 0;
    const channel = new MessageChannel();
    let isOver = false;
    channel.port1.onmessage = () => {
      task++;
      if (!isOver) channel.port2.postMessage(null);
    };
    channel.port2.postMessage(null);
    const order: number[] = [];
    await Promise.all(
      [0, 1, 2, 3].map(async (index) => {
        await turn();
        order.push(index);
        tasks.push(task);
        /* What blocks the page: nobody else may come in this task. */
        const end = performance.now() + 2;
        while (performance.now() < end);
      }),
    );
    isOver = true;
    channel.port1.close();
    expect(order).to.deep.equal([0, 1, 2, 3]);
    expect(new Set(tasks).size).to.equal(4);
  });
});
