import { posterUrl } from '../../config/urls.js';

/** The poster's URL, `''` for none, or the parts that its URL is built from. */
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
  /** The same image in several widths, for the browser to select by the box. */
  readonly srcset: string | undefined;
}

const WIDTHS = [320, 640, 960, 1280, 1920];

/* At most half as large. If the API has no such image, the default format is requested. */
const MODERN = '/format/webp';

/** The attributes of an image element, for a single URL or for several widths. */
export function imageOf(poster: Poster): Image {
  if (typeof poster === 'string') return { src: poster || undefined, srcset: undefined };
  const { cdnUrl, partnerId, entryId, second } = poster;
  const at = (width: number): string => `${posterUrl(cdnUrl, partnerId, entryId, second, width)}${MODERN}`;
  return { src: at(640), srcset: WIDTHS.map((width) => `${at(width)} ${width}w`).join(', ') };
}

/** Falls back from WebP to the default format, then to the background; the image of another entry is tried again. */
export function onImageError({ currentTarget: image }: Event): void {
  /* Chromium never frees a removed lazy image whose sources change. */
  if (!(image instanceof HTMLImageElement) || !image.isConnected) return;
  const { src, srcset } = image;
  const isModern = srcset.includes(MODERN);
  for (const [name, value] of Object.entries({ srcset, src })) {
    if (isModern) image.setAttribute(name, value.replaceAll(MODERN, ''));
    else image.removeAttribute(name);
  }
}
