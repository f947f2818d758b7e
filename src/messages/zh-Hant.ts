import { register } from './registry.js';
import type { Messages } from './en.js';

const messages: Messages = {
  play: '播放',
  'play-title': '播放：{title}',
  player: '影片播放器',
  loading: '正在載入影片',
  retry: '再試一次',
  consent: '此影片來自其他網站，該網站可能會得知您觀看了此影片。',
  'grant-consent': '載入影片',
  unknown: '無法播放此影片。',
  'config-invalid': '此影片在本頁面上的位址無效，無法顯示。',
  'origin-not-trusted': '此影片未針對本頁面進行設定。',
  'library-load-failed': '無法載入影片播放器。',
  'media-not-found': '找不到此影片。',
  'media-not-ready': '此影片仍在處理中，請稍後再回來查看。',
  'off-air': '此直播尚未開始。',
  'media-deleted': '此影片已被移除。',
  'access-denied': '您沒有此影片的存取權限。',
  'sign-in': '請登入以觀看此影片。',
  'session-expired': '您的工作階段已過期。',
  'geo-restricted': '此影片在您所在的地區無法觀看。',
  'ip-restricted': '無法透過此網路觀看此影片。',
  'site-restricted': '此影片不得在本網站上顯示。',
  'schedule-restricted': '此影片目前無法觀看。',
  network: '無法連線至影片伺服器，請檢查您的網路連線。',
  'load-timeout': '影片載入時間過長。',
  'playback-failed': '影片因發生錯誤而停止播放。',
  drm: '此受保護的影片無法在本瀏覽器中播放。',
};

register('zh-Hant', messages);
