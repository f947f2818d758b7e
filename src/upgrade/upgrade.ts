import { hasMedia, readEmbedUrl } from '../snippet/read/embed-url.js';
import type { Found } from '../snippet/read/found.js';

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
}

export interface Upgrade {
  /** Ends the watch for embeds that are added later. */
  stop(): void;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/* A frame without an address waits for a loader, or for a consent manager, which writes it when the viewer agrees. */
const addressOf = (embed: Element): string => embed.getAttribute('src') ?? embed.getAttribute('data') ?? '';

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
      typeof value === 'string' || typeof value === 'number' ? [[kebab(name), String(value)] as const] : [],
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

function replace(embed: HTMLElement, options: UpgradeOptions): boolean {
  const found = readEmbedUrl(addressOf(embed));
  const attributes = found && attributesOf(found, options);
  if (!attributes) return false;
  const player = embed.ownerDocument.createElement('kaltura-player');
  for (const [name, value] of attributes) player.setAttribute(name, value);
  if (embed.title && !/^kaltura/i.test(embed.title)) player.setAttribute('media-title', embed.title);
  keepBox(embed, player);
  embed.replaceWith(player);
  return true;
}

/** Replaces what there is, and watches for more. @param define registers the element, once something is found */
export function upgradeEmbeds(root: Document | Element, options: UpgradeOptions, define: () => Promise<void>): Upgrade {
  const selector = options.flash ? 'iframe, object, embed' : 'iframe';
  let defined: Promise<void> | undefined;
  const upgradeAll = (within: ParentNode): void => {
    const embeds = [...within.querySelectorAll<HTMLElement>(selector)];
    if (within instanceof HTMLElement && within.matches(selector)) embeds.unshift(within);
    for (const embed of embeds) {
      /* The inside of an editor is text, not a page. */
      if (embed.isContentEditable || !replace(embed, options)) continue;
      defined ??= define().catch((error: unknown) => {
        defined = undefined;
        console.warn('[kaltura-player] The element could not be loaded.', error);
      });
    }
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
