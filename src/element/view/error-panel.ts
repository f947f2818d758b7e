import { html, nothing, type TemplateResult } from 'lit';
import { words, type KalturaPlayerError } from '../../errors/index.js';

/** What the viewer sees of a failure: one sentence, and a button where trying again can help. */
export const errorPanel = (error: KalturaPlayerError, retry: () => void): TemplateResult => html`
  <div class="message" part="message" role="alert">
    <p>${error.viewerMessage}</p>
    ${error.retryable ? html`<button type="button" part="retry-button" @click=${retry}>${words.tryAgain}</button>` : nothing}
  </div>
`;
