import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    position: relative;
    aspect-ratio: var(--kaltura-player-aspect-ratio, 16 / 9);
    overflow: hidden;
    background: var(--kaltura-player-background, #000);
    color: var(--kaltura-player-foreground, #fff);
    font:
      1rem/1.4 system-ui,
      sans-serif;
  }
  :host([hidden]) {
    display: none;
  }
  .region,
  slot[name='player']::slotted(*),
  .poster,
  .message {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .poster {
    object-fit: cover;
  }
  .message {
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 0.75em;
    padding: 1em;
    overflow: auto;
    text-align: center;
    text-wrap: balance;
    background: inherit;
  }
  .region.failed {
    background: inherit;
  }
  .message p {
    margin: 0;
    max-width: 40ch;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
    padding: 0.5em 1.25em;
    border: 1px solid;
    border-radius: 999px;
    background: none;
  }
  button:hover {
    background: color-mix(in srgb, currentColor 15%, transparent);
  }
  :focus-visible {
    outline: 3px solid var(--kaltura-player-accent, #5ab0ff);
    outline-offset: 2px;
  }
`;
