import { register } from './registry.js';
import type { Messages } from './en.js';

const messages: Messages = {
  play: '재생',
  'play-title': '재생: {title}',
  player: '동영상 플레이어',
  loading: '동영상을 불러오는 중',
  retry: '다시 시도',
  consent: '이 동영상은 다른 사이트에서 제공되며, 해당 사이트에서 시청 사실을 알 수 있습니다.',
  'grant-consent': '동영상 불러오기',
  unknown: '이 동영상을 재생할 수 없습니다.',
  'config-invalid': '이 페이지의 동영상 주소가 올바르지 않아 표시할 수 없습니다.',
  'origin-not-trusted': '이 동영상은 이 페이지에 맞게 설정되지 않았습니다.',
  'library-load-failed': '동영상 플레이어를 불러올 수 없습니다.',
  'media-not-found': '이 동영상을 찾을 수 없습니다.',
  'media-not-ready': '이 동영상은 아직 처리 중입니다. 잠시 후 다시 확인해 주세요.',
  'off-air': '이 라이브 방송은 아직 시작되지 않았습니다.',
  'media-deleted': '이 동영상은 삭제되었습니다.',
  'access-denied': '이 동영상에 접근할 권한이 없습니다.',
  'sign-in': '이 동영상을 보려면 로그인하세요.',
  'session-expired': '세션이 만료되었습니다.',
  'geo-restricted': '이 동영상은 현재 지역에서 볼 수 없습니다.',
  'ip-restricted': '이 네트워크에서는 이 동영상을 볼 수 없습니다.',
  'site-restricted': '이 동영상은 이 사이트에서 표시할 수 없습니다.',
  'schedule-restricted': '이 동영상은 지금 볼 수 없습니다.',
  network: '동영상 서버에 연결할 수 없습니다. 연결을 확인하세요.',
  'load-timeout': '동영상을 불러오는 데 시간이 너무 오래 걸립니다.',
  'playback-failed': '오류로 인해 동영상이 중지되었습니다.',
  drm: '보호된 이 동영상은 이 브라우저에서 재생할 수 없습니다.',
};

register('ko', messages);
