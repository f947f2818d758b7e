import { css } from '@lit/reactive-element';

/** The size of the element where the page's CSS gives none. */
export const box = css`
  /*
   * Contains everything else, and has the intrinsic size of a video: a page's reset may remove the tag's shape and position,
   * and an inline tag has only its content's size. In WebKit 100% of a height from an aspect ratio is some pixels too much.
   * A root's font size may be anything: 62.5%, or a tenth of the screen's width.
   */
  .box {
    position: relative;
    width: 100%;
    height: 100%;
    min-height: 0;
    aspect-ratio: var(--kaltura-player-aspect-ratio, 16 / 9);
    color: var(--kaltura-player-foreground, #fff);
    font: clamp(16px, 1rem, 32px) / 1.4 system-ui;
  }
  @supports (height: -webkit-fill-available) {
    .box {
      height: -webkit-fill-available;
    }
  }
  /*
   * An intrinsic width, as a video has, for boxes that shrink to their content. It is the width of a blank, at which a line may
   * break, so that the element can still be narrower, down to the padding. The intrinsic height is for an aspect ratio that is not
   * valid, such as 16:9.
   */
  .box::before {
    all: initial;
    content: '. .';
    display: block;
    height: 0;
    overflow: hidden;
    visibility: hidden;
    font-size: 0;
    padding-left: 160px;
    word-spacing: 480px;
  }
  .box::after {
    content: '';
    display: block;
    padding-top: 56.25%;
  }
  /* Only WebKit has this property. It would use the aspect ratio, even if the tag has a height. */
  @supports (-webkit-hyphens: none) {
    .box {
      aspect-ratio: auto;
    }
    .box::after {
      padding-top: 0;
      aspect-ratio: var(--kaltura-player-aspect-ratio, 16 / 9);
    }
  }
`;
