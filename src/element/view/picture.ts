import { make, setAttributes } from './dom.js';
import { onImageError, type Image } from './poster.js';

/**
 * The poster's picture. Pages have many of these: it is lazy, so that what is not seen is not loaded; what is in sight browsers
 * hurry with by themselves.
 */

/*
 * Of an image in several widths the browser takes one by `sizes`. The width of the box is observed: to read it would lay out the page
 * once more for each element. Sizes are reported before a browser looks which lazy images are near. In numbers: Chromium keeps a
 * lazy image with `sizes="auto"`, and with it the element, for ever once it is removed.
 */
const onSizes = (entries: readonly ResizeObserverEntry[]): void => {
  for (const { target, contentRect } of entries) {
    const width = Math.ceil(contentRect.width);
    if (width > 0) setAttributes(target, { sizes: `${width}px` });
    else if (!target.isConnected) observer?.unobserve(target);
  }
};
const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(onSizes);

/** Makes a picture. @returns its node, and what shows an image in it; one without a URL is nothing */
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
    /* What could not be had is not requested anew at each change of something else. */
    if (src === shown) return;
    shown = src;
    setAttributes(node, { srcset, src });
  };
  return [node, show];
}
