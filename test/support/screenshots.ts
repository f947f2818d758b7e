import { nextFrame } from '@open-wc/testing';
import { visualDiff } from '@web/test-runner-visual-regression';
import type { KalturaPlayerElement } from '../../src/index.js';
import { createPlayer, once } from './player-fixture.js';

/** The styles and the language of the page around the element. */
export interface Look {
  readonly css?: string;
  readonly dir?: 'rtl';
  readonly lang?: string;
  /** Pixels. */
  readonly width?: number;
}

/** A theme with rules for all elements, as in some templates of a CMS. */
const HOSTILE = `
  * { box-sizing: content-box; letter-spacing: 4px !important; line-height: 3 !important; text-transform: uppercase !important }
  *, button, a, img, video { border: 3px dashed red !important; border-radius: 50% !important; float: left; max-width: 50px !important }
  button, svg, video { background: yellow !important; min-height: 90px; padding: 20px !important; position: static !important }
  button { display: none !important } kaltura-player { border: 0 !important; border-radius: 0 !important; max-width: none !important }`;

export const LOOKS: Readonly<Record<string, Look>> = {
  light: {},
  dark: { css: ':root { color-scheme: dark } body { background: #111; color: #eee }' },
  'right to left': { dir: 'rtl', lang: 'he' },
  narrow: { width: 160 },
  'hostile theme': { css: HOSTILE },
};

/* Video frames, animations, transitions and the buffered range differ in each screenshot. */
const still = new CSSStyleSheet();
still.replaceSync(`
  .playkit-buffered { display: none !important }
  *, *::before, *::after { animation: none !important; transition: none !important }
  video { background: #0a7 !important; object-position: -9999px !important; outline: 4px solid #fff !important; outline-offset: -4px }`);

export interface Pictured {
  readonly element: KalturaPlayerElement;
  readonly account: ReturnType<typeof createPlayer>['account'];
  /** Compares a screenshot of the element with the stored picture. */
  compare(name: string): Promise<void>;
  /** Removes the element and the styles of the page. */
  remove(): void;
}

/** A poster of 16:9 with a border, which shows what is cut off. */
const POSTER = new URL('./poster.svg', import.meta.url).href;

const imagesOf = ({ shadowRoot }: Element): HTMLImageElement[] => [
  ...(shadowRoot?.querySelectorAll<HTMLImageElement>('img[src]') ?? []),
];

/*
 * An image that is decoded asynchronously may be painted only some frames later. Firefox rejects `decode()` when the image begins
 * to load after the call, as a lazy one does.
 */
async function whenPainted(image: HTMLImageElement): Promise<void> {
  image.decoding = 'sync';
  image.loading = 'eager';
  if (!image.complete) await once(image, 'load');
  await image.decode();
}

/** Compares a screenshot of a node with the stored picture, once the images of the elements are painted. */
async function compare(node: Element, elements: readonly KalturaPlayerElement[], name: string): Promise<void> {
  await Promise.all(elements.map((element) => element.updateComplete));
  await document.fonts.ready;
  await Promise.all(elements.flatMap(imagesOf).map(whenPainted));
  await nextFrame();
  await nextFrame();
  await visualDiff(node, name.replaceAll(' ', '-'));
}

/** Creates an element for a page with this look; `insert()` adds it. */
export function picture(attributes: Record<string, string | number | boolean>, look: Look): Pictured & { insert(): void } {
  const { element, account } = createPlayer({ muted: true, 'log-level': 'OFF', ...attributes }, { parent: null });
  const style = document.createElement('style');
  style.textContent = look.css ?? '';
  const { documentElement } = document;
  const before = { dir: documentElement.dir, lang: documentElement.lang };
  Object.assign(documentElement, { dir: look.dir ?? '', lang: look.lang ?? 'en' });
  document.head.append(style);
  element.style.width = `${look.width ?? 320}px`;
  return {
    element,
    account,
    insert() {
      document.body.append(element);
      const root = element.shadowRoot;
      if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, still];
    },
    compare: (name) => compare(element, [element], name),
    remove() {
      element.remove();
      style.remove();
      Object.assign(documentElement, before);
    },
  };
}

/** Compares a screenshot of a part of a page with the stored picture. Its `<kaltura-player>` tags get a facade with a poster. */
export async function comparePage(part: Element, name: string): Promise<void> {
  const elements = [...part.querySelectorAll('kaltura-player')];
  for (const element of elements) {
    Object.assign(element, { partnerId: 1, uiconfId: 2, entryId: '1_a', loading: 'interaction', poster: POSTER });
  }
  await compare(part, elements, name);
}
