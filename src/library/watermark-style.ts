/**
 * Rules for a watermark. The library renders it as a link even without an address, and without the image until that has loaded
 * (playkit-js-ui, `components/watermark`): a stop for the keyboard that has no name and leads nowhere. What isn't visible can't
 * have the focus; the image stays visible in it.
 */
export const WATERMARK_RULES = `.playkit-emptyUrl > a { visibility: hidden }
.playkit-emptyUrl img { visibility: visible }
.playkit-watermark > a:not(:has(img)) { visibility: hidden }`;
