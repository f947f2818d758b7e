import { css } from '@lit/reactive-element';
import { box } from './box-styles.js';
import { indicator } from './indicator-styles.js';

export const styles = css`
  :host {
    display: block;
    position: relative;
    aspect-ratio: var(--kaltura-player-aspect-ratio, 16 / 9);
    overflow: hidden;
    /* Overrides themes that set a padding on all elements, and the page's text layout. */
    padding: 0 !important;
    writing-mode: horizontal-tb !important;
    columns: auto !important;
    list-style: none !important;
    background: var(--kaltura-player-background, #000);
    /* The facade is a picture with a symbol over it, and one side of the indicator is seen to turn; messages keep forced colors. */
    forced-color-adjust: none;
  }
  /* Content that a page's sheet adds to the tag, as in editors, would push the player down. */
  :host::before,
  :host::after {
    display: none !important;
  }
  ${box}
  /* Overrides a display that the page's CSS sets for the tag. */
  :host([hidden]:not([hidden='until-found'])) {
    display: none !important;
  }
  :host([popover]:not(:popover-open)) {
    display: none !important;
  }
  :host(:popover-open) {
    position: fixed;
  }
  /* The player inherits no text styles of the page, only visibility and pointer events. */
  .region,
  .message {
    all: initial;
    visibility: inherit;
    pointer-events: inherit;
  }
  .region,
  slot[name='player']::slotted(*),
  slot[name='poster'],
  slot[name='poster']::slotted(*),
  .poster,
  .play,
  .message {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  /* The player's own layers stay below the facade and the message. */
  .region {
    direction: ltr;
    isolation: isolate;
    overflow: hidden;
  }
  /* Overrides the page's rules for images: a height of auto, a margin. */
  slot[name='poster']::slotted(*) {
    width: 100% !important;
    height: 100% !important;
    margin: 0 !important;
  }
  /* Browsers treat an image without a size as visible: it must not load before its box has a size. */
  slot[name='poster'] {
    display: block;
    container-type: size;
  }
  @container (max-width: 0px) or (max-height: 0px) {
    .poster {
      display: none;
    }
  }
  .poster:not([src]) {
    visibility: hidden;
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
    justify-content: safe center;
    gap: min(0.75em, 4%);
    padding: min(1em, 4%);
    overflow: auto;
    container-type: size;
    color: inherit;
    font: inherit;
    text-align: center;
    text-wrap: balance;
    overflow-wrap: break-word;
    background: var(--kaltura-player-background, #000);
  }
  .message p {
    margin: 0;
    max-width: 40ch;
  }
  [part$='button'] {
    font: inherit;
    color: inherit;
    cursor: pointer;
    padding: 0.5em 1.25em;
    border: 1px solid;
    border-radius: 999px;
    background: none;
  }
  /* Small boxes have small text, so that the button is visible as well. */
  .message > * {
    font-size: clamp(0.6875em, min(5cqw, 8.5cqh), 1em);
  }
  .play {
    display: grid;
    place-items: center;
    padding: 0;
    border: 0;
    border-radius: 0;
  }
  .play svg {
    width: clamp(3em, 14%, 5.5em);
    padding: clamp(0.5em, 3%, 1em);
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
  ${indicator}
  @media (prefers-reduced-motion: reduce) {
    .play svg {
      transition: none;
    }
  }
  .message button:hover {
    background: color-mix(in srgb, currentColor 15%, transparent);
  }
  [part$='button']:focus-visible,
  .region:focus-visible {
    outline: 3px solid var(--kaltura-player-accent, #5ab0ff);
    outline-offset: -6px;
  }
`;
