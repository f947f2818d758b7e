import { css } from '@lit/reactive-element';

/** The loading indicator, over a poster or alone. */
export const indicator = css`
  .busy {
    position: absolute;
    inset: 0;
    margin: auto;
    width: 3em;
    height: 3em;
    border: 4px solid rgb(255 255 255 / 35%);
    border-top-color: var(--kaltura-player-foreground, #fff);
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }
  /* Without a facade: not for fast loads, and only until there is a player, which has an indicator of its own. */
  .region + .busy,
  .region .busy {
    animation:
      turn 1s linear infinite,
      appear 1s step-end;
  }
  .region:not(:empty) + .busy {
    display: none;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .busy {
      animation-duration: 4s, 1s !important;
    }
  }
`;
