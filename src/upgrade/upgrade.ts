import { hasMedia } from '../snippet/read/embed-url.js';
import type { Found } from '../snippet/read/found.js';
import { readEmbed } from './read-embed.js';
import { thumbnailsOf } from './thumbnails.js';

/** How old embeds are replaced. */
export interface UpgradeOptions {
  /** The version 7 player for codes of version 2. Without it they are left unchanged. */
  readonly uiconfId?: string | number | undefined;
  /** The account for codes without one, such as frames of MediaSpace. */
  readonly partnerId?: string | number | undefined;
  /** The element's `loading`. Default `interaction`: a poster until the viewer starts playback. */
  readonly loading?: string | undefined;
  /** `required`: each player shows its consent notice first. */
  readonly consent?: string | undefined;
  /** Whether Flash objects are replaced too. */
  readonly flash?: boolean | undefined;
  /** Whether thumbnail embeds are replaced too, with the ids in their scripts. */
  readonly thumbnails?: boolean | undefined;
}

export interface Upgrade {
  /** Ends the observation of the page. */
  stop(): void;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const ATTRIBUTES_TO_KEEP = ['id', 'class', 'style'];

/* The element validates each value, and its config by the rules for markup. */
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

/* The player gets the frame's id, class, style and size. */
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

/** Replaces the embeds of a page, also those added later. @param load loads and defines the element; called on the first replacement */
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
    /* The content of an editor is not replaced; an embed inside of a replaced object is not connected. */
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
