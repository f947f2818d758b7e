import { found, type Found } from './found.js';
import { namedSegments, plainName, readSize, timeIn } from './url-text.js';

/** Addresses of MediaSpace and of KAF, its variant for learning systems: only the host name can contain the account. */

/* `1234567.mediaspace.kaltura.com`, in a region `1234567-1.kaf.frp2.ovp.kaltura.com`. */
const ACCOUNT_HOST = /^(\d{3,12})(?:-\d+)?\.(?:kaf|mediaspace)(?:\.[a-z\d-]{1,20}){0,3}\.kaltura\.com$/;
const HOST = /(?:^|\.)(?:kaf|mediaspace)(?:\.[a-z\d-]{1,20}){0,3}\.kaltura\.com$|^(?:www\.)?mediaspace\.|^kaltura-kaf-uri\.com$/;
const ENTRY_ID = /^\d_[a-z\d]{8}$/;
/* On any other host, only an entry id with a digit is recognized, since it cannot be a word. */
const SURE_ENTRY_ID = /^[01]_(?=[a-z]*\d)[a-z\d]{8}$/;

const isEmbed = (path: string): boolean =>
  /\/embed(?:playlist)?\/(?:secure\/)?(?:iframe|embed)\/|\/browseandembed\/index\/media/i.test(path);

/* `/media/Week+1/1_abc12345`, `/media/t/1_abc12345/7654`, `/id/1_abc12345` */
function entryOfPage(path: readonly string[]): string | undefined {
  const at = path.findIndex((part) => part === 'media' || part === 'id');
  return at < 0 ? undefined : path.slice(at + 1, at + 4).find((part) => ENTRY_ID.test(part));
}

/* `/playlist/dedicated/98765/1_list0001/1_abc12345` */
const isId = (part: string): boolean => ENTRY_ID.test(part);

/* Settings of the learning systems' frames, which may have no value: `/startTime//autoPlay/`. */
const SETTINGS = new Set(['starttime', 'endtime', 'autoplay', 'thumbembed', 'playersize', 'playerskin', 'st', 'et']);

export function readMediaSpaceUrl(url: URL): Found | undefined {
  const path = url.pathname.split('/').filter(Boolean);
  const named = namedSegments(path);
  const setting = (name: string): string | undefined => {
    const value = named.get(name);
    return value !== undefined && SETTINGS.has(plainName(value)) ? undefined : value;
  };
  const isPlayer = isEmbed(url.pathname);
  const listIds = path[0] === 'playlist' ? path.filter(isId) : [];
  const query = (...names: string[]): string | undefined =>
    [...url.searchParams].find(([name, value]) => value !== '' && names.includes(plainName(name)))?.[1];
  const isOwnHost = HOST.test(url.hostname);
  const ofPath = named.get('playlistid') ?? listIds[0];
  const ofPage = listIds[1] ?? (ofPath === undefined ? entryOfPage(path) : undefined);
  const playlistId = ofPath ?? query('playlistid');
  const entryId = named.get('entryid') ?? ofPage ?? (isOwnHost && !listIds[0] ? query('entryid') : undefined);
  if (!isPlayer && !isOwnHost && !SURE_ENTRY_ID.test(ofPage ?? ofPath ?? '')) return undefined;
  if (entryId === undefined && playlistId === undefined) return undefined;
  return found(isPlayer ? 'mediaspace' : 'link', {
    properties: {
      partnerId: ACCOUNT_HOST.exec(url.hostname)?.[1],
      uiconfId: named.get('uiconfid') ?? setting('playerskin') ?? query('playerid', 'uiconfid'),
      entryId,
      playlistId,
      startTime: setting('st') ?? setting('starttime') ?? query('st') ?? timeIn(url),
      endTime: setting('et') ?? setting('endtime') ?? query('et'),
      autoplay: setting('autoplay') ?? query('autoplay'),
      width: query('width'),
      height: query('height'),
      ...readSize(setting('playersize')),
    },
  });
}
