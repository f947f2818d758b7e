import { expect } from '@open-wc/testing';
import { ProcessingPoll } from '../../../src/player/playback/processing-poll.js';
import { POLL_SECONDS } from '../../../src/player/load/retry-policy.js';
import { Timers } from '../../../src/player/timers.js';
import { FakeClock } from '../../support/fake-clock.js';

describe('processing-poll', () => {
  let clock: FakeClock;
  let end: AbortController;
  let timers: Timers;
  let poll: ProcessingPoll;
  let looks: number;
  beforeEach(() => {
    clock = new FakeClock();
    end = new AbortController();
    timers = new Timers(end.signal);
    looks = 0;
    poll = new ProcessingPoll(timers, () => looks++);
  });
  afterEach(() => {
    end.abort();
    clock.restore();
    Reflect.deleteProperty(document, 'hidden');
  });

  const hide = (hidden: boolean): void => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  };

  it('looks ever more rarely, and at last no more', async () => {
    for (const [index, seconds] of POLL_SECONDS.entries()) {
      poll.later();
      await clock.pass(seconds - 0.1);
      expect(looks).to.equal(index);
      await clock.pass(0.1);
      expect(looks).to.equal(index + 1);
    }
    poll.later();
    expect(clock.pending).to.equal(0);
    expect(poll.isOn).to.equal(true);
  });

  it('does not look for a page that nobody sees, and makes up for it once', async () => {
    hide(true);
    poll.later();
    await clock.pass(300);
    poll.seen();
    expect(looks).to.equal(0);
    hide(false);
    poll.seen();
    poll.seen();
    expect(looks).to.equal(1);
  });

  it('looks no more once it is over, and begins anew', async () => {
    hide(true);
    poll.later();
    await clock.pass(30);
    poll.end();
    hide(false);
    poll.seen();
    expect([looks, poll.isOn]).to.deep.equal([0, false]);
    poll.later();
    await clock.pass(30);
    expect(looks).to.equal(1);
  });

  it('ends with the attempt, and with the player', async () => {
    poll.later();
    timers.restart();
    poll.later();
    end.abort();
    await clock.pass(600);
    expect(looks).to.equal(0);
    expect(clock.pending).to.equal(0);
  });
});
