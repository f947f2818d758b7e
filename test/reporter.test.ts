import { expect } from '@open-wc/testing';
import { invalidValue, libraryLoadFailed, retrying, stalled, type KalturaPlayerError } from '../src/errors/index.js';
import { writeLog } from '../src/embed/index.js';
import { ElementReporter } from '../src/reporter.js';
import { consoleDuring } from './support/fake-console.js';

describe('the reporter', () => {
  const KS = `djJ8${'a'.repeat(60)}`;
  let element: HTMLElement;
  let isDebug: boolean;
  let isReady: boolean;
  let reporter: ElementReporter;
  let received: unknown[];

  beforeEach(() => {
    [isDebug, isReady, received] = [false, true, []];
    element = document.createElement('div');
    reporter = new ElementReporter(
      element,
      () => isReady,
      () => isDebug,
      writeLog,
    );
    for (const type of ['seeked', 'error']) {
      element.addEventListener(type, (event) => received.push([type, (event as CustomEvent).detail]));
    }
  });

  const notice = (value: string): KalturaPlayerError => invalidValue('volume', value, 'a number');

  it('dispatches events on the element and records their types', () => {
    reporter.emit('seeked', { at: 1 });
    expect(received).to.deep.equal([['seeked', { at: 1 }]]);
    expect(reporter.recent.map(([, type]) => type)).to.deep.equal(['seeked']);
  });

  it('records the last fifty events', () => {
    for (let index = 0; index < 60; index++) reporter.emit(`event${index}`);
    expect(reporter.recent).to.have.length(50);
    expect(reporter.recent[0]?.[1]).to.equal('event10');
  });

  it('writes each mistake of an author to the console once, and emits it once as an event', async () => {
    const lines = await consoleDuring(() => {
      for (const value of ['loud', 'loud', 'louder']) reporter.warn(notice(value));
    });
    expect(lines.warn).to.have.length(2);
    expect(received).to.have.length(2);
  });

  it('emits an event for every retry and writes none to the console', async () => {
    const error = retrying(stalled('entry 1_a', 20, undefined), 1);
    const lines = await consoleDuring(() => {
      reporter.warn(error);
      reporter.warn(error);
    });
    expect(lines.warn).to.deep.equal([]);
    expect(received).to.deep.equal([
      ['error', error],
      ['error', error],
    ]);
  });

  it('writes a fatal error that the author can fix to the console, with its help page, unless it is prevented', async () => {
    const fatal = libraryLoadFailed('https://cdnapisec.kaltura.com/p/1/x.js');
    const lines = await consoleDuring(() => reporter.emit('error', fatal));
    expect(lines.warn).to.have.length(1);
    expect(lines.warn[0]).to.include(fatal.message).and.to.include('/docs/errors/library-load-failed.md');
    element.addEventListener('error', (event) => event.preventDefault());
    expect((await consoleDuring(() => reporter.emit('error', fatal))).warn).to.deep.equal([]);
  });

  it('does not write a fatal error to the console that the author cannot fix', async () => {
    const lines = await consoleDuring(() => reporter.emit('error', stalled('entry 1_a', 20, undefined)));
    expect(lines.warn).to.deep.equal([]);
  });

  it('makes only error events cancelable', () => {
    const cancelable: boolean[] = [];
    for (const type of ['seeked', 'error']) element.addEventListener(type, (event) => cancelable.push(event.cancelable));
    reporter.emit('seeked');
    reporter.emit('error', stalled('entry 1_a', 20, undefined));
    expect(cancelable).to.deep.equal([false, true]);
  });

  it('delays the event of a warning by a microtask before the element is ready', async () => {
    isReady = false;
    await consoleDuring(async () => {
      reporter.warn(notice('loud'));
      expect(received).to.deep.equal([]);
      await Promise.resolve();
    });
    expect(received).to.have.length(1);
  });

  it('writes the debug log in debug mode only, with the KS masked', async () => {
    const lines = await consoleDuring(() => {
      reporter.log('quiet');
      isDebug = true;
      reporter.log('session', `ks=${KS}`);
    });
    expect(lines.info).to.have.length(1);
    expect(lines.info.join()).to.include('session').and.not.include(KS);
  });

  it('stops reporting when its signal is aborted, in every reporter derived from it', async () => {
    const [one, other] = [new AbortController(), new AbortController()];
    const outer = reporter.until(one.signal);
    const inner = outer.until(other.signal);
    inner.emit('seeked', 1);
    other.abort();
    inner.emit('seeked', 2);
    outer.emit('seeked', 3);
    one.abort();
    outer.emit('seeked', 4);
    outer.warn(notice('loud'));
    expect(received).to.deep.equal([
      ['seeked', 1],
      ['seeked', 3],
    ]);
  });
});
