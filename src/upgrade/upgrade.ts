import { hasMedia } from '../snippet/read/embed-url.js';
import type { Found } from '../snippet/read/found.js';
import { readEmbed } from './read-embed.js';
import { thumbnailsOf } from './thumbnails.js';

/** How old embeds are replaced. */
export interface UpgradeOptions {
  /** The version 7 player for codes that have none: those of version 2. Without it they stay as they are. */
  readonly uiconfId?: string | number | undefined;
  /** The account for codes that do not name one, such as frames of MediaSpace. */
  readonly partnerId?: string | number | undefined;
  /** The element's `loading`. Default `interaction`: a picture until somebody wants to watch. */
  readonly loading?: string | undefined;
  /** `required`: each player shows its consent notice first. */
  readonly consent?: string | undefined;
  /** Flash objects are replaced as well. */
  readonly flash?: boolean | undefined;
  /** Thumbnail embeds are replaced as well, by the ids in their scripts. */
  readonly thumbnails?: boolean | undefined;
}

export interface Upgrade {
  /** Ends the watch for embeds that are added later. */
  stop(): void;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const ATTRIBUTES_TO_KEEP = ['id', 'class', 'style'];

/* The element checks each value itself, and its config by the rules for markup. */
function attributesOf(found: Found, options: UpgradeOptions): Map<string, string> | undefined {
  const { width: _width, height: _height, loading: _loading, ...properties } = found.properties;
  const uiconfId = properties.uiconfId ?? options.uiconfId;
  const partnerId = properties.partnerId ?? options.partnerId;
  if (!hasMedia(found) || !uiconfId || !partnerId) return undefined;
  const all: Record<string, unknown> = {
    ...properties,
    uiconfId,
    partnerId,
    loading: options.loading ?? 'interaction',
    consent: options.consent,
  };
  if (Object.keys(found.config).length > 0) all['config'] = JSON.stringify(found.config);
  return new Map(
    Object.entries(all).flatMap(([name, value]) =>
      (typeof value === 'string' && value !== 'false') || typeof value === 'number'
        ? [[kebab(name), String(value)] as const]
        : [],
    ),
  );
}

/* The same box: the layout's size of the frame is kept where the page gives it one. */
function keepBox(from: HTMLElement, to: HTMLElement): void {
  for (const name of ATTRIBUTES_TO_KEEP) {
    const value = from.getAttribute(name);
    if (value !== null) to.setAttribute(name, value);
  }
  const [width, height] = ['width', 'height'].map((name) => from.getAttribute(name)?.trim() ?? '');
  const length = (text = ''): string => (/^\d+(?:\.\d+)?$/.test(text) ? `${text}px` : text);
  to.style.display ||= 'block';
  to.style.maxWidth ||= '100%';
  if (width) to.style.width ||= length(width);
  if (height) to.style.height ||= length(height);
}

function replace(embed: HTMLElement, found: Found | undefined, options: UpgradeOptions): boolean {
  const attributes = found && attributesOf(found, options);
  if (!attributes) return false;
  const player = embed.ownerDocument.createElement('kaltura-player');
  for (const [name, value] of attributes) player.setAttribute(name, value);
  if (embed.title && !/^kaltura/i.test(embed.title)) player.setAttribute('media-title', embed.title);
  keepBox(embed, player);
  embed.replaceWith(player);
  return true;
}

/** Replaces what there is, and watches for more. @param load loads and registers the element, once something is found */
export function upgradeEmbeds(root: Document | Element, options: UpgradeOptions, load: () => Promise<void>): Upgrade {
  const selector = ['iframe', ...(options.flash ? ['object', 'embed'] : []), ...(options.thumbnails ? ['script'] : [])].join();
  let defined: Promise<void> | undefined;
  const define = (): void => {
    defined ??= load().catch((error: unknown) => {
      defined = undefined;
      console.warn('[kaltura-player] The element could not be loaded.', error);
    });
  };
  const upgrade = (embed: HTMLElement): void => {
    /* The inside of an editor is text, not a page; what stood in a replaced object is gone. */
    if (embed.isContentEditable || !embed.isConnected) return;
    const parts = embed instanceof HTMLScriptElement ? thumbnailsOf(embed) : [{ target: embed, found: readEmbed(embed) }];
    for (const { target, found } of parts) if (replace(target, found, options)) define();
  };
  const upgradeAll = (within: ParentNode): void => {
    if (within instanceof HTMLElement && within.matches(selector)) upgrade(within);
    for (const embed of within.querySelectorAll<HTMLElement>(selector)) upgrade(embed);
  };
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) upgradeAll(node);
      if (addedNodes.length === 0 && target instanceof Element && target.matches(selector)) upgradeAll(target);
    }
  });
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['src', 'data'] });
  upgradeAll(root);
  return { stop: () => observer.disconnect() };
}
