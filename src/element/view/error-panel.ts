import { html, nothing, type TemplateResult } from 'lit';
import type { KalturaPlayerError } from '../../errors/index.js';
import type { ViewWords } from './words.js';

/** What the viewer sees of a failure: one sentence, and a button where trying again can help. */
export const errorPanel = (error: KalturaPlayerError, retry: () => void, { messages, lang }: ViewWords): TemplateResult => html`
  <div class="message" part="message" role="alert" lang=${lang ?? nothing}>
    <p dir="auto">${error.viewerText(messages)}</p>
    ${
      error.retryable
        ? html`<button type="button" part="retry-button" dir="auto" @click=${retry}>${messages.retry}</button>`
        : nothing
    }
  </div>
`;
