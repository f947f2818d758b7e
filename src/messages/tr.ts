import { register } from './registry.js';
import type { Messages } from './en.js';

const messages: Messages = {
  play: 'Oynat',
  'play-title': 'Oynat: {title}',
  player: 'Video oynatıcı',
  loading: 'Video yükleniyor',
  retry: 'Yeniden dene',
  consent: 'Bu video başka bir siteden geliyor; o site videoyu izlediğinizi öğrenebilir.',
  'grant-consent': 'Videoyu yükle',
  unknown: 'Bu video oynatılamıyor.',
  'config-invalid': 'Bu sayfadaki adresi geçerli olmadığı için bu video gösterilemiyor.',
  'origin-not-trusted': 'Bu video bu sayfa için ayarlanmamış.',
  'library-load-failed': 'Video oynatıcı yüklenemedi.',
  'media-not-found': 'Bu video bulunamadı.',
  'media-not-ready': 'Bu video hâlâ işleniyor. Kısa süre sonra yeniden bakın.',
  'off-air': 'Bu canlı yayın henüz başlamadı.',
  'media-deleted': 'Bu video kaldırıldı.',
  'access-denied': 'Bu videoya erişiminiz yok.',
  'sign-in': 'Bu videoyu izlemek için oturum açın.',
  'session-expired': 'Oturumunuzun süresi doldu.',
  'geo-restricted': 'Bu video bölgenizde kullanılamıyor.',
  'ip-restricted': 'Bu video bu ağdan izlenemiyor.',
  'site-restricted': 'Bu video bu sitede gösterilemez.',
  'schedule-restricted': 'Bu video şu anda kullanılamıyor.',
  network: 'Video sunucusuna ulaşılamıyor. Bağlantınızı kontrol edin.',
  'load-timeout': 'Videonun yüklenmesi çok uzun sürüyor.',
  'playback-failed': 'Video bir hata nedeniyle durdu.',
  drm: 'Bu korumalı video bu tarayıcıda oynatılamıyor.',
};

register('tr', messages);
