import { make, setAttributes } from './dom.js';
import { onImageError, type Image } from './poster.js';

/**
 * The poster image. It is lazy, because a page may have many, most of them out of view; browsers prioritize those in view by
 * themselves.
 */

/*
 * The browser selects one of several widths by `sizes`. The box's width is observed, because reading it would force a layout for
 * each element; observers run before the browser checks which lazy images are near. The width is set in pixels, because Chromium
 * never frees a removed lazy image with `sizes="auto"`, nor the element with it.
 */
const onSizes = (entries: readonly ResizeObserverEntry[]): void => {
  for (const { target, contentRect } of entries) {
    const width = Math.ceil(contentRect.width);
    if (width > 0) setAttributes(target, { sizes: `${width}px` });
    else if (!target.isConnected) observer?.unobserve(target);
  }
};
const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(onSizes);

/** Creates a picture. @returns its node, and a function that shows an image in it; an image without a URL shows nothing */
export function makePicture(): readonly [node: HTMLImageElement, show: (image: Image) => void] {
  const node = make('img', { class: 'poster', part: 'poster', alt: '', loading: 'lazy', decoding: 'async' });
  node.addEventListener('error', onImageError);
  let shown: string | undefined;
  const show = ({ src, srcset }: Image): void => {
    if (srcset === undefined) {
      observer?.unobserve(node);
      node.removeAttribute('sizes');
    } else {
      observer?.observe(node);
    }
    /* An image that failed is not requested again when something else changes. */
    if (src === shown) return;
    shown = src;
    setAttributes(node, { srcset, src });
  };
  return [node, show];
}
