import { found, type Found } from './found.js';
import { namedSegments, readSize } from './url-text.js';

/** Addresses of MediaSpace and of its twins inside of learning systems (KAF): the account is in the host name or nowhere. */

const ACCOUNT_HOST = /^(\d{3,12})(?:-\d+)?\.(?:kaf|mediaspace)\.kaltura\.com$/;
const HOST = /(?:^|\.)(?:kaf|mediaspace)\.kaltura\.com$|^(?:www\.)?mediaspace\.|^kaltura-kaf-uri\.com$/;
const ENTRY_ID = /^\d_[a-z\d]{8}$/;

const isEmbed = (path: string): boolean => /\/embed\/(?:secure\/)?iframe\/|\/browseandembed\/index\/media/i.test(path);

/* `/media/Week+1/1_abc12345`, `/media/t/1_abc12345/7654`, `/id/1_abc12345` */
function entryOfPage(path: readonly string[]): string | undefined {
  const at = path.findIndex((part) => part === 'media' || part === 'id');
  return at < 0 ? undefined : path.slice(at + 1, at + 4).find((part) => ENTRY_ID.test(part));
}

export function readMediaSpaceUrl(url: URL): Found | undefined {
  const path = url.pathname.split('/').filter(Boolean);
  const named = namedSegments(path);
  const isPlayer = isEmbed(url.pathname);
  if (!isPlayer && !HOST.test(url.hostname)) return undefined;
  const playlist = named.get('playlistid') ?? (path[0] === 'playlist' ? path.find((part) => ENTRY_ID.test(part)) : undefined);
  const entryId = named.get('entryid') ?? (playlist === undefined ? entryOfPage(path) : undefined);
  if (entryId === undefined && playlist === undefined) return undefined;
  return found(isPlayer ? 'mediaspace' : 'link', {
    properties: {
      partnerId: ACCOUNT_HOST.exec(url.hostname)?.[1],
      uiconfId: named.get('uiconfid') ?? named.get('playerskin'),
      entryId,
      playlistId: playlist,
      startTime: named.get('st') ?? url.searchParams.get('st') ?? undefined,
      endTime: named.get('et'),
      ...readSize(named.get('playersize')),
    },
  });
}
