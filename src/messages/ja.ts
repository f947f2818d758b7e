import { register } from './registry.js';
import type { Messages } from './en.js';

const messages: Messages = {
  play: '再生',
  'play-title': '再生：{title}',
  player: '動画プレーヤー',
  loading: '動画を読み込んでいます',
  retry: 'もう一度試す',
  consent: 'この動画は別のサイトから配信されており、視聴したことがそのサイトに伝わる場合があります。',
  'grant-consent': '動画を読み込む',
  unknown: 'この動画は再生できません。',
  'config-invalid': 'このページでの動画の指定が正しくないため、表示できません。',
  'origin-not-trusted': 'この動画はこのページ用に設定されていません。',
  'library-load-failed': '動画プレーヤーを読み込めませんでした。',
  'media-not-found': 'この動画は見つかりませんでした。',
  'media-not-ready': 'この動画はまだ処理中です。しばらくしてからもう一度ご確認ください。',
  'off-air': 'このライブ配信はまだ始まっていません。',
  'media-deleted': 'この動画は削除されました。',
  'access-denied': 'この動画へのアクセス権がありません。',
  'sign-in': 'この動画を視聴するにはサインインしてください。',
  'session-expired': 'セッションの有効期限が切れました。',
  'geo-restricted': 'この動画はお住まいの地域では視聴できません。',
  'ip-restricted': 'この動画はこのネットワークからは視聴できません。',
  'site-restricted': 'この動画はこのサイトでは表示できません。',
  'schedule-restricted': 'この動画は現在視聴できません。',
  network: '動画サーバーに接続できません。接続を確認してください。',
  'load-timeout': '動画の読み込みに時間がかかりすぎています。',
  'playback-failed': 'エラーのため動画が停止しました。',
  drm: 'この保護された動画はこのブラウザでは再生できません。',
};

register('ja', messages);
