import { posterUrl } from '../../config/urls.js';

/** The poster's own URL, `''` for none, or what its URL is made from. */
export type Poster =
  | string
  | {
      readonly cdnUrl: string;
      readonly partnerId: number;
      readonly entryId: string;
      readonly second: number;
    };

/** Attributes of the image. */
export interface Image {
  readonly src: string | undefined;
  /** The same in several widths, of which the browser takes one by the box. */
  readonly srcset: string | undefined;
}

const WIDTHS = [320, 640, 960, 1280, 1920];

/* Smaller by half or more. Where the API has no such pictures, its usual ones are requested. */
const MODERN = '/format/webp';

/** What an image element is given, for one URL and for many. */
export function imageOf(poster: Poster): Image {
  if (typeof poster === 'string') return { src: poster || undefined, srcset: undefined };
  const { cdnUrl, partnerId, entryId, second } = poster;
  const at = (width: number): string => `${posterUrl(cdnUrl, partnerId, entryId, second, width)}${MODERN}`;
  return { src: at(640), srcset: WIDTHS.map((width) => `${at(width)} ${width}w`).join(', ') };
}

/** A picture that cannot be had leaves the background; the next one, of another entry, gets its chance. */
export function onImageError({ currentTarget: image }: Event): void {
  /* Chromium keeps a lazy image for ever that is given other sources once it is removed. */
  if (!(image instanceof HTMLImageElement) || !image.isConnected) return;
  const { src, srcset } = image;
  const isModern = srcset.includes(MODERN);
  for (const [name, value] of Object.entries({ srcset, src })) {
    if (isModern) image.setAttribute(name, value.replaceAll(MODERN, ''));
    else image.removeAttribute(name);
  }
}
