import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { errorPanel } from '../../../src/element/view/error-panel.js';
import { en } from '../../../src/messages/en.js';
import { KalturaPlayerError } from '../../../src/errors/index.js';

describe('error-panel', () => {
  const show = (error: KalturaPlayerError, retry: () => void = () => undefined): HTMLElement => {
    const host = document.createElement('div');
    render(errorPanel(error, retry, { messages: en, lang: undefined }), host);
    return host;
  };

  it('is an alert with one sentence for the viewer, not the one for the author', () => {
    const host = show(new KalturaPlayerError('media-not-found', 'entry 1_a: check entry-id'));
    expect(host.querySelectorAll('[role="alert"]').length).to.equal(1);
    expect(host.textContent.trim()).to.equal('This video could not be found.');
    expect(host.querySelectorAll('button').length).to.equal(0);
  });

  it('offers to try again, by a real button that is no submit button', () => {
    let tried = 0;
    const host = show(new KalturaPlayerError('network', 'x'), () => tried++);
    const form = document.createElement('form');
    form.append(host);
    const button = host.querySelector('button');
    expect([button?.type, button?.textContent]).to.deep.equal(['button', 'Try again']);
    button?.click();
    expect(tried).to.equal(1);
  });
});
