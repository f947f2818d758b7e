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
  slot[name='poster'],
  slot[name='poster']::slotted(*),
  .poster,
  .message {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  /* The player's own layers stay below the facade and the message. */
  .region {
    isolation: isolate;
  }
  .poster,
  slot[name='poster']::slotted(*) {
    object-fit: cover;
  }
  /* Browsers hold a picture without a size for seen: it is not loaded before there is a box for it. */
  slot[name='poster'] {
    display: block;
    container-type: size;
  }
  @container (max-width: 0px) or (max-height: 0px) {
    .poster {
      display: none;
    }
  }
  ::slotted([slot='badge']) {
    position: absolute;
    inset-block-end: 0.5em;
    inset-inline-end: 0.5em;
    pointer-events: none;
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
  .play {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    display: grid;
    place-items: center;
    padding: 0;
    border: 0;
    border-radius: 0;
  }
  .play svg {
    width: clamp(3rem, 14%, 5.5rem);
    padding: clamp(0.5rem, 3%, 1rem);
    box-sizing: border-box;
    border: 2px solid;
    border-radius: 50%;
    fill: currentColor;
    background: rgb(0 0 0 / 60%);
    transition: background 0.15s;
  }
  .play:hover svg {
    background: rgb(0 0 0 / 85%);
  }
  .busy {
    position: absolute;
    inset: 0;
    margin: auto;
    width: 3rem;
    height: 3rem;
    border: 4px solid rgb(255 255 255 / 35%);
    border-top-color: currentColor;
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .busy {
      animation-duration: 4s;
    }
    .play svg {
      transition: none;
    }
  }
  [hidden] {
    display: none;
  }
  button:not(.play):hover {
    background: color-mix(in srgb, currentColor 15%, transparent);
  }
  :focus-visible {
    outline: 3px solid var(--kaltura-player-accent, #5ab0ff);
    outline-offset: -6px;
  }
`;
